"""What several pages show: a claim, a step, a dispute, a line of an event, a mention."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from dossier.dossier import Dossier, Held, Mention
from dossier.evidence.corroboration import Corroboration, corroboration
from dossier.evidence.grade import Grade
from dossier.figures.timeline import who_of
from dossier.markup import references
from dossier.model import (
    Citation,
    Claim,
    DisputeFinding,
    Event,
    Participant,
    Position,
    Step,
    StepDate,
    Text,
)
from dossier.render.page import Page, Use
from dossier.render.views.disputed import dispute_about
from dossier.render.views.sentences import sentences


@dataclass(frozen=True)
class ClaimView:
    """One claim: its sentence, who asserts it, and its citations."""

    text: Markup
    by: tuple[Markup, ...]
    date: str
    cites: tuple[Use, ...]
    grade: Grade
    support: Corroboration
    draft: bool


@dataclass(frozen=True)
class StepDateView:
    """One date of a step. `name` is announced, notified or effective.

    `support` is None where the citations are those of what the step belongs to.
    """

    name: str
    date: str
    cites: tuple[Use, ...]
    support: Corroboration | None


@dataclass(frozen=True)
class SourceOf:
    """A source of a statement, when it appeared, and the numbers of what is cited of it."""

    source: Markup
    published: str
    cites: tuple[Use, ...]


@dataclass(frozen=True)
class PositionView:
    """One side of a dispute, or what settles it, which nobody holds."""

    by: tuple[Markup, ...]
    text: Markup
    sources: tuple[SourceOf, ...]
    grade: Grade
    support: Corroboration


@dataclass(frozen=True)
class DisputeView:
    """A dispute with all its sides. `of` links to its own page, empty if this is it.

    `alone` is how many of its positions one publisher alone supports.
    """

    anchor: str
    question: Markup
    of: Markup
    positions: tuple[PositionView, ...]
    finding: PositionView | None
    alone: int
    draft: bool


@dataclass(frozen=True)
class EventLine:
    """An event in a list. `roles` are those of the page's entity, `who` is everybody in it.

    `disputed` leads to the first dispute about anything but its date, `date_disputed` to the one
    about that; they are empty where there is none. `type_id`, `ids`, `first` and `last` are what
    lists are filtered by: whom it is of or about, and the days between which it was.
    """

    id: str
    type_id: str
    ids: tuple[str, ...]
    first: str
    last: str
    date: str
    link: Markup
    type: Markup
    roles: tuple[Markup, ...]
    who: tuple[Markup, ...]
    date_disputed: Markup
    disputed: Markup
    support: Corroboration
    draft: bool


@dataclass(frozen=True)
class SentenceView:
    """A sentence of another page; `alone` says whether one publisher alone supports it."""

    text: Markup
    alone: bool


@dataclass(frozen=True)
class MentionView:
    """A page that names this one: a link to it, and each of its sentences that does."""

    page: Markup
    kind: str
    sentences: tuple[SentenceView, ...]
    alone: bool


def claim_view(claim: Claim, page: Page) -> ClaimView:
    """A claim as its page shows it."""
    return ClaimView(
        text=page.text(claim.text),
        by=page.holders(claim.by),
        date=page.locale.date(claim.date),
        cites=page.cite(claim.cite),
        grade=page.grade(claim.cite),
        support=page.support(claim.cite),
        draft=claim.is_draft,
    )


def step_view(step: Step | None, page: Page) -> tuple[StepDateView, ...]:
    """The dates of a step, with the citations that are their own or the step's."""
    if step is None:
        return ()
    return tuple(
        _step_date(name, date, date.cite or step.cite, page) for name, date in step.dates.items()
    )


def _step_date(name: str, date: StepDate, cites: tuple[Citation, ...], page: Page) -> StepDateView:
    support = page.support(cites) if cites else None
    return StepDateView(name, page.locale.date(date.date), page.cite(cites), support)


def dates_only(step: Step | None, page: Page) -> tuple[StepDateView, ...]:
    """The dates of a step without citations, for lists whose pages have them."""
    dates = step.dates if step else {}
    return tuple(
        StepDateView(name, page.locale.date(date.date), (), None) for name, date in dates.items()
    )


