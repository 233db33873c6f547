"""All ties of a dossier in one picture: a box for each entity, a line for each tie."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from dossier.figures.figure import Figure, Look
from dossier.figures.relations.box import outline
from dossier.figures.relations.graph import Shape, shape
from dossier.figures.relations.layout import Point, Size, positions
from dossier.figures.relations.lettering import width, wrapped
from dossier.figures.relations.marks import LENGTH, end_mark, tie_class
from dossier.figures.relations.settle import settled
from dossier.figures.relations.table import columns, rows
from dossier.figures.relations.words import is_alone, sentence
from dossier.figures.svg import Element, element
from dossier.ties import Tie, TieKind, TieState

NAME = "all-ties"
"""The figure's name: ids on its page start with it."""

MOST = (80, 60, 40, 25, 12)
"""How many entities the picture shows: the first of these at which it has not too many lines."""

MOST_LINES = 250
"""How many lines are not too many."""

MOST_ROWS = 200
"""How many ties the table has."""

_WIDTH, _HEIGHT = 960, 560
_MOST_GROWTH = 1.6
_ROOM, _BOX, _LINE, _GAP, _EDGE, _BESIDE = 130, 28, 15, 16, 6, 8


@dataclass(frozen=True)
class _Line:
    """The ties of one kind between two entities, in one direction or in both."""

    ends: tuple[str, str]
    kind: TieKind
    ties: tuple[Tie, ...]

    @property
    def state(self) -> TieState:
        """How the line is drawn: as what of it still holds."""
        order = list(TieState)
        return min((tie.state for tie in self.ties), key=order.index)


def all_ties(look: Look) -> Figure | None:
    """The picture of all ties; None where there are none."""
    ties = look.dossier.ties
    if not ties:
        return None
    shown, drawn = _picked(ties)
    sizes = {id: _size(_lettering(look.name(id))) for id in shown.ids}
    middles = _middles(shown, sizes, drawn)
    bottom = max(y + sizes[id][1] / 2 for id, (_, y) in middles.items()) + _EDGE
    order = sorted(shown.ids, key=lambda id: (middles[id][1], middles[id][0], id))
    count = _neighbours(drawn)
    sure = _neighbours(tie for tie in drawn if not is_alone(tie, look))
    return Figure(
        name=NAME,
        title=look.label("All relations"),
        description=look.label(
            "A box for each country, bloc, agreement and organisation, and a line for each tie."
        ),
        width=_WIDTH,
        height=bottom,
        body=(
            *_drawn(drawn, middles, sizes, look),
            *(
                _box(id, middles[id], sizes[id], count[id], look, alone=id not in sure)
                for id in order
            ),
        ),
        columns=columns(look),
        rows=rows(drawn[:MOST_ROWS], look),
        note=_note(len(shown.ids), shown.all, min(len(drawn), MOST_ROWS), len(ties), look),
    )


def _picked(ties: Sequence[Tie]) -> tuple[Shape, list[Tie]]:
    """The entities that the picture shows, and the ties between them."""
    for most in MOST:
        shown = shape(ties, most)
        there = set(shown.ids)
        drawn = [tie for tie in ties if tie.who in there and tie.whom in there]
        if len(drawn) <= MOST_LINES:
            break
    return shown, drawn


def _note(shown: int, all_of_them: int, listed: int, ties: int, look: Look) -> str:
    notes = []
    if shown < all_of_them:
        words = look.label(
            "The picture shows {shown} of {all} entities: of the largest group that ties hold "
            "together, the one with the most neighbours, and outwards from there those with more."
        )
        notes.append(words.format(shown=shown, all=all_of_them))
    if listed < ties:
        words = look.label("The table has {shown} of {all} ties; each page has its own.")
        notes.append(words.format(shown=listed, all=ties))
    return " ".join(notes)


def _middles(shown: Shape, sizes: Mapping[str, Size], drawn: Iterable[Tie]) -> Mapping[str, Point]:
    """The middle of each box, with the highest of them at the top."""
    area = (_WIDTH - 2.0 * _EDGE, max(_HEIGHT, 18.0 * len(shown.ids)))
    placed = positions(shown, sizes, area, _GAP)
    lowest = max(y + sizes[id][1] / 2 for id, (_, y) in placed.items())
    ends = [(min(tie.ends), max(tie.ends)) for tie in drawn]
    done = settled(placed, sizes, ends, (area[0], max(area[1], lowest)), _GAP)
    top = min(y - sizes[id][1] / 2 for id, (_, y) in done.items())
    left = min(x for x, _ in done.values())
    span = max(x for x, _ in done.values()) - left or 1.0
    # What is left free at the sides goes between the boxes, which come no nearer by that.
    grow = max((area[0] - max(wide for wide, _ in sizes.values())) / span, 1.0)
    spread = {id: left + (x - left) * min(grow, _MOST_GROWTH) for id, (x, _) in done.items()}
    least = min(x - sizes[id][0] / 2 for id, x in spread.items())
    most = max(x + sizes[id][0] / 2 for id, x in spread.items())
    aside = (area[0] - (most - least)) / 2 - least + _EDGE
    return {id: (round(spread[id] + aside), y - top + _EDGE) for id, (_, y) in done.items()}


