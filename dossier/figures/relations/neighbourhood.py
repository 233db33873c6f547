"""The neighbours of one entity: a line for each tie, and beside it what it is and when."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dossier.figures.figure import Figure, Look
from dossier.figures.relations.lettering import fitted, width, wrapped
from dossier.figures.relations.marks import LENGTH, end_mark, tie_class
from dossier.figures.relations.table import columns, rows
from dossier.figures.relations.words import (
    disputed,
    how_often,
    is_alone,
    kind_words,
    reverse_words,
    sentence,
    when,
)
from dossier.figures.svg import Element, element
from dossier.ties import Tie, TieKind, TieState

NAME = "ties"
"""The figure's name: ids on its page start with it."""

MOST_NEIGHBOURS = 16
"""How many neighbours the picture shows."""

MOST_LINES = 24
"""How many lines to them it shows; a neighbour has all of its own, or is not shown."""

MOST_ROWS = 24
"""How many ties the table has."""

# The column is as wide as the text of a page on the smallest phone, so that nothing shrinks there.
_WIDTH, _SPINE, _WORDS = 288, 24, 78
_ROOM = _WIDTH - _WORDS - 2
_NAME_HEIGHT, _LINE_HEIGHT, _GAP = 19, 16, 11
_KINDS, _STATES = tuple(TieKind), tuple(TieState)
_OVER = {TieState.ENDED, TieState.EVENT}


@dataclass(frozen=True)
class _Neighbour:
    """A neighbour, the lines of its name, and the ties with it, each with its lines of words."""

    id: str
    name: tuple[str, ...]
    ties: tuple[tuple[Tie, tuple[str, ...]], ...]

    @property
    def height(self) -> float:
        lines = 0
        for _, words in self.ties:
            lines += len(words)
        return self.name_height + lines * _LINE_HEIGHT

    @property
    def name_height(self) -> float:
        return _NAME_HEIGHT + (len(self.name) - 1) * _LINE_HEIGHT


def neighbourhood(look: Look, id: str) -> Figure | None:
    """The picture of an entity's ties; None where it has none.

    Neighbours come by what they are to it: what lasts before what has ended, and that before what
    is known by events alone.
    """
    ties = look.dossier.ties_of.get(id, ())
    if not ties:
        return None
    by_other = _by_other(id, ties)
    shown = _shown(_neighbours(id, by_other, look))
    table = ties[:MOST_ROWS]
    name = look.name(id)
    height = _height(shown)
    title = look.label("Relations of {name}").format(name=name)
    description = look.label("A line leads from {name} to each neighbour, and says what ties them.")
    return Figure(
        name=NAME,
        title=title,
        description=description.format(name=name),
        width=_WIDTH,
        height=height,
        body=(*_lines(id, name, shown, height, look), _hub(name, height), *_names(shown, look)),
        columns=columns(look),
        rows=rows(table, look),
        note=_note(len(shown), len(by_other), len(table), len(ties), look),
    )


def _note(shown: int, neighbours: int, listed: int, ties: int, look: Look) -> str:
    notes = []
    if shown < neighbours:
        words = look.label("The picture shows {shown} of {all} neighbours.")
        notes.append(words.format(shown=shown, all=neighbours))
    if listed < ties:
        words = look.label("The table has the first {shown} of {all} ties.")
        notes.append(words.format(shown=listed, all=ties))
    return " ".join(notes)


def _by_other(id: str, ties: Sequence[Tie]) -> Mapping[str, list[Tie]]:
    """The ties with each neighbour."""
    by_other: dict[str, list[Tie]] = defaultdict(list)
    for tie in ties:
        by_other[tie.whom if tie.who == id else tie.who].append(tie)
    return by_other


def _neighbours(id: str, by_other: Mapping[str, list[Tie]], look: Look) -> list[_Neighbour]:
    """The first neighbours, at most as many as the picture shows."""

    def place(other: str) -> tuple[int, int, str, str]:
        states = [_STATES.index(tie.state) for tie in by_other[other]]
        over = all(tie.state in _OVER for tie in by_other[other])
        first = min(_KINDS.index(tie.kind) for tie in by_other[other])
        return (min(states) if over else 0, first, look.name(other).casefold(), other)

    return [
        _Neighbour(
            other,
            wrapped(look.name(other), _ROOM, 2, 13),
            tuple((tie, _words(tie, id, look)) for tie in by_other[other]),
        )
        for other in sorted(by_other, key=place)[:MOST_NEIGHBOURS]
    ]


def _words(tie: Tie, id: str, look: Look) -> tuple[str, ...]:
    """What a tie is and when, on one line or on two."""
    of = kind_words if tie.who == id else reverse_words
    what = of(tie.kind, look) + disputed(tie, look)
    often = how_often(tie, look)
    what = f"{what} · {often}" if often else what
    span = when(tie, look)
    line = f"{what} · {span}" if span else what
    if width(line) <= _ROOM:
        return (line,)
    return (*wrapped(what, _ROOM, 2), *wrapped(span, _ROOM, 3))


