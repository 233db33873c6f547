"""How much room words take in a picture, by a sans serif that is wide."""

from unicodedata import combining, east_asian_width

_NARROW = frozenset("ijlI.,:;'|!·’()[]- ")
_BROAD = frozenset("mwMWÆŒæœ@%—…")


def width(text: str, size: float = 12) -> float:
    """At most how wide a text is, in the units of its size."""
    total = 0.0
    for letter in text:
        total += _share(letter)
    return total * size


def _share(letter: str) -> float:
    if combining(letter):
        return 0
    if east_asian_width(letter) in {"W", "F"} or letter in _BROAD:
        return 1
    if letter in _NARROW:
        return 0.4
    return 0.72 if letter.isupper() else 0.63


def fitted(text: str, room: float, size: float = 12) -> str:
    """The text, or as much of it as there is room for, with an ellipsis."""
    if width(text, size) <= room:
        return text
    kept = text
    while kept and width(kept, size) + size > room:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def wrapped(text: str, room: float, most: int, size: float = 12) -> tuple[str, ...]:
    """The text on at most so many lines, broken at spaces; the last has an ellipsis if need be."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most - 1:
        line = words.pop(0)
        while words and width(f"{line} {words[0]}", size) <= room:
            line += f" {words.pop(0)}"
        lines.append(fitted(line, room, size))
    return (*lines, *([fitted(" ".join(words), room, size)] if words else []))
