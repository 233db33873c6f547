"""What lasts: how long a body existed, and who belonged to it from when to when."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dossier.dates import Date
from dossier.dossier import Dossier
from dossier.evidence.corroboration import corroboration
from dossier.model import Agreement, Bloc, Citation, Membership, Organisation, Step


@dataclass(frozen=True)
class Span:
    """A stretch in which something was so.

    `who` are the members whose membership in `of` it is; none of them: it is `of` itself that
    lasted. `told` is when its end was announced or notified, where that is another day. It is
    `alone` where one publisher alone supports each of what it is made of.
    """

    of: str
    who: tuple[str, ...]
    since: Date | None
    until: Date | None
    told: Date | None
    alone: bool = False

    @property
    def ids(self) -> tuple[str, ...]:
        """Everyone whom it is about."""
        return (*self.who, self.of)

    @property
    def dates(self) -> tuple[Date, ...]:
        """Its dates that are known."""
        return tuple(date for date in (self.since, self.told, self.until) if date)


def spans_of(dossier: Dossier, id: str | None = None) -> tuple[Span, ...]:
    """The spans in which an actor has a part, or all, of which a date is known, oldest first.

    Members of one body with the same dates share a span.
    """
    found: list[Span] = []
    concerned = dossier.entities.values()
    if id is not None:
        owners = (owner for owner, _ in dossier.memberships.get(id, ()))
        concerned = {entity.id: entity for entity in (dossier.entities[id], *owners)}.values()
    for entity in concerned:
        own = id in {None, entity.id}
        if isinstance(entity, Bloc | Organisation):
            if own:
                found.append(_existence(entity, dossier))
            found += _memberships(entity, id, dossier)
        elif isinstance(entity, Agreement) and entity.id == id:
            found.append(_agreement(entity, dossier))
    return tuple(sorted((span for span in found if span.dates), key=_order))


def main_spans(dossier: Dossier, spans: Sequence[Span], most: int) -> tuple[Span, ...]:
    """Those whose actors have the most events, at most `most` of them, in the same order."""

    def events(span: Span) -> int:
        return max(len(dossier.events_of.get(id, ())) for id in span.ids)

    kept = set(sorted(spans, key=lambda span: (-events(span), *_order(span)))[:most])
    return tuple(span for span in spans if span in kept)


def _existence(body: Bloc | Organisation, dossier: Dossier) -> Span:
    founded, dissolved = body.founded, body.dissolved
    alone = _is_alone([date.cite for date in (founded, dissolved) if date], dossier)
    until = dissolved.date if dissolved else None
    return Span(body.id, (), founded.date if founded else None, until, None, alone)


def _agreement(agreement: Agreement, dossier: Dossier) -> Span:
    ended = agreement.ended
    cites = [agreement.signed.cite] if agreement.signed else []
    if ended:
        cites += [date.cite or ended.cite for date in ended.dates.values()]
    until, told = _end(ended)
    signed = agreement.signed.date if agreement.signed else None
    return Span(agreement.id, (), signed, until, told, _is_alone(cites, dossier))


def _memberships(owner: Bloc | Organisation, id: str | None, dossier: Dossier) -> Iterable[Span]:
    together: dict[tuple[Date | None, Date | None, Date | None], list[Membership]] = {}
    for member in owner.members:
        together.setdefault(_dates(member), []).append(member)
    for (since, until, told), members in together.items():
        who = tuple(sorted(member.who for member in members))
        if id in {None, owner.id, *who}:
            alone = _is_alone([member.cite for member in members], dossier)
            yield Span(owner.id, who, since, until, told, alone)


def _is_alone(statements: Iterable[Iterable[Citation]], dossier: Dossier) -> bool:
    return all(corroboration(cites, dossier.sources).is_alone for cites in statements)


def _dates(member: Membership) -> tuple[Date | None, Date | None, Date | None]:
    since = member.since.effective if member.since else None
    return (since.date if since else None, *_end(member.until))


def _end(step: Step | None) -> tuple[Date | None, Date | None]:
    """When a step took effect, and when one first heard of it."""
    if step is None:
        return None, None
    until = step.effective.date if step.effective else None
    told = [date.date for name, date in step.dates.items() if name != "effective"]
    return until, min(told, default=None)


def spans_within(
    spans: Sequence[Span], first: datetime.date, last: datetime.date
) -> tuple[Span, ...]:
    """The spans that begin or end within a stretch of time."""
    return tuple(
        span
        for span in spans
        if any(date.earliest <= last and date.latest >= first for date in span.dates)
    )


def _order(span: Span) -> tuple[datetime.date, str, tuple[str, ...]]:
    return (min(date.earliest for date in span.dates), span.of, span.who)
