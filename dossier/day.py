"""The dossier as it was on a day: who belonged to what, what was in force, what was there."""

import datetime
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dossier.dossier import Dossier
from dossier.model import Agreement, Bloc, Membership, Organisation
from dossier.standing import Span, Standing, span, span_of


class Sort(StrEnum):
    """What a fact says of its entity."""

    MEMBERSHIP = "membership"
    """That an actor belongs to it."""
    AGREEMENT = "agreement"
    """That it is in force."""
    BODY = "body"
    """That it is there."""


@dataclass(frozen=True)
class History:
    """How something stood over time: the days on which that changed, oldest first.

    The first of them is the first day of all, and no two neighbours have the same standing.
    """

    turns: tuple[tuple[datetime.date, Standing], ...]

    def on(self, day: datetime.date) -> Standing:
        """How it stood on a day."""
        return self.turns[bisect_right(self.turns, day, key=lambda turn: turn[0]) - 1][1]

    @property
    def days(self) -> tuple[datetime.date, ...]:
        """The days on which it stood otherwise than on the day before."""
        return tuple(day for day, _ in self.turns[1:])


@dataclass(frozen=True)
class Fact:
    """Something that holds on some days: that `who` belongs to `of`, or that `of` is there.

    `dated` says whether anything is known of when it began, `who` is "" but for a membership.
    """

    sort: Sort
    of: str
    who: str
    dated: bool
    history: History


@dataclass(frozen=True)
class Change:
    """A fact that stood otherwise on one day than on another."""

    fact: Fact
    before: Standing
    after: Standing


def facts(dossier: Dossier) -> tuple[Fact, ...]:
    """Every membership and, where any date of it is known, every agreement, bloc and organisation.

    Sorted by sort, and then by id. Who left and came back has one fact.
    """
    found: list[Fact] = []
    bodies: tuple[Bloc | Organisation, ...]
    bodies = (*dossier.of_kind(Bloc), *dossier.of_kind(Organisation))
    for body in bodies:
        found += memberships(body)
        there = _existence(body)
        if there.days:
            found.append(_whole(Sort.BODY, body.id, there))
    for agreement in dossier.of_kind(Agreement):
        in_force = _in_force(agreement)
        if in_force.days:
            found.append(_whole(Sort.AGREEMENT, agreement.id, in_force))
    return tuple(sorted(found, key=lambda fact: (_SORTS.index(fact.sort), fact.of, fact.who)))


def memberships(body: Bloc | Organisation) -> tuple[Fact, ...]:
    """Every membership in one bloc or organisation, which was not there before it was founded."""
    there = _existence(body)
    found = []
    for who, own in _by_member(body.members).items():
        spans = [span_of(membership) for membership in own]
        dated = all(one.since for one in spans)
        found.append(Fact(Sort.MEMBERSHIP, body.id, who, dated, _belonging(spans, there)))
    return tuple(found)


def state(facts: Iterable[Fact], day: datetime.date) -> Mapping[Fact, Standing]:
    """How each fact stood on a day. What had not begun has no part in it."""
    stood = ((fact, fact.history.on(day)) for fact in facts)
    return {fact: standing for fact, standing in stood if standing is not Standing.BEFORE}


def changes(
    facts: Iterable[Fact], before: datetime.date, after: datetime.date
) -> tuple[Change, ...]:
    """What stood otherwise on the second day than on the first, in the order of the facts."""
    pairs = ((fact, fact.history.on(before), fact.history.on(after)) for fact in facts)
    return tuple(Change(fact, one, other) for fact, one, other in pairs if one is not other)


def days_of_change(facts: Iterable[Fact]) -> tuple[datetime.date, ...]:
    """Each day on which something stood otherwise than on the day before, oldest first."""
    return tuple(sorted({day for fact in facts for day in fact.history.days}))


def first_day(dossier: Dossier) -> datetime.date | None:
    """The earliest day that a date of a membership or an agreement can mean; None without any."""
    agreements = dossier.of_kind(Agreement)
    spans = [span_of(membership) for _, _, membership in dossier.each(Membership)]
    spans += [_in_force(agreement) for agreement in agreements]
    return min((day for one in spans for day in one.days if day > datetime.date.min), default=None)


_SORTS = tuple(Sort)

_STRONGEST = (
    Standing.MEMBER,
    Standing.LEAVING,
    Standing.UNCERTAIN,
    Standing.FORMER,
    Standing.BEFORE,
)
"""Of two memberships of one actor, the one that says more of a day."""


def _existence(body: Bloc | Organisation) -> Span:
    return Span(
        body.founded.date if body.founded else None,
        body.dissolved.date if body.dissolved else None,
    )


def _in_force(agreement: Agreement) -> Span:
    return span(agreement.signed.date if agreement.signed else None, agreement.ended)


def _by_member(members: Iterable[Membership]) -> Mapping[str, tuple[Membership, ...]]:
    found: dict[str, tuple[Membership, ...]] = {}
    for membership in members:
        found[membership.who] = (*found.get(membership.who, ()), membership)
    return found


def _belonging(spans: Sequence[Span], body: Span) -> History:
    def on(day: datetime.date) -> Standing:
        own = min((span.on(day) for span in spans), key=_STRONGEST.index)
        return _within(own, body.on(day))

    return _history(on, frozenset().union(body.days, *(span.days for span in spans)))


def _within(own: Standing, body: Standing) -> Standing:
    """A member's standing, in a body that may not be there yet, or no longer."""
    if body in {Standing.BEFORE, Standing.FORMER}:
        return body if own is not Standing.BEFORE else own
    if body is Standing.UNCERTAIN and own in {Standing.MEMBER, Standing.LEAVING}:
        return body
    return own


def _whole(sort: Sort, of: str, span: Span) -> Fact:
    return Fact(sort, of, "", span.since is not None, _history(span.on, span.days))


def _history(on: Callable[[datetime.date], Standing], days: Iterable[datetime.date]) -> History:
    turns: list[tuple[datetime.date, Standing]] = []
    for day in sorted({datetime.date.min, *days}):
        standing = on(day)
        if not turns or turns[-1][1] is not standing:
            turns.append((day, standing))
    return History(tuple(turns))
