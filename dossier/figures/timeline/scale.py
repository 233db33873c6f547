"""Days as places on a line: busy years are wider, and years without an event are folded away."""

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dossier.dates import Date

FOLD = 16.0
"""How wide a fold is, however many years it hides."""

_LEAST = 34.0
"""How wide a year is at least, where there is room: its four digits."""

_COUNTS_UP_TO = 24
"""With how many events a year is as wide as it gets."""


@dataclass(frozen=True)
class Segment:
    """A stretch of time, from `first` to `last` day, between two places on the line.

    `label` is "" for a fold: years in which nothing happened.
    """

    label: str
    first: datetime.date
    last: datetime.date
    left: float
    right: float

    def place(self, day: datetime.date) -> float:
        """Where the start of a day of this stretch is, in whole units."""
        days = (self.last - self.first).days + 1
        return round(self.left + (self.right - self.left) * (day - self.first).days / days)

    @property
    def is_fold(self) -> bool:
        """Whether nothing happened in it."""
        return not self.label


@dataclass(frozen=True)
class Scale:
    """The line: its segments from left to right."""

    segments: tuple[Segment, ...]

    @property
    def left(self) -> float:
        """Where the line starts."""
        return self.segments[0].left

    @property
    def right(self) -> float:
        """Where the line ends."""
        return self.segments[-1].right

    @property
    def first(self) -> datetime.date:
        """The first day on the line."""
        return self.segments[0].first

    @property
    def last(self) -> datetime.date:
        """The last day on the line."""
        return self.segments[-1].last

    def start(self, day: datetime.date) -> float:
        """Where a day starts; one before or after the line is at its end."""
        if day < self.first:
            return self.left
        found = next((s for s in self.segments if day <= s.last), None)
        return found.place(day) if found else self.right

    def end(self, day: datetime.date) -> float:
        """Where a day ends."""
        if day >= self.last:
            return self.right
        return self.start(day + datetime.timedelta(days=1))


def scale_of(dates: Iterable[Date], left: float, right: float) -> Scale | None:
    """The scale of years for these dates; None where there is no date."""
    counts = Counter(year for date in dates for year in _years(date))
    if not counts:
        return None
    parts = _parts(sorted(counts))
    room = right - left - FOLD * sum(year is None for year, _, _ in parts)
    widths = _widths([counts[year] for year, _, _ in parts if year is not None], room)
    segments: list[Segment] = []
    at, next_width = left, iter(widths)
    for year, first, last in parts:
        width = FOLD if year is None else next(next_width)
        label = "" if year is None else str(year)
        segments.append(
            Segment(
                label,
                datetime.date(first, 1, 1),
                datetime.date(last, 12, 31),
                round(at),
                round(at + width),
            )
        )
        at += width
    return Scale(tuple(segments))


def scale_within(
    label: str, first: datetime.date, last: datetime.date, left: float, right: float
) -> Scale:
    """The scale of one stretch of time alone."""
    return Scale((Segment(label, first, last, left, right),))


def _years(date: Date) -> Iterable[int]:
    """The years that a date needs: those of the two days between which it is."""
    points = [point for point in (date.start, date.end) if point]
    return sorted({point.year for point in points})


def _parts(years: Sequence[int]) -> list[tuple[int | None, int, int]]:
    """Each year, and each run of years between two of them: the year or None, first, last."""
    parts: list[tuple[int | None, int, int]] = []
    for year, after in pairwise([*years, years[-1] + 1]):
        parts.append((year, year, year))
        if after > year + 1:
            parts.append((None, year + 1, after - 1))
    return parts


def _widths(counts: Sequence[int], room: float) -> list[float]:
    """How wide each year is: the same for all, and what is left by how much happened."""
    least = min(_LEAST, room / len(counts))
    weights = [min(count, _COUNTS_UP_TO) for count in counts]
    left_over = room - least * len(counts)
    return [least + left_over * weight / sum(weights) for weight in weights]
