"""The digest of all that is no content and yet makes pages what they are: code and templates."""

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

from dossier.render.environment import TEMPLATES

_PACKAGE = Path(__file__).parent


@cache
def of_code() -> str:
    """The digest of this program, of Python, and of every package beside it."""
    return _digest((*_files(_PACKAGE), *versions()))


def of_pages(root: Path, *, drafts: bool) -> str:
    """The same with a dossier's templates, and whether its drafts are shown."""
    return _digest((of_code(), str(drafts), *_files(root / TEMPLATES)))


def _files(folder: Path) -> Iterator[bytes | str]:
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


def _digest(parts: tuple[bytes | str, ...]) -> str:
    made = blake2b(digest_size=16)
    for part in parts:
        raw = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        made.update(len(raw).to_bytes(8, "big"))
        made.update(raw)
    return made.hexdigest()
