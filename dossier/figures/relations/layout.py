"""Where the boxes of a graph stand: as far apart as their ties are long, and none over another.

networkx's own layouts need numpy, whose last digits are not those of every machine. This one has
only sums, products, quotients and square roots, which IEEE 754 defines to the last digit: the same
graph has the same picture anywhere.
"""

from collections.abc import Mapping, Sequence
from math import sqrt

from dossier.figures.relations.graph import Shape

SEED = 6
"""Where the boxes start from; any other number would give another picture, as good."""

ROUNDS = 160
_FAR = 4
"""The distance of two that no ties connect, in steps."""

Point = tuple[float, float]
Size = tuple[float, float]


def positions(shape: Shape, sizes: Mapping[str, Size], area: Size, gap: float) -> dict[str, Point]:
    """The middle of each box, in whole units.

    The boxes have at least `gap` between them. They are within the width of `area`; where its
    height is not enough for them, they go beyond it.
    """
    rough = _spread(shape)
    placed = _into(rough, shape.ids, sizes, area)
    return _apart(placed, shape.ids, sizes, area, gap)


def _spread(shape: Shape) -> dict[str, Point]:
    """Positions whose distances are near to the numbers of steps: stress majorization.

    Each round moves each point to where its neighbours would have it, weighted by how near they
    are (Gansner, Koren and North, "Graph Drawing by Stress Majorization", 2004).
    """
    ids = shape.ids
    start = _scattered(len(ids))
    xs, ys = [point[0] for point in start], [point[1] for point in start]
    wanted = [[shape.steps.get((one, other), _FAR) for other in ids] for one in ids]
    for _ in range(ROUNDS):
        for one, row in enumerate(wanted):
            x, y, weights = 0.0, 0.0, 0.0
            for other, steps in enumerate(row):
                if other == one:
                    continue
                dx, dy = xs[one] - xs[other], ys[one] - ys[other]
                distance = sqrt(dx * dx + dy * dy) or 0.001
                weight = 1.0 / (steps * steps)
                pull = steps / distance
                x += weight * (xs[other] + dx * pull)
                y += weight * (ys[other] + dy * pull)
                weights += weight
            if weights:
                xs[one], ys[one] = x / weights, y / weights
    return {id: (xs[number], ys[number]) for number, id in enumerate(ids)}


def _scattered(count: int) -> list[Point]:
    """Points without order, the same each time: a linear congruential generator's."""
    state = SEED
    numbers = []
    for _ in range(2 * count):
        state = (state * 1103515245 + 12345) % 2**31
        numbers.append(state / 2**31)
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _into(
    rough: Mapping[str, Point], ids: Sequence[str], sizes: Mapping[str, Size], area: Size
) -> dict[str, Point]:
    """The same, stretched over the area."""
    widest = max(sizes[id][0] for id in ids)
    highest = max(sizes[id][1] for id in ids)
    xs = _stretched([rough[id][0] for id in ids], area[0], widest)
    ys = _stretched([rough[id][1] for id in ids], area[1], highest)
    return {id: (x, y) for id, x, y in zip(ids, xs, ys, strict=True)}


def _stretched(values: Sequence[float], room: float, own: float) -> list[float]:
    least = min(values)
    span = max(values) - least or 1.0
    return [own / 2 + (value - least) / span * (room - own) for value in values]


def _apart(
    placed: Mapping[str, Point],
    ids: Sequence[str],
    sizes: Mapping[str, Size],
    area: Size,
    gap: float,
) -> dict[str, Point]:
    """The boxes pushed apart where they overlap, each time the shorter way, and then for good."""
    xs, ys = [placed[id][0] for id in ids], [placed[id][1] for id in ids]
    for _ in range(ROUNDS):
        moved = False
        for one in range(len(ids)):
            for other in range(one):
                dx, dy = xs[one] - xs[other], ys[one] - ys[other]
                across = (sizes[ids[one]][0] + sizes[ids[other]][0]) / 2 + gap - abs(dx)
                down = (sizes[ids[one]][1] + sizes[ids[other]][1]) / 2 + gap - abs(dy)
                if across <= 0 or down <= 0:
                    continue
                moved = True
                if across < down:
                    step = across / 2 if dx >= 0 else -across / 2
                    xs[one] += step
                    xs[other] -= step
                else:
                    step = down / 2 if dy >= 0 else -down / 2
                    ys[one] += step
                    ys[other] -= step
        for one, id in enumerate(ids):
            half = sizes[id][0] / 2
            xs[one] = min(max(xs[one], half), area[0] - half)
        if not moved:
            break
    return _for_good(xs, ys, ids, sizes, gap)


def _for_good(
    xs: Sequence[float],
    ys: Sequence[float],
    ids: Sequence[str],
    sizes: Mapping[str, Size],
    gap: float,
) -> dict[str, Point]:
    """Whole units from the top; a box that still meets one above it goes below that."""
    top = min(y - sizes[id][1] / 2 for y, id in zip(ys, ids, strict=True))
    done: dict[str, Point] = {}
    order = sorted(range(len(ids)), key=lambda number: (round(ys[number]), ids[number]))
    for number in order:
        id = ids[number]
        x, y = float(round(xs[number])), float(round(ys[number] - top))
        while met := _met(x, y, id, done, sizes, gap):
            y = float(round(max(met)))
        done[id] = (x, y)
    return {id: done[id] for id in ids}


def _met(
    x: float,
    y: float,
    id: str,
    done: Mapping[str, Point],
    sizes: Mapping[str, Size],
    gap: float,
) -> list[float]:
    """How far down a box would have to go, for each box that it meets."""
    found = []
    for other, (x2, y2) in done.items():
        across = (sizes[id][0] + sizes[other][0]) / 2 + gap
        down = (sizes[id][1] + sizes[other][1]) / 2 + gap
        # A unit of grace, so that rounding alone moves nothing.
        if abs(x - x2) < across - 1 and abs(y - y2) < down - 1:
            found.append(y2 + down)
    return found
