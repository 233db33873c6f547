"""A text as its sentences, for showing the one that names something."""

import re

_END = re.compile(
    r"(?:(?<=[.!?…])|(?<=[.!?…][\"”»)\]]))(?<!\b[A-Z]\.)\s+(?=[\"“«(\[*_]*[^\W\d_a-z])"
)


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; none is cut within a [[reference]]."""
    parts: list[str] = []
    for part in _END.split(" ".join(text.split())):
        if parts and parts[-1].count("[[") > parts[-1].count("]]"):
            parts[-1] += f" {part}"
        else:
            parts.append(part)
    return tuple(parts)
