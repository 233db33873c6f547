"""The lists of everything of a kind: a table whose rows can be sorted, narrowed and searched."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from dossier.dates import Date
from dossier.dossier import Dossier, Held
from dossier.evidence.corroboration import Corroboration, corroboration
from dossier.evidence.grade import Grade, grade
from dossier.model import Agreement, Bloc, Citation, Entity, Event, Organisation, Source
from dossier.render.page import Page
from dossier.render.views.disputed import dispute_about
from dossier.render.views.facets import (
    Facet,
    Marks,
    Value,
    Values,
    facets,
    marks,
    sortable,
    value_of,
)
from dossier.render.views.force import Force, force_of
from dossier.render.views.parts import StepDateView, dates_only, list_anchor, to_dispute
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
    """A dispute in the list of disputes; `anchor` is where it stands in full on the same page."""

    question: str
    anchor: str
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
    values = [_values(entity, page) for entity in entities]
    rows = tuple(
        _row(entity, marks(own), page) for entity, own in zip(entities, values, strict=True)
    )
    return KindView(kind.kind, rows, facets(_labels(page), values))


def sources_view(page: Page) -> SourcesView:
    """The list of all sources."""
    sources = newest_first(page.dossier)
    values = [_source_values(source, page) for source in sources]
    rows = tuple(
        _source_row(source, marks(own), page) for source, own in zip(sources, values, strict=True)
    )
    return SourcesView(rows, facets(_labels(page), values))


def newest_first(dossier: Dossier) -> tuple[Source, ...]:
    """Every source, newest first, those without a date last."""
    return tuple(sorted(dossier.sources.values(), key=_by_publication))


def dispute_list(page: Page) -> DisputeList:
    """The list of all disputes."""
    held = sorted(page.dossier.disputes, key=lambda one: one.dispute.finding is not None)
    values = [_dispute_values(one, page) for one in held]
    rows = tuple(_dispute_row(one, marks(own), page) for one, own in zip(held, values, strict=True))
    return DisputeList(rows, facets(_labels(page), values))


def _labels(page: Page) -> Mapping[str, str]:
    """Every facet's name, in the order in which lists show them."""
    _ = page.locale.labels.gettext
    return {
        "type": _("Kind"),
        "state": _("State"),
        "kind": _("On the page of"),
        "member": _("Member of"),
        "former": _("Former member of"),
        "with": _("Has as member"),
        "party": _("Party"),
        "actor": _("Who"),
        "holder": _("Position of"),
        "publisher": _("Publisher"),
        "language": _("Language"),
        "year": _("Year"),
        "disputed": _("Disputed"),
        "support": _("Supported by"),
        "evidence": _("Evidence"),
    }


def _values(entity: Entity, page: Page) -> Values:
    dossier = page.dossier
    memberships = dossier.memberships.get(entity.id, ())
    body = entity if isinstance(entity, Bloc | Organisation) else None
    agreement = entity if isinstance(entity, Agreement) else None
    event = entity if isinstance(entity, Event) else None
    belonging = {Standing.MEMBER, Standing.LEAVING, Standing.UNCERTAIN}
    term = dossier.type_of(entity)
    date = event.date if event else agreement and agreement.signed and agreement.signed.date
    return {
        "type": (Value(_id_of_type(entity), term.name.best(page.locale.tag)[0]),) if term else (),
        "state": (_state(agreement, page),) if agreement else (),
        "member": _who((o.id for o, m in memberships if dossier.standing(m) in belonging), page),
        "former": _who(
            (o.id for o, m in memberships if dossier.standing(m) is Standing.FORMER), page
        ),
        "with": _who(
            (m.who for m in body.members if dossier.standing(m) in belonging) if body else (), page
        ),
        "party": _who((p.who for p in agreement.parties) if agreement else (), page),
        "actor": _who((*(a.who for a in event.actors), *event.about) if event else (), page),
        "year": _year(date or None),
        "disputed": (_disputed(entity.id in dossier.disputes_of, page),),
        "support": (_support(event.cite, page),) if event else (),
        "evidence": (_event_grade(event, page) if event else _claims_grade(entity, page),),
    }


def _id_of_type(entity: Entity) -> str:
    value: object = getattr(entity, "type", "")
    return str(value)


def _who(ids: Iterable[str], page: Page) -> tuple[Value, ...]:
    return tuple(Value(id, page.short_name(id)) for id in ids)


