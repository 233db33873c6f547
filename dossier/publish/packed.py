"""Many small files as one, on the way to a reader and in the cache."""

import json
from collections.abc import Mapping


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
