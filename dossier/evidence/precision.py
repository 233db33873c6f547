"""How precise the dates are that a quote speaks of: a year, a month or a day."""

from collections.abc import Mapping
from enum import IntEnum
from functools import cache

from babel import Locale, UnknownLocaleError

from dossier.dates import Date
from dossier.evidence.words import words


class Precision(IntEnum):
    """How much a date says, from little to much."""

    YEAR = 1
    MONTH = 2
    DAY = 3


def precision(date: Date) -> Precision:
    """The precision of a date; of an interval, that of its more precise side."""
    points = [point for point in (date.start, date.end) if point]
    return max(
        Precision.DAY if point.day else Precision.MONTH if point.month else Precision.YEAR
        for point in points
    )


def precision_in(quote: str, language: str) -> Precision | None:
    """The precision of the most precise date in a quote, or None if it has no date.

    Names of months and weekdays are those of the Unicode CLDR, in the quote's language.
    """
    found = words(quote)
    names = _names(language)
    told = [Precision.YEAR for word in found if _is_year(word)]
    for place, word in enumerate(found):
        if names.get(word) is Precision.MONTH:
            beside = (*found[max(place - 1, 0) : place], *found[place + 1 : place + 2])
            told.append(Precision.DAY if any(map(_is_day, beside)) else Precision.MONTH)
        elif names.get(word) is Precision.DAY:
            told.append(Precision.DAY)
    return max(told, default=None)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word[:2] in {"19", "20"}


def _is_day(word: str) -> bool:
    """Whether a word is 1 to 31, or an ordinal of one: 1st, 2nd, 1er."""
    digits = word.rstrip("abcdefghijklmnopqrstuvwxyz")
    return len(word) - len(digits) <= 3 and digits.isdecimal() and 1 <= int(digits) <= 31


@cache
def _names(language: str) -> Mapping[str, Precision]:
    """The names of months and of weekdays in a language, as words compare."""
    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return {}
    names = {
        word: level
        for level, table in ((Precision.DAY, locale.days), (Precision.MONTH, locale.months))
        for form in ("format", "stand-alone")
        for name in table[form]["wide"].values()
        for word in words(name)
    }
    return {name: level for name, level in names.items() if len(name) > 2}
