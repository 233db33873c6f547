"""A date more precise than the words it is cited with.

Wrong: `date: 2024-01-28` with the quote "in January 2024". Right: `date: 2024-01`; or, beside it, a
quote that has the day. A quote without any date, and a citation without a quote, say nothing of it.
"""

from collections.abc import Iterator, Mapping

from dossier.check.rule import Finding
from dossier.dates import Date
from dossier.dossier import Dossier
from dossier.evidence.precision import Precision, precision, precision_in
from dossier.model import Citation, Location
from dossier.problems import Level

LEVEL = Level.WARNING


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each date with more than the most precise of its quotes has."""
    for entity in dossier.entities.values():
        cites = dossier.cites.get(entity.id, {})
        for location, value, _ in dossier.values[entity.id]:
            if isinstance(value, Date):
                quoted = _quoted(_nearest(location, cites), dossier)
                if quoted and precision(value) > quoted:
                    message = f"the date {value} is more precise than its quote"
                    hint = f"the quote has a {quoted.name.lower()} and no more"
                    yield Finding(entity.id, location, message, hint)


def _nearest(
    location: Location, cites: Mapping[Location, tuple[Citation, ...]]
) -> tuple[Citation, ...]:
    """The citations of the date: those of the nearest thing above it that has any."""
    above = (location[:length] for length in range(len(location) - 1, -1, -1))
    return next((found for place in above if (found := cites.get(place, ()))), ())


def _quoted(cites: tuple[Citation, ...], dossier: Dossier) -> Precision | None:
    """The best precision of the quotes; None if one citation has no quote, or no quote a date."""
    told: list[Precision] = []
    for citation in cites:
        source = dossier.sources.get(citation.source)
        if citation.quote is None or source is None:
            return None
        found = precision_in(citation.quote, source.language)
        if found:
            told.append(found)
    return max(told, default=None)
