"""The way through the house, as far as Markdown: load, check, render, write."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pydantic import ValidationError

from dossier import surroundings
from dossier.cache import recall, retain
from dossier.check import check
from dossier.digest import digest
from dossier.dossier import Dossier
from dossier.load.content import load
from dossier.load.memory import Memory, load_memory
from dossier.problems import DossierError, Level
from dossier.publish.writer import Changes, write_tree
from dossier.published import published
from dossier.render.changed import Views, render_changed
from dossier.timings import stage

DOCS = "build/docs"
"""Where the tree of Markdown is, in a dossier's folder."""
_FILES, _VIEWS = "files.pickle", "views.json"
"""Under which names is kept what files came to, and how the tree was made."""


@dataclass(frozen=True)
class Generated:
    """A dossier as its tree of Markdown shows it, and what writing that changed.

    `made` are the pages that had to be made, each by the name of its job.
    """

    dossier: Dossier
    changes: Changes
    made: tuple[str, ...]


def read(root: Path, memory: Memory | None = None) -> Dossier:
    """The dossier in a folder, without errors. Raises DossierError with all that there are."""
    with stage("load"):
        dossier = Dossier(load(root, memory))
    with stage("check"):
        errors = [problem for problem in check(dossier) if problem.level is Level.ERROR]
    if errors:
        raise DossierError(errors)
    return dossier


def generate(root: Path, *, drafts: bool = False) -> Generated:
    """Write the tree of Markdown of the dossier in a folder, with its drafts or without.

    Files that did not change are not parsed again, nor pages made again of which no input did.
    Raises DossierError with all problems; then nothing was written.
    """
    code = surroundings.of_code()
    with stage("load"):
        kept = recall(root, _FILES, code)
        memory = load_memory(kept) if kept else Memory()
    dossier = read(root, memory)
    shown = dossier.content if drafts else published(dossier.content)
    if shown is not dossier.content:
        dossier = Dossier(shown)
    with stage("load"):
        if files := memory.dump():
            retain(root, _FILES, code, files)
    with stage("render"):
        around = surroundings.of_pages(root, drafts=drafts)
        tree = render_changed(dossier, root, around, _views(root, around), partial(_digest, root))
        changes = write_tree(root / DOCS, tree.files)
        retain(root, _VIEWS, around, tree.views.model_dump_json().encode())
    return Generated(dossier, changes, tree.made)


def _views(root: Path, around: str) -> Views:
    """How the tree that is there was made, as far as that is known."""
    kept = recall(root, _VIEWS, around)
    try:
        return Views.model_validate_json(kept) if kept else Views()
    except ValidationError:
        return Views()


def _digest(root: Path, path: str) -> str | None:
    try:
        return digest(((root / DOCS / path).read_bytes(),))
    except OSError:
        return None
