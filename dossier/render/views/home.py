"""The home page: what the dossier is about, as of when, what happened last, what is disputed."""

from dataclasses import dataclass

from markupsafe import Markup

from dossier.dossier import Dossier
from dossier.evidence.grade import Grade
from dossier.model import KINDS, About, Claim, Event, Source
from dossier.published import published
from dossier.render.page import Page
from dossier.render.routes import INDEXES
from dossier.render.views.parts import EventLine, event_line

LATEST = 6
"""How many events the home page shows."""


@dataclass(frozen=True)
class CountView:
    """How many pages of one kind there are, in words too; `target` is the path of their list."""

    kind: str
    number: int
    count: str
    target: Markup


@dataclass(frozen=True)
class QuestionView:
    """A disputed question, the page it is on, and who holds a position."""

    question: Markup
    target: Markup
    of: Markup
    holders: tuple[Markup, ...]
    draft: bool


@dataclass(frozen=True)
class HomeView:
    """The home page. `share` is the share of claims that are verified, in words."""

    name: Markup
    about: Markup
    as_of: str
    latest: tuple[EventLine, ...]
    questions: tuple[QuestionView, ...]
    counts: tuple[CountView, ...]
    claims: int
    verified: int
    share: str


def home_view(about: About, page: Page) -> HomeView:
    """The home page of a dossier, which may be empty. Drafts are shown, and not counted."""
    dossier = page.dossier
    dated = [event for event in dossier.events if event.date]
    finished = Dossier(published(dossier.content))
    claims = finished.each(Claim)
    verified = sum(page.grade(claim.cite) is Grade.VERIFIED for _, _, claim in claims)
    return HomeView(
        name=page.name(about.name),
        about=page.text(about.about),
        as_of=page.locale.date(dossier.as_of),
        latest=tuple(event_line(event, page) for event in reversed(dated[-LATEST:])),
        questions=tuple(
            QuestionView(
                question=page.text(held.dispute.question),
                target=page.target(f"{page.path_of(held.of)}#dispute-{held.number + 1}"),
                of=page.link(held.of),
                holders=page.holders(
                    dict.fromkeys(h for p in held.dispute.positions for h in p.by)
                ),
                draft=held.dispute.is_draft,
            )
            for held in dossier.disputes
        ),
        counts=_counts(finished, page),
        claims=len(claims),
        verified=verified,
        share=page.locale.share(verified, len(claims)),
    )


def _counts(dossier: Dossier, page: Page) -> tuple[CountView, ...]:
    counts = []
    for kind in KINDS:
        index = INDEXES["timeline" if kind is Event else kind.folder]
        counts.append(_count(kind.kind, len(dossier.of_kind(kind)), index, page))
    return (*counts, _count(Source.kind, len(dossier.sources), INDEXES["sources"], page))


def _count(kind: str, number: int, index: str, page: Page) -> CountView:
    return CountView(kind, number, page.locale.number(number), page.target(index))
