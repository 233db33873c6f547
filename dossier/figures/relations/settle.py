"""Boxes moved a little to where fewer lines cross each other or run below a box."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from math import inf, sqrt

Point = tuple[float, float]
Size = tuple[float, float]
Ends = tuple[str, str]
Line = tuple[Ends, Point, Point]

_TOO_LARGE = 10_000
"""At how many boxes times lines it would take too long."""

_STEPS = (24, 64, 140, 260)
_WAYS = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1))
_MOVES = tuple((x * step, y * step) for step in _STEPS for x, y in _WAYS)
_BELOW, _CROSSED, _LONG = 12.0, 3.0, 150.0
"""What a line below a box costs, what a crossing does, and how long a line costs nothing."""


def settled(
    placed: Mapping[str, Point],
    sizes: Mapping[str, Size],
    lines: Collection[Ends],
    area: Size,
    gap: float,
) -> dict[str, Point]:
    """The positions after each box, in turn, went where its lines cost least.

    Larger graphs have fewer turns, so that none takes long, and the largest stay as they are.
    """
    if len(placed) * len(set(lines)) > _TOO_LARGE:
        return dict(placed)
    graph = _Graph(dict(placed), sizes, sorted(set(lines)), gap)
    for _ in range(min(max(120 // max(len(placed), 1), 1), 6)):
        moved = False
        for id in sorted(placed):
            moved = graph.resettle(id, area) or moved
        if not moved:
            break
    return graph.at


class _Graph:
    def __init__(
        self, at: dict[str, Point], sizes: Mapping[str, Size], lines: Sequence[Ends], gap: float
    ) -> None:
        self.at = at
        self._sizes = sizes
        self._lines = lines
        self._gap = gap
        self._of: dict[str, list[Ends]] = defaultdict(list)
        for line in lines:
            for end in line:
                self._of[end].append(line)

    def resettle(self, id: str, area: Size) -> bool:
        """Put a box where its lines cost least; whether that is another place."""
        rest = [
            (ends, self.at[ends[0]], self.at[ends[1]]) for ends in self._lines if id not in ends
        ]
        start = best = self.at[id]
        least = self._cost(id, rest, inf)
        for dx, dy in _MOVES:
            there = (start[0] + dx, start[1] + dy)
            if self._is_free(id, there, area):
                self.at[id] = there
                cost = self._cost(id, rest, least)
                # The margin keeps two places that are as good from taking turns.
                if cost < least - 0.01:
                    least, best = cost, there
        self.at[id] = best
        return best != start

    def _is_free(self, id: str, there: Point, area: Size) -> bool:
        wide, high = self._sizes[id]
        x, y = there
        if not (wide / 2 <= x <= area[0] - wide / 2 and high / 2 <= y <= area[1] - high / 2):
            return False
        for other, (x2, y2) in self.at.items():
            wide2, high2 = self._sizes[other]
            near = abs(x - x2) < (wide + wide2) / 2 + self._gap
            if other != id and near and abs(y - y2) < (high + high2) / 2 + self._gap:
                return False
        return True

    def _cost(self, id: str, rest: Sequence[Line], most: float) -> float:
        """What the lines of a box cost, and those of the rest below it; what is beyond `most`, not.

        `rest` are the lines that do not end there.
        """
        cost = 0.0
        for line in self._of[id]:
            start, end = self.at[line[0]], self.at[line[1]]
            dx, dy = start[0] - end[0], start[1] - end[1]
            off = sqrt(dx * dx + dy * dy) / _LONG - 1.0
            cost += 3.0 * off * off if off < 0 else off * off / 2
            for other, middle in self.at.items():
                if other not in line and _is_below(start, end, middle, self._sizes[other]):
                    cost += _BELOW
            far = line[1] if line[0] == id else line[0]
            for ends, other_start, other_end in rest:
                if far not in ends and _cross(start, end, other_start, other_end):
                    cost += _CROSSED
            if cost > most:
                return cost
        middle, size = self.at[id], self._sizes[id]
        for _, start, end in rest:
            if _is_below(start, end, middle, size):
                cost += _BELOW
        return cost


def _is_below(start: Point, end: Point, middle: Point, size: Size) -> bool:
    """Whether a line runs below a box, or so near to it that it seems to."""
    half_wide, half_high = size[0] / 2 + 4, size[1] / 2 + 4
    x1, y1 = start[0] - middle[0], start[1] - middle[1]
    x2, y2 = end[0] - middle[0], end[1] - middle[1]
    if (x1 > half_wide and x2 > half_wide) or (x1 < -half_wide and x2 < -half_wide):
        return False
    if (y1 > half_high and y2 > half_high) or (y1 < -half_high and y2 < -half_high):
        return False
    # Its corners are then all on one side of the line, or not.
    dx, dy = x2 - x1, y2 - y1
    along = x1 * dy - y1 * dx
    reach = abs(half_wide * dy) + abs(half_high * dx)
    return abs(along) <= reach


def _cross(start: Point, end: Point, other_start: Point, other_end: Point) -> bool:
    left, right = (start[0], end[0]) if start[0] < end[0] else (end[0], start[0])
    if (other_start[0] < left and other_end[0] < left) or (
        other_start[0] > right and other_end[0] > right
    ):
        return False
    return (
        _side(start, end, other_start) * _side(start, end, other_end) < 0
        and _side(other_start, other_end, start) * _side(other_start, other_end, end) < 0
    )


def _side(start: Point, end: Point, point: Point) -> float:
    return (end[0] - start[0]) * (point[1] - start[1]) - (end[1] - start[1]) * (point[0] - start[0])
