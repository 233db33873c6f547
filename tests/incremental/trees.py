"""The tree of Markdown as it was made from what is kept, and as it is made from nothing."""

from collections.abc import Mapping
from pathlib import Path

from dossier.dossier import Dossier
from dossier.generate import DOCS, generate, read
from dossier.published import published
from dossier.render.site import render


def tree(root: Path) -> Mapping[str, bytes]:
    """The files of the tree in a dossier's folder, by their paths."""
    folder = root / DOCS
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }


def same(root: Path) -> int:
    """Make the tree, hold it against the one from nothing, and tell how many files changed."""
    changes = generate(root).changes
    made, right = tree(root), render(Dossier(published(read(root).content)), root)
    assert made.keys() == right.keys()
    assert [path for path in made if made[path] != right[path]] == []
    return changes.written
