"""Which articles an earlier run has told already, by the lines of its output."""

import json
from collections.abc import Collection
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from dossier.ingest.given import Given
from dossier.ingest.told import VERSION
from dossier.problems import DossierError, Problem

_START = b'{"version":'


@dataclass(frozen=True)
class Done:
    """The articles that stand in an output, and how many bytes of it are whole lines."""

    keys: Collection[bytes] = field(default_factory=frozenset)
    size: int = 0

    def has(self, given: Given) -> bool:
        """Whether the very same article is in it, from the same place."""
        return _key(given.path, given.line, given.sha256) in self.keys


def done_in(path: Path) -> Done:
    """What stands in an output, if it is there: of each line a few bytes are kept.

    A half line at its end is that of a run that was stopped, and does not count. Raises
    DossierError where the file has anything else, so that nothing is put into it.
    """
    if not path.exists():
        return Done()
    if not path.is_file():
        raise _other(path, 1, "it is no ordinary file")
    keys: set[bytes] = set()
    size = 0
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if not line.endswith(b"\n"):
                if not (line.startswith(_START) or _START.startswith(line)):
                    raise _other(path, number, "its last line is none of ingest's")
                break
            key = _key_of(line)
            if key is None:
                raise _other(path, number, "this line is none of ingest's")
            keys.add(key)
            size += len(line)
    return Done(frozenset(keys), size)


def _key_of(line: bytes) -> bytes | None:
    try:
        told: object = json.loads(line)
    except (ValueError, RecursionError):
        return None
    source = told.get("source") if isinstance(told, dict) else None
    if not isinstance(source, dict) or not isinstance(told, dict) or told["version"] != VERSION:
        return None
    return _key(source.get("path"), source.get("line"), source.get("sha256"))


def _key(path: object, line: object, digest: object) -> bytes:
    return blake2b(json.dumps([path, line, digest]).encode(), digest_size=12).digest()


def _other(path: Path, line: int, why: str) -> DossierError:
    hint = "give another --output; nothing was written"
    return DossierError([Problem(path.as_posix(), line, 1, "other-output", why, hint)])
