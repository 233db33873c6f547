"""The lists of everything of a kind: a table whose rows can be sorted, narrowed and searched."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from markupsafe import Markup

from dossier.dates import Date
from dossier.dossier import Dossier, Held
from dossier.evidence.corroboration import Corroboration, corroboration
from dossier.evidence.grade import Grade, grade
from dossier.model import Agreement, Bloc, Entity, Event, Membership, Organisation, Source
from dossier.render.markdown import escape, link
from dossier.render.page import Page
from dossier.render.routes import INDEXES, further
from dossier.render.views.disputed import dispute_about
from dossier.render.views.facets import (
    Facet,
    Marks,
    Values,
    facets,
    marks,
    sortable,
)
from dossier.render.views.force import Force, force_of
from dossier.render.views.paging import Pages, between, chunks, pages_of
from dossier.render.views.parts import StepDateView, dates_only, list_anchor, to_dispute
from dossier.render.views.values import (
    dispute_values,
    entity_values,
    facet_labels,
    holders_of,
    source_values,
    verified_claims,
)
from dossier.standing import Standing

T = TypeVar("T")


@dataclass(frozen=True)
class Row:
    """An entity in the list of its kind.

    `also` are names that a reader may search for, which the row does not show; `ordered` is the
    day by which its date sorts, "" for none.
    """

    link: Markup
    abbreviation: Markup
    also: str
    marks: Marks
    type: Markup
    memberships: tuple[tuple[Markup, Standing], ...]
    members: tuple[tuple[Markup, Standing], ...]
    parties: tuple[Markup, ...]
    force: Force | None
    date: str
    ordered: str
    date_disputed: Markup
    ended: tuple[StepDateView, ...]
    ended_disputed: Markup
    who: tuple[Markup, ...]
    support: Corroboration | None
    events: int
    claims: int
    verified: int
    disputes: int
    draft: bool


@dataclass(frozen=True)
class KindView:
    """The list of all entities of one kind, by name; of events, newest first."""

    kind: str
    rows: tuple[Row, ...]
    facets: tuple[Facet, ...]
    pages: Pages | None


@dataclass(frozen=True)
class SourceRow:
    """A source in the list of sources."""

    link: Markup
    marks: Marks
    publisher: str
    wire: str
    published: str
    ordered: str
    language: str
    paragraphs: int
    statements: int
    verified: int


@dataclass(frozen=True)
class SourcesView:
    """The list of all sources, newest first."""

    rows: tuple[SourceRow, ...]
    facets: tuple[Facet, ...]
    pages: Pages | None


@dataclass(frozen=True)
class DisputeRow:
    """A dispute in the list of disputes; the link leads to it in full on the same page."""

    link: Markup
    marks: Marks
    of: Markup
    holders: tuple[Markup, ...]
    settled: bool
    sources: int
    draft: bool


@dataclass(frozen=True)
class DisputeList:
    """The list of all disputes, the open ones first."""

    rows: tuple[DisputeRow, ...]
    facets: tuple[Facet, ...]
    pages: Pages | None


PageAt = Callable[[str], Page]
"""Begins the page at a path."""


def kind_views(kind: type[Entity], page_at: PageAt) -> Iterator[tuple[Page, KindView]]:
    """The pages of the list of all entities of a kind."""
    first = page_at(INDEXES[kind.folder])
    every = _in_order(kind, first)
    called = _year_of if kind is Event else _initials
    for part in _parts(every, entity_values, called, first, page_at):
        rows = tuple(_row(entity, marks(own), part.page) for entity, own in part.items)
        yield part.page, KindView(kind.kind, rows, part.facets, part.pages)


def sources_views(page_at: PageAt) -> Iterator[tuple[Page, SourcesView]]:
    """The pages of the list of all sources."""
    first = page_at(INDEXES["sources"])
    every = newest_first(first.dossier)
    for part in _parts(every, source_values, _year_of_source, first, page_at):
        rows = tuple(_source_row(source, marks(own), part.page) for source, own in part.items)
        yield part.page, SourcesView(rows, part.facets, part.pages)


@dataclass(frozen=True)
class _Part(Generic[T]):
    """A page of a list, with its items and what each has of the facets."""

    page: Page
    pages: Pages | None
    facets: tuple[Facet, ...]
    items: tuple[tuple[T, Values], ...]


def _parts(
    every: Sequence[T],
    values_of: Callable[[T, Page], Values],
    called: Callable[[T, Page], str],
    first: Page,
    page_at: PageAt,
) -> Iterator[_Part[T]]:
    """The pages of a list; what it can be narrowed by, which counts all, is on the first."""
    values = [values_of(one, first) for one in every]
    most = first.room.rows
    parts = chunks(tuple(zip(every, values, strict=True)), most, most)
    paths = [further(first.path, number) for number in range(1, len(parts) + 1)]
    labels = [
        between(called(part[0][0], first), called(part[-1][0], first)) for part in parts if part
    ]
    for number, (path, part) in enumerate(zip(paths, parts, strict=True), 1):
        page = first if number == 1 else page_at(path)
        found = facets(facet_labels(page), values, page.room.options) if number == 1 else ()
        pages = pages_of(paths, labels, number, len(every), page) if len(parts) > 1 else None
        yield _Part(page, pages, found, part)


def newest_first(dossier: Dossier) -> tuple[Source, ...]:
    """Every source, newest first, those without a date last."""
    return tuple(sorted(dossier.sources.values(), key=_by_publication))


def dispute_lists(page_at: PageAt, in_full: bool) -> Iterator[tuple[Page, DisputeList]]:
    """The pages of the list of all disputes; `in_full` says whether each stands there too."""
    first = page_at(INDEXES["disputes"])
    every = sorted(first.dossier.disputes, key=lambda one: one.dispute.finding is not None)
    for part in _parts(every, dispute_values, _state_of, first, page_at):
        rows = tuple(_dispute_row(held, marks(own), part.page, in_full) for held, own in part.items)
        yield part.page, DisputeList(rows, part.facets, part.pages)


def _row(entity: Entity, marks: Marks, page: Page) -> Row:
    dossier = page.dossier
    agreement = entity if isinstance(entity, Agreement) else None
    event = entity if isinstance(entity, Event) else None
    body = entity if isinstance(entity, Bloc | Organisation) else None
    date = event.date if event else agreement and agreement.signed and agreement.signed.date
    dated = "date" if event else "signed"
    return Row(
        link=page.link(entity.id),
        abbreviation=page.name(entity.abbreviation) if entity.abbreviation else Markup(),
        also=_other_names(entity, page),
        marks=marks,
        type=page.type(entity),
        memberships=_standings(
            [(owner.id, m) for owner, m in dossier.memberships.get(entity.id, ())], page
        ),
        members=_standings([(m.who, m) for m in (body.members if body else ())], page),
        parties=_few((p.who for p in agreement.parties) if agreement else (), page),
        force=force_of(agreement, dossier) if agreement else None,
        date=page.locale.date(date or None),
        ordered=date.earliest.isoformat() if date else "",
        date_disputed=to_dispute(dispute_about(entity, dated, dossier), page),
        ended=dates_only(agreement.ended, page) if agreement else (),
        ended_disputed=to_dispute(dispute_about(entity, "ended", dossier), page),
        who=_few((a.who for a in event.actors) if event else (), page),
        support=corroboration(event.cite, dossier.sources) if event else None,
        events=len(dossier.events_of.get(entity.id, ())),
        claims=len(entity.claims),
        verified=verified_claims(entity, page),
        disputes=len(dossier.disputes_of.get(entity.id, ())),
        draft=entity.is_draft,
    )


def _few(ids: Iterable[str], page: Page) -> tuple[Markup, ...]:
    """Links to them, each once, as many as a cell has room for; then how many there are more."""
    every = tuple(dict.fromkeys(ids))
    return (*page.holders(every[: page.room.few]), *_more(len(every) - page.room.few, page))


def _standings(
    held: Sequence[tuple[str, Membership]], page: Page
) -> tuple[tuple[Markup, Standing], ...]:
    """The same of members, or of what somebody is a member of, each with how that stands."""
    found = [(page.short(id), page.dossier.standing(m)) for id, m in held[: page.room.few]]
    more = _more(len(held) - page.room.few, page)
    return (*found, *((words, Standing.MEMBER) for words in more))


def _more(count: int, page: Page) -> tuple[Markup, ...]:
    if count <= 0:
        return ()
    words = page.locale.labels.gettext("and {count} more")
    return (escape(words.format(count=page.locale.number(count))),)


def _source_row(source: Source, marks: Marks, page: Page) -> SourceRow:
    dossier = page.dossier
    fingerprint = dossier.fingerprint(source.id)
    cited = dossier.cited.get(source.id, ())
    return SourceRow(
        link=page.link(source.id),
        marks=marks,
        publisher=source.publisher,
        wire=source.wire or "",
        published=page.locale.date(source.published),
        ordered=source.published.earliest.isoformat() if source.published else "",
        language=page.locale.language(source.language),
        paragraphs=len(fingerprint.paragraphs) if fingerprint else 0,
        statements=len(cited),
        verified=sum(grade(c.citation, fingerprint) is Grade.VERIFIED for c in cited),
    )


def _dispute_row(held: Held, marks: Marks, page: Page, in_full: bool) -> DisputeRow:
    cited = {one.source for position in held.dispute.positions for one in position.cite}
    return DisputeRow(
        link=link(
            escape(page.plain(held.dispute.question)),
            f"#{list_anchor(held)}" if in_full else str(to_dispute(held, page)),
        ),
        marks=marks,
        of=page.short(held.of),
        holders=_few(holders_of(held), page),
        settled=held.dispute.finding is not None,
        sources=len(cited),
        draft=held.dispute.is_draft,
    )


def _other_names(entity: Entity, page: Page) -> str:
    """Every name of an entity that its row does not show, each once."""
    shown = {text.best(page.locale.tag)[0] for text in (entity.name, entity.abbreviation) if text}
    names = (name for text in entity.names for _, name in sorted(text.root.items()))
    return " · ".join(name for name in dict.fromkeys(names) if name not in shown)


def _in_order(kind: type[Entity], page: Page) -> tuple[Entity, ...]:
    events = page.dossier.events if kind is Event else ()
    if events:
        dated = [event for event in reversed(events) if event.date]
        return (*dated, *(event for event in events if not event.date))
    entities = page.dossier.of_kind(kind)
    return tuple(sorted(entities, key=lambda entity: _by_name(entity, page)))


def _year_of(entity: Entity, page: Page) -> str:
    date = entity.date if isinstance(entity, Event) else None
    return _year(date, page)


def _year_of_source(source: Source, page: Page) -> str:
    return _year(source.published, page)


def _year(date: Date | None, page: Page) -> str:
    if date is None:
        return page.locale.labels.gettext("no date reported")
    return f"{date.earliest.year}"


def _initials(entity: Entity, page: Page) -> str:
    """How a name begins."""
    return entity.name.best(page.locale.tag)[0][:3].strip()


def _state_of(held: Held, page: Page) -> str:
    _ = page.locale.labels.gettext
    return _("settled") if held.dispute.finding else _("open")


def _by_name(entity: Entity, page: Page) -> tuple[str, str]:
    return (sortable(entity.name.best(page.locale.tag)[0]), entity.id)


def _by_publication(source: Source) -> tuple[int, str]:
    return (-source.published.earliest.toordinal() if source.published else 0, source.id)
