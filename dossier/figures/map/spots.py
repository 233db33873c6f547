"""Where events happened: the places that have a mark on a map, each with its events."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dossier.dossier import Dossier
from dossier.evidence.corroboration import corroboration
from dossier.figures.map.outlines import Outline, Point
from dossier.happening import COUNTRY, Happening
from dossier.model import Text


@dataclass(frozen=True)
class Spot:
    """A place on a map, where `events` happened, the newest first.

    `point` is where its mark stands: the place itself, or the middle of its country where its
    coordinates are not known, and then `precision` is "country"; None where nothing is known of
    where that is. `disputed` are those of the events of which others say that it was elsewhere,
    `alone` those that one publisher alone supports.
    """

    anchor: str
    name: Text | None
    country: str
    precision: str
    point: Point | None
    events: tuple[str, ...]
    disputed: frozenset[str]
    alone: frozenset[str]


def spots(
    dossier: Dossier,
    shown: Mapping[str, tuple[str, Outline]],
    day: datetime.date = datetime.date.max,
    of: str | None = None,
) -> tuple[Spot, ...]:
    """Every place where something had happened by a day, those with most events first.

    With `of`, only what that one has a part in, or what happened in that country.
    """
    by_anchor: dict[str, list[Happening]] = {}
    for happening in until(dossier, day, of):
        by_anchor.setdefault(happening.anchor, []).append(happening)
    found = [_spot(anchor, its, shown, dossier) for anchor, its in by_anchor.items()]
    return tuple(sorted(found, key=lambda spot: (-len(spot.events), spot.anchor)))


def until(dossier: Dossier, day: datetime.date, of: str | None) -> Iterator[Happening]:
    """What had happened by a day, newest first; with `of`, as for `spots`."""
    for happening in dossier.happenings if of is None else dossier.happenings_of.get(of, ()):
        date = happening.event.date
        if date is None or date.earliest <= day:
            yield happening


def _spot(
    anchor: str,
    every: list[Happening],
    shown: Mapping[str, tuple[str, Outline]],
    dossier: Dossier,
) -> Spot:
    place = every[0].place
    middle = shown[place.country][1].middle if place.country in shown else None
    return Spot(
        anchor=anchor,
        name=place.name if place.point else None,
        country=place.country,
        precision=place.precision if place.point else COUNTRY,
        point=place.point or middle,
        events=tuple(happening.event.id for happening in every),
        disputed=frozenset(happening.event.id for happening in every if happening.disputed),
        alone=frozenset(
            happening.event.id
            for happening in every
            if corroboration(happening.event.cite, dossier.sources).is_alone
        ),
    )
