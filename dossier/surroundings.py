"""The digest of all that is no content and yet makes pages what they are: code and templates."""

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from dossier.digest import digest
from dossier.render.environment import TEMPLATES

_PACKAGE = Path(__file__).parent


@cache
def of_code() -> str:
    """The digest of this program, of Python, and of every package beside it."""
    return digest((*files_in(_PACKAGE), *versions()))


def of_pages(root: Path, *, drafts: bool) -> str:
    """The same with a dossier's templates, and whether its drafts are shown."""
    return digest((of_code(), str(drafts), *files_in(root / TEMPLATES)))


def files_in(folder: Path) -> Iterator[bytes | str]:
    """The path in a folder and the bytes of each file below it, sorted."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            yield path.relative_to(folder).as_posix()
            yield path.read_bytes()


def versions() -> Iterator[str]:
    """The version of Python, and the name and version of each package that is installed."""
    yield sys.version
    yield os.name
    yield from sorted(
        {path.name for folder in sys.path for path in Path(folder).glob("*.dist-info")}
    )
