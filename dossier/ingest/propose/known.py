"""Which event of a dossier a report speaks of: the same, one that it tells otherwise, or none."""

import datetime
from dataclasses import dataclass
from enum import Enum

from dossier.dates import Date
from dossier.dossier import Dossier
from dossier.model import Event

NEAR = datetime.timedelta(days=10)
"""How far apart two reports may date one event and still be taken to mean the same."""

CLOSE = datetime.timedelta(days=62)
"""How long a date may be to tell one event from others of its type."""


class Likeness(Enum):
    """How a report and an event of the dossier compare."""

    SAME = "same"
    OTHER_DATE = "other date"
    OTHER_ACTOR = "other actor"
    UNCLEAR = "unclear"
    """It may be this one, or another of its like: the report does not say when it was."""


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
    """The event that is the most like one that is reported; None where none is like it."""
    found = [
        (likeness, event)
        for event in dossier.events
        if (likeness := _likeness(told, reported(event)))
    ]
    if not found:
        return None
    order = list(Likeness)
    best = min(found, key=lambda one: (order.index(one[0]), _gap(told.date, one[1].date)))
    if len(found) > 1 and not _is_close(told.date):
        return (best[1], Likeness.UNCLEAR)
    return (best[1], best[0])


def _likeness(told: Reported, event: Reported) -> Likeness | None:
    if told.type != event.type:
        return None
    if told.about and event.about and not told.about & event.about:
        return None
    gap = _gap(told.date, event.date)
    if told.initiators & event.initiators:
        if not gap:
            return Likeness.SAME
        return Likeness.OTHER_DATE if gap <= NEAR else None
    swapped = told.initiators <= event.actors and event.initiators <= told.actors
    close = _is_close(told.date) and _is_close(event.date)
    return Likeness.OTHER_ACTOR if swapped and close and not gap else None


def _is_close(date: Date | None) -> bool:
    """Whether a date says at least the month."""
    return date is not None and date.latest - date.earliest <= CLOSE


def _gap(one: Date | None, other: Date | None) -> datetime.timedelta:
    """How far apart two dates are, at the least; nothing where one can be the other."""
    if one is None or other is None:
        return datetime.timedelta()
    first, second = sorted((one, other))
    return max(second.earliest - first.latest, datetime.timedelta())
