"""What a build leaves for the next, in build/cache: read back whole, as it was written, or not."""

from hashlib import sha256
from pathlib import Path

from dossier.publish.writer import put

FOLDER = "build/cache"
"""Where it is, in a dossier's folder. It may be deleted at any time."""


def recall(root: Path, name: str, stamp: str) -> bytes | None:
    """What was kept under a name; None where it is not there, damaged or of another stamp."""
    try:
        check, _, raw = (root / FOLDER / name).read_bytes().partition(b"\n")
    except OSError:
        return None
    return raw if check == _check(raw, stamp) else None


def retain(root: Path, name: str, stamp: str, raw: bytes) -> None:
    """Keep something under a name; `stamp` names all that it depends on."""
    put(root / FOLDER / name, _check(raw, stamp) + b"\n" + raw)


def check_of(raw: bytes) -> str:
    """The digest by which it shows whether something is as it was written."""
    return sha256(raw).hexdigest()


def _check(raw: bytes, stamp: str) -> bytes:
    return sha256(stamp.encode() + b"\n" + raw).hexdigest().encode()
