"""A text as its sentences, for showing the one that names something."""

import re

from dossier.markup import one_line

_AFTER = r"(?:(?<=[.!?…])|(?<=[.!?…][\"”»)\]])|(?<=[.!?…][ \u00a0\u202f]»))(?<!\b[A-Z]\.)"
_BEFORE = r"(?=[\"“«(*_]*(?:\[\[|[^\W\d_a-z]))"
_END = re.compile(rf"{_AFTER}\s+{_BEFORE}")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; none is cut within a [[reference]]."""
    parts: list[str] = []
    for part in _END.split(one_line(text)):
        if parts and parts[-1].count("[[") > parts[-1].count("]]"):
            parts[-1] += f" {part}"
        else:
            parts.append(part)
    return tuple(parts)
