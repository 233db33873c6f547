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

LATELY = datetime.timedelta(days=60)
"""How long before a report an event may be that it tells without a date."""

_DOUBT = frozenset("?~%")


class Likeness(Enum):
    """How a report and an event of the dossier compare."""

    SAME = "same"
    OTHER_DATE = "other date"
    OTHER_ACTOR = "other actor"
    UNCLEAR = "unclear"
    """It may be this one, or another of its like: the report does not say enough of when it was."""


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
    acting = frozenset(one.who for one in event.actors if one.role != "place")
    everyone = acting or frozenset(one.who for one in event.actors)
    return Reported(event.type, event.date, began or everyone, everyone, frozenset(event.about))


def likest(
    told: Reported, dossier: Dossier, published: Date | None = None
) -> tuple[Event, Likeness] | None:
    """The event that is the most like one that is reported; None where none is like it.

    One that is told without a date can only be of the weeks before the report was `published`: it
    is the one event of its type and actors that the dossier has there, or it is unclear. Of several
    that may be it, that is taken which alone fits within the report's date, or alone has the same
    who began it.
    """
    found = [
        (event, likeness)
        for event in dossier.events
        if (likeness := _likeness(told, reported(event)))
    ]
    if not found:
        return _about_the_same(told, dossier)
    same = [event for event, likeness in found if likeness is Likeness.SAME]
    best = min(found, key=lambda one: _order(one, told))
    if told.date is None:
        same = [event for event in same if _is_fresh(event.date, published)]
    elif not same:
        return best
    if len(same) > 1 and _is_close(told.date):
        within = [event for event in same if _is_within(event.date, told.date)]
        alike = [event for event in within if reported(event).initiators == told.initiators]
        same = next((few for few in (within, alike) if len(few) == 1), same)
    if len(same) == 1 and same[0].date:
        return (same[0], Likeness.SAME)
    return (best[0], Likeness.UNCLEAR)


def _about_the_same(told: Reported, dossier: Dossier) -> tuple[Event, Likeness] | None:
    """An event of the same type about the same, where the report says neither when, nor who."""
    if told.date is None and told.about:
        for event in dossier.events:
            if event.type == told.type and told.about & set(event.about):
                return (event, Likeness.UNCLEAR)
    return None


def is_same(told: Reported, other: Reported) -> bool:
    """Whether two tellings of one report may be of one event."""
    return _likeness(told, other) is Likeness.SAME


def is_narrower(told: Date | None, known: Date | None) -> bool:
    """Whether a report dates an event more exactly than its record does, and is not at odds."""
    if told is None or known is None or not _is_within(told, known) or _is_doubted(told):
        return False
    return _is_doubted(known) or told.latest - told.earliest < known.latest - known.earliest


def _is_doubted(date: Date) -> bool:
    return bool(_DOUBT.intersection(str(date)))


def _order(one: tuple[Event, Likeness], told: Reported) -> tuple[int, datetime.timedelta, str]:
    event, likeness = one
    return (list(Likeness).index(likeness), _gap(told.date, event.date), event.id)


def _is_fresh(date: Date | None, published: Date | None) -> bool:
    """Whether an event was in the weeks before a report was published."""
    if date is None or published is None or not _is_close(date):
        return False
    return published.earliest - date.latest <= LATELY and date.earliest <= published.latest


def _is_within(date: Date | None, other: Date | None) -> bool:
    if date is None or other is None:
        return False
    return other.earliest <= date.earliest and date.latest <= other.latest


def _likeness(told: Reported, event: Reported) -> Likeness | None:
    if told.type != event.type:
        return None
    if told.about and event.about and not told.about & event.about:
        return None
    gap = _gap(told.date, event.date)
    others = (told.actors - told.initiators, event.actors - event.initiators)
    if all(others) and not others[0] & others[1] and not _is_close(told.date):
        return None  # What it was done to is all that can tell them apart.
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
