"""Where events happened: the places that have a mark on a map, each with its events."""

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from dossier.dossier import Dossier
from dossier.evidence.corroboration import corroboration
from dossier.figures.map.outlines import Outline, Point
from dossier.model import Country, Event, Place, Text

COUNTRY: Literal["country"] = "country"
_ROLE = "place"
"""The role of a country in which an event happened, where no more is known."""


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


@dataclass(frozen=True)
class Happening:
    """An event and one place that it has, by what everybody or one side says."""

    event: Event
    place: Place
    disputed: bool


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
    for happening in happenings(dossier):
        event, place = happening.event, happening.place
        own = {actor.who for actor in event.actors} | {*event.about, place.country}
        if (event.date is None or event.date.earliest <= day) and of in {None, *own}:
            by_anchor.setdefault(_anchor(place), []).append(happening)
    found = [_spot(anchor, every, shown, dossier) for anchor, every in by_anchor.items()]
    return tuple(sorted(found, key=lambda spot: (-len(spot.events), spot.anchor)))


def happenings(dossier: Dossier) -> Iterator[Happening]:
    """Each event with each of its places, newest first."""
    for event in reversed(dossier.events):
        yield from happened_at(event, dossier)


def happened_at(event: Event, dossier: Dossier) -> tuple[Happening, ...]:
    """An event with each of its places.

    One without a place of its own is in the country that has the role of its place. Where sides
    name places and the record does not settle it, these are the places, and disputed.
    """
    said = {
        _anchor(position.place): position.place
        for dispute in reversed(event.disputes)
        if dispute.value == "place" and not dispute.finding
        for position in reversed(dispute.positions)
        if position.place
    }
    if said:
        return tuple(Happening(event, said[at], disputed=True) for at in reversed(said))
    if event.place:
        return (Happening(event, event.place, disputed=False),)
    scenes = (dossier.entities[actor.who] for actor in event.actors if actor.role == _ROLE)
    return tuple(
        Happening(event, Place(name=one.name, country=one.id, precision=COUNTRY), disputed=False)
        for one in scenes
        if isinstance(one, Country)
    )


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


def _anchor(place: Place) -> str:
    """The place's id on the page that lists all: its country, and its coordinates if known."""
    where = re.sub("[^0-9]+", "-", place.at).strip("-") if place.at else ""
    south = "s" if place.at and place.at.startswith("-") else ""
    west = "w" if place.at and place.at.partition(",")[2].strip().startswith("-") else ""
    return "-".join(filter(None, ("place", place.country, where, south + west)))
