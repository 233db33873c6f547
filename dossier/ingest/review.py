"""Findings as questions to a person: each with its sentence, and what may be changed of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from dossier.dates import parse_date
from dossier.dossier import Dossier
from dossier.ingest.countries import countries
from dossier.ingest.findings import (
    Candidate,
    Finding,
    Findings,
    FoundActor,
    FoundDate,
    FoundEvent,
    FoundQuote,
)
from dossier.ingest.propose.quoting import Quoting
from dossier.problems import did_you_mean

F = TypeVar("F", FoundActor, FoundDate, FoundQuote, FoundEvent, Candidate)

KINDS = ("organisation", "armed-group", "bloc", "agreement", "person")
"""What a candidate can be."""


@dataclass(frozen=True)
class Question:
    """A finding to accept, to change or to drop.

    `before`, `surface` and `after` are its sentence. `fields` are what may be changed, with what
    they are now. `others` are findings of the same thing, for which the answer stands too.
    """

    finding: Finding
    what: str
    before: str
    surface: str
    after: str
    fields: Mapping[str, str]
    others: tuple[Finding, ...] = ()


def questions(findings: Findings, quoting: Quoting) -> Iterator[Question]:
    """Yield what is to be asked: dates first, for events have them; each actor once."""
    for date in findings.dates:
        yield _question(date, "date", {"edtf": date.edtf}, quoting)
    named: dict[tuple[str | None, str | None, bool], list[FoundActor]] = {}
    for actor in findings.actors:
        named.setdefault((actor.id, actor.iso2, actor.place_only), []).append(actor)
    for first, *others in named.values():
        what = "place" if first.place_only else "actor"
        fields = {"who": first.id or first.iso2 or ""}
        yield replace(_question(first, what, fields, quoting), others=tuple(others))
    for candidate in findings.candidates:
        fields = {"name": candidate.name, "kind": candidate.kind}
        yield _question(candidate, "unknown name", fields, quoting)
    for quote in findings.quotes:
        if quote.speech:
            yield _question(quote, "quote", {"speaker": quote.speaker or ""}, quoting)
    for event in findings.events:
        fields = {"type": event.type, "date": event.date or "", "actors": ", ".join(event.actors)}
        yield _question(event, "event", fields, quoting)


def _question(finding: Finding, what: str, fields: Mapping[str, str], quoting: Quoting) -> Question:
    first, last = quoting.place(finding.start, finding.end)
    start, end = max(first, finding.start), min(last, finding.end)
    text = quoting.text
    return Question(finding, what, text[first:start], text[start:end], text[end:last], fields)


def changed(
    question: Question, fields: Mapping[str, str], dossier: Dossier
) -> tuple[tuple[Finding, Finding], ...]:
    """What each of a question's findings becomes with other values of its fields.

    Raises ValueError, for a person to read, where a value cannot be.
    """
    every = (question.finding, *question.others)
    return tuple((finding, _changed(finding, fields, dossier)) for finding in every)


def dropped(question: Question) -> tuple[tuple[Finding, None], ...]:
    """The same where a question's findings are none."""
    return tuple((finding, None) for finding in (question.finding, *question.others))


def _changed(finding: Finding, fields: Mapping[str, str], dossier: Dossier) -> Finding:
    if isinstance(finding, FoundDate):
        return replace(finding, edtf=_date(fields["edtf"]), alternatives=())
    if isinstance(finding, FoundActor):
        return _actor(finding, fields["who"], dossier)
    if isinstance(finding, FoundQuote):
        return replace(finding, speaker=fields["speaker"].strip() or None)
    if isinstance(finding, Candidate):
        name = fields["name"].strip() or finding.name
        return replace(finding, name=name, kind=_one_of(fields["kind"], KINDS))
    types = dossier.vocabulary.terms.get("event-types", {})
    actors = tuple(_code(one, dossier) for one in fields["actors"].split(",") if one.strip())
    return replace(
        finding,
        type=_one_of(fields["type"], types),
        date=_date(fields["date"]) if fields["date"].strip() else None,
        actors=actors,
        roles=finding.roles if actors == finding.actors else (),
    )


def _actor(finding: FoundActor, who: str, dossier: Dossier) -> FoundActor:
    code = _code(who, dossier)
    entity = dossier.entities.get(code)
    if entity is None:
        name = countries()[code].name
        return replace(finding, id=None, iso2=code, name=name, kind="country")
    return replace(
        finding,
        id=entity.id,
        iso2=entity.codes.get("iso2"),
        name=str(entity.name),
        kind=entity.kind,
    )


def _code(written: str, dossier: Dossier) -> str:
    one = written.strip()
    if one in dossier.entities or one.upper() in countries():
        return one if one in dossier.entities else one.upper()
    near = did_you_mean(one, dossier.entities)
    raise ValueError(near or f"'{one}' is no id of the dossier and no country's code")


def _one_of(written: str, known: Iterable[str]) -> str:
    one = written.strip()
    if one not in known:
        raise ValueError(f"'{one}' is none of {', '.join(sorted(known))}")
    return one


def _date(written: str) -> str:
    return str(parse_date(written.strip()))


def reviewed(findings: Findings, answers: Iterable[tuple[Finding, Finding | None]]) -> Findings:
    """The findings after the answers: what became of each that was asked, None if dropped.

    An event has its date as the date became; it loses an actor of whom no finding is left.
    """
    became = dict(answers)
    dated = tuple(_kept(findings.dates, became, FoundDate))
    dates = {
        old.edtf: new.edtf if isinstance(new, FoundDate) else None
        for old, new in became.items()
        if isinstance(old, FoundDate) and old.edtf not in {one.edtf for one in dated}
    }
    actors = tuple(_kept(findings.actors, became, FoundActor))
    left = {who for one in actors for who in (one.id, one.iso2)}
    gone = {who for one in findings.actors for who in (one.id, one.iso2)} - left
    asked = [replace(one, date=dates.get(one.date or "", one.date)) for one in findings.events]
    events = [
        event if now == before else now
        for before, event in zip(findings.events, asked, strict=True)
        if (now := became.get(before, before)) is not None and isinstance(now, FoundEvent)
    ]
    return Findings(
        actors,
        dated,
        tuple(_kept(findings.quotes, became, FoundQuote)),
        tuple(_without(event, gone) for event in events),
        tuple(_kept(findings.candidates, became, Candidate)),
    )


def _kept(
    found: Iterable[F], became: Mapping[Finding, Finding | None], kind: type[F]
) -> Iterator[F]:
    for one in found:
        now = became.get(one, one)
        if isinstance(now, kind):
            yield now


def _without(event: FoundEvent, gone: Iterable[str | None]) -> FoundEvent:
    roles = event.roles or ("",) * len(event.actors)
    left = [(who, role) for who, role in zip(event.actors, roles, strict=True) if who not in gone]
    actors = tuple(who for who, _ in left)
    return replace(event, actors=actors, roles=tuple(r for _, r in left) if event.roles else ())
