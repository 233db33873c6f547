"""The index pages: one list of all entities of a kind, of all sources or disputes."""

from dataclasses import dataclass
from unicodedata import normalize

from markupsafe import Markup

from dossier.evidence.grade import Grade, grade
from dossier.model import Agreement, Bloc, Entity, Organisation, Source
from dossier.render.page import Evidence, Page
from dossier.render.views.disputed import dispute_about
from dossier.render.views.parts import (
    DisputeView,
    StepDateView,
    dates_only,
    dispute_view,
    to_dispute,
)
from dossier.standing import Standing


@dataclass(frozen=True)
class Row:
    """An entity in the list of its kind."""

    link: Markup
    abbreviation: Markup
    type: Markup
    memberships: tuple[tuple[Markup, Standing], ...]
    members: tuple[tuple[Markup, Standing], ...]
    parties: tuple[Markup, ...]
    signed: str
    signed_disputed: Markup
    ended: tuple[StepDateView, ...]
    ended_disputed: Markup
    events: int
    claims: int
    verified: int
    disputes: int
    draft: bool


@dataclass(frozen=True)
class KindView:
    """The list of all entities of one kind, by name."""

    kind: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class SourceRow:
    """A source in the list of sources."""

    link: Markup
    publisher: str
    wire: str
    published: str
    language: str
    paragraphs: int
    statements: int
    verified: int


@dataclass(frozen=True)
class SourcesView:
    """The list of all sources, newest first."""

    rows: tuple[SourceRow, ...]


@dataclass(frozen=True)
class DisputesView:
    """All disputes, with all their sides: those that are open, and those with a finding."""

    open: tuple[DisputeView, ...]
    settled: tuple[DisputeView, ...]
    evidence: tuple[Evidence, ...]


def kind_view(kind: type[Entity], page: Page) -> KindView:
    """The list of all entities of a kind."""
    entities = sorted(page.dossier.of_kind(kind), key=lambda entity: _by_name(entity, page))
    return KindView(kind.kind, tuple(_row(entity, page) for entity in entities))


def sources_view(page: Page) -> SourcesView:
    """The list of all sources."""
    sources = sorted(page.dossier.sources.values(), key=_by_publication)
    return SourcesView(tuple(_source_row(source, page) for source in sources))


def disputes_view(page: Page) -> DisputesView:
    """The list of all disputes."""
    held = page.dossier.disputes
    opened = tuple(dispute_view(one, page) for one in held if not one.dispute.finding)
    settled = tuple(dispute_view(one, page) for one in held if one.dispute.finding)
    return DisputesView(opened, settled, page.evidence())


def verified_claims(entity: Entity, page: Page) -> int:
    """How many of an entity's claims have a citation whose quote was found."""
    return sum(page.grade(claim.cite) is Grade.VERIFIED for claim in entity.claims)


def _row(entity: Entity, page: Page) -> Row:
    dossier = page.dossier
    agreement = entity if isinstance(entity, Agreement) else None
    body = entity if isinstance(entity, Bloc | Organisation) else None
    return Row(
        link=page.link(entity.id),
        abbreviation=page.name(entity.abbreviation) if entity.abbreviation else Markup(),
        type=page.type(entity),
        memberships=tuple(
            (page.short(owner.id), dossier.standing(m))
            for owner, m in dossier.memberships.get(entity.id, ())
        ),
        members=tuple(
            (page.short(m.who), dossier.standing(m)) for m in (body.members if body else ())
        ),
        parties=page.links(dict.fromkeys(p.who for p in agreement.parties)) if agreement else (),
        signed=page.locale.date(agreement.signed.date) if agreement and agreement.signed else "",
        signed_disputed=to_dispute(dispute_about(entity, "signed", dossier), page),
        ended=dates_only(agreement.ended, page) if agreement else (),
        events=len(dossier.events_of.get(entity.id, ())),
        claims=len(entity.claims),
        verified=verified_claims(entity, page),
        ended_disputed=to_dispute(dispute_about(entity, "ended", dossier), page),
        disputes=len(dossier.disputes_of.get(entity.id, ())),
        draft=entity.is_draft,
    )


def _source_row(source: Source, page: Page) -> SourceRow:
    dossier = page.dossier
    fingerprint = dossier.fingerprint(source.id)
    cited = dossier.cited.get(source.id, ())
    return SourceRow(
        link=page.link(source.id),
        publisher=source.publisher,
        wire=source.wire or "",
        published=page.locale.date(source.published),
        language=page.locale.language(source.language),
        paragraphs=len(fingerprint.paragraphs) if fingerprint else 0,
        statements=len(cited),
        verified=sum(grade(c.citation, fingerprint) is Grade.VERIFIED for c in cited),
    )


def _by_name(entity: Entity, page: Page) -> tuple[str, str]:
    """The key by which names sort: without accents, whatever the machine's locale."""
    name = normalize("NFKD", entity.name.best(page.locale.tag)[0]).casefold()
    return ("".join(c for c in name if c.isalnum() or c == " "), entity.id)


def _by_publication(source: Source) -> tuple[int, str]:
    """Newest first, those without a date last."""
    return (-source.published.earliest.toordinal() if source.published else 0, source.id)
