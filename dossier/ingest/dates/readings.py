"""What the parts of a date mean: one function a reading, each to EDTF or to nothing."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dossier.dates import Point
from dossier.ingest.dates.calendar import away, edtf, interval, months_on, week
from dossier.ingest.dates.found import Found, Read
from dossier.ingest.dates.language import Reading

_SOON = 31
_STORY = 400
_SEASON = 125
_WEEKEND = 5
_QUARTERS = {1: (1, 3), 2: (4, 6), 3: (7, 9), 4: (10, 12), 5: (1, 6), 6: (7, 12)}


@dataclass(frozen=True)
class _Year:
    """The year of a date that was written without one."""

    likely: int
    sure: float


def _date(found: Found) -> Read | None:
    day, month, year = found.number("day"), found.number("month"), found.year
    weekday = found.number("weekday")
    if "now" in found.parts and found.today and found.today.has_month and _unit(found) == "month":
        year, month = found.today.day.year, found.today.day.month
    if day is None or month is None:
        return None
    if year:
        date = datetime.date(year, month, day)
        return Read(str(date), sure=1.0 if weekday in (None, date.weekday()) else 0.6)
    guess = _year_of(found, month, day, weekday)
    return _with_year(guess, lambda one: edtf(one, month, day)) if guess else None


def _with_year(guess: _Year, make: Callable[[int], str]) -> Read:
    return Read(make(guess.likely), sure=guess.sure)


def _year_of(found: Found, month: int, day: int | None, weekday: int | None = None) -> _Year | None:
    """The year that a month or a day is in: nearest to publication, as the sentence has it."""
    if not found.today or not found.today.has_month:
        return None
    now = found.today.day
    years = [y for y in range(now.year - 8, now.year + 2) if y > 0 and _is_day(y, month, day or 1)]
    if weekday is not None and day is not None:
        fit = [y for y in years if datetime.date(y, month, day).weekday() == weekday]
        years = [y for y in fit if abs((datetime.date(y, month, day) - now).days) < 700] or years
    first = {y: datetime.date(y, month, day or 1) for y in years}
    past = max((y for y in years if first[y] <= now), default=None)
    # The month of publication is still to come as well as past.
    coming = min(
        (y for y in years if first[y] > now or (not day and _now(now, y, month))), default=0
    )
    if past is None:
        return _Year(coming, 0.8) if coming else None
    told = found.tense
    if coming and told == "future":
        return _Year(coming, 0.85)
    far = (now - first[past]).days
    story = _story_year(found, month)
    if told != "either" and story and story <= past and far > 2 * _SOON:
        return _Year(story if _is_day(story, month, day or 1) else past, 0.6)
    near = (first[coming] - now).days if coming else far
    if told != "past" and near < far and (told or near <= _SEASON):
        return _Year(coming, 0.6)
    return _Year(past, round(0.97 - min(far, 365) / 365 * 0.35, 2))


def _now(now: datetime.date, year: int, month: int) -> bool:
    return (now.year, now.month) == (year, month)


def _story_year(found: Found, month: int) -> int | None:
    """The year that a full date just before sets, where the paragraph goes on from it."""
    if not found.before:
        return None
    date, end = found.before
    gap = found.text[end : found.start] if found.start - end < _STORY else "\n"
    point = date.end
    if "\n" in gap or not point or not point.day or not point.month:
        return None
    return point.year + (month < point.month)


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True


def _numbers(found: Found) -> Read | None:
    day, month, year = (found.number(part) for part in ("day", "month", "year"))
    if day is None or month is None or year is None or not 1500 <= year < 2100:
        return None
    if found.language.day_first or "mark" not in found.parts:
        return Read(edtf(year, month, day) if _is_day(year, month, day) else edtf(year, day, month))
    both = [(m, d) for m, d in ((day, month), (month, day)) if _is_day(year, m, d)]
    readings = sorted({edtf(year, m, d) for m, d in both})
    if len(readings) == 1:
        return Read(readings[0])
    if found.today:
        now = found.today.day
        readings.sort(key=lambda one: (one > str(now), abs((_day(one) - now).days)))
    return Read(readings[0], tuple(readings), 0.5) if readings else None


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def _days(found: Found) -> Read | None:
    return _span_of(found, found.number("month"))


def _span(found: Found) -> Read | None:
    return _span_of(found, found.number("month2"))


def _span_of(found: Found, month2: int | None) -> Read | None:
    day, day2, month = (found.number(part) for part in ("day", "day2", "month"))
    year, year2 = found.number("year"), found.number("year2")
    if day is None or day2 is None or month is None or month2 is None:
        return None
    # "28 and 29 January" is a time of two days; "3 and 7 March" are two dates.
    if not found.is_span and (month != month2 or day2 != day + 1):
        return None

    def make(last: int) -> str:
        first = year or (last - 1 if (month, day) > (month2, day2) else last)
        return interval(datetime.date(first, month, day), datetime.date(last, month2, day2))

    if (month, day) == (month2, day2) or (month == month2 and day > day2):
        return None
    if year2 or year:
        return Read(make(year2 or year or 0))
    guess = _year_of(found, month2, day2)
    return _with_year(guess, make) if guess else None


def _month(found: Found) -> Read | None:
    month, year, step = found.number("month"), found.year, found.number("which")
    if month is None:
        return None
    if year:
        return Read(edtf(year, month))
    if not found.today or not found.today.has_month:
        return None
    now = found.today.day
    if step == -1:
        return Read(edtf(now.year - (month >= now.month), month), sure=0.9)
    if step == 1:
        return Read(edtf(now.year + (month <= now.month), month), sure=0.9)
    guess = _year_of(found, month, None)
    return _with_year(guess, lambda one: edtf(one, month)) if guess else None


def _months(found: Found) -> Read | None:
    month, month2 = found.number("month"), found.number("month2")
    year, year2 = found.number("year"), found.number("year2")
    if month is None or month2 is None or (month == month2 and not (year and year2)):
        return None
    if not found.is_span:
        return None

    def make(last: int) -> str:
        return f"{edtf(year or last - (month > month2), month)}/{edtf(last, month2)}"

    if year2:
        return Read(make(year2))
    guess = _year_of(found, month2, None)
    return _with_year(guess, make) if guess else None


def _year(found: Found) -> Read | None:
    if found.language.counted.match(found.text, found.end):
        return None
    year = found.number("year")
    return Read(edtf(year), sure=0.95) if year else None


def _years(found: Found) -> Read | None:
    year, year2 = found.number("year"), found.number("year2")
    if (
        not year
        or not year2
        or year >= year2
        or not found.is_span
        or found.language.counted.match(found.text, found.end)
    ):
        return None
    return Read(f"{edtf(year)}/{edtf(year2)}", sure=0.9)


def _weekday(found: Found) -> Read | None:
    weekday, step = found.number("weekday"), found.number("which")
    if "way" in found.parts:
        return _weekday_there(found)
    if weekday is None or not found.today or not found.today.has_day:
        return None
    now = found.today.day
    back = now - datetime.timedelta(days=(now.weekday() - weekday) % 7)
    on = now + datetime.timedelta(days=(weekday - now.weekday()) % 7)
    weeks = datetime.timedelta(days=7)
    if step == -1:
        return Read(str(back if back < now else back - weeks), sure=0.9)
    if step == 1:
        return Read(str(on if on > now else on + weeks), sure=0.9)
    told = found.tense
    if told == "future" or (told == "either" and on - now < now - back):
        return Read(str(on), sure=0.85)
    return Read(str(back), sure=0.95 if told == "past" else 0.8)


def _weekday_there(found: Found) -> Read | None:
    """The weekday next to a date named before: the first of it after, or the last before."""
    weekday, way = found.number("weekday"), found.number("way")
    point = found.before[0].end if found.before else None
    if weekday is None or way is None or not point or not point.day:
        return None
    days = (way * (weekday - point.earliest.weekday()) - 1) % 7 + 1
    return Read(str(point.earliest + datetime.timedelta(days=way * days)), sure=0.8)


def _weekdays(found: Found) -> Read | None:
    first, last = found.number("weekday"), found.number("weekday2")
    if first is None or last is None or not found.today or not found.today.has_day:
        return None
    if not found.is_span:
        return None
    now = found.today.day
    to = (last - now.weekday()) % 7 - (0 if found.tense == "future" else 7)
    end = now + datetime.timedelta(days=0 if to == -7 else to)
    return Read(interval(end - datetime.timedelta(days=(last - first) % 7), end), sure=0.85)


def _day_offset(found: Found) -> Read | None:
    offset = found.number("offset")
    if offset is None or not found.today or not found.today.has_day:
        return None
    if found.is_nowadays:
        return None
    return Read(str(found.today.day + datetime.timedelta(days=offset)), sure=0.9 if offset else 0.8)


def _quarter(found: Found) -> Read | None:
    year, quarter = found.number("year"), found.number("quarter")
    if not year and found.today and _unit(found) == "year":
        year = found.today.day.year
    if not year or not quarter:
        return None
    first, last = _QUARTERS[quarter]
    return Read(f"{edtf(year, first)}/{edtf(year, last)}", sure=0.9)


def _edge(found: Found) -> Read | None:
    """The start or the end of a year: "by the end of the year"."""
    month, step, year = found.number("edge"), found.number("which") or 0, found.year
    if month is None or _unit(found) != "year":
        return None
    if year is None and found.today and "same" not in found.parts:
        now = found.today.day
        over = "which" not in found.parts and found.tense == "past" and month > now.month
        year = now.year + step - over
    return Read(edtf(year, month), sure=0.8) if year else None


def _weekend(found: Found, now: datetime.date, step: int) -> Read:
    saturday = now + datetime.timedelta(days=_WEEKEND - now.weekday())
    if step == 0 and found.tense != "future" and now < saturday:
        step = -1
    saturday += datetime.timedelta(days=7 * step)
    return Read(interval(saturday, saturday + datetime.timedelta(days=1)), sure=0.8)


def _this(found: Found) -> Read | None:
    step, unit = found.number("which") or 0, _unit(found)
    if not found.today:
        return None
    now = found.today.day
    if unit == "weekend" and found.today.has_day:
        return _weekend(found, now, step)
    if unit == "week" and found.today.has_day:
        return Read(week(now, step), sure=0.9)
    if unit == "month" and found.today.has_month:
        return Read(edtf(*months_on(now.year, now.month, step)), sure=0.9)
    return Read(edtf(now.year + step), sure=0.9) if unit == "year" else None


def _unit(found: Found) -> str:
    return found.language.units[found.parts["unit"].lower()] if "unit" in found.parts else "day"


def _ago(found: Found) -> Read | None:
    if found.text[found.start : found.start + 2].lower() in {"in", "da"}:
        return _from_today(found, 1, 0.6) if found.tense == "future" else None
    return _from_today(found, -1, 0.8)


def _from_today(found: Found, way: int, sure: float) -> Read | None:
    count, unit, today = found.number("n") or 1, _unit(found), found.today
    if not today or not (today.has_day or (today.has_month and unit == "month") or unit == "year"):
        return None
    now = today.day
    there = away(Point(now.year, now.month, now.day, False, False), way * count, unit)
    return Read(there, sure=sure) if there else None


def _from_there(found: Found) -> Read | None:
    way = found.number("way")
    if way is None:
        way = found.number("which") or 0
    if not found.before:
        return _from_today(found, way, 0.4) if "n" in found.parts and way < 0 else None
    date = found.before[0]
    point = date.end or date.start
    there = away(point, way * (found.number("n") or 1), _unit(found)) if point else None
    about = "~" if point and point.approximate and there and not there.endswith("~") else ""
    return Read(there + about, sure=0.6) if there else None


READINGS: Mapping[Reading, Callable[[Found], Read | None]] = {
    "date": _date, "days": _days, "span": _span, "month": _month, "months": _months,
    "year": _year, "years": _years, "numbers": _numbers, "weekday": _weekday,
    "weekdays": _weekdays, "quarter": _quarter, "day-offset": _day_offset, "this": _this,
    "ago": _ago, "edge": _edge,
    "from-there": _from_there, "next-to-there": _from_there,
}  # fmt: skip
"""The function of each reading."""
