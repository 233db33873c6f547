"""The outlines of all countries, in degrees, from Natural Earth."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path

_DATA = Path(__file__).parents[1] / "data" / "geometry.json"

NOBODY = "-"
"""The key of the areas that have no code of their own."""

Point = tuple[float, float]
"""Degrees east and north."""

Ring = tuple[Point, ...]
"""A closed line; its last point is its first."""


@dataclass(frozen=True)
class Box:
    """A part of the world in degrees; `west` is never east of `east`."""

    west: float
    south: float
    east: float
    north: float

    @property
    def across(self) -> float:
        """How wide it is."""
        return self.east - self.west

    @property
    def up(self) -> float:
        """How high it is."""
        return self.north - self.south

    def with_(self, other: "Box") -> "Box":
        """The smallest box around both."""
        return Box(
            min(self.west, other.west),
            min(self.south, other.south),
            max(self.east, other.east),
            max(self.north, other.north),
        )

    def wider(self, margin: float) -> "Box":
        """The box with a margin on each side."""
        return Box(self.west - margin, self.south - margin, self.east + margin, self.north + margin)

    def holds(self, point: Point) -> bool:
        """Whether a point is in it."""
        return self.west <= point[0] <= self.east and self.south <= point[1] <= self.north

    def meets(self, other: "Box") -> bool:
        """Whether the two have a part in common."""
        return (
            self.west < other.east
            and other.west < self.east
            and self.south < other.north
            and other.south < self.north
        )


@dataclass(frozen=True)
class Outline:
    """A country's rings, the largest first; holes are rings too.

    A ring that crosses the line at 180 degrees goes on beyond it.
    """

    rings: tuple[Ring, ...]

    @cached_property
    def mainland(self) -> Box:
        """The box around its largest ring."""
        return box_of(self.rings[0])

    @cached_property
    def middle(self) -> Point:
        """The centre of gravity of its largest ring."""
        return middle(self.rings[0])


def moved(ring: Ring, east: float) -> Ring:
    """The ring, so many degrees further east."""
    return tuple((x + east, y) for x, y in ring) if east else ring


def box_of(ring: Ring) -> Box:
    """The box around a ring."""
    east, north = [x for x, _ in ring], [y for _, y in ring]
    return Box(min(east), min(north), max(east), max(north))


def middle(ring: Ring) -> Point:
    """The centre of gravity of a ring's area, or of its points where it has none."""
    area = x = y = 0.0
    for (x0, y0), (x1, y1) in pairwise(ring):
        cross = x0 * y1 - x1 * y0
        area += cross
        x += (x0 + x1) * cross
        y += (y0 + y1) * cross
    if abs(area) < 1e-9:
        return (sum(p[0] for p in ring) / len(ring), sum(p[1] for p in ring) / len(ring))
    return (x / (3 * area), y / (3 * area))


def is_in(point: Point, outline: Outline) -> bool:
    """Whether a point is within an outline, its holes apart."""
    x, y = point
    crossed = False
    for ring in outline.rings:
        for (x0, y0), (x1, y1) in pairwise(ring):
            if (y0 > y) is not (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
                crossed = not crossed
    return crossed


def clipped(ring: Ring, box: Box) -> Ring:
    """What of a ring is in a box, as one ring; empty where nothing is (Sutherland and Hodgman)."""
    points = list(ring[:-1])
    for axis, edge, sign in (
        (0, box.west, 1),
        (0, box.east, -1),
        (1, box.south, 1),
        (1, box.north, -1),
    ):
        kept: list[Point] = []
        for at, point in enumerate(points):
            before = points[at - 1]
            is_in, was_in = sign * (point[axis] - edge) >= 0, sign * (before[axis] - edge) >= 0
            if is_in is not was_in:
                kept.append(_crossing(before, point, axis, edge))
            if is_in:
                kept.append(point)
        points = kept
    return (*points, points[0]) if points else ()


def _crossing(start: Point, end: Point, axis: int, edge: float) -> Point:
    share = (edge - start[axis]) / (end[axis] - start[axis])
    other = start[1 - axis] + share * (end[1 - axis] - start[1 - axis])
    return (edge, other) if axis == 0 else (other, edge)


@cache
def outlines(within: float = 0) -> Mapping[str, Outline]:
    """Every country's outline by ISO 3166-1 alpha-2 code, sorted; `NOBODY` for what has none.

    Without the points that are `within` so many degrees of the line that is left. What two
    countries share stays the same for both.
    """
    given = json.loads(_DATA.read_text("utf-8"))
    lines = [plainer(_line(steps, given["grid"]), within) for steps in given["arcs"]]
    return {
        code: Outline(tuple(_ring(arcs, lines) for arcs in rings))
        for code, rings in given["countries"].items()
    }


def plainer(line: Ring, within: float) -> Ring:
    """A line without the points that are within a distance of what is left (Douglas, Peucker)."""
    kept = {0, len(line) - 1}
    open_parts = [(0, len(line) - 1)] if within else []
    while open_parts:
        first, last = open_parts.pop()
        far, at = max(
            ((_off(line[n], line[first], line[last]), n) for n in range(first + 1, last)),
            default=(0.0, first),
        )
        if far > within:
            kept.add(at)
            open_parts += ((first, at), (at, last))
    return tuple(point for n, point in enumerate(line) if n in kept or not within)


def _off(point: Point, start: Point, end: Point) -> float:
    """How far a point is from the straight line between two others."""
    (x, y), (x0, y0), (x1, y1) = point, start, end
    dx, dy = x1 - x0, y1 - y0
    length = dx * dx + dy * dy
    share = min(max(((x - x0) * dx + (y - y0) * dy) / length, 0), 1) if length else 0
    return math.hypot(x - x0 - share * dx, y - y0 - share * dy)


def _line(steps: list[int], grid: int) -> Ring:
    x = y = 0
    line = []
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        line.append((x / grid, y / grid))
    return tuple(line)


def _ring(arcs: list[int], lines: list[Ring]) -> Ring:
    points: list[Point] = []
    for arc in arcs:
        line = lines[arc] if arc >= 0 else lines[~arc][::-1]
        turn = 360 * round((line[0][0] - points[-1][0]) / 360) if points else 0
        points += [(x - turn, y) for x, y in (line[1:] if points else line)]
    return tuple(points)
