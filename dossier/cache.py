"""What a build leaves for the next, in build/cache: read back whole, as it was written, or not."""

from pathlib import Path

from dossier.digest import digest
from dossier.publish.writer import put

FOLDER = "build/cache"
"""Where it is, in a dossier's folder. It may be deleted at any time."""


def recall(root: Path, name: str, stamp: str) -> bytes | None:
    """What was kept under a name; None where it is not there, damaged or of another stamp."""
    try:
        check, _, raw = (root / FOLDER / name).read_bytes().partition(b"\n")
    except OSError:
        return None
    return raw if check == digest((stamp, raw)).encode() else None


def retain(root: Path, name: str, stamp: str, raw: bytes) -> None:
    """Keep something under a name; `stamp` names all that it depends on."""
    put(root / FOLDER / name, digest((stamp, raw)).encode() + b"\n" + raw)
