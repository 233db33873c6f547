"""Where a long list of an entity's or a source's page goes on: its further pages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from dossier.model import Agreement, Entity, Source
from dossier.render.page import Evidence, Page
from dossier.render.views.facts import (
    MembershipView,
    RoleView,
    agreement_views,
    membership_views,
    part_views,
    party_views,
)
from dossier.render.views.lists_of import Lists, lists_of, page_of_list, ways_between
from dossier.render.views.paging import Pages
from dossier.render.views.parts import (
    DisputeView,
    EventLine,
    MentionView,
    dispute_view,
    event_line,
    mention_views,
)
from dossier.render.views.source import CitingPage, citing_views


@dataclass(frozen=True)
class FurtherView:
    """A further page of one list, `section`; the others are empty. `of` leads to the first page.

    The strip of the first page leads to events here.
    """

    name: Markup
    of: Markup
    section: str
    nth: Pages | None
    pages: dict[str, Pages | None]
    events: tuple[EventLine, ...]
    disputes: tuple[DisputeView, ...]
    mentions: tuple[MentionView, ...]
    members: tuple[MembershipView, ...]
    memberships: tuple[MembershipView, ...]
    parties: tuple[RoleView, ...]
    agreements: tuple[RoleView, ...]
    parts: tuple[RoleView, ...]
    cited_by: tuple[CitingPage, ...]
    language_tag: str
    evidence: tuple[Evidence, ...]
    statements: int
    alone: int
    strip: None = None
    is_further: bool = True


def further_views(
    entry: Entity | Source, page_at: Callable[[str], Page]
) -> Iterator[tuple[Page, FurtherView]]:
    """The further pages of all lists of an entity or a source; most have none."""
    first = page_at("")
    lists = lists_of(entry, first.dossier, first.room)
    for name, parts in lists.by_name.items():
        for number in range(2, len(parts) + 1):
            page = page_at(page_of_list(entry.kind, entry.id, name, number))
            ways = ways_between(entry.kind, entry.id, {name: parts}, page, number)[name]
            yield page, _further(entry, name, lists.page(name, number), ways, page)


def _further(
    entry: Entity | Source, section: str, lists: Lists, ways: Pages | None, page: Page
) -> FurtherView:
    agreement = entry if isinstance(entry, Agreement) else None
    return FurtherView(
        name=page.name(page.dossier.name_of(entry.id)),
        of=page.link(entry.id),
        section=section,
        nth=ways,
        pages={name: ways if name == section else None for name in lists.by_name},
        events=tuple(event_line(event, page, parts) for event, parts in lists.events[0]),
        disputes=tuple(dispute_view(held, page) for held in lists.disputes[0]),
        mentions=mention_views(entry.id, lists.mentions[0], page),
        members=membership_views(lists.members[0], page),
        memberships=membership_views(lists.memberships[0], page),
        parties=party_views(agreement, lists.parties[0], page) if agreement else (),
        agreements=agreement_views(lists.agreements[0], page),
        parts=part_views(lists.parts[0], page),
        cited_by=citing_views(lists.cited_by[0], page),
        language_tag=entry.language if isinstance(entry, Source) else "",
        evidence=page.evidence(),
        statements=page.statements,
        alone=page.alone,
    )
