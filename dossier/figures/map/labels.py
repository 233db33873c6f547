"""Names and marks on a map: which of them have room, and where."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dossier.figures.map.outlines import Point

LETTER = 0.56
"""How wide a letter is, in its height."""
_FAR = 44
_TURNS = range(0, 360, 30)
_NEARBY = tuple(
    (distance * math.sin(math.radians(turn)), distance * math.cos(math.radians(turn)))
    for distance in range(4, _FAR, 2)
    for turn in _TURNS
)


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


@dataclass(frozen=True)
class Disc:
    """Something round that wants a place: its middle, its radius, and where else it may stand."""

    at: Point
    radius: float
    may_be: Callable[[Point], bool]


def moved_apart(discs: Sequence[Disc]) -> tuple[Point, ...]:
    """Where discs stand that do not cover each other: the first where it is, others near by.

    Where there is no room around one, where it may be, it stays where it is.
    """
    found: list[tuple[Point, float]] = []
    for disc in discs:
        found.append((_nearest_free(disc, found), disc.radius))
    return tuple(at for at, _ in found)


def _nearest_free(disc: Disc, taken: Sequence[tuple[Point, float]]) -> Point:
    if _is_free(disc.at, disc.radius, taken):
        return disc.at
    near = [
        (other, size)
        for other, size in taken
        if math.dist(disc.at, other) < _FAR + disc.radius + size
    ]
    # Whether there is room is soon known; whether it may be there, not.
    others = (spot for spot in _around(disc.at) if _is_free(spot, disc.radius, near))
    return next((spot for spot in others if disc.may_be(spot)), disc.at)


def _around(at: Point) -> Iterable[Point]:
    """Places around a point, the nearest first; above first, then clockwise."""
    for right, up in _NEARBY:
        yield (at[0] + right, at[1] - up)


def _is_free(at: Point, radius: float, taken: Iterable[tuple[Point, float]]) -> bool:
    for other, size in taken:
        apart = radius + size
        if abs(at[0] - other[0]) < apart and math.dist(at, other) < apart:
            return False
    return True
