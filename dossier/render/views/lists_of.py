"""What is listed on the page of an entity or a source, page by page: long lists go on elsewhere."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from dossier.dossier import Cited, Dossier, Held, Mention
from dossier.model import (
    Agreement,
    Bloc,
    Entity,
    Event,
    Membership,
    Organisation,
    Parent,
    Participant,
    Party,
    Source,
)
from dossier.render.page import Page
from dossier.render.room import Room
from dossier.render.routes import further, page_of
from dossier.render.views.paging import Pages, chunks, fits, pages_of

T = TypeVar("T")
Parts = tuple[tuple[T, ...], ...]
"""A list by pages: what the entity's own page has of it, then what each further page has."""

Mentions = tuple[str, tuple[Mention, ...]]
"""A page that mentions, and each text of it that does."""

Citing = tuple[str, tuple[Cited, ...]]
"""A page that cites, and each citation of it that does."""

Belonging = tuple[Bloc | Organisation, str, Membership]
"""A membership: in what, the other side of it, itself."""


@dataclass(frozen=True)
class Lists:
    """The lists of one entity or source. The first of `disputes` are its own.

    Events come oldest first; where they are on several pages, newest first. What mentions and what
    cites it comes by kind and then by id.
    """

    events: Parts[tuple[Event, tuple[Participant, ...]]] = ((),)
    disputes: Parts[Held] = ((),)
    mentions: Parts[Mentions] = ((),)
    members: Parts[Belonging] = ((),)
    memberships: Parts[Belonging] = ((),)
    parties: Parts[Party] = ((),)
    agreements: Parts[tuple[Agreement, Party]] = ((),)
    parts: Parts[tuple[Organisation, Parent]] = ((),)
    cited_by: Parts[Citing] = ((),)

    @property
    def by_name(self) -> Mapping[str, Parts[object]]:
        """All of them by the names of their sections."""
        return {
            "events": self.events,
            "disputes": self.disputes,
            "mentions": self.mentions,
            "members": self.members,
            "memberships": self.memberships,
            "parties": self.parties,
            "agreements": self.agreements,
            "parts": self.parts,
            "cited-by": self.cited_by,
        }

    def page(self, name: str, number: int) -> "Lists":
        """What one further page has: that of one list, and of the others nothing."""
        at = number - 1
        return Lists(
            events=self.events[at:][:1] if name == "events" else ((),),
            disputes=self.disputes[at:][:1] if name == "disputes" else ((),),
            mentions=self.mentions[at:][:1] if name == "mentions" else ((),),
            members=self.members[at:][:1] if name == "members" else ((),),
            memberships=self.memberships[at:][:1] if name == "memberships" else ((),),
            parties=self.parties[at:][:1] if name == "parties" else ((),),
            agreements=self.agreements[at:][:1] if name == "agreements" else ((),),
            parts=self.parts[at:][:1] if name == "parts" else ((),),
            cited_by=self.cited_by[at:][:1] if name == "cited-by" else ((),),
        )


def lists_of(entry: Entity | Source, dossier: Dossier, room: Room) -> Lists:
    """The lists of an entity or a source, as much on each page as there is room for."""
    mentions = _mentions(entry.id, dossier, room)
    if isinstance(entry, Source):
        return Lists(mentions=mentions, cited_by=_citing(entry.id, dossier, room))
    return _of_entity(entry, mentions, dossier, room)


def _of_entity(entity: Entity, mentions: Parts[Mentions], dossier: Dossier, room: Room) -> Lists:
    id = entity.id
    events = dossier.events_of.get(id, ())
    if not fits(len(events), room.events):
        events = tuple(reversed(events))
    own = sum(held.of == id for held in dossier.disputes_of.get(id, ()))
    body = entity if isinstance(entity, Bloc | Organisation) else None
    members = tuple((body, m.who, m) for m in body.members) if body else ()
    memberships = tuple((owner, owner.id, m) for owner, m in dossier.memberships.get(id, ()))
    parents = ((part, p) for part in dossier.parts.get(id, ()) for p in part.part_of if p.who == id)
    few, more = room.facts, room.further
    return Lists(
        events=chunks(events, room.events, more),
        disputes=chunks(dossier.disputes_of.get(id, ()), own + room.positions, room.disputes),
        mentions=mentions,
        members=chunks(members, few, more),
        memberships=chunks(memberships, few, more),
        parties=chunks(entity.parties if isinstance(entity, Agreement) else (), few, more),
        agreements=chunks(dossier.parties.get(id, ()), few, more),
        parts=chunks(tuple(parents), few, more),
    )


def _mentions(id: str, dossier: Dossier, room: Room) -> Parts[Mentions]:
    by_page: dict[str, list[Mention]] = {}
    for mention in dossier.mentions.get(id, ()):
        by_page.setdefault(mention.of, []).append(mention)
    order = sorted(by_page, key=dossier.rank)
    return chunks([(of, tuple(by_page[of])) for of in order], room.mentions, room.further)


def _citing(id: str, dossier: Dossier, room: Room) -> Parts[Citing]:
    by_page: dict[str, list[Cited]] = {}
    for one in dossier.cited.get(id, ()):
        by_page.setdefault(one.of, []).append(one)
    parts: list[list[Citing]] = [[]]
    cited = len(dossier.cited.get(id, ()))
    left = cited if fits(cited, room.statements) else room.statements
    for of in sorted(by_page, key=dossier.rank):
        if parts[-1] and len(by_page[of]) > left:
            parts.append([])
            left = room.further
        parts[-1].append((of, tuple(by_page[of])))
        left -= len(by_page[of])
    return tuple(tuple(part) for part in parts)


def page_of_list(kind: str, id: str, name: str, number: int) -> str:
    """The path of a page of one of the lists, from 1, which is the entity's own."""
    own = page_of(kind, id)
    return own if number == 1 else further(f"{own.removesuffix('.md')}_{name}.md", number)


def ways_between(
    kind: str, id: str, lists: Mapping[str, Parts[object]], page: Page, number: int = 1
) -> Mapping[str, Pages | None]:
    """The pages of each list by its name; None for one that is all on one page."""
    return {
        name: pages_of(
            [f"{page_of(kind, id)}#{name}", *_further_paths(kind, id, name, len(parts))],
            [""] * len(parts),
            number,
            sum(map(len, parts)),
            page,
        )
        for name, parts in lists.items()
    }


def _further_paths(kind: str, id: str, name: str, count: int) -> Iterable[str]:
    return (page_of_list(kind, id, name, number) for number in range(2, count + 1))
