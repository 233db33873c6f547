"""Names on a map: which of them have room, and where."""

from collections.abc import Iterable
from dataclasses import dataclass

from dossier.figures.map.outlines import Point

LETTER = 0.56
"""How wide a letter is, in its height."""


@dataclass(frozen=True)
class Rectangle:
    """A part of the picture, in units."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Rectangle") -> bool:
        """Whether the two have a part in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: "Rectangle") -> bool:
        """Whether the other is all in this one."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )


@dataclass(frozen=True)
class Wanted:
    """A name that wants a place: near `at`, in a shape that is `room` units wide."""

    text: str
    at: Point
    room: float


def around(at: Point, half: float) -> Rectangle:
    """A square around a point."""
    return Rectangle(at[0] - half, at[1] - half, at[0] + half, at[1] + half)


def placed(
    wanted: Iterable[Wanted], taken: Iterable[Rectangle], whole: Rectangle, size: float
) -> tuple[tuple[str, Point], ...]:
    """The names that have room in letters of `size`, each with the middle of its base line.

    The first have it before the others; no name covers another, or what is `taken`. A name may
    hang over its shape by half of it on each side.
    """
    full = list(taken)
    found = []
    for name in wanted:
        width = len(name.text) * LETTER * size
        if width > 2 * name.room:
            continue
        for lower in (0, 1, -1, 2, -2, 3, -3):
            x, y = name.at[0], name.at[1] + lower * size * 0.7
            spot = Rectangle(x - width / 2, y - size / 2, x + width / 2, y + size / 2)
            if whole.holds(spot) and not any(spot.meets(other) for other in full):
                full.append(spot)
                found.append((name.text, (x, y + size * 0.35)))
                break
    return tuple(found)
