"""Which blocs a country belongs to on a day, and which of them gives it its colour."""

import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from dossier.day import Fact, memberships
from dossier.dossier import Dossier
from dossier.model import Bloc, Country
from dossier.standing import Standing

_IN = (Standing.MEMBER, Standing.LEAVING)


@dataclass(frozen=True)
class Belonging:
    """The blocs of one country on one day, by id.

    `blocs` are those it surely belongs to, the smallest first; `perhaps` those of which the dates
    are too coarse to tell; `former` those it has left, and `leaving` those of `blocs` that it has
    said it will leave. `turns` is how it stood in each over time, for a script:
    `bloc=before,2015-05-15:member,2024-01-25:former`, with spaces between blocs.
    """

    blocs: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    leaving: tuple[str, ...] = ()
    turns: str = ""


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
    turns: dict[str, list[str]] = {}
    for bloc in blocs:
        for fact in memberships(bloc):
            if fact.who in countries:
                turns.setdefault(fact.who, []).append(_turns(fact))
                held.setdefault(fact.who, {})[bloc.id] = fact.history.on(day)
    sizes = Counter(id for every in held.values() for id, now in every.items() if now in _IN)
    return {
        country: Belonging(
            blocs=tuple(sorted(_with(every, *_IN), key=lambda id: (sizes[id], id))),
            perhaps=_with(every, Standing.UNCERTAIN),
            former=_with(every, Standing.FORMER),
            leaving=_with(every, Standing.LEAVING),
            turns=" ".join(turns[country]),
        )
        for country, every in sorted(held.items())
    }


def _with(every: Mapping[str, Standing], *wanted: Standing) -> tuple[str, ...]:
    """The blocs in which a country has one of these standings, by id."""
    return tuple(sorted(id for id, now in every.items() if now in wanted))


def _turns(fact: Fact) -> str:
    (_, first), *later = fact.history.turns
    return f"{fact.of}=" + ",".join([first, *(f"{day}:{stood}" for day, stood in later)])