def dispute_view(held: Held, page: Page) -> DisputeView:
    """A dispute, on its own page or on another."""
    own = page.path == page.path_of(held.of)
    dispute = held.dispute
    positions = tuple(_side(position, page) for position in dispute.positions)
    return DisputeView(
        anchor=anchor_of(held) if own else list_anchor(held),
        question=page.text(dispute.question),
        of=Markup() if own else page.link(held.of, anchor_of(held)),
        positions=positions,
        finding=_side(dispute.finding, page) if dispute.finding else None,
        alone=sum(position.support.is_alone for position in positions),
        draft=dispute.is_draft,
    )


def _side(side: Position | DisputeFinding, page: Page) -> PositionView:
    return PositionView(
        by=page.holders(side.by) if isinstance(side, Position) else (),
        text=page.text(side.text),
        sources=tuple(_sources_of(side.cite, page)),
        grade=page.grade(side.cite),
        support=page.support(side.cite),
    )


def _sources_of(citations: tuple[Citation, ...], page: Page) -> Iterable[SourceOf]:
    """The sources of citations in their order, each once, with its own of the numbers."""
    cited = dict(zip(dict.fromkeys(citations), page.cite(citations), strict=True))
    for id in dict.fromkeys(citation.source for citation in cited):
        uses = tuple(use for citation, use in cited.items() if citation.source == id)
        published = page.locale.date(page.dossier.sources[id].published)
        yield SourceOf(page.short(id), published, uses)


def anchor_of(held: Held) -> str:
    """Where a dispute stands on its own page."""
    return f"dispute-{held.number + 1}"


def list_anchor(held: Held) -> str:
    """Where it stands on a page that has those of several entities."""
    return f"{held.of}-{anchor_of(held)}"


def to_dispute(held: Held | None, page: Page) -> Markup:
    """Where a link from this page leads to a dispute; empty for none."""
    if held is None:
        return Markup()
    return page.target(f"{page.path_of(held.of)}#{anchor_of(held)}")


def event_line(event: Event, page: Page, parts: Iterable[Participant] = ()) -> EventLine:
    """An event, in a list; `parts` are those that the page's entity has in it."""
    own = [held for held in page.dossier.disputes_of.get(event.id, ()) if held.of == event.id]
    others = (held for held in own if held.dispute.value != "date")
    return EventLine(
        id=event.id,
        type_id=event.type,
        ids=who_of(event),
        first=f"{event.date.earliest}" if event.date else "",
        last=f"{event.date.latest}" if event.date else "",
        date=page.locale.date(event.date),
        link=page.link(event.id),
        type=page.type(event),
        roles=tuple(page.reverse("event-roles", part.role) for part in parts),
        who=page.holders(dict.fromkeys(actor.who for actor in event.actors)),
        date_disputed=to_dispute(dispute_about(event, "date", page.dossier), page),
        disputed=to_dispute(next(others, None), page),
        support=page.support(event.cite),
        draft=event.is_draft,
    )


def mention_views(
    id: str, found: Iterable[tuple[str, tuple[Mention, ...]]], page: Page
) -> tuple[MentionView, ...]:
    """What names an entity or a source: each page that does, with its texts, in the order given."""
    return tuple(_mention(of, id, mentions, page) for of, mentions in found)


def _mention(of: str, id: str, mentions: Iterable[Mention], page: Page) -> MentionView:
    sentences = tuple(
        SentenceView(sentence, _is_alone(mention, page.dossier))
        for mention in mentions
        for sentence in _sentences(mention.text, id, page)
    )
    return MentionView(
        page=page.link(of),
        kind=page.dossier.kind_of(of) or "",
        sentences=sentences,
        alone=all(sentence.alone for sentence in sentences),
    )


def _is_alone(mention: Mention, dossier: Dossier) -> bool:
    """Whether one publisher alone supports a text: a source's digest, or a cited statement.

    A text without citations, as a note or a question, is the editors' own.
    """
    if mention.of in dossier.sources:
        return True
    cites = dossier.cites.get(mention.of, {})
    above = (mention.location[:length] for length in range(len(mention.location), 0, -1))
    found = next((cites[place] for place in above if place in cites), ())
    return bool(found) and corroboration(found, dossier.sources).is_alone


def _sentences(text: Text, id: str, page: Page) -> Iterable[Markup]:
    words, language = text.best(page.locale.tag)
    for sentence in sentences(words):
        if id in references(sentence):
            yield page.text(Text({language: sentence}))
