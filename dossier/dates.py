"""Dates no more precise than known: a subset of EDTF (ISO 8601-2), with earliest and latest day."""

import datetime
import re
from calendar import monthrange
from dataclasses import dataclass
from functools import total_ordering

FORMS = (
    "2015, 2024-01, 2025-04-06, 2025-04~ (about), 2023-12? (uncertain), "
    "2025-03-31/2025-04-01, 2023-09/.."
)

_ONE = r"(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?[~?%]?"
PATTERN = rf"^(?:{_ONE}(?:/(?:{_ONE}|\.\.))?|\.\./{_ONE})$"
"""What every date looks like, for editors; that June has 30 days is beyond it."""

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)", re.ASCII)


@dataclass(frozen=True)
class Point:
    """A year, a month or a day, as one side of a date: `month` and `day` are None if not known."""

    year: int
    month: int | None
    day: int | None
    approximate: bool
    uncertain: bool

    @property
    def earliest(self) -> datetime.date:
        """The first day that the point can mean; qualifiers do not widen it."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> datetime.date:
        """The last day that the point can mean; qualifiers do not widen it."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or monthrange(self.year, month)[1])


@total_ordering
@dataclass(frozen=True, eq=False)
class Date:
    """A date as it is known: one point, or an interval whose open side is None.

    Of a single point, `start` and `end` are the same. `text` is the string it was read from, and
    decides equality. Source of the forms: EDTF, https://www.loc.gov/standards/datetime/, level 0
    and, of level 1, the qualifiers `~ ? %` and open intervals.
    """

    text: str
    start: Point | None
    end: Point | None

    @property
    def is_interval(self) -> bool:
        """Whether the date was written with a slash."""
        return "/" in self.text

    @property
    def earliest(self) -> datetime.date:
        """The first day that the date can mean."""
        return self.start.earliest if self.start else datetime.date.min

    @property
    def latest(self) -> datetime.date:
        """The last day that the date can mean."""
        return self.end.latest if self.end else datetime.date.max

    def _order(self) -> tuple[datetime.date, datetime.date, str]:
        return (self.earliest, self.latest, self.text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Date) and self.text == other.text

    def __lt__(self, other: "Date") -> bool:
        return self._order() < other._order()

    def __hash__(self) -> int:
        return hash(self.text)

    def __str__(self) -> str:
        return self.text


def parse_date(text: str) -> Date:
    """Read a date. Raises ValueError, with a message for a person, where it is none."""
    first, slash, second = text.partition("/")
    if not slash:
        point = _parse_point(first, text)
        return Date(text, point, point)
    start = None if first == ".." else _parse_point(first, text)
    end = None if second == ".." else _parse_point(second, text)
    if start is None and end is None:
        raise ValueError(f"'{text}' is open on both sides")
    if start and end and start.earliest > end.latest:
        raise ValueError(f"'{text}' ends before it starts")
    return Date(text, start, end)


def _parse_point(part: str, whole: str) -> Point:
    match = _POINT.fullmatch(part)
    if not match:
        raise ValueError(f"'{whole}' is not a date")
    year, month, day = (int(group) if group else None for group in match.groups()[:3])
    assert year is not None  # the pattern has no date without a year
    if year == 0:
        raise ValueError(f"'{whole}': there is no year 0000 here")
    if month is not None and not 1 <= month <= 12:
        raise ValueError(f"'{whole}': there is no month {month:02d}")
    if month is not None and day is not None and not 1 <= day <= monthrange(year, month)[1]:
        raise ValueError(f"'{whole}': {year:04d}-{month:02d} has no day {day:02d}")
    mark = match[4]
    return Point(year, month, day, approximate=mark in {"~", "%"}, uncertain=mark in {"?", "%"})
