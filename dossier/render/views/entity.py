"""The page of an entity, of whatever kind: all that its template may show."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from dossier.dates import Date
from dossier.evidence.corroboration import Corroboration
from dossier.model import (
    Agreement,
    Bloc,
    Citation,
    CitedDate,
    Entity,
    Event,
    Membership,
    Organisation,
    Parent,
    Participant,
    Party,
    Text,
)
from dossier.render.markdown import escape, in_language
from dossier.render.page import Evidence, Page, Use
from dossier.render.views.disputed import dispute_about
from dossier.render.views.figure import FigureView
from dossier.render.views.map import entity_map
from dossier.render.views.parts import (
    ClaimView,
    DisputeView,
    EventLine,
    MentionView,
    StepDateView,
    claim_view,
    dispute_view,
    event_line,
    mention_views,
    step_view,
    to_dispute,
)
from dossier.render.views.place import CodeView, PlaceView, code_views, place_views
from dossier.standing import Standing

_NOTHING = Markup()


@dataclass(frozen=True)
class DateView:
    """A date with its citations."""

    date: str
    cites: tuple[Use, ...]
    support: Corroboration


@dataclass(frozen=True)
class MembershipView:
    """A membership from one of its sides: `other` links to the other.

    `disputed` leads to a dispute about it, and is empty where there is none.
    """

    other: Markup
    standing: Standing
    since: tuple[StepDateView, ...]
    until: tuple[StepDateView, ...]
    cites: tuple[Use, ...]
    support: Corroboration
    disputed: Markup


@dataclass(frozen=True)
class RoleView:
    """A role in an agreement or an event, or a part of something: `other` links to who or what.

    `disputed` leads to a dispute about it, and is empty where there is none.
    """

    other: Markup
    role: Markup
    cites: tuple[Use, ...]
    support: Corroboration
    disputed: Markup


@dataclass(frozen=True)
class EntityView:
    """A page of an entity. What its kind does not have is empty.

    `disputed` leads, by key, to the dispute about a value. `statements` is how many statements the
    page has, `alone` how many of them one publisher alone supports.
    """

    id: str
    kind: str
    name: Markup
    abbreviation: Markup
    type: Markup
    other_names: tuple[Markup, ...]
    codes: tuple[CodeView, ...]
    note: Markup
    founded: DateView | None
    dissolved: DateView | None
    signed: DateView | None
    ended: tuple[StepDateView, ...]
    date: DateView | None
    places: tuple[PlaceView, ...]
    claims: tuple[ClaimView, ...]
    memberships: tuple[MembershipView, ...]
    members: tuple[MembershipView, ...]
    parties: tuple[RoleView, ...]
    agreements: tuple[RoleView, ...]
    part_of: tuple[RoleView, ...]
    parts: tuple[RoleView, ...]
    actors: tuple[RoleView, ...]
    about: tuple[Markup, ...]
    events: tuple[EventLine, ...]
    disputes: tuple[DisputeView, ...]
    mentions: tuple[MentionView, ...]
    evidence: tuple[Evidence, ...]
    disputed: Mapping[str, Markup]
    map: FigureView | None
    statements: int
    alone: int
    draft: bool


def entity_view(entity: Entity, page: Page) -> EntityView:
    """The view of an entity. Citations are numbered in the order in which the page shows them."""
    dossier = page.dossier
    facts = _Facts(entity, page)
    claims = tuple(claim_view(claim, page) for claim in entity.claims)
    disputes = tuple(dispute_view(held, page) for held in dossier.disputes_of.get(entity.id, ()))
    events = tuple(
        event_line(event, page, parts) for event, parts in dossier.events_of.get(entity.id, ())
    )
    return EntityView(
        id=entity.id,
        kind=entity.kind,
        name=page.name(entity.name),
        abbreviation=page.name(entity.abbreviation) if entity.abbreviation else Markup(),
        type=page.type(entity),
        other_names=_other_names(entity, page),
        codes=_codes(entity, page),
        note=page.text(entity.note),
        founded=facts.founded,
        dissolved=facts.dissolved,
        signed=facts.signed,
        ended=facts.ended,
        date=facts.date,
        places=facts.places,
        claims=claims,
        memberships=facts.memberships,
        members=facts.members,
        parties=facts.parties,
        agreements=facts.agreements,
        part_of=facts.part_of,
        parts=facts.parts,
        actors=facts.actors,
        about=facts.about,
        events=events,
        disputes=disputes,
        mentions=mention_views(entity.id, page, dossier),
        evidence=page.evidence(),
        disputed={
            key: to_dispute(dispute_about(entity, key, dossier), page) for key in entity.facts()
        },
        map=entity_map(entity, page),
        statements=page.statements,
        alone=page.alone,
        draft=entity.is_draft,
    )


class _Facts:
    """What stands in the box of facts, cited in this order, and before the claims."""

    def __init__(self, entity: Entity, page: Page) -> None:
        self._page = page
        dossier = page.dossier
        event = entity if isinstance(entity, Event) else None
        agreement = entity if isinstance(entity, Agreement) else None
        body = entity if isinstance(entity, Bloc | Organisation) else None
        self.date = self._event_date(event) if event else None
        self.places = place_views(event, page) if event else ()
        self.actors = tuple(self._actors(event)) if event else ()
        self.about = page.links(event.about) if event else ()
        self.founded = self._cited_date(body.founded if body else None)
        self.dissolved = self._cited_date(body.dissolved if body else None)
        self.signed = self._cited_date(agreement.signed if agreement else None)
        self.ended = step_view(agreement.ended, page) if agreement else ()
        self.parties = tuple(self._parties(agreement)) if agreement else ()
        organisation = entity if isinstance(entity, Organisation) else None
        self.part_of = tuple(
            self._role(organisation, "part_of", parent)
            for parent in (organisation.part_of if organisation else ())
            if organisation
        )
        self.members = tuple(
            self._membership(body, m.who, m) for m in (body.members if body else ()) if body
        )
        self.memberships = tuple(
            self._membership(owner, owner.id, m)
            for owner, m in dossier.memberships.get(entity.id, ())
        )
        self.agreements = tuple(
            self._role(owner, "parties", p, page.reverse("party-roles", p.role), owner.id)
            for owner, p in dossier.parties.get(entity.id, ())
        )
        self.parts = tuple(
            self._role(part, "part_of", parent, other=part.id)
            for part in dossier.parts.get(entity.id, ())
            for parent in part.part_of
            if parent.who == entity.id
        )

    def _event_date(self, event: Event) -> DateView:
        return self._dated(event.date, event.cite)

    def _cited_date(self, cited: CitedDate | None) -> DateView | None:
        return self._dated(cited.date, cited.cite) if cited else None

    def _dated(self, date: Date | None, cites: tuple[Citation, ...]) -> DateView:
        page = self._page
        return DateView(page.locale.date(date), page.cite(cites), page.support(cites))

    def _actors(self, event: Event) -> Iterable[RoleView]:
        for actor in event.actors:
            role = self._page.term("event-roles", actor.role)
            yield self._role(event, "actors", actor, role)

    def _parties(self, agreement: Agreement) -> Iterable[RoleView]:
        for party in agreement.parties:
            role = self._page.term("party-roles", party.role)
            yield self._role(agreement, "parties", party, role)

    def _role(
        self,
        owner: Entity,
        key: str,
        part: Parent | Participant | Party,
        role: Markup = _NOTHING,
        other: str = "",
    ) -> RoleView:
        """A part in a list of `owner`; `other` is the owner's id on the page of who has it."""
        page = self._page
        of_owner = owner.cite if isinstance(owner, Event) else ()
        return RoleView(
            other=page.link(other or part.who),
            role=role,
            cites=page.cite(part.cite),
            support=page.support(part.cite or of_owner),
            disputed=to_dispute(dispute_about(owner, key, page.dossier, part.who), page),
        )

    def _membership(
        self, owner: Bloc | Organisation, other: str, membership: Membership
    ) -> MembershipView:
        page = self._page
        about = dispute_about(owner, "members", page.dossier, membership.who)
        return MembershipView(
            other=page.link(other),
            standing=page.dossier.standing(membership),
            cites=page.cite(membership.cite),
            support=page.support(membership.cite),
            since=step_view(membership.since, page),
            until=step_view(membership.until, page),
            disputed=to_dispute(about, page),
        )


def _other_names(entity: Entity, page: Page) -> tuple[Markup, ...]:
    """Every further name in every language, each once: the page's language first."""
    own = page.locale.tag
    shown = {text.best(own)[0] for text in (entity.name, entity.abbreviation) if text}
    texts: tuple[Text, ...] = entity.names
    found: dict[str, Markup] = {}
    for wanted in (True, False):
        for text in texts:
            for language in text.languages:
                words = text.root[language]
                if (language == own) is wanted and words not in shown:
                    found.setdefault(words, in_language(escape(words), language, own))
    return tuple(found.values())


def _codes(entity: Entity, page: Page) -> tuple[CodeView, ...]:
    """Its own codes, then those of its type."""
    type_of_it = page.dossier.type_of(entity)
    codes = (*entity.codes.items(), *(type_of_it.codes.items() if type_of_it else ()))
    return code_views(codes, page)
