"""Where events happened: each event with each of its places, by what everybody or one side says."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from dossier.model import Country, Entity, Event, Place

COUNTRY: Literal["country"] = "country"
_ROLE = "place"
"""The role of a country in which an event happened, where no more is known."""


@dataclass(frozen=True)
class Happening:
    """An event and one place that it has; `disputed` says whether others say it was elsewhere.

    `anchor` is the same for all that happened at one place: its country, and its coordinates if
    they are known.
    """

    event: Event
    place: Place
    anchor: str
    disputed: bool

    @property
    def concerned(self) -> Iterable[str]:
        """Who has a part in it, what it is about, and in which country it was, each once."""
        actors = (actor.who for actor in self.event.actors)
        return dict.fromkeys((*actors, *self.event.about, self.place.country))


def happenings(events: Iterable[Event], entities: Mapping[str, Entity]) -> Iterator[Happening]:
    """Each event with each of its places, in the order of the events."""
    for event in events:
        yield from happened_at(event, entities)


def happened_at(event: Event, entities: Mapping[str, Entity]) -> Iterator[Happening]:
    """An event with each of its places.

    One without a place of its own is in the country that has the role of its place. Where sides
    name places and the record does not settle it, these are the places, and disputed.
    """
    said = _said(event)
    for anchor, place in said.items():
        yield Happening(event, place, anchor, disputed=True)
    if event.place and not said:
        yield Happening(event, event.place, _anchor(event.place), disputed=False)
    elif not said:
        for actor in event.actors:
            country = entities.get(actor.who) if actor.role == _ROLE else None
            if isinstance(country, Country):
                place = Place(name=country.name, country=country.id, precision=COUNTRY)
                yield Happening(event, place, _anchor(place), disputed=False)


def _said(event: Event) -> Mapping[str, Place]:
    """The places that sides of open disputes name, by their anchors, as the first says it."""
    found: dict[str, Place] = {}
    for dispute in event.disputes:
        if dispute.value == "place" and not dispute.finding:
            for position in dispute.positions:
                if position.place:
                    found.setdefault(_anchor(position.place), position.place)
    return found


def _anchor(place: Place) -> str:
    where = re.sub("[^0-9]+", "-", place.at).strip("-") if place.at else ""
    south = "s" if place.at and place.at.startswith("-") else ""
    west = "w" if place.at and place.at.partition(",")[2].strip().startswith("-") else ""
    return "-".join(filter(None, ("place", place.country, where, south + west)))
