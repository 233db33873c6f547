"""What each row of a list has of the facets by which the list can be narrowed."""

from collections.abc import Iterable, Mapping

from slugify import slugify

from dossier.dates import Date
from dossier.dossier import Held
from dossier.evidence.corroboration import corroboration
from dossier.evidence.grade import Grade
from dossier.happening import COUNTRY, happened_at
from dossier.model import Agreement, Bloc, Citation, Entity, Event, Organisation, Source
from dossier.render.page import Page
from dossier.render.views.facets import Value, Values, value_of
from dossier.render.views.force import Force, force_of
from dossier.standing import Standing


def facet_labels(page: Page) -> Mapping[str, str]:
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
        "place": _("Place"),
        "holder": _("Position of"),
        "publisher": _("Publisher"),
        "language": _("Language"),
        "year": _("Year"),
        "disputed": _("Disputed"),
        "support": _("Supported by"),
        "evidence": _("Evidence"),
    }


def entity_values(entity: Entity, page: Page) -> Values:
    """What an entity has of each facet."""
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
        "place": tuple(_places(event, page)) if event else (),
        "year": _year(date or None),
        "disputed": (_disputed(entity.id in dossier.disputes_of, page),),
        "support": (_support(event.cite, page),) if event else (),
        "evidence": (_event_grade(event, page) if event else _claims_grade(entity, page),),
    }


def _places(event: Event, page: Page) -> Iterable[Value]:
    """The country in which an event happened, and the place there; all that are in question."""
    for happening in happened_at(event, page.dossier.entities):
        place = happening.place
        yield Value(place.country, page.short_name(place.country))
        if place.precision != COUNTRY:
            name = place.name.best(page.locale.tag)[0]
            yield Value(f"{place.country}-{slugify(name) or 'other'}", name, 1)


def source_values(source: Source, page: Page) -> Values:
    """What a source has of each facet."""
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


def dispute_values(held: Held, page: Page) -> Values:
    """What a dispute has of each facet."""
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
        "holder": _who(holders_of(held), page),
        "evidence": (
            Value("verified", _("every position verified"))
            if all(verified)
            else Value("some", _("some positions verified"), 1)
            if any(verified)
            else Value("digest", _("no position verified"), 2),
        ),
    }


def holders_of(held: Held) -> Iterable[str]:
    """Who holds a position in a dispute, each once."""
    return dict.fromkeys(holder for one in held.dispute.positions for holder in one.by)


def verified_claims(entity: Entity, page: Page) -> int:
    """How many of an entity's claims have a citation whose quote was found."""
    return sum(page.grade(claim.cite) is Grade.VERIFIED for claim in entity.claims)


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
    verified = verified_claims(entity, page)
    if not entity.claims:
        return Value("nothing", _("no claims yet"), 3)
    if verified == len(entity.claims):
        return Value("verified", _("every claim verified"))
    if verified:
        return Value("some", _("some claims verified"), 1)
    return Value("digest", _("no claim verified"), 2)
