"""A statement without a citation.

Wrong: `signed: {date: 2015}`. Right: `signed: {date: 2015, cite: [{source: …, quote: "…"}]}`.
Claims, positions, memberships, parties and events need a citation each; a date in one of them
has its citations.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dates import Date
from dossier.dossier import Dossier
from dossier.model import Location


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each date for which neither it nor what it belongs to has a citation."""
    for entity in dossier.entities.values():
        cited = dossier.cites.get(entity.id, {})
        for location, date, _ in dossier.values[entity.id]:
            if isinstance(date, Date) and not any(
                location[:length] in cited for length in range(len(location))
            ):
                yield Finding(
                    entity.id,
                    _written(location),
                    f"the date {date} has no citation",
                    'add `cite: [{source: id-of-the-record, quote: "its words"}]`',
                )


def _written(location: Location) -> Location:
    return location[:-1] if location[-1] == "date" else location
