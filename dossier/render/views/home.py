"""The home page: the dossier in numbers, what happened last, what is disputed, what is new."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from dossier.dossier import Dossier, Held
from dossier.evidence.corroboration import corroboration
from dossier.figures.map import world_map
from dossier.model import About, Agreement, Event, Source, Text
from dossier.published import published
from dossier.render.page import Page
from dossier.render.routes import INDEXES
from dossier.render.views.figure import FigureView, figure_view, look
from dossier.render.views.force import Force, force_of
from dossier.render.views.lists import newest_first
from dossier.render.views.numbers import Number, Shares, numbers, shares
from dossier.render.views.parts import EventLine, event_line, to_dispute
from dossier.render.views.sentences import sentences

LATEST = 10
"""How many events the home page shows."""

QUESTIONS = 5
"""How many disputed questions it shows."""

AGREEMENTS = 6
"""How many agreements it shows."""

NEWEST = 5
"""How many sources it shows."""

WAYS = ("timeline", "map", "relations", "dates")
"""The pages, by name, that show the whole dossier in another way, where there are such pages."""


@dataclass(frozen=True)
class QuestionView:
    """A disputed question, who holds a position, and if it is settled."""

    question: str
    target: Markup
    holders: tuple[Markup, ...]
    settled: bool
    draft: bool


@dataclass(frozen=True)
class AgreementView:
    """An agreement, when it was signed, and how it stands."""

    link: Markup
    signed: str
    force: Force
    draft: bool


@dataclass(frozen=True)
class NewSource:
    """A source, by its title, with its publisher and when it appeared."""

    link: Markup
    publisher: str
    published: str


@dataclass(frozen=True)
class Way:
    """Another way to look at it all."""

    name: str
    target: Markup


@dataclass(frozen=True)
class HomeView:
    """The home page.

    `lede` is the first sentence of what the dossier is about, `about` the others. `further` are
    events that stand in for those of the latest that one publisher alone supports, where these are
    not shown. `questions` are the first of all, the open ones before the settled. `statements`
    counts the events shown, and `alone` those of one publisher alone.
    """

    name: Markup
    lede: Markup
    about: Markup
    as_of: str
    ways: tuple[Way, ...]
    numbers: tuple[Number, ...]
    shares: Shares
    map: FigureView | None
    latest: tuple[EventLine, ...]
    further: tuple[EventLine, ...]
    statements: int
    alone: int
    questions: tuple[QuestionView, ...]
    open: int
    settled: int
    agreements: tuple[AgreementView, ...]
    sources: tuple[NewSource, ...]


def home_view(about: About, page: Page) -> HomeView:
    """The home page of a dossier, which may be empty. Drafts are shown, and not counted."""
    dossier = page.dossier
    dated = [event for event in reversed(dossier.events) if event.date]
    latest = tuple(event_line(event, page) for event in dated[:LATEST])
    statements, alone = page.statements, page.alone
    finished = Dossier(published(dossier.content))
    questions = sorted(dossier.disputes, key=lambda held: held.dispute.finding is not None)
    settled = sum(held.dispute.finding is not None for held in finished.disputes)
    words, language = about.about.best(page.locale.tag)
    lede, *rest = sentences(words)
    agreements = sorted(dossier.of_kind(Agreement), key=_by_signing, reverse=True)
    return HomeView(
        name=page.name(about.name),
        lede=page.text(Text({language: lede})),
        about=page.text(Text({language: " ".join(rest)})) if rest else Markup(),
        as_of=page.locale.date(dossier.as_of),
        ways=tuple(Way(name, page.target(INDEXES[name])) for name in WAYS if name in INDEXES),
        numbers=numbers(finished, page),
        shares=shares(finished, page),
        map=_map(page),
        latest=latest,
        further=_further(dated[LATEST:], alone, page),
        statements=statements,
        alone=alone,
        questions=tuple(_question(held, page) for held in questions[:QUESTIONS]),
        open=len(finished.disputes) - settled,
        settled=settled,
        agreements=tuple(_agreement(one, page) for one in agreements[:AGREEMENTS]),
        sources=tuple(_source(one, page) for one in newest_first(dossier)[:NEWEST]),
    )


def _map(page: Page) -> FigureView | None:
    atlas = str(page.target(INDEXES["map"])).removesuffix(".md") + ".html"
    figure = world_map(look(page), atlas=atlas)
    return figure_view(figure, page) if figure else None


def _further(events: Iterable[Event], wanted: int, page: Page) -> tuple[EventLine, ...]:
    """As many of the events as are wanted that two or more publishers support."""
    sources = page.dossier.sources
    carried = (event for event in events if not corroboration(event.cite, sources).is_alone)
    return tuple(event_line(event, page) for event in islice(carried, wanted))


def _question(held: Held, page: Page) -> QuestionView:
    holders = dict.fromkeys(h for p in held.dispute.positions for h in p.by)
    return QuestionView(
        question=page.plain(held.dispute.question),
        target=to_dispute(held, page),
        holders=page.holders(holders),
        settled=held.dispute.finding is not None,
        draft=held.dispute.is_draft,
    )


def _agreement(agreement: Agreement, page: Page) -> AgreementView:
    signed = agreement.signed.date if agreement.signed else None
    return AgreementView(
        link=page.link(agreement.id),
        signed=page.locale.date(signed),
        force=force_of(agreement, page.dossier),
        draft=agreement.is_draft,
    )


def _by_signing(agreement: Agreement) -> tuple[datetime.date, str]:
    signed = agreement.signed.date.earliest if agreement.signed else datetime.date.min
    return (signed, agreement.id)


def _source(source: Source, page: Page) -> NewSource:
    published = page.locale.date(source.published)
    return NewSource(page.link(source.id), source.publisher, published)
