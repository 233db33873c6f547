"""Which event of a dossier a report speaks of: the same, one that it tells otherwise, or none."""

import datetime
from dataclasses import dataclass
from enum import Enum

from dossier.dates import Date
from dossier.dossier import Dossier
from dossier.model import Event

NEAR = datetime.timedelta(days=10)
"""How far apart two reports may date one event and still be taken to mean the same."""


class Likeness(Enum):
    """How a report and an event of the dossier compare."""

    SAME = "same"
    OTHER_DATE = "other date"
    OTHER_ACTOR = "other actor"


@dataclass(frozen=True)
class Reported:
    """An event as a report tells it: its actors by their ids, those first who began it."""

    type: str
    date: Date | None
    initiators: frozenset[str]
    actors: frozenset[str]
    about: frozenset[str]


def reported(event: Event) -> Reported:
    """An event of the dossier in the same form."""
    began = frozenset(one.who for one in event.actors if one.role == "initiator")
    everyone = frozenset(one.who for one in event.actors if one.role != "place")
    return Reported(event.type, event.date, began or everyone, everyone, frozenset(event.about))


def likest(told: Reported, dossier: Dossier) -> tuple[Event, Likeness] | None:
    """The event that is the most like one that is reported; None where none is like it.

    Without a day or a month there is no telling one event from another of its type, so a report
    without a date is like an event only where a single one fits.
    """
    found = [
        (likeness, event)
        for event in dossier.events
        if (likeness := _likeness(told, reported(event)))
    ]
    if told.date is None and len(found) > 1:
        return None
    order = list(Likeness)
    best = min(
        found, key=lambda one: (order.index(one[0]), _gap(told.date, one[1].date)), default=None
    )
    return (best[1], best[0]) if best else None


def _likeness(told: Reported, event: Reported) -> Likeness | None:
    if told.type != event.type or not told.actors & event.actors:
        return None
    if told.about and event.about and not told.about & event.about:
        return None
    same_actors = bool(told.initiators & event.initiators)
    gap = _gap(told.date, event.date)
    if not gap:
        return Likeness.SAME if same_actors else Likeness.OTHER_ACTOR
    return Likeness.OTHER_DATE if same_actors and gap <= NEAR else None


def _gap(one: Date | None, other: Date | None) -> datetime.timedelta:
    """How far apart two dates are, at the least; nothing where one can be the other."""
    if one is None or other is None:
        return datetime.timedelta()
    first, second = sorted((one, other))
    return max(second.earliest - first.latest, datetime.timedelta())
