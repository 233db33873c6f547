"""Days, weeks, months and years as EDTF, and the way from one to another."""

import datetime
from dataclasses import dataclass

from dossier.dates import Date, Point

_LENGTH = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "year": 12, "decade": 120}


@dataclass(frozen=True)
class Today:
    """When an article was published: a day, or less where less is known."""

    day: datetime.date
    has_day: bool
    has_month: bool


def today(published: Date | None) -> Today | None:
    """The publication date as its latest day; None for an interval, or where there is none."""
    point = published.start if published and not published.is_interval else None
    return Today(point.latest, point.day is not None, point.month is not None) if point else None


def edtf(year: int, month: int | None = None, day: int | None = None) -> str:
    """A date as EDTF; raises ValueError where the calendar has it not."""
    datetime.date(year, month or 1, day or 1)
    return "-".join([f"{year:04d}", *(f"{part:02d}" for part in (month, day) if part)])


def interval(first: datetime.date, last: datetime.date) -> str:
    """Two days as EDTF, or one where they are the same."""
    if first > last:
        raise ValueError("it ends before it starts")
    return f"{first}/{last}" if first != last else str(first)


def week(day: datetime.date, by: int) -> str:
    """The ISO week that is `by` weeks from a day's, as an interval."""
    monday = day - datetime.timedelta(days=day.weekday() - 7 * by)
    return interval(monday, monday + datetime.timedelta(days=6))


def months_on(year: int, month: int, by: int) -> tuple[int, int]:
    """The year and month that is `by` months from another."""
    years, rest = divmod(year * 12 + month - 1 + by, 12)
    return years, rest + 1


def away(point: Point, by: int, unit: str) -> str | None:
    """What is `by` units from a point, about, to the unit; None where the point is not so precise.

    Days are counted, and exact; a week is about a day.
    """
    if unit in _LENGTH:
        if point.day is None:
            return None
        there = point.earliest + datetime.timedelta(days=by * _LENGTH[unit])
        return edtf(there.year, there.month, there.day) + ("" if unit == "day" else "~")
    if unit == "month":
        return edtf(*months_on(point.year, point.month, by)) + "~" if point.month else None
    return edtf(point.year + by * _MONTHS[unit] // 12) + "~"
