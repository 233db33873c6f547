"""The way through the house, as far as Markdown: load, check, render, write."""

from dataclasses import dataclass
from pathlib import Path

from dossier.check import check
from dossier.dossier import Dossier
from dossier.load.content import load
from dossier.problems import DossierError, Level
from dossier.publish.writer import Changes, write_tree
from dossier.published import published
from dossier.render.site import render

DOCS = "build/docs"
"""Where the tree of Markdown is, in a dossier's folder."""


@dataclass(frozen=True)
class Generated:
    """A dossier as its tree of Markdown shows it, and what writing that changed."""

    dossier: Dossier
    changes: Changes


def read(root: Path) -> Dossier:
    """The dossier in a folder, without errors. Raises DossierError with all that there are."""
    dossier = Dossier(load(root))
    errors = [problem for problem in check(dossier) if problem.level is Level.ERROR]
    if errors:
        raise DossierError(errors)
    return dossier


def generate(root: Path, *, drafts: bool = False) -> Generated:
    """Write the tree of Markdown of the dossier in a folder, with its drafts or without.

    Raises DossierError with all problems; then nothing was written.
    """
    dossier = read(root)
    if not drafts:
        dossier = Dossier(published(dossier.content))
    return Generated(dossier, write_tree(root / DOCS, render(dossier, root)))