def _lettering(name: str) -> tuple[str, ...]:
    """A name on one line or two."""
    return wrapped(name, _ROOM, 2)


def _size(lines: Sequence[str]) -> Size:
    widest = max((width(line) for line in lines), default=0.0)
    return (round(widest) + 20, _BOX + (len(lines) - 1) * _LINE)


def _neighbours(ties: Iterable[Tie]) -> Mapping[str, int]:
    found: dict[str, set[str]] = defaultdict(set)
    for tie in ties:
        found[tie.who].add(tie.whom)
        found[tie.whom].add(tie.who)
    return {id: len(others) for id, others in found.items()}


def _drawn(
    ties: Iterable[Tie], middles: Mapping[str, Point], sizes: Mapping[str, Size], look: Look
) -> list[Element]:
    """The lines, those of what has ended first, so that they lie below the others."""
    by_pair: dict[tuple[str, str], dict[TieKind, list[Tie]]] = defaultdict(dict)
    for tie in ties:
        one, other = sorted(tie.ends)
        by_pair[one, other].setdefault(tie.kind, []).append(tie)
    found: list[tuple[int, Element]] = []
    for ends in sorted(by_pair):
        kinds = by_pair[ends]
        for number, kind in enumerate(kinds):
            line = _Line(ends, kind, tuple(kinds[kind]))
            aside = (number - (len(kinds) - 1) / 2) * _BESIDE
            over = line.state is TieState.ENDED
            found.append((0 if over else 1, _line(line, aside, middles, sizes, look)))
    return [made for _, made in sorted(found, key=lambda one: one[0])]


def _line(
    line: _Line,
    aside: float,
    middles: Mapping[str, Point],
    sizes: Mapping[str, Size],
    look: Look,
) -> Element:
    """A line between two boxes, `aside` of their middles where there are others beside it."""
    one, other = line.ends
    dx, dy = (middles[other][axis] - middles[one][axis] for axis in (0, 1))
    length = sqrt(dx * dx + dy * dy) or 1.0
    ux, uy = dx / length, dy / length
    shift = (-uy * aside, ux * aside)
    start = _border(middles[one], shift, (ux, uy), sizes[one])
    end = _border(middles[other], shift, (-ux, -uy), sizes[other])
    marks = []
    if any(tie.whom == other for tie in line.ties):
        marks.append(end_mark(line.kind, end, (ux, uy)))
        end = (end[0] - ux * LENGTH, end[1] - uy * LENGTH)
    if any(tie.whom == one for tie in line.ties):
        marks.append(end_mark(line.kind, start, (-ux, -uy)))
        start = (start[0] + ux * LENGTH, start[1] + uy * LENGTH)
    path = f"M{start[0]:.1f},{start[1]:.1f}L{end[0]:.1f},{end[1]:.1f}"
    title = "; ".join(sentence(tie, look) for tie in line.ties)
    return element(
        "g",
        {
            "class": tie_class(
                line.kind, line.state, alone=all(is_alone(tie, look) for tie in line.ties)
            ),
            "data-ends": " ".join(line.ends),
        },
        element("title", {}, title),
        element("path", {"class": "tie-reach", "d": path}),
        element("path", {"class": "tie-line", "d": path}),
        *marks,
    )


def _border(middle: Point, shift: Point, towards: Point, size: Size) -> Point:
    """Where a line from beside a box's middle leaves the box, a little outside of it."""
    x, y = shift
    steps = []
    for at, along, half in ((x, towards[0], size[0] / 2), (y, towards[1], size[1] / 2)):
        if abs(along) > 0.0001:
            steps.append(((half if along > 0 else -half) - at) / along)
    step = max(min(steps, default=0.0), 0.0) + 1.5
    return (middle[0] + x + towards[0] * step, middle[1] + y + towards[1] * step)


def _box(
    id: str, middle: Point, size: Size, neighbours: int, look: Look, *, alone: bool
) -> Element:
    """An entity: a box by its kind, which leads to its page.

    It is `alone` where one publisher alone supports each of its ties.
    """
    x, y = middle
    name = look.name(id)
    lines = _lettering(name)
    kind = look.dossier.kind_of(id) or ""
    classes = f"tie-node tie-of-{kind}" + (" alone" if alone else "")
    tied = look.label("{name}: neighbours in this picture: {count}")
    return element(
        "a",
        {"href": look.address(id), "class": classes, "data-id": id},
        element("title", {}, tied.format(name=name, count=neighbours)),
        *outline(kind, middle, size),
        *(
            element(
                "text",
                {"x": x, "y": y + 4 + (number - (len(lines) - 1) / 2) * _LINE,
                 "text-anchor": "middle", "class": "tie-name"},
                line,
            )
            for number, line in enumerate(lines)
        ),
    )  # fmt: skip
