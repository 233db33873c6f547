"""Many small files as one: on the way to a reader, and in a cache, where it must prove itself."""

import json
from collections.abc import Mapping
from hashlib import sha256


def join(files: Mapping[str, bytes]) -> bytes:
    """The files as one: a line of JSON that says where each starts and ends after it, and they."""
    places: dict[str, tuple[int, int]] = {}
    end = 0
    for name, content in files.items():
        places[name] = (end, end + len(content))
        end += len(content)
    head = json.dumps(places, ensure_ascii=False, separators=(",", ":"))
    return b"\n".join((head.encode(), b"".join(files.values())))


def split(joined: bytes) -> Mapping[str, bytes]:
    """The files again."""
    head, _, body = joined.partition(b"\n")
    return {name: body[start:end] for name, (start, end) in json.loads(head).items()}


def pack(files: Mapping[str, bytes], key: str) -> bytes:
    """The files as one that is known again: `key` stands for what they were made of."""
    joined = join(files)
    return b"\n".join((_proof(joined, key), joined))


def unpack(packed: bytes, key: str) -> Mapping[str, bytes] | None:
    """The files again; nothing if they were made of something else, or are damaged."""
    proof, _, joined = packed.partition(b"\n")
    return split(joined) if proof == _proof(joined, key) else None


def _proof(joined: bytes, key: str) -> bytes:
    return sha256(key.encode() + joined).hexdigest().encode()
