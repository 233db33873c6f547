"""The words for an item of a list, when it comes, goes or changes, and for the dates of a step."""

from collections.abc import Iterator

from pydantic import BaseModel

from dossier.dates import Date
from dossier.diff.items import said
from dossier.diff.names import Names
from dossier.diff.words import LIMIT, SHORT, counted, ordinal, plain, quoted
from dossier.model import (
    Citation,
    Claim,
    Dispute,
    DisputeFinding,
    Draftable,
    Membership,
    Model,
    Parent,
    Participant,
    Party,
    Position,
    RefersTo,
    Step,
    TermOf,
)
from dossier.model.walk import marks


def subject_of(item: Model, names: Names) -> str:
    """Whom a sentence on the item is about, where that is not what the file is about."""
    match item:
        case Membership() | Party() | Participant():
            return names.of(item.who)
        case _:
            return ""


def name_of(item: Model, noun: str, owner: str, names: Names) -> str:
    """What a sentence calls the item; `noun` is for what has no words of its own here."""
    match item:
        case Membership():
            return f"membership of {owner}"
        case Party() | Participant():
            return f"part in {owner}"
        case Parent():
            return f"part of {names.of(item.who)}"
        case Position():
            return _position(item, names)
        case Citation():
            return f"citation of {names.of(item.source)}"
        case _:
            return f"{noun} {_identity(item, names, SHORT)}".strip()


def draft_or_not(item: Model) -> str:
    """What stands before the noun of an item that is a draft; of others nothing."""
    return "draft " if isinstance(item, Draftable) and item.is_draft else ""


def text_key(item: Model) -> str:
    """The key of the words of a statement or a question; of other items none."""
    match item:
        case Claim() | Position() | DisputeFinding():
            return "text"
        case Dispute():
            return "question"
        case _:
            return ""


def holders_of(item: Model, names: Names) -> str:
    """Who says what a statement says; of other items nobody."""
    match item:
        case Claim() | Position():
            return names.every(item.by) or "nobody but the report"
        case _:
            return ""


def short_name_of(item: Model, noun: str, names: Names) -> str:
    """The same without the text that makes it what it is, where that is told beside it."""
    return _position(item, names) if isinstance(item, Position) else noun


def added(item: Model, place: int, noun: str, owner: str, names: Names) -> str:
    """What a sentence says of an item that is new; `place` counts from 1."""
    match item:
        case Membership():
            told = ", ".join(_steps(item))
            return f"membership of {owner} added{f': {told}' if told else ''}"
        case Party() | Participant():
            return f"part in {owner} added: {_role(item, names)}"
        case Parent():
            return f"now a part of {names.of(item.who)}"
        case Claim():
            held = f", held by {names.every(item.by)}" if item.by else ""
            return f"{noun} added{held}: {_identity(item, names)}"
        case Dispute():
            positions = counted(len(item.positions), "position", "positions")
            return f"{noun} added: {_identity(item, names)}, {positions}"
        case Position():
            held = f"{ordinal(place)} {_position(item, names).replace(' held', ', held', 1)}"
            return f"{held}: {_identity(item, names)}"
        case _:
            return f"{noun} added: {_identity(item, names)}"


def removed(item: Model, noun: str, owner: str, names: Names) -> str:
    """What a sentence says of an item that is gone."""
    match item:
        case Membership():
            return f"membership of {owner} removed"
        case Party() | Participant():
            return f"part in {owner} removed: {_role(item, names)}"
        case Parent():
            return f"no longer a part of {names.of(item.who)}"
        case Position():
            return f"{_position(item, names)} removed: {_identity(item, names)}"
        case _:
            return f"{noun} removed: {_identity(item, names)}"


def _position(position: Position, names: Names) -> str:
    return f"position held by {names.every(position.by)}"


def _role(part: Party | Participant, names: Names) -> str:
    vocabulary = "party-roles" if isinstance(part, Party) else "event-roles"
    return quoted(names.term(vocabulary, part.role))


def _identity(item: Model, names: Names, limit: int = LIMIT) -> str:
    if isinstance(item, Citation):
        quote = f", {quoted(plain(item.quote))}" if item.quote else ""
        return f"{names.of(item.source)}{quote}"
    if text := said(item):
        return quoted(names.text(str(text)), limit)
    return ", ".join(_references(item, names))


def _references(item: BaseModel, names: Names) -> Iterator[str]:
    for name, mark in marks(type(item)):
        value = getattr(item, name)
        if isinstance(mark, RefersTo) and isinstance(value, str):
            yield names.of(value)
        elif isinstance(mark, TermOf) and isinstance(value, str):
            yield quoted(names.term(mark.vocabulary, value))


_STEPS = {"since": "entry", "until": "exit", "ended": "end"}
"""What a step is called by its key, where its name would not do."""

_EFFECTS = {
    "since": ("now begins", "had no date", "has no date of entry any more"),
    "until": ("now ends", "was open", "is open again"),
    "ended": ("now ends", "was open", "is open again"),
}
"""What is said of the day on which such a step takes effect: now, of none before, of none now."""


def step_changed(key: str, label: str, date: str, old: Date | None, new: Date | None) -> str:
    """What a sentence says of one date of a step; `date` is announced, notified or effective."""
    if date == "effective" and key in _EFFECTS:
        now, none_before, none_now = _EFFECTS[key]
        if new is None:
            return f"{none_now} (was {old})"
        return f"{now} {new} ({f'was {old}' if old else none_before})"
    step = _STEPS.get(key, label)
    if new is None:
        return f"{step} no longer {date} (was {old})"
    return f"{step} now {date} {new} (was {old or 'not'})"


def _steps(membership: Membership) -> Iterator[str]:
    begins, ends = ("since", membership.since), ("until", membership.until)
    for key, step in (begins, ends):
        for name, date in (step or Step()).dates.items():
            told = key if name == "effective" else f"{_STEPS[key]} {name}"
            yield f"{told} {date.date}"
