"""The words in which a language tells dates: forms with slots, and names from CLDR."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from babel import Locale

from dossier.ingest.dates.anchors import Anchor

Reading = Literal[
    "date", "days", "span", "month", "months", "year", "years", "numbers", "weekday", "weekdays",
    "quarter", "day-offset", "this", "ago", "from-there", "next-to-there", "edge",
]  # fmt: skip
"""How what a form finds is read; `readings.py` has a function for each."""

_GAP = r"(?:[^\S\n]{1,4}\n?[^\S\n]{0,4}|\n[^\S\n]{0,4})"
_YEAR = r"(?:1[5-9]|20)\d\d(?![\w]|[.,’']\d|[^\S\n]?%|[’']?s\b)"


_LETTERS = re.compile(r"[^\W\d_]+")
_GROUPS = {"fullmonth": "month", "anymonth": "month", "plainmonth": "month", "shortday": "weekday"}
_ANCHORS: tuple[tuple[str, Anchor], ...] = (
    ("month", "month"), ("weekday", "weekday"), ("{iso", "numbers"), ("{slashed", "numbers"),
    ("{year", "year"), ("{offset", "offset"), ("{unit", "unit"), ("{way", "way"),
    ("lowfull", "month"), ("lowday", "weekday"), ("?P<way>", "way"),
)  # fmt: skip
"""The slot or piece of a form, and what it cannot do without; the first that it has counts."""


@dataclass(frozen=True)
class Form:
    """One way to write a date: a regular expression in which a space is any gap between words.

    `{day}`, `{month}`, `{year}`, `{weekday}`, `{n}`, `{unit}`, `{which}`, `{offset}` and
    `{way}` are slots; `{day2}` is the second of them. `(?P<s>` marks the words of the date, if
    they are not all.
    """

    reading: Reading
    pattern: str
    sure: float = 1.0


@dataclass(frozen=True)
class Language:
    """A language's forms and words. Text between slots is read in either case, names are not.

    `years` are words for a year next to a month, `quarters` parts of a year (5 and 6 are halves),
    `edges` the month in which a year starts or ends,
    `today` a day that may be no day, `first` a word for the first of a month. `name_before` and
    `name_after` make of a date a name or another number, `deadline` is before a date that is to
    come, `since` before one that is past, `between` what makes of two dates one time.
    `units` are day, week, month, year and decade by word; `steps` say how far a word leads, -1 for
    `last`, `offsets` how many days from today, `ways` where from a date named before. `pieces`
    are parts that several forms share. `no_year` follows a number
    that counts; `homonyms` are months that are other words too.
    """

    tag: str
    forms: tuple[Form, ...]
    pieces: Mapping[str, str]
    ordinal: str
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    steps: Mapping[str, int]
    offsets: Mapping[str, int]
    ways: Mapping[str, int]
    homonyms: frozenset[str]
    years: Mapping[str, int]
    quarters: Mapping[str, int]
    edges: Mapping[str, int]
    today: str
    first: str
    between: str
    name_before: str
    name_after: str
    deadline: str
    since: str
    either: str
    no_year: str
    past: str
    future: str
    capitals: bool
    day_first: bool
    more_months: Mapping[str, int]

    @cached_property
    def months(self) -> dict[str, int]:
        """The number of each month by its names, full, short and without accents."""
        months = Locale.parse(self.tag).months["format"]
        found = dict(self.more_months)
        for width in ("wide", "abbreviated"):
            for number, name in months[width].items():
                found[name.rstrip(".")] = int(number)
        return _with_plain(found)

    @cached_property
    def full_months(self) -> dict[str, int]:
        """The number of each month by its full name: what may stand without a number."""
        names = Locale.parse(self.tag).months["format"]["wide"]
        return _with_plain({name: int(number) for number, name in names.items()})

    @cached_property
    def weekdays(self) -> dict[str, int]:
        """Each weekday by its full name, Monday as 0."""
        names = Locale.parse(self.tag).days["format"]["wide"]
        return {name: int(number) for number, name in names.items()}

    @cached_property
    def short_weekdays(self) -> dict[str, int]:
        """Each weekday by any name: for the place before a day and a month only."""
        names = Locale.parse(self.tag).days["format"]["abbreviated"]
        return {name.rstrip("."): int(number) for number, name in names.items()} | self.weekdays

    @cached_property
    def patterns(self) -> tuple[tuple[Form, Anchor, re.Pattern[str]], ...]:
        """The forms, ready to search with, each with what it needs."""
        return tuple((one, _anchor(one), self._pattern(one.pattern)) for one in self.forms)

    @cached_property
    def anchors(self) -> Mapping[str, tuple[Anchor, ...]]:
        """By its last word, what each name or word of the language is an anchor of."""
        found: dict[str, set[Anchor]] = {}
        kinds: tuple[tuple[Anchor, Iterable[str]], ...] = (
            ("month", self.months | self.full_months), ("weekday", self.weekdays),
            ("offset", self.offsets), ("unit", self.units), ("way", self.ways),
        )  # fmt: skip
        for anchor, phrases in kinds:
            for phrase in phrases:
                found.setdefault(_LETTERS.findall(phrase.lower())[-1], set()).add(anchor)
        return {word: tuple(sorted(kinds)) for word, kinds in found.items()}

    @cached_property
    def tenses(self) -> re.Pattern[str]:
        """What says in a sentence whether it tells of the past or of the future."""
        both = f"(?P<either>{self.either})|(?P<future>{self.future})|(?P<past>{self.past})"
        return re.compile(rf"\b(?:{both})(?!\w)", re.IGNORECASE)

    @cached_property
    def counted(self) -> re.Pattern[str]:
        """What stands after a number that is no year."""
        return re.compile(rf"{_GAP}(?:{self.no_year})\b", re.IGNORECASE)

    @cached_property
    def deadlines(self) -> re.Pattern[str]:
        """What stands before a date by which something is to be done."""
        return re.compile(rf"\b{self.deadline}{_GAP}$", re.IGNORECASE)

    @cached_property
    def starts(self) -> re.Pattern[str]:
        """What stands before a date since which something is so."""
        return re.compile(rf"\b{self.since}{_GAP}$", re.IGNORECASE)

    @cached_property
    def spans(self) -> re.Pattern[str]:
        """What stands before two days that are the ends of a time, though "and" is between them."""
        return re.compile(rf"\b{self.between}{_GAP}$", re.IGNORECASE)

    @cached_property
    def no_date_after(self) -> re.Pattern[str]:
        """What stands before a name or a number that looks like a date."""
        return re.compile(rf"(?<!\w){self.name_before}{_GAP}?$", re.IGNORECASE)

    @cached_property
    def no_date_before(self) -> re.Pattern[str]:
        """What stands after a name or a number that looks like a date."""
        return re.compile(rf"{_GAP}?{self.name_after}\b")

    @cached_property
    def numbered(self) -> Mapping[str, Mapping[str, int]]:
        """The words of each slot, in small letters, with the number that each means."""
        slots = {
            "month": self.months | self.full_months, "weekday": self.short_weekdays,
            "n": self.numbers, "which": self.steps, "when": self.years, "way": self.ways,
            "quarter": self.quarters, "edge": self.edges, "offset": self.offsets,
        }  # fmt: skip
        return {
            slot: {name.lower(): value for name, value in names.items()}
            for slot, names in slots.items()
        }

    def _pattern(self, text: str) -> re.Pattern[str]:
        for name, piece in self.pieces.items():
            text = text.replace(f"{{{name}}}", piece)
        either = not self.capitals
        slots = {
            "day": rf"(?:{self.first}|(?:0?[1-9]|[12]\d|3[01])(?:{self.ordinal})?)"
            r"(?!\d|[.,]\d|[^\S\n]?%)",
            "month": _names(self.months, either),
            "fullmonth": _names(self.full_months, False),
            "anymonth": _names(self.full_months, either),
            "plainmonth": _names(
                {name: n for name, n in self.full_months.items() if name not in self.homonyms},
                either,
            ),
            "year": _YEAR,
            "weekday": _names(self.weekdays, either),
            "shortday": _names(self.short_weekdays, either),
            "n": rf"(?:\d{{1,3}}|{_words(self.numbers)})",
            "unit": _words(self.units),
            "which": _words(self.steps),
            "when": _words(self.years),
            "quarter": _words(self.quarters),
            "edge": _words(self.edges),
            "offset": _words(self.offsets),
            "way": _words(self.ways),
        }
        for slot, pattern in slots.items():
            group = _GROUPS.get(slot, slot)
            for number in ("", "2"):
                text = text.replace(f"{{{slot}{number}}}", f"(?P<{group}{number}>{pattern})")
        return re.compile(rf"(?<![\w]){text.replace(' ', _GAP)}(?!\w)", re.IGNORECASE)


def _anchor(form: Form) -> Anchor:
    return next(anchor for slot, anchor in _ANCHORS if slot in form.pattern)


def _with_plain(names: Mapping[str, int]) -> dict[str, int]:
    plain = {
        "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)): n
        for name, n in names.items()
    }
    return plain | dict(names)


def _words(words: Mapping[str, object]) -> str:
    return f"(?:{'|'.join(re.escape(w).replace(chr(92) + ' ', ' ') for w in _longest(words))})"


def _names(names: Mapping[str, int], either: bool) -> str:
    """A pattern for names as they are written; `either` also with a capital."""
    written = {*names, *(name.upper() for name in names if len(name) > 3)}
    if either:
        written |= {name.capitalize() for name in names}
    return f"(?-i:{'|'.join(map(re.escape, _longest(written)))})"


def _longest(words: Iterable[str]) -> list[str]:
    """The words, those first that another begins with."""
    return sorted(words, key=lambda word: (-len(word), word))
