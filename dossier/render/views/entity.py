"""The page of an entity, of whatever kind: all that its template may show."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from dossier.figures.timeline import spans_of, strip_figure
from dossier.model import Entity, Text
from dossier.render.markdown import escape, in_language
from dossier.render.page import Evidence, Page
from dossier.render.views.disputed import dispute_about
from dossier.render.views.facts import DateView, Facts, MembershipView, RoleView
from dossier.render.views.figure import FigureView, look
from dossier.render.views.lists_of import Lists, lists_of, page_of_list, ways_between
from dossier.render.views.map import entity_map
from dossier.render.views.paging import Pages
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
    to_dispute,
)
from dossier.render.views.picture import PictureView, picture_view
from dossier.render.views.place import CodeView, PlaceView, code_views
from dossier.render.views.relations import neighbours_view

_WORTH_A_STRIP = 3
"""How many events with a date an entity needs, for a picture of them to say more than a list."""


@dataclass(frozen=True)
class EntityView:
    """A page of an entity. What its kind does not have is empty.

    `disputed` leads, by key, to the dispute about a value. `statements` is how many statements the
    page has, `alone` how many of them one publisher alone supports. `relations` is None where it
    has no ties. `pages` are those of each of its lists that goes on elsewhere, by its name.
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
    strip: PictureView | None
    disputes: tuple[DisputeView, ...]
    relations: FigureView | None
    mentions: tuple[MentionView, ...]
    evidence: tuple[Evidence, ...]
    disputed: Mapping[str, Markup]
    map: FigureView | None
    pages: Mapping[str, Pages | None]
    statements: int
    alone: int
    draft: bool
    is_further: bool = False


def entity_view(entity: Entity, page: Page) -> EntityView:
    """The view of an entity. Citations are numbered in the order in which the page shows them."""
    dossier = page.dossier
    lists = lists_of(entity, dossier, page.room)
    facts = Facts(entity, lists, page)
    claims = tuple(claim_view(claim, page) for claim in entity.claims)
    disputes = tuple(dispute_view(held, page) for held in lists.disputes[0])
    events = tuple(event_line(event, page, parts) for event, parts in lists.events[0])
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
        strip=_strip(entity, lists, page),
        disputes=disputes,
        relations=neighbours_view(entity.id, page),
        mentions=mention_views(entity.id, lists.mentions[0], page),
        evidence=page.evidence(),
        disputed={
            key: to_dispute(dispute_about(entity, key, dossier), page) for key in entity.facts()
        },
        map=entity_map(entity, page),
        pages=ways_between(entity.kind, entity.id, lists.by_name, page),
        statements=page.statements,
        alone=page.alone,
        draft=entity.is_draft,
    )


def _strip(entity: Entity, lists: Lists, page: Page) -> PictureView | None:
    """The entity's own part of the timeline, where there is something to see."""
    numbered = enumerate(lists.events, 1)
    number = {event.id: at for at, part in numbered for event, _ in part}
    events = [event for part in lists.events for event, _ in part]
    if sum(event.date is not None for event in events) < _WORTH_A_STRIP:
        return None

    def listed(id: str) -> str:
        path = page_of_list(entity.kind, entity.id, "events", number[id])
        there = "" if number[id] == 1 else str(page.target(path)).removesuffix(".md") + ".html"
        return f"{there}#event-{id}"

    spans = spans_of(page.dossier, entity.id)
    figure = strip_figure(look(page), entity.id, events, spans, listed)
    return picture_view(figure, page) if figure else None


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