def _state(agreement: Agreement, page: Page) -> Value:
    _ = page.locale.labels.gettext
    labels = {
        Force.HOLDS: _("in force"),
        Force.ENDING: _("end announced"),
        Force.ENDED: _("ended"),
        Force.BEFORE: _("not in force yet"),
        Force.UNCERTAIN: _("uncertain"),
        Force.UNDATED: _("no date reported"),
    }
    force = force_of(agreement, page.dossier)
    return Value(force.value, labels[force], list(Force).index(force))


def _year(date: Date | None) -> tuple[Value, ...]:
    if date is None or date.start is None:
        return ()
    return (Value(f"{date.start.year}", f"{date.start.year}", -date.start.year),)


def _disputed(is_disputed: bool, page: Page) -> Value:
    _ = page.locale.labels.gettext
    return Value("yes", _("yes")) if is_disputed else Value("no", _("no"), 1)


def _support(citations: Iterable[Citation], page: Page) -> Value:
    _ = page.locale.labels.gettext
    if corroboration(citations, page.dossier.sources).is_alone:
        return Value("one", _("one publisher"), 1)
    return Value("many", _("two or more publishers"))


def _event_grade(event: Event, page: Page) -> Value:
    _ = page.locale.labels.gettext
    if page.grade(event.cite) is Grade.VERIFIED:
        return Value("verified", _("verified"))
    return Value("digest", _("digest only"), 1)


def _claims_grade(entity: Entity, page: Page) -> Value:
    _ = page.locale.labels.gettext
    verified = _verified_claims(entity, page)
    if not entity.claims:
        return Value("nothing", _("no claims yet"), 3)
    if verified == len(entity.claims):
        return Value("verified", _("every claim verified"))
    if verified:
        return Value("some", _("some claims verified"), 1)
    return Value("digest", _("no claim verified"), 2)


def _source_values(source: Source, page: Page) -> Values:
    _ = page.locale.labels.gettext
    has_print = page.dossier.fingerprint(source.id) is not None
    language = page.locale.language(source.language)
    return {
        "publisher": value_of(source.wire or source.publisher),
        "language": (Value(source.language.lower(), language),),
        "year": _year(source.published),
        "evidence": (
            Value("verified", _("quotes can be checked"))
            if has_print
            else Value("digest", _("digest only"), 1),
        ),
    }


def _dispute_values(held: Held, page: Page) -> Values:
    _ = page.locale.labels.gettext
    kinds = {
        "country": _("Countries"),
        "bloc": _("Blocs"),
        "agreement": _("Agreements"),
        "organisation": _("Organisations"),
        "event": _("Events"),
    }
    kind = page.dossier.kind_of(held.of) or ""
    positions = held.dispute.positions
    verified = [page.grade(one.cite) is Grade.VERIFIED for one in positions]
    state = (
        Value("open", _("open")) if not held.dispute.finding else Value("settled", _("settled"), 1)
    )
    return {
        "state": (state,),
        "kind": (Value(kind, kinds[kind], list(kinds).index(kind)),),
        "holder": _who(_holders(held), page),
        "evidence": (
            Value("verified", _("every position verified"))
            if all(verified)
            else Value("some", _("some positions verified"), 1)
            if any(verified)
            else Value("digest", _("no position verified"), 2),
        ),
    }


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
        verified=_verified_claims(entity, page),
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
        question=page.plain(held.dispute.question),
        anchor=list_anchor(held),
        marks=marks,
        of=page.short(held.of),
        holders=page.holders(_holders(held)),
        settled=held.dispute.finding is not None,
        sources=len(cited),
        draft=held.dispute.is_draft,
    )


def _holders(held: Held) -> Iterable[str]:
    return dict.fromkeys(holder for one in held.dispute.positions for holder in one.by)


def _other_names(entity: Entity, page: Page) -> str:
    """Every name of an entity that its row does not show, each once."""
    shown = {text.best(page.locale.tag)[0] for text in (entity.name, entity.abbreviation) if text}
    names = (name for text in entity.names for _, name in sorted(text.root.items()))
    return " · ".join(name for name in dict.fromkeys(names) if name not in shown)


def _verified_claims(entity: Entity, page: Page) -> int:
    """How many of an entity's claims have a citation whose quote was found."""
    return sum(page.grade(claim.cite) is Grade.VERIFIED for claim in entity.claims)


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
