"""The page of an entity, of whatever kind: all that its template may show."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from dossier.model import (
    Agreement,
    Bloc,
    CitedDate,
    Entity,
    Event,
    Membership,
    Organisation,
    Text,
)
from dossier.render.markdown import address, escape, in_language
from dossier.render.page import Evidence, Page, Use
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
)
from dossier.standing import Standing

V = TypeVar("V")


@dataclass(frozen=True)
class CodeView:
    """A code in one scheme. `page` is the address of the code's page, `data_set` the scheme's."""

    scheme: Markup
    code: str
    page: Markup
    data_set: Markup


@dataclass(frozen=True)
class DateView:
    """A date with its citations."""

    date: str
    cites: tuple[Use, ...]


@dataclass(frozen=True)
class MembershipView:
    """A membership from one of its sides: `other` links to the other."""

    other: Markup
    standing: Standing
    since: tuple[StepDateView, ...]
    until: tuple[StepDateView, ...]
    cites: tuple[Use, ...]


@dataclass(frozen=True)
class RoleView:
    """A role in an agreement or an event, or a part of something: `other` links to who or what."""

    other: Markup
    role: Markup
    cites: tuple[Use, ...]


@dataclass(frozen=True)
class EntityView:
    """A page of an entity. What its kind does not have is empty."""

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
    claims: tuple[ClaimView, ...]
    memberships: tuple[MembershipView, ...]
    members: tuple[MembershipView, ...]
    parties: tuple[RoleView, ...]
    agreements: tuple[RoleView, ...]
    part_of: tuple[RoleView, ...]
    parts: tuple[Markup, ...]
    actors: tuple[RoleView, ...]
    about: tuple[Markup, ...]
    events: tuple[EventLine, ...]
    disputes: tuple[DisputeView, ...]
    mentions: tuple[MentionView, ...]
    evidence: tuple[Evidence, ...]
    draft: bool


def entity_view(entity: Entity, page: Page) -> EntityView:
    """The view of an entity. Citations are numbered in the order in which the page shows them."""
    dossier = page.dossier
    facts = _Facts(entity, page)
    claims = tuple(claim_view(claim, page) for claim in entity.claims)
    disputes = tuple(dispute_view(held, page) for held in dossier.disputes_of.get(entity.id, ()))
    return EntityView(
        id=entity.id,
        kind=entity.kind,
        name=page.name(entity.name),
        abbreviation=page.name(entity.abbreviation) if entity.abbreviation else Markup(),
        type=page.type(entity),
        other_names=_other_names(entity, page),
        codes=tuple(_codes(entity, page)),
        note=page.text(entity.note),
        founded=facts.founded,
        dissolved=facts.dissolved,
        signed=facts.signed,
        ended=facts.ended,
        date=facts.date,
        claims=claims,
        memberships=facts.memberships,
        members=facts.members,
        parties=facts.parties,
        agreements=facts.agreements,
        part_of=facts.part_of,
        parts=page.links(part.id for part in dossier.parts.get(entity.id, ())),
        actors=facts.actors,
        about=facts.about,
        events=tuple(
            event_line(event, page, parts) for event, parts in dossier.events_of.get(entity.id, ())
        ),
        disputes=disputes,
        mentions=mention_views(entity.id, page, dossier),
        evidence=page.evidence(),
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
        self.actors = tuple(self._actors(event)) if event else ()
        self.about = page.links(event.about) if event else ()
        self.founded = self._cited_date(body.founded if body else None)
        self.dissolved = self._cited_date(body.dissolved if body else None)
        self.signed = self._cited_date(agreement.signed if agreement else None)
        self.ended = step_view(agreement.ended, page) if agreement else ()
        self.parties = tuple(self._parties(agreement)) if agreement else ()
        self.part_of = (
            tuple(
                RoleView(page.link(parent.who), Markup(), page.cite(parent.cite))
                for parent in entity.part_of
            )
            if isinstance(entity, Organisation)
            else ()
        )
        self.members = tuple(self._membership(m.who, m) for m in (body.members if body else ()))
        self.memberships = tuple(
            self._membership(owner.id, m) for owner, m in dossier.memberships.get(entity.id, ())
        )
        self.agreements = tuple(
            RoleView(page.link(owner.id), page.reverse("party-roles", p.role), page.cite(p.cite))
            for owner, p in dossier.parties.get(entity.id, ())
        )

    def _event_date(self, event: Event) -> DateView:
        return DateView(self._page.locale.date(event.date), self._page.cite(event.cite))

    def _actors(self, event: Event) -> Iterable[RoleView]:
        page = self._page
        for actor in event.actors:
            role = page.term("event-roles", actor.role)
            yield RoleView(page.link(actor.who), role, page.cite(actor.cite))

    def _parties(self, agreement: Agreement) -> Iterable[RoleView]:
        page = self._page
        for party in agreement.parties:
            role = page.term("party-roles", party.role)
            yield RoleView(page.link(party.who), role, page.cite(party.cite))

    def _cited_date(self, cited: CitedDate | None) -> DateView | None:
        if cited is None:
            return None
        return DateView(self._page.locale.date(cited.date), self._page.cite(cited.cite))

    def _membership(self, other: str, membership: Membership) -> MembershipView:
        page = self._page
        cites = page.cite(membership.cite)
        return MembershipView(
            other=page.link(other),
            standing=page.dossier.standing(membership),
            since=step_view(membership.since, page),
            until=step_view(membership.until, page),
            cites=cites,
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


def _codes(entity: Entity, page: Page) -> Iterable[CodeView]:
    """Its own codes, then those of its type."""
    type_of_it = page.dossier.type_of(entity)
    codes = (*entity.codes.items(), *(type_of_it.codes.items() if type_of_it else ()))
    for scheme, code in codes:
        about = page.dossier.vocabulary.codes[scheme]
        own = address(about.page.replace("{code}", code)) if about.page else Markup()
        yield CodeView(page.name(about.name), code, own, address(about.url))
