"""What a form found in a text, and what it is once read as a date."""

from collections.abc import Mapping
from dataclasses import dataclass

from dossier.dates import Date
from dossier.ingest.dates.calendar import Today
from dossier.ingest.dates.language import Language
from dossier.ingest.dates.tense import Tense, tense

_LEAD = 24
_CLAUSE = 120


@dataclass(frozen=True)
class Found:
    """The parts of what may be a date, where it stands, and what is known around it.

    `before` is the date found last, and where its words end.
    """

    text: str
    parts: Mapping[str, str]
    start: int
    end: int
    language: Language
    today: Today | None
    before: tuple[Date, int] | None

    @property
    def tense(self) -> Tense | None:
        """Whether the sentence tells of the past or the future."""
        return tense(self.text, self.start, self.end, self.language)

    def number(self, part: str) -> int | None:
        """A part as the number it means: a day, a month, a year, a weekday, a count or a step."""
        word = self.parts.get(part)
        if word is None:
            return None
        slot = part.rstrip("2")
        if slot in {"day", "year"} or word.isdecimal():
            # A word for a day without a figure is the first of the month.
            return int("".join(one for one in word if one in "0123456789") or 1)
        return self.language.numbered[slot][" ".join(word.lower().split())]

    @property
    def is_nowadays(self) -> bool:
        """Whether "today" is no day, but the time in which one lives."""
        if not self.text[self.start : self.end].lower().startswith(self.language.today):
            return False
        clause = self.text.rfind(",", max(0, self.start - _CLAUSE), self.start) + 1
        cut = self.text[clause : self.end + _CLAUSE] if clause else self.text
        return tense(cut, self.start - clause, self.end - clause, self.language) is None

    @property
    def year(self) -> int | None:
        """The year that stands with a date, in figures or told from another."""
        step = self.number("when")
        if step is not None and self.today:
            return self.today.day.year + step
        if "same" in self.parts and self.before and self.before[0].end:
            return self.before[0].end.year
        return self.number("year")

    @property
    def is_span(self) -> bool:
        """Whether two dates are the ends of a time, and not merely named together."""
        if self.parts.get("to", "-").strip().lower() not in {"and", "et"}:
            return True
        before = self.text[max(0, self.start - _LEAD) : self.start]
        return self.language.spans.search(before) is not None


@dataclass(frozen=True)
class Read:
    """A date as EDTF, all readings where it has two, and how sure the likelier is."""

    edtf: str
    others: tuple[str, ...] = ()
    sure: float = 1.0
