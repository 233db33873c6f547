"""What stands in the box of facts of an entity's page: dates, members, roles."""

from collections.abc import Iterable
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
    Organisation,
    Parent,
    Participant,
    Party,
)
from dossier.render.page import Page, Use
from dossier.render.views.disputed import dispute_about
from dossier.render.views.lists_of import Belonging, Lists
from dossier.render.views.parts import StepDateView, step_view, to_dispute
from dossier.render.views.place import place_views
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


class Facts:
    """What stands in the box of facts, cited in this order, and before the claims."""

    def __init__(self, entity: Entity, lists: Lists, page: Page) -> None:
        self._page = page
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
        self.parties = party_views(agreement, lists.parties[0], page) if agreement else ()
        organisation = entity if isinstance(entity, Organisation) else None
        self.part_of = tuple(
            _role(page, organisation, "part_of", parent)
            for parent in (organisation.part_of if organisation else ())
            if organisation
        )
        self.members = membership_views(lists.members[0], page)
        self.memberships = membership_views(lists.memberships[0], page)
        self.agreements = agreement_views(lists.agreements[0], page)
        self.parts = part_views(lists.parts[0], page)

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
            yield _role(self._page, event, "actors", actor, role)


def party_views(agreement: Agreement, parties: Iterable[Party], page: Page) -> tuple[RoleView, ...]:
    """Parties of an agreement, on its own page."""
    return tuple(
        _role(page, agreement, "parties", party, page.term("party-roles", party.role))
        for party in parties
    )


def agreement_views(held: Iterable[tuple[Agreement, Party]], page: Page) -> tuple[RoleView, ...]:
    """Agreements, on the page of a party."""
    return tuple(
        _role(page, owner, "parties", p, page.reverse("party-roles", p.role), owner.id)
        for owner, p in held
    )


def part_views(held: Iterable[tuple[Organisation, Parent]], page: Page) -> tuple[RoleView, ...]:
    """Parts, on the page of what they are a part of."""
    return tuple(_role(page, part, "part_of", parent, other=part.id) for part, parent in held)


def membership_views(held: Iterable[Belonging], page: Page) -> tuple[MembershipView, ...]:
    """Memberships, from either side."""
    return tuple(
        MembershipView(
            other=page.link(other),
            standing=page.dossier.standing(membership),
            cites=page.cite(membership.cite),
            support=page.support(membership.cite),
            since=step_view(membership.since, page),
            until=step_view(membership.until, page),
            disputed=to_dispute(
                dispute_about(owner, "members", page.dossier, membership.who), page
            ),
        )
        for owner, other, membership in held
    )


def _role(
    page: Page,
    owner: Entity,
    key: str,
    part: Parent | Participant | Party,
    role: Markup = _NOTHING,
    other: str = "",
) -> RoleView:
    """A part in a list of `owner`; `other` is the owner's id on the page of who has it."""
    of_owner = owner.cite if isinstance(owner, Event) else ()
    return RoleView(
        other=page.link(other or part.who),
        role=role,
        cites=page.cite(part.cite),
        support=page.support(part.cite or of_owner),
        disputed=to_dispute(dispute_about(owner, key, page.dossier, part.who), page),
    )
