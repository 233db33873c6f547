"""Every date in a text, in order: what the forms find, read against the day of publication."""

import re
from collections.abc import Iterator

from dossier.dates import Date, parse_date
from dossier.ingest.dates.anchors import stretches
from dossier.ingest.dates.calendar import today
from dossier.ingest.dates.english import ENGLISH
from dossier.ingest.dates.found import Found, Read
from dossier.ingest.dates.french import FRENCH
from dossier.ingest.dates.language import Form, Language
from dossier.ingest.dates.readings import READINGS
from dossier.ingest.findings import FoundDate

_AROUND = 24
_THERE = frozenset({"from-there", "next-to-there"})
_STOP = re.compile(r"[.!?;\n]")
_DATELINE = 60
_PLACE = re.compile(r"[A-ZÀ-Ý](?:[^\d\n.]{1,50}(?:,[ ]|[ ]?\()|[\w’'-]{1,20}[ ])(?:le )?")
_AGENCY = re.compile(r"[ ]?(?:\([A-Z][^()\n]{1,40}\)|\)?[ ]?[-–—]{1,2}[ ])")
LANGUAGES = {language.tag: language for language in (ENGLISH, FRENCH)}


def find_dates(text: str, language: str, published: Date | None) -> tuple[FoundDate, ...]:
    """The dates that a text names, in order; none overlaps another.

    A date that can be read in two ways has both in `alternatives`, the likelier as `edtf`. What
    is told against the day of publication is not found without it. A language that is not in
    LANGUAGES is read as English.
    """
    words = LANGUAGES.get(language, ENGLISH)
    day = today(published)
    done = 0
    before: tuple[Date, int] | None = None
    happened: tuple[Date, int] | None = None
    dates = []
    for form, found in sorted(_found(text, words), key=lambda pair: _place(*pair)):
        if found.start < done:
            continue
        near = before is not None and not _STOP.search(text, before[1], found.start)
        base = happened if near and form.reading in _THERE else before
        read = _read(form, Found(found.text, found.parts, found.start, found.end, words, day, base))
        if read is None:
            continue
        if _is_no_date(text, found, words) or (
            form.reading == "date" and _is_dateline(text, found)
        ):
            done = found.end
            continue
        end = found.end - text[found.start : found.end].endswith(".")
        surface = text[found.start : end]
        sure = round(read.sure * form.sure, 2)
        dates.append(FoundDate(found.start, end, surface, read.edtf, read.others, sure))
        done, before = found.end, (parse_date(read.edtf), found.end)
        if not _is_since(text, found, words):
            happened = before
    return tuple(dates)


def _found(text: str, language: Language) -> Iterator[tuple[Form, Found]]:
    where = stretches(text, language.anchors)
    for form, anchor, pattern in language.patterns:
        named = "s" in pattern.groupindex
        for stretch in where.get(anchor, ()):
            for match in pattern.finditer(text, stretch.start, stretch.end):
                if match.end() <= stretch.trusted:
                    start, end = match.span("s" if named else 0)
                    parts = {key: value for key, value in match.groupdict().items() if value}
                    yield form, Found(text, parts, start, end, language, None, None)


def _is_no_date(text: str, found: Found, language: Language) -> bool:
    """Whether it is part of a name, or a number of something else."""
    before = text[max(0, found.start - _AROUND) : found.start]
    return bool(
        language.no_date_after.search(before) or language.no_date_before.match(text, found.end)
    )


def _is_since(text: str, found: Found, language: Language) -> bool:
    """Whether something is so since then: no day from which "the day after" would count."""
    return language.starts.search(text[max(0, found.start - _AROUND) : found.start]) is not None


def _is_dateline(text: str, found: Found) -> bool:
    """Whether it is when and where the text was written, in front of its first sentence."""
    line = max(text.rfind("\n", max(0, found.start - _DATELINE), found.start) + 1, 0)
    place = text[line : found.start]
    return (
        len(place) < _DATELINE
        and _PLACE.fullmatch(place) is not None
        and _AGENCY.match(text, found.end) is not None
    )


def _place(form: Form, found: Found) -> tuple[int, int]:
    return found.start, -found.end


def _read(form: Form, found: Found) -> Read | None:
    try:
        read = READINGS[form.reading](found)
        if read:
            for edtf in (read.edtf, *read.others):
                parse_date(edtf)
    except (ValueError, OverflowError):
        return None  # The calendar has no such day, or none that a date here can name.
    return read
