"""One language of the site: its catalogue of labels and its way of writing dates and numbers."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO

from babel import Locale as BabelLocale
from babel import UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent
from babel.support import Translations

from dossier.dates import Date, Point

_REGIONS = {"en": "en_001"}
"""Which form of a language its dates are written in, where the plain tag means one country's."""


@dataclass(frozen=True)
class Locale:
    """A language, by its tag, with its labels."""

    tag: str
    labels: Translations
    _dates: dict[str, str] = field(default_factory=dict, compare=False, repr=False)
    _days: dict[datetime.date, str] = field(default_factory=dict, compare=False, repr=False)

    @property
    def _babel(self) -> str:
        return _REGIONS.get(self.tag, self.tag.replace("-", "_"))

    def date(self, date: Date | None) -> str:
        """The date in words, with exactly the precision that it has; "" for none."""
        if date is None:
            return ""
        if date.text not in self._dates:
            self._dates[date.text] = self._in_words(date)
        return self._dates[date.text]

    def _in_words(self, date: Date) -> str:
        _ = self.labels.gettext
        if not date.is_interval:
            return self._point(date.start)
        if date.start is None:
            return _("until {date}").format(date=self._point(date.end))
        if date.end is None:
            return _("since {date}").format(date=self._point(date.start))
        return _("{start} – {end}").format(start=self._point(date.start), end=self._point(date.end))

    def day(self, day: datetime.date) -> str:
        """A day in words: 7 April 2025."""
        if day not in self._days:
            self._days[day] = str(format_date(day, "long", locale=self._babel))
        return self._days[day]

    def number(self, number: int) -> str:
        """A number as the language writes it."""
        return str(format_decimal(number, locale=self._babel))

    def share(self, part: int, whole: int) -> str:
        """A share in whole percent, rounded down, so that 100 % means all."""
        return str(format_percent(part * 100 // whole / 100, locale=self._babel)) if whole else "–"

    def language(self, tag: str) -> str:
        """The name of another language in this one."""
        try:
            return BabelLocale.parse(tag, sep="-").get_display_name(self._babel) or tag
        except (UnknownLocaleError, ValueError):
            return tag

    def _point(self, point: Point | None) -> str:
        assert point is not None  # an interval with two open sides is no date
        _ = self.labels.gettext
        words = self._plain(point)
        if point.approximate:
            words = _("about {date}").format(date=words)
        return _("{date} (uncertain)").format(date=words) if point.uncertain else words

    def _plain(self, point: Point) -> str:
        if point.month is None:
            return str(format_skeleton("y", point.earliest, locale=self._babel))
        if point.day is None:
            return str(format_skeleton("yMMMM", point.earliest, locale=self._babel))
        return self.day(point.earliest)


def read_locale(tag: str, catalogues: Mapping[str, bytes]) -> Locale:
    """The locale of a language, by its catalogue (the bytes of a .po file), if there is one."""
    if tag not in catalogues:
        return Locale(tag, Translations())
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(catalogues[tag]), locale=tag.replace("-", "_")))
    compiled.seek(0)
    return Locale(tag, Translations(compiled))
