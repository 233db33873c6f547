"""The index pages that are no list of a kind: the timeline, and all disputes with their sides."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from dossier.model import Event
from dossier.render.page import Evidence, Page
from dossier.render.views.lists import DisputeList, dispute_list
from dossier.render.views.parts import (
    DisputeView,
    EventLine,
    dispute_view,
    event_line,
)


@dataclass(frozen=True)
class Year:
    """The events of one year; the year is "" for those without a date.

    `alone` says whether one publisher alone supports each of them.
    """

    year: str
    events: tuple[EventLine, ...]
    alone: bool


@dataclass(frozen=True)
class TimelineView:
    """All events, newest first, by year; `alone` is how many one publisher alone supports."""

    years: tuple[Year, ...]
    statements: int
    alone: int


@dataclass(frozen=True)
class DisputesView:
    """All disputes, as a list, and with all their sides: the open ones, those with a finding."""

    list: DisputeList
    open: tuple[DisputeView, ...]
    settled: tuple[DisputeView, ...]
    evidence: tuple[Evidence, ...]


def timeline_view(page: Page) -> TimelineView:
    """The list of all events. An event over a turn of the year stands with its first day."""
    dated = [event for event in page.dossier.events if event.date]
    undated = [event for event in page.dossier.events if not event.date]
    newest_first = (*reversed(dated), *undated)
    by_year = groupby(newest_first, key=lambda e: f"{e.date.earliest.year}" if e.date else "")
    years = tuple(_year(year, events, page) for year, events in by_year)
    return TimelineView(years, page.statements, page.alone)


def _year(year: str, events: Iterable[Event], page: Page) -> Year:
    lines = tuple(event_line(event, page) for event in events)
    return Year(year, lines, all(line.support.is_alone for line in lines))


def disputes_view(page: Page) -> DisputesView:
    """The list of all disputes."""
    held = page.dossier.disputes
    opened = tuple(dispute_view(one, page) for one in held if not one.dispute.finding)
    settled = tuple(dispute_view(one, page) for one in held if one.dispute.finding)
    return DisputesView(dispute_list(page), opened, settled, page.evidence())
