"""The lists of everything of a kind: a table whose rows can be sorted, narrowed and searched."""

from dataclasses import dataclass

from markupsafe import Markup

from dossier.dossier import Dossier, Held
from dossier.evidence.corroboration import Corroboration, corroboration
from dossier.evidence.grade import Grade, grade
from dossier.model import Agreement, Bloc, Entity, Event, Organisation, Source
from dossier.render.markdown import escape, link
from dossier.render.page import Page
from dossier.render.views.disputed import dispute_about
from dossier.render.views.facets import (
    Facet,
    Marks,
    facets,
    marks,
    sortable,
)
from dossier.render.views.force import Force, force_of
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


def kind_view(kind: type[Entity], page: Page) -> KindView:
    """The list of all entities of a kind."""
    entities = _in_order(kind, page)
    values = [entity_values(entity, page) for entity in entities]
    rows = tuple(
        _row(entity, marks(own), page) for entity, own in zip(entities, values, strict=True)
    )
    return KindView(kind.kind, rows, facets(facet_labels(page), values))


def sources_view(page: Page) -> SourcesView:
    """The list of all sources."""
    sources = newest_first(page.dossier)
    values = [source_values(source, page) for source in sources]
    rows = tuple(
        _source_row(source, marks(own), page) for source, own in zip(sources, values, strict=True)
    )
    return SourcesView(rows, facets(facet_labels(page), values))


def newest_first(dossier: Dossier) -> tuple[Source, ...]:
    """Every source, newest first, those without a date last."""
    return tuple(sorted(dossier.sources.values(), key=_by_publication))


def dispute_list(page: Page) -> DisputeList:
    """The list of all disputes."""
    held = sorted(page.dossier.disputes, key=lambda one: one.dispute.finding is not None)
    values = [dispute_values(one, page) for one in held]
    rows = tuple(_dispute_row(one, marks(own), page) for one, own in zip(held, values, strict=True))
    return DisputeList(rows, facets(facet_labels(page), values))


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
        memberships=tuple(
            (page.short(owner.id), dossier.standing(m))
            for owner, m in dossier.memberships.get(entity.id, ())
        ),
        members=tuple(
            (page.short(m.who), dossier.standing(m)) for m in (body.members if body else ())
        ),
        parties=page.holders(dict.fromkeys(p.who for p in agreement.parties)) if agreement else (),
        force=force_of(agreement, dossier) if agreement else None,
        date=page.locale.date(date or None),
        ordered=date.earliest.isoformat() if date else "",
        date_disputed=to_dispute(dispute_about(entity, dated, dossier), page),
        ended=dates_only(agreement.ended, page) if agreement else (),
        ended_disputed=to_dispute(dispute_about(entity, "ended", dossier), page),
        who=page.holders(dict.fromkeys(a.who for a in event.actors)) if event else (),
        support=corroboration(event.cite, dossier.sources) if event else None,
        events=len(dossier.events_of.get(entity.id, ())),
        claims=len(entity.claims),
        verified=verified_claims(entity, page),
        disputes=len(dossier.disputes_of.get(entity.id, ())),
        draft=entity.is_draft,
    )


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


def _dispute_row(held: Held, marks: Marks, page: Page) -> DisputeRow:
    cited = {one.source for position in held.dispute.positions for one in position.cite}
    return DisputeRow(
        link=link(escape(page.plain(held.dispute.question)), f"#{list_anchor(held)}"),
        marks=marks,
        of=page.short(held.of),
        holders=page.holders(holders_of(held)),
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


def _by_name(entity: Entity, page: Page) -> tuple[str, str]:
    return (sortable(entity.name.best(page.locale.tag)[0]), entity.id)


def _by_publication(source: Source) -> tuple[int, str]:
    return (-source.published.earliest.toordinal() if source.published else 0, source.id)
