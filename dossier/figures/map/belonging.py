"""Which blocs a country belongs to on a day, and which of them gives it its colour."""

import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from dossier.dates import Date
from dossier.dossier import Dossier
from dossier.model import Bloc, Country, Membership
from dossier.standing import Standing, standing

_IN = (Standing.MEMBER, Standing.LEAVING)


@dataclass(frozen=True)
class Belonging:
    """The blocs of one country on one day, by id.

    `blocs` are those it surely belongs to, the smallest first; `perhaps` those of which the dates
    are too coarse to tell; `spans` are all its memberships, for a script.
    """

    blocs: tuple[str, ...]
    perhaps: tuple[str, ...]
    spans: str


def belongings(
    dossier: Dossier, day: datetime.date, only: str | None = None
) -> Mapping[str, Belonging]:
    """What each country belongs to on a day; with `only`, of that bloc alone.

    Of several blocs the smallest comes first, as the one that says most: the one with the fewest
    countries on that day, and of those with as many the first by id.
    """
    blocs = [bloc for bloc in dossier.of_kind(Bloc) if only in (None, bloc.id)]
    countries = {country.id for country in dossier.of_kind(Country)}
    held: dict[str, dict[str, Standing]] = {}
    spans: dict[str, list[str]] = {}
    for bloc in blocs:
        for membership in bloc.members:
            if membership.who in countries:
                spans.setdefault(membership.who, []).append(_span(bloc, membership))
                now = _on(bloc, membership, day)
                every = held.setdefault(membership.who, {})
                if bloc.id not in every or every[bloc.id] not in _IN:
                    every[bloc.id] = now
    sizes = Counter(id for every in held.values() for id, now in every.items() if now in _IN)
    return {
        country: Belonging(
            tuple(
                sorted(
                    (id for id, now in every.items() if now in _IN), key=lambda id: (sizes[id], id)
                )
            ),
            tuple(sorted(id for id, now in every.items() if now is Standing.UNCERTAIN)),
            " ".join(spans[country]),
        )
        for country, every in sorted(held.items())
    }


def _on(bloc: Bloc, membership: Membership, day: datetime.date) -> Standing:
    """Where a member stands in a bloc that may have been dissolved meanwhile."""
    ended = bloc.dissolved.date if bloc.dissolved else None
    if ended and day >= ended.latest:
        return Standing.FORMER
    found = standing(membership, day)
    if found in _IN and ended and day >= ended.earliest:
        return Standing.UNCERTAIN
    return found


def _span(bloc: Bloc, membership: Membership) -> str:
    """A membership as `bloc:from/to`, for a script that asks where it stands on another day.

    Each side is a day, `..` where it is not known, or `earliest~latest` where the date is coarser
    than a day; between these two it is uncertain. On the day of `to` it is over.
    """
    since = (
        membership.since.effective.date if membership.since and membership.since.effective else None
    )
    until = (
        membership.until.effective.date if membership.until and membership.until.effective else None
    )
    ended = bloc.dissolved.date if bloc.dissolved else None
    last = min((date for date in (until, ended) if date), key=lambda d: d.latest, default=None)
    return f"{bloc.id}:{_side(since)}/{_side(last)}"


def _side(date: Date | None) -> str:
    if date is None:
        return ".."
    first = date.earliest.isoformat() if date.start else ".."
    last = date.latest.isoformat() if date.end else ".."
    return first if first == last else f"{first}~{last}"
