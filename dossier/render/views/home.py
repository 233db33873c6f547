"""The home page: what the dossier is about, as of when, what happened last, what is disputed."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from dossier.dossier import Dossier, Held
from dossier.evidence.corroboration import corroboration
from dossier.evidence.grade import Grade
from dossier.model import KINDS, About, Claim, Event, Source
from dossier.published import published
from dossier.render.page import Page
from dossier.render.routes import INDEXES
from dossier.render.views.parts import EventLine, event_line, to_dispute

LATEST = 6
"""How many events the home page shows."""

QUESTIONS = 6
"""How many disputed questions it shows."""


@dataclass(frozen=True)
class CountView:
    """How many pages of one kind there are, in words too; `target` is the path of their list."""

    kind: str
    number: int
    count: str
    target: Markup


@dataclass(frozen=True)
class QuestionView:
    """A disputed question, the page it is on, who holds a position, and if it is settled."""

    question: Markup
    target: Markup
    of: Markup
    holders: tuple[Markup, ...]
    settled: bool
    draft: bool


@dataclass(frozen=True)
class HomeView:
    """The home page.

    `share` is the share of claims that are verified, in words, `corroborated` of those that two or
    more publishers support. `further` are events that stand in for those of the latest that one
    publisher alone supports, where these are not shown. `questions` are the first of all, the open
    ones before the settled. `statements` counts the events shown, and `alone` those of one
    publisher alone.
    """

    name: Markup
    about: Markup
    as_of: str
    latest: tuple[EventLine, ...]
    further: tuple[EventLine, ...]
    statements: int
    alone: int
    questions: tuple[QuestionView, ...]
    open: int
    settled: int
    counts: tuple[CountView, ...]
    claims: int
    verified: int
    share: str
    corroborated: str


def home_view(about: About, page: Page) -> HomeView:
    """The home page of a dossier, which may be empty. Drafts are shown, and not counted."""
    dossier = page.dossier
    dated = [event for event in reversed(dossier.events) if event.date]
    latest = tuple(event_line(event, page) for event in dated[:LATEST])
    statements, alone = page.statements, page.alone
    finished = Dossier(published(dossier.content))
    claims = [claim for _, _, claim in finished.each(Claim)]
    verified = sum(page.grade(claim.cite) is Grade.VERIFIED for claim in claims)
    carried = sum(not corroboration(claim.cite, dossier.sources).is_alone for claim in claims)
    questions = sorted(dossier.disputes, key=lambda held: held.dispute.finding is not None)
    settled = sum(held.dispute.finding is not None for held in finished.disputes)
    return HomeView(
        name=page.name(about.name),
        about=page.text(about.about),
        as_of=page.locale.date(dossier.as_of),
        latest=latest,
        further=_further(dated[LATEST:], alone, page),
        statements=statements,
        alone=alone,
        questions=tuple(_question(held, page) for held in questions[:QUESTIONS]),
        open=len(finished.disputes) - settled,
        settled=settled,
        counts=_counts(finished, page),
        claims=len(claims),
        verified=verified,
        share=page.locale.share(verified, len(claims)),
        corroborated=page.locale.share(carried, len(claims)),
    )


def _further(events: Iterable[Event], wanted: int, page: Page) -> tuple[EventLine, ...]:
    """As many of the events as are wanted that two or more publishers support."""
    sources = page.dossier.sources
    carried = (event for event in events if not corroboration(event.cite, sources).is_alone)
    return tuple(event_line(event, page) for event in islice(carried, wanted))


def _question(held: Held, page: Page) -> QuestionView:
    holders = dict.fromkeys(h for p in held.dispute.positions for h in p.by)
    return QuestionView(
        question=page.text(held.dispute.question),
        target=to_dispute(held, page),
        of=page.link(held.of),
        holders=page.holders(holders),
        settled=held.dispute.finding is not None,
        draft=held.dispute.is_draft,
    )


def _counts(dossier: Dossier, page: Page) -> tuple[CountView, ...]:
    counts = []
    for kind in KINDS:
        index = INDEXES["timeline" if kind is Event else kind.folder]
        counts.append(_count(kind.kind, len(dossier.of_kind(kind)), index, page))
    return (*counts, _count(Source.kind, len(dossier.sources), INDEXES["sources"], page))


def _count(kind: str, number: int, index: str, page: Page) -> CountView:
    return CountView(kind, number, page.locale.number(number), page.target(index))
