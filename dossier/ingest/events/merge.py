"""What is told more than once as one: one type, the same actors, and dates that fit."""

from dataclasses import dataclass, replace
from datetime import timedelta

from dossier.dates import parse_date
from dossier.ingest.findings import FoundActor, FoundEvent

_NEAR = 2
"""How many paragraphs further a text may give the date of what it has told."""


@dataclass(frozen=True)
class Told:
    """One telling of an event; `weak` where nobody is named with it, so that it tells no new one.

    What `yields` counts only where no other event of its actors is told. A paragraph by number.
    `doers` are those whom its words name as who did it; `others` is the role of the rest.
    """

    event: FoundEvent
    initiators: frozenset[str]
    doers: frozenset[str]
    others: str
    weak: bool
    yields: bool
    paragraph: int


def key_of(actor: FoundActor) -> str:
    """An actor's id, or its country code."""
    return actor.id or actor.iso2 or ""


def merged(told: list[Told]) -> tuple[FoundEvent, ...]:
    """The events of a text, once each, in order."""
    found: list[Told] = []
    for one in told:
        index = next((n for n, other in enumerate(found) if _same(other, one)), None)
        if index is not None:
            found[index] = _joined(found[index], one)
        elif not one.weak:
            found.append(one)
    strong = [one for one in found if not one.yields]
    kept = [one for one in found if not one.yields or not _is_told_by(one, strong)]
    return tuple(sorted(_with_roles(one) for one in kept))


def _with_roles(one: Told) -> FoundEvent:
    """The event, with who began it and to whom it was done, where its words tell."""
    actors = one.event.actors
    if not one.doers & set(actors):
        return one.event
    roles = tuple("initiator" if who in one.doers else one.others for who in actors)
    return replace(one.event, roles=roles)


def _is_told_by(one: Told, strong: list[Told]) -> bool:
    """Whether a statement is only how another event was told."""
    return any(set(one.event.actors) & set(other.event.actors) for other in strong)


def _same(one: Told, other: Told) -> bool:
    if one.event.type != other.event.type or not _fit(one.event.date, other.event.date):
        return False
    # A date that comes much later is likelier that of an earlier event of the same kind.
    late = other.paragraph - one.paragraph > _NEAR
    if late and one.event.date is None and other.event.date is not None:
        return False
    if other.weak:
        return True
    if one.initiators & other.initiators:
        return True
    if not one.initiators or not other.initiators:
        return bool(set(one.event.actors) & set(other.event.actors))
    loose = min(one.event.confidence, other.event.confidence) < 0.6
    return loose and bool(set(one.event.actors) & set(other.event.actors))


def _fit(one: str | None, other: str | None) -> bool:
    """Whether two dates can be of one event: the same, one within the other, or one not told."""
    if one is None or other is None:
        return True
    first, second = parse_date(one), parse_date(other)
    return (first.earliest <= second.earliest and second.latest <= first.latest) or (
        second.earliest <= first.earliest and first.latest <= second.latest
    )


def _length(edtf: str) -> timedelta:
    date = parse_date(edtf)
    return date.latest - date.earliest


def _joined(one: Told, other: Told) -> Told:
    first, second = one.event, other.event
    date = first.date or second.date
    if first.date and second.date and _length(second.date) < _length(first.date):
        date = second.date
    better, worse = (first, second) if one.initiators or other.weak else (second, first)
    actors = (
        tuple(dict.fromkeys((*better.actors, *worse.actors))) if not other.weak else first.actors
    )
    sure = max(first.confidence, second.confidence)
    event = replace(first, date=date, actors=actors, confidence=sure)
    return replace(
        one,
        event=event,
        initiators=one.initiators | other.initiators,
        doers=one.doers | other.doers,
        weak=False,
        paragraph=other.paragraph,
    )
