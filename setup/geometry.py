"""Makes dossier/figures/data/geometry.json anew from the npm packages world-atlas, world-countries.

    npm pack world-atlas world-countries && unpack each
    python setup/geometry.py world-atlas/countries-50m.json world-countries/countries.json

Kept are the outlines of all countries, by ISO 3166-1 alpha-2 code, drawn coarser: a border that two
countries share is one line for both, so that no gap comes between them.
"""

import json
import math
import sys
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parents[1] / "dossier" / "figures" / "data" / "geometry.json"
GRID = 20
"""Steps of the grid in one degree."""
COARSE = 0.07
"""How far, in degrees, a line may leave the true one."""
SMALL = 0.4
"""Islands under so many degrees across are left out, unless a country has nothing larger."""
LEFT_OUT = {"AQ"}
NOBODY = "-"
"""What stands for the areas that have no code."""

Point = tuple[float, float]


def main(atlas: Path, codes: Path) -> None:
    """Write the file."""
    world = json.loads(atlas.read_text("utf-8"))
    arcs = [simplified(line) for line in degrees(world)]
    iso2 = {one["ccn3"]: one["cca2"] for one in json.loads(codes.read_text("utf-8"))}
    rings: dict[str, list[list[int]]] = {}
    for shape in world["objects"]["countries"]["geometries"]:
        code = iso2.get(shape.get("id", ""), NOBODY)
        if code not in LEFT_OUT:
            rings.setdefault(code, []).extend(rings_of(shape))
    kept = {code: large(every, arcs) for code, every in sorted(rings.items())}
    used = sorted({max(arc, ~arc) for every in kept.values() for ring in every for arc in ring})
    number = {arc: at for at, arc in enumerate(used)}
    lines = ",\n".join(dense(stepped(arcs[arc])) for arc in used)
    countries = ",\n".join(
        f"{json.dumps(code)}: " + dense(renumbered(every, number)) for code, every in kept.items()
    )
    source = "Natural Earth 4.1.0, 1:50m, by way of the npm package world-atlas 2.0.2"
    TARGET.write_text(
        f'{{"source": "{source}", "grid": {GRID},\n'
        f'"arcs": [\n{lines}\n],\n"countries": {{\n{countries}\n}}}}\n',
        "utf-8",
    )
    print(f"{TARGET.name}: {len(kept)} countries, {TARGET.stat().st_size} bytes")


def degrees(world: dict[str, Any]) -> Iterable[list[Point]]:
    """Every line of the atlas in degrees east and north."""
    (across, up), (left, bottom) = world["transform"]["scale"], world["transform"]["translate"]
    for arc in world["arcs"]:
        x = y = 0
        line: list[Point] = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            east = left + x * across
            if line:  # over the edge of the map: on, not back around the world
                east -= 360 * round((east - line[-1][0]) / 360)
            line.append((east, bottom + y * up))
        yield line


def simplified(line: list[Point]) -> list[Point]:
    """The line with fewer points (Douglas and Peucker); its ends stay."""
    if line[0] == line[-1]:
        far = max(range(len(line)), key=lambda at: math.dist(line[0], line[at]))
        return [*thinned(line[: far + 1]), *thinned(line[far:])[1:]]
    return thinned(line)


def thinned(line: list[Point]) -> list[Point]:
    """The same for a line whose ends are apart."""
    keep, todo = {0, len(line) - 1}, [(0, len(line) - 1)]
    while todo:
        first, last = todo.pop()
        between = range(first + 1, last)
        if not between:
            continue
        far = max(between, key=lambda at: off(line[at], line[first], line[last]))
        if off(line[far], line[first], line[last]) > COARSE:
            keep.add(far)
            todo += [(first, far), (far, last)]
    return [line[at] for at in sorted(keep)]


def off(point: Point, start: Point, end: Point) -> float:
    """How far a point is from the straight line between two others."""
    length = math.dist(start, end)
    if not length:
        return math.dist(point, start)
    cross = (end[0] - start[0]) * (point[1] - start[1]) - (end[1] - start[1]) * (
        point[0] - start[0]
    )
    return abs(cross) / length


def rings_of(shape: dict[str, Any]) -> list[list[int]]:
    """Every ring of a country, as the numbers of its lines: ~n is line n backwards."""
    polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    return [ring for polygon in polygons for ring in polygon]


def large(rings: list[list[int]], arcs: Sequence[list[Point]]) -> list[list[int]]:
    """The rings that can be seen, the largest first."""
    by_size = sorted(rings, key=lambda ring: -size(ring, arcs))
    return [ring for at, ring in enumerate(by_size) if not at or size(ring, arcs) >= SMALL]


def size(ring: list[int], arcs: Sequence[list[Point]]) -> float:
    """How many degrees a ring is across, on the longer side."""
    points = [point for arc in ring for point in arcs[max(arc, ~arc)]]  # edges apart do not matter
    return max(max(p[side] for p in points) - min(p[side] for p in points) for side in (0, 1))


def stepped(line: Iterable[Point]) -> list[int]:
    """The line on the grid: its first point, then the step from each to the next."""
    points = [(round(x * GRID), round(y * GRID)) for x, y in line]
    steps = list(points[0])
    for (x0, y0), (x1, y1) in pairwise(points):
        if (x0, y0) != (x1, y1):
            steps += [x1 - x0, y1 - y0]
    return steps


def renumbered(rings: list[list[int]], number: dict[int, int]) -> list[list[int]]:
    """The rings, with the numbers that the kept lines have."""
    return [[number[arc] if arc >= 0 else ~number[~arc] for arc in ring] for ring in rings]


def dense(value: object) -> str:
    """JSON without spaces."""
    return json.dumps(value, separators=(",", ":"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
