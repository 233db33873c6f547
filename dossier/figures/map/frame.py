"""A rectangle of the picture that shows a part of the world."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dossier.figures.map.outlines import Box, Outline, Point, box_of, clipped, moved, outlines

FINE = 4
"""Steps of an outline's coordinates in one unit of the picture."""
_TURNS = (-360, 0, 360)
_UNSEEN = 0.28
"""How many units a point is off at most that hardly shows, in the finest steps."""
_STEPS = (0.025, 0.05, 0.1, 0.2, 0.4)
"""Degrees; a few, since for each the outlines of all countries are made once."""


@dataclass(frozen=True)
class Frame:
    """Where `box` is drawn: its left top corner and its width, in units of the picture.

    North is up, and a degree east is as long as one is at the middle of the box (plate carrée).
    Outlines are drawn in steps of `coarse` / `FINE` unit, without the points that hardly show.
    """

    box: Box
    x: float
    y: float
    width: float
    coarse: int = 1

    @property
    def height(self) -> float:
        """Its height in units."""
        return self.box.up * self._unit

    @property
    def _unit(self) -> float:
        """Units in a degree north."""
        return self.width / (self.box.across * squeeze(self.box))

    def place(self, point: Point) -> Point:
        """Where a point is, from the left top corner of the frame, in units."""
        return (
            (point[0] - self.box.west) / self.box.across * self.width,
            (self.box.north - point[1]) * self._unit,
        )

    def degrees(self, place: Point) -> Point:
        """What point is at a place of the frame."""
        return (
            self.box.west + place[0] / self.width * self.box.across,
            self.box.north - place[1] / self._unit,
        )

    def mainland(self, outline: Outline) -> tuple[float, float]:
        """How wide and how high the largest part of an outline is, in units."""
        box = outline.mainland
        return box.across / self.box.across * self.width, box.up * self._unit

    @property
    def unseen(self) -> float:
        """How many degrees a point of an outline is off at most that is left out."""
        wanted = _UNSEEN * self.coarse * self.box.across / self.width
        return max((step for step in _STEPS if step <= wanted), default=0)

    def path(self, outline: Outline, least: float = 0) -> str:
        """The outline as an SVG path; "" where nothing is to be seen.

        Rings that are less than `least` units across are left out, unless it is the largest.
        """
        around = self.box.wider(self.box.across / 50)
        parts = []
        turns = (
            (at, moved(ring, east)) for at, ring in enumerate(outline.rings) for east in _TURNS
        )
        for at, ring in turns:
            if not around.meets(box_of(ring)):
                continue
            points = self._steps(clipped(ring, around))
            if len(points) >= 3 and (not at or _size(points) >= least * FINE):
                parts.append(_written(points))
        return "".join(parts)

    def _steps(self, ring: Iterable[Point]) -> list[tuple[int, int]]:
        """A ring on the grid, without the points that fall together."""
        found: list[tuple[int, int]] = []
        for point in ring:
            x, y = self.place(point)
            grid = FINE / self.coarse
            step = (round(x * grid) * self.coarse, round(y * grid) * self.coarse)
            if not found or step != found[-1]:
                found.append(step)
        return found[:-1] if len(found) > 1 and found[0] == found[-1] else found


@lru_cache(maxsize=4096)
def path_of(code: str, frame: Frame, least: float = 0) -> str:
    """The path of a country in a frame, drawn once for all the maps that have the same frame."""
    return frame.path(outlines(frame.unseen)[code], least)


def squeeze(box: Box) -> float:
    """How much shorter a degree east is than one north, at the middle of a box."""
    return math.cos(math.radians((box.south + box.north) / 2))


def _size(points: list[tuple[int, int]]) -> int:
    return max(max(p[side] for p in points) - min(p[side] for p in points) for side in (0, 1))


def _written(points: list[tuple[int, int]]) -> str:
    (x, y), *others = points
    steps = []
    for to_x, to_y in others:
        steps.append(f"{to_x - x} {to_y - y}")
        x, y = to_x, to_y
    return f"M{points[0][0]} {points[0][1]}l{' '.join(steps)}z".replace(" -", "-")
