"""A lane: the events of one actor as marks, each where it happened and none over another."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dossier.dossier import Dossier
from dossier.evidence.corroboration import corroboration
from dossier.figures.timeline.scale import Scale
from dossier.model import Event
from dossier.model.base import ACTORS

CELL = 22.0
"""How wide the column is in which events of about the same day stand over each other."""

STACK = 3
"""How many of them stand there; more become one mark with their number."""

BARS = 3
"""How many rows of bars a lane has; what finds no room joins a bar of the last."""

_HALF = 6.0


@dataclass(frozen=True)
class Entry:
    """An event as a lane shows it; `number` is its place in the list beneath, from 0."""

    number: int
    event: Event
    in_dispute: bool
    alone: bool

    @property
    def is_vague(self) -> bool:
        """Whether its date is marked as about or uncertain."""
        date = self.event.date
        points = (date.start, date.end) if date else ()
        return any(point and (point.approximate or point.uncertain) for point in points)


@dataclass(frozen=True)
class Mark:
    """One event or several, oldest first. Dots have no width and stand in rows from below."""

    entries: tuple[Entry, ...]
    left: float
    right: float
    row: int

    @property
    def is_dot(self) -> bool:
        """Whether it is a mark in a column, not a bar as wide as the date."""
        return self.left == self.right

    @property
    def middle(self) -> float:
        """Its place on the line."""
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class Lane:
    """The marks of an actor from left to right; `who` is None for events of nobody else."""

    who: str | None
    marks: tuple[Mark, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every event of it, oldest first."""
        return tuple(sorted((e for m in self.marks for e in m.entries), key=_by_date))

    @property
    def dot_rows(self) -> int:
        """How many rows its dots take."""
        return max((mark.row + 1 for mark in self.marks if mark.is_dot), default=0)

    @property
    def bar_rows(self) -> int:
        """How many rows its bars take."""
        return max((mark.row + 1 for mark in self.marks if not mark.is_dot), default=0)


def main_actors(dossier: Dossier, events: Iterable[Event], most: int) -> tuple[str, ...]:
    """The actors with the most of these events: at least two, and at most `most` actors."""
    counts = Counter(
        id for event in events for id in who_of(event) if dossier.kind_of(id) in ACTORS
    )
    ranked = sorted(counts, key=lambda id: (-counts[id], id))
    return tuple(id for id in ranked if counts[id] > 1)[:most]


def who_of(event: Event) -> tuple[str, ...]:
    """Who has a part in an event, and what it is about, each once."""
    return tuple(dict.fromkeys((*(actor.who for actor in event.actors), *event.about)))


def entries_of(dossier: Dossier, listed: Sequence[Event]) -> tuple[Entry, ...]:
    """The events of a list that have a date, oldest first."""
    found = (
        Entry(
            number,
            event,
            _date_in_dispute(event, dossier),
            corroboration(event.cite, dossier.sources).is_alone,
        )
        for number, event in enumerate(listed)
        if event.date
    )
    return tuple(sorted(found, key=_by_date))


def _date_in_dispute(event: Event, dossier: Dossier) -> bool:
    held = dossier.disputes_of.get(event.id, ())
    return any(one.of == event.id and one.dispute.value == "date" for one in held)


def lane(who: str | None, entries: Iterable[Entry], scale: Scale) -> Lane:
    """The lane of these events."""
    columns: dict[int, list[tuple[float, Entry]]] = defaultdict(list)
    wide: dict[tuple[float, float], list[Entry]] = defaultdict(list)
    for entry in entries:
        date = entry.event.date
        assert date is not None  # entries have one
        left, right = scale.start(date.earliest), scale.end(date.latest)
        if right - left > CELL and date.earliest != date.latest:
            wide[left, right].append(entry)
        else:
            column = int(((left + right) / 2 - scale.left) // CELL)
            columns[column].append(((left + right) / 2, entry))
    dots = [mark for n in sorted(columns) for mark in _column(n, columns[n], scale)]
    return Lane(who, tuple(sorted((*dots, *_bars(wide)), key=_reading_order)))


def _column(number: int, found: Sequence[tuple[float, Entry]], scale: Scale) -> Iterable[Mark]:
    """A dot each, or one mark for all."""
    start = scale.left + number * CELL
    if len(found) > STACK:
        middle = min(start + CELL / 2, scale.right - CELL / 2)
        yield Mark(tuple(entry for _, entry in found), middle, middle, 0)
        return
    mean = sum(place for place, _ in found) / len(found)
    middle = min(max(mean, start + _HALF + 1), start + CELL - _HALF - 1, scale.right - _HALF)
    for row, (_, entry) in enumerate(found):
        yield Mark((entry,), middle, middle, row)


def _bars(wide: dict[tuple[float, float], list[Entry]]) -> list[Mark]:
    rows: list[list[Mark]] = []
    for (left, right), entries in sorted(wide.items()):
        free = (n for n, row in enumerate(rows) if row[-1].right + 2 <= left)
        row = next(free, len(rows))
        if row < BARS:
            rows += [[]] if row == len(rows) else []
            rows[row].append(Mark(tuple(entries), left, right, row))
            continue
        last = rows[-1].pop()
        joined = tuple(sorted((*last.entries, *entries), key=_by_date))
        rows[-1].append(Mark(joined, last.left, max(last.right, right), last.row))
    return [mark for row in rows for mark in row]


def _by_date(entry: Entry) -> tuple[object, ...]:
    date = entry.event.date
    assert date is not None  # entries have one
    return (date.earliest, date.latest, entry.event.id)


def _reading_order(mark: Mark) -> tuple[float, bool, int]:
    return (mark.left, not mark.is_dot, mark.row)
