"""The ties between entities: who is what to whom, since and until when, and by which facts."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dossier.dates import Date
from dossier.disputed import is_about
from dossier.model import (
    Agreement,
    Bloc,
    Citation,
    Dispute,
    Entity,
    Event,
    Membership,
    Organisation,
    Participant,
    TermTie,
    Vocabulary,
)
from dossier.standing import Standing, standing

INITIATOR, TARGET, PLACE = "initiator", "target", "place"
"""The roles of who does what an event is, to whom, and where."""


class TieKind(StrEnum):
    """What one entity is to another, in the order in which pages list them."""

    MEMBER = "member"
    PART = "part"
    PARTY = "party"
    MEDIATOR = "mediator"
    HOST = "host"
    BACKER = "backer"
    ADVERSARY = "adversary"


class TieState(StrEnum):
    """How a tie stands on one day. Of several facts the first of these counts."""

    CURRENT = "current"
    """It holds."""
    LEAVING = "leaving"
    """Its end was announced; that it took effect is not known."""
    UNCERTAIN = "uncertain"
    """The dates are too coarse to tell."""
    BEFORE = "before"
    """It has not begun yet."""
    ENDED = "ended"
    """It has ended."""
    EVENT = "event"
    """It is known by events alone, of which each has its day and none an end."""


@dataclass(frozen=True)
class Tie:
    """What `who` is to `whom`.

    `since` and `until` are its first and its last day as they are known, and of events those of the
    first and of the last. `facts` are the entities on whose pages it is written, sorted. It is
    `disputed` where an open dispute is about one of them.
    """

    kind: TieKind
    who: str
    whom: str
    state: TieState
    since: Date | None
    until: Date | None
    facts: tuple[str, ...]
    cites: tuple[Citation, ...]
    disputed: bool

    @property
    def ends(self) -> tuple[str, str]:
        """Both its ends."""
        return (self.who, self.whom)


def ties(
    entities: Mapping[str, Entity], vocabulary: Vocabulary, day: datetime.date
) -> tuple[Tie, ...]:
    """Every tie as it stands on a day: one a kind and pair, sorted by kind and then by ids."""
    found = _Facts(entities, vocabulary, day).ties()
    by_pair: dict[tuple[int, str, str], list[Tie]] = defaultdict(list)
    for tie in found:
        if tie.who != tie.whom and tie.who in entities and tie.whom in entities:
            by_pair[_KINDS.index(tie.kind), tie.who, tie.whom].append(tie)
    return tuple(_as_one(by_pair[key]) for key in sorted(by_pair))


_KINDS, _STATES = tuple(TieKind), tuple(TieState)


class _Facts:
    """What each fact alone makes of two entities."""

    def __init__(
        self, entities: Mapping[str, Entity], vocabulary: Vocabulary, day: datetime.date
    ) -> None:
        self._entities = entities
        self._vocabulary = vocabulary
        self._day = day
        self._disputes: dict[str, list[tuple[str, Dispute]]] = defaultdict(list)
        for entity in entities.values():
            for dispute in entity.disputes:
                for id in {entity.id, *(other.of for other in dispute.also)}:
                    self._disputes[id].append((entity.id, dispute))

    def _in_question(self, entity: Entity, key: str, who: str | None) -> bool:
        """Whether an open dispute is about a value of an entity, or about the part of `who`."""
        return any(
            dispute.finding is None and is_about(dispute, of, entity, key, who)
            for of, dispute in self._disputes.get(entity.id, ())
        )

    def ties(self) -> Iterator[Tie]:
        for entity in self._entities.values():
            if isinstance(entity, Bloc | Organisation):
                yield from (self._member(entity, membership) for membership in entity.members)
            if isinstance(entity, Organisation):
                yield from self._parts(entity)
            if isinstance(entity, Agreement):
                yield from self._parties(entity)
            if isinstance(entity, Event):
                yield from self._event(entity)

    def _member(self, body: Bloc | Organisation, membership: Membership) -> Tie:
        since = membership.since.effective if membership.since else None
        left = membership.until.effective if membership.until else None
        state = _STANDINGS[standing(membership, self._day)]
        until = left.date if left else None
        if body.dissolved and (until is None or body.dissolved.date < until):
            until = body.dissolved.date
            state = self._state(since.date if since else None, until)
        return Tie(
            kind=TieKind.MEMBER,
            who=membership.who,
            whom=body.id,
            state=state,
            since=since.date if since else None,
            until=until,
            facts=(body.id,),
            cites=membership.cite,
            disputed=self._in_question(body, "members", membership.who),
        )

    def _parts(self, part: Organisation) -> Iterator[Tie]:
        since = part.founded.date if part.founded else None
        until = part.dissolved.date if part.dissolved else None
        for parent in part.part_of:
            yield Tie(
                kind=TieKind.PART,
                who=part.id,
                whom=parent.who,
                state=self._state(since, until),
                since=since,
                until=until,
                facts=(part.id,),
                cites=parent.cite,
                disputed=self._in_question(part, "part_of", parent.who),
            )

    def _parties(self, agreement: Agreement) -> Iterator[Tie]:
        since, until, state = self._span(agreement)
        for party in agreement.parties:
            made = self._made("party-roles", party.role)
            if made:
                yield Tie(
                    kind=TieKind(made),
                    who=party.who,
                    whom=agreement.id,
                    state=state,
                    since=since,
                    until=until,
                    facts=(agreement.id,),
                    cites=party.cite,
                    disputed=self._in_question(agreement, "parties", party.who),
                )

    def _span(self, agreement: Agreement) -> tuple[Date | None, Date | None, TieState]:
        """From when to when an agreement holds, and how it stands."""
        since = agreement.signed.date if agreement.signed else None
        if agreement.ended is None:
            return since, None, self._state(since, None)
        ended = agreement.ended.effective
        if ended:
            return since, ended.date, self._state(since, ended.date)
        return since, None, TieState.LEAVING

    def _event(self, event: Event) -> Iterator[Tie]:
        by_role: dict[str, list[Participant]] = defaultdict(list)
        for actor in event.actors:
            by_role[actor.role].append(actor)
        made = self._made("event-types", event.type)
        if made == "host":
            for place in by_role[PLACE]:
                yield from self._hosted(event, place)
        elif made:
            for one in by_role[INITIATOR]:
                for other in by_role[TARGET]:
                    yield self._by_event(TieKind(made), event, one, other.who)
        for role in sorted(by_role):
            of_role = self._made("event-roles", role)
            for one in by_role[role] if of_role else ():
                yield from self._in_role(TieKind(of_role or ""), event, one)

    def _hosted(self, event: Event, place: Participant) -> Iterator[Tie]:
        for id in event.about:
            body = self._entities.get(id)
            if isinstance(body, Organisation):
                until = body.dissolved.date if body.dissolved else None
                tie = self._by_event(TieKind.HOST, event, place, body.id)
                yield _lasting(tie, event.date, until, self._state(event.date, until))

    def _in_role(self, kind: TieKind, event: Event, one: Participant) -> Iterator[Tie]:
        """What a mediator or a backer is to the agreements that an event is about, else to all."""
        about = [self._entities[id] for id in event.about if id in self._entities]
        agreements = [entity for entity in about if isinstance(entity, Agreement)]
        for agreement in agreements:
            tie = self._by_event(kind, event, one, agreement.id)
            yield _lasting(tie, *self._span(agreement))
        for other in () if agreements else event.actors:
            if other.role != PLACE and not self._made("event-roles", other.role):
                yield self._by_event(kind, event, one, other.who)

    def _by_event(self, kind: TieKind, event: Event, one: Participant, whom: str) -> Tie:
        return Tie(
            kind=kind,
            who=one.who,
            whom=whom,
            state=TieState.EVENT,
            since=event.date,
            until=event.date,
            facts=(event.id,),
            cites=one.cite or event.cite,
            disputed=any(
                self._in_question(event, key, id)
                for key, id in (("type", None), ("actors", one.who), ("actors", whom))
            ),
        )

    def _made(self, vocabulary: str, term: str) -> TermTie | None:
        found = self._vocabulary.terms.get(vocabulary, {}).get(term)
        return found.tie if found else None

    def _state(self, since: Date | None, until: Date | None) -> TieState:
        """How something with these dates stands; from its last possible day on it has ended."""
        if until and self._day >= until.latest:
            return TieState.ENDED
        if until and self._day >= until.earliest:
            return TieState.UNCERTAIN
        if since and self._day < since.earliest:
            return TieState.BEFORE
        return TieState.CURRENT


_STANDINGS = {
    Standing.BEFORE: TieState.BEFORE,
    Standing.MEMBER: TieState.CURRENT,
    Standing.LEAVING: TieState.LEAVING,
    Standing.FORMER: TieState.ENDED,
    Standing.UNCERTAIN: TieState.UNCERTAIN,
}


def _lasting(tie: Tie, since: Date | None, until: Date | None, state: TieState) -> Tie:
    """The tie that an event shows, with the dates of what lasts longer than the event."""
    return Tie(tie.kind, *tie.ends, state, since, until, tie.facts, tie.cites, tie.disputed)


def _as_one(same: list[Tie]) -> Tie:
    """Ties of one kind and pair as one."""
    if len(same) == 1:
        return same[0]
    state = min((tie.state for tie in same), key=_STATES.index)
    untils = [tie.until for tie in same if tie.until]
    is_over = state in {TieState.ENDED, TieState.EVENT, TieState.UNCERTAIN}
    return Tie(
        kind=same[0].kind,
        who=same[0].who,
        whom=same[0].whom,
        state=state,
        since=min((tie.since for tie in same if tie.since), default=None),
        until=max(untils, key=_by_latest, default=None) if is_over else None,
        facts=tuple(sorted({id for tie in same for id in tie.facts})),
        cites=tuple(dict.fromkeys(cite for tie in same for cite in tie.cites)),
        disputed=any(tie.disputed for tie in same),
    )


def _by_latest(date: Date) -> tuple[datetime.date, str]:
    return (date.latest, date.text)


def ties_by_end(found: Iterable[Tie]) -> Mapping[str, tuple[Tie, ...]]:
    """By id: the ties that have it at one end, in the order in which they are given."""
    by_end: dict[str, list[Tie]] = defaultdict(list)
    for tie in found:
        for end in tie.ends:
            by_end[end].append(tie)
    return {id: tuple(having) for id, having in by_end.items()}
