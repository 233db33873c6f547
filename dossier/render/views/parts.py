"""What several pages show: a claim, a step, a dispute, a line of an event, a mention."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from dossier.dossier import Dossier, Held, Mention
from dossier.evidence.grade import Grade
from dossier.markup import references
from dossier.model import Claim, Event, Participant, Step, Text
from dossier.render.page import Page, Use
from dossier.render.views.sentences import sentences


@dataclass(frozen=True)
class ClaimView:
    """One claim: its sentence, who asserts it, and its citations."""

    text: Markup
    by: tuple[Markup, ...]
    date: str
    cites: tuple[Use, ...]
    grade: Grade
    draft: bool


@dataclass(frozen=True)
class StepDateView:
    """One date of a step. `name` is announced, notified or effective."""

    name: str
    date: str
    cites: tuple[Use, ...]


@dataclass(frozen=True)
class PositionView:
    """One side of a dispute."""

    by: tuple[Markup, ...]
    text: Markup
    cites: tuple[Use, ...]
    grade: Grade


@dataclass(frozen=True)
class DisputeView:
    """A dispute with all its sides. `of` links to its own page, empty if this is it."""

    anchor: str
    question: Markup
    of: Markup
    positions: tuple[PositionView, ...]
    draft: bool


@dataclass(frozen=True)
class EventLine:
    """An event in a list. `roles` are those of the page's entity, `who` is everybody in it."""

    date: str
    link: Markup
    type: Markup
    roles: tuple[Markup, ...]
    who: tuple[Markup, ...]
    disputed: bool
    draft: bool


@dataclass(frozen=True)
class MentionView:
    """A page that names this one: a link to it, and each of its sentences that does."""

    page: Markup
    kind: str
    sentences: tuple[Markup, ...]


def claim_view(claim: Claim, page: Page) -> ClaimView:
    """A claim as its page shows it."""
    return ClaimView(
        text=page.text(claim.text),
        by=page.holders(claim.by),
        date=page.locale.date(claim.date),
        cites=page.cite(claim.cite),
        grade=page.grade(claim.cite),
        draft=claim.is_draft,
    )


def step_view(step: Step | None, page: Page) -> tuple[StepDateView, ...]:
    """The dates of a step, with the citations that are their own or the step's."""
    if step is None:
        return ()
    return tuple(
        StepDateView(name, page.locale.date(date.date), page.cite(date.cite or step.cite))
        for name, date in step.dates.items()
    )


def dates_only(step: Step | None, page: Page) -> tuple[StepDateView, ...]:
    """The dates of a step without citations, for lists whose pages have them."""
    dates = step.dates if step else {}
    return tuple(
        StepDateView(name, page.locale.date(date.date), ()) for name, date in dates.items()
    )


def dispute_view(held: Held, page: Page) -> DisputeView:
    """A dispute, on its own page or on another."""
    own = page.path == page.path_of(held.of)
    return DisputeView(
        anchor=anchor_of(held) if own else f"{held.of}-{anchor_of(held)}",
        question=page.text(held.dispute.question),
        of=Markup() if own else page.link(held.of, anchor_of(held)),
        positions=tuple(
            PositionView(
                by=page.holders(position.by),
                text=page.text(position.text),
                cites=page.cite(position.cite),
                grade=page.grade(position.cite),
            )
            for position in held.dispute.positions
        ),
        draft=held.dispute.is_draft,
    )


def anchor_of(held: Held) -> str:
    """Where a dispute stands on its own page."""
    return f"dispute-{held.number + 1}"


def event_line(event: Event, page: Page, parts: Iterable[Participant] = ()) -> EventLine:
    """An event, in a list; `parts` are those that the page's entity has in it."""
    return EventLine(
        date=page.locale.date(event.date),
        link=page.link(event.id),
        type=page.type(event),
        roles=tuple(page.reverse("event-roles", part.role) for part in parts),
        who=page.holders(dict.fromkeys(actor.who for actor in event.actors)),
        disputed=bool(event.disputes),
        draft=event.is_draft,
    )


def mention_views(id: str, page: Page, dossier: Dossier) -> tuple[MentionView, ...]:
    """What names this page, by page, in the order of kinds and then of ids."""
    by_page: dict[str, list[Mention]] = {}
    for mention in dossier.mentions.get(id, ()):
        by_page.setdefault(mention.of, []).append(mention)
    return tuple(
        MentionView(
            page=page.link(of),
            kind=dossier.kind_of(of) or "",
            sentences=tuple(s for m in by_page[of] for s in _sentences(m.text, id, page)),
        )
        for of in sorted(by_page, key=dossier.rank)
    )


def _sentences(text: Text, id: str, page: Page) -> Iterable[Markup]:
    words, language = text.best(page.locale.tag)
    for sentence in sentences(words):
        if id in references(sentence):
            yield page.text(Text({language: sentence}))
