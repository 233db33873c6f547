"""Many small files as one, which says what it was made of and whether it is whole."""

import json
from collections.abc import Mapping
from hashlib import sha256


def pack(files: Mapping[str, bytes], key: str) -> bytes:
    """The files as one; `key` stands for what they were made of."""
    sizes = [(path, len(content)) for path, content in files.items()]
    rest = b"\n".join((json.dumps([key, sizes]).encode(), b"".join(files.values())))
    return b"\n".join((sha256(rest).hexdigest().encode(), rest))


def unpack(packed: bytes, key: str) -> Mapping[str, bytes] | None:
    """The files again; nothing if they were made of something else, or are damaged."""
    hash, _, rest = packed.partition(b"\n")
    if hash != sha256(rest).hexdigest().encode():
        return None
    head, _, body = rest.partition(b"\n")
    made_of, sizes = json.loads(head)
    if made_of != key:
        return None
    files = {}
    start = 0
    for path, size in sizes:
        files[path] = body[start : start + size]
        start += size
    return files
