"""The home page: what the dossier is about, as of when, what happened last, what is disputed."""

from dataclasses import dataclass

from markupsafe import Markup

from dossier.model import KINDS, About, Event
from dossier.render.page import Page
from dossier.render.routes import INDEXES
from dossier.render.views.index import verified_claims
from dossier.render.views.parts import EventLine, event_line

LATEST = 6
"""How many events the home page shows."""


@dataclass(frozen=True)
class CountView:
    """How many pages of one kind there are; `target` is the path of their list."""

    kind: str
    count: str
    target: Markup


@dataclass(frozen=True)
class QuestionView:
    """A disputed question, the page it is on, and who holds a position."""

    question: Markup
    target: Markup
    of: Markup
    holders: tuple[Markup, ...]


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
    """The home page of a dossier, which may be empty."""
    dossier = page.dossier
    dated = [event for event in dossier.events if event.date]
    claims = sum(len(entity.claims) for entity in dossier.entities.values())
    verified = sum(verified_claims(entity, dossier) for entity in dossier.entities.values())
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
            )
            for held in dossier.disputes
        ),
        counts=tuple(_counts(page)),
        claims=claims,
        verified=verified,
        share=page.locale.share(verified, claims),
    )


def _counts(page: Page) -> "list[CountView]":
    dossier, locale = page.dossier, page.locale
    counts = []
    for kind in KINDS:
        index = INDEXES["timeline" if kind is Event else kind.folder]
        count = locale.number(len(dossier.of_kind(kind)))
        counts.append(CountView(kind.kind, count, page.target(index)))
    sources = locale.number(len(dossier.sources))
    return [*counts, CountView("source", sources, page.target(INDEXES["sources"]))]