def _shown(neighbours: Sequence[_Neighbour]) -> list[_Neighbour]:
    shown: list[_Neighbour] = []
    lines = 0
    for neighbour in neighbours:
        lines += len(neighbour.ties)
        if shown and lines > MOST_LINES:
            break
        shown.append(neighbour)
    return shown


def _height(shown: Sequence[_Neighbour]) -> float:
    height = 4.0
    for neighbour in shown:
        height += neighbour.height + _GAP
    return max(height - _GAP + 4, 64)


def _spine(name: str, height: float) -> tuple[float, float]:
    """Where the entity's own box begins and ends."""
    tall = max(min(height - 4, max(width(name, 13) + 16, 60)), height * 0.7)
    return (round((height - tall) / 2), round((height + tall) / 2))


def _hub(name: str, height: float) -> Element:
    top, bottom = _spine(name, height)
    middle, x = (top + bottom) / 2, _SPINE / 2 + 1
    box = element(
        "rect",
        {"x": 1, "y": top, "width": _SPINE, "height": bottom - top, "rx": 5, "class": "tie-hub"},
    )
    turned = {
        "class": "tie-hub-name",
        "text-anchor": "middle",
        "transform": f"translate({x:g} {middle:g}) rotate(-90)",
        "dy": "0.35em",
    }
    return element("g", {}, box, element("text", turned, fitted(name, bottom - top - 8, 13)))


def _lines(
    id: str, name: str, shown: Sequence[_Neighbour], height: float, look: Look
) -> list[Element]:
    """The lines, each from its place on the entity's box to its words."""
    places: list[tuple[Tie, float]] = []
    y = 4.0
    for neighbour in shown:
        line = y + neighbour.name_height
        for tie, words in neighbour.ties:
            places.append((tie, line + _LINE_HEIGHT / 2))
            line += len(words) * _LINE_HEIGHT
        y += neighbour.height + _GAP
    top, bottom = _spine(name, height)
    step = (bottom - top) / (len(places) + 1)
    return [
        element(
            "g",
            {"class": tie_class(tie.kind, tie.state, alone=is_alone(tie, look))},
            *_line(
                tie, tie.who == id, (_SPINE + 1, round(top + step * (number + 1))), (_WORDS - 6, y)
            ),
        )
        for number, (tie, y) in enumerate(places)
    ]


def _line(
    tie: Tie, is_who: bool, start: tuple[float, float], end: tuple[float, float]
) -> tuple[Element, Element]:
    """A line that leaves the entity's box and arrives at the words level, with its mark."""
    mark = end_mark(tie.kind, end, (1, 0)) if is_who else end_mark(tie.kind, start, (-1, 0))
    left, right = start[0] + LENGTH, end[0] - LENGTH
    middle = (left + right) / 2
    # All bend between the same two places, so that none crosses another.
    bend = f"C{middle:g},{start[1]:g} {middle:g},{end[1]:g} {right:g},{end[1]:g}"
    if is_who:
        d = f"M{start[0]:g},{start[1]:g}H{left:g}{bend}"
    else:
        d = f"M{left:g},{start[1]:g}{bend}H{end[0]:g}"
    return element("path", {"class": "tie-line", "d": d}), mark


def _names(shown: Sequence[_Neighbour], look: Look) -> list[Element]:
    found = []
    y = 4.0
    for neighbour in shown:
        found.append(_name(neighbour, y, look))
        y += neighbour.height + _GAP
    return found


def _name(neighbour: _Neighbour, top: float, look: Look) -> Element:
    """The name of a neighbour and the words of its ties: all of it leads to its page."""
    sentences = "; ".join(sentence(tie, look) for tie, _ in neighbour.ties)
    parts = [
        element("title", {}, sentences),
        element(
            "rect",
            {"class": "tie-target", "x": _WORDS - 4, "y": top, "width": _ROOM + 6,
             "height": neighbour.height, "rx": 3},
        ),
        *(
            element("text", {"class": "tie-name", "x": _WORDS, "y": top + 14 + at}, line)
            for at, line in zip(range(0, 99, _LINE_HEIGHT), neighbour.name, strict=False)
        ),
    ]  # fmt: skip
    y = top + neighbour.name_height
    every = True
    for tie, words in neighbour.ties:
        alone = is_alone(tie, look)
        every = every and alone
        classes = f"tie-words tie-words-{tie.state}" + (" alone" if alone else "")
        for line in words:
            parts.append(element("text", {"class": classes, "x": _WORDS, "y": y + 12}, line))
            y += _LINE_HEIGHT
    return element(
        "a",
        {"href": look.address(neighbour.id), "class": "tie-node alone" if every else "tie-node"},
        *parts,
    )
