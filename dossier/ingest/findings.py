"""What an article speaks of, each finding with its place in the cleaned text and how sure it is."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, order=True)
class FoundActor:
    """An actor that the text names: of this dossier (`id`), or a country by its code (`iso2`).

    `surface` is how the text has it, from `start` to `end`, in characters. A metonym is a capital
    that stands for its government. With `place_only` it is where something happens, and acts not.
    """

    start: int
    end: int
    surface: str
    id: str | None
    iso2: str | None
    name: str
    kind: str
    metonym: bool = False
    place_only: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, order=True)
class FoundDate:
    """A date that the text names, as EDTF; `alternatives` where it can be read in two ways."""

    start: int
    end: int
    surface: str
    edtf: str
    alternatives: tuple[str, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, order=True)
class FoundQuote:
    """What stands in quotation marks, without them; `speech` if somebody says it.

    `speaker` is the words that name who, or None.
    """

    start: int
    end: int
    text: str
    speaker: str | None
    speech: bool


@dataclass(frozen=True, order=True)
class FoundEvent:
    """Something that happened, from `start` to `end`; `actors` are ids or country codes.

    `roles` has a role for each of them, where the text tells: initiator or target.
    """

    start: int
    end: int
    type: str
    date: str | None
    actors: tuple[str, ...]
    confidence: float = 1.0
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, order=True)
class Candidate:
    """A name that looks like an organisation, a group, an agreement or a person, unknown here."""

    start: int
    end: int
    surface: str
    name: str
    kind: str
    confidence: float = 1.0


@dataclass(frozen=True)
class Findings:
    """All that was found in one text, each in the order of the text."""

    actors: tuple[FoundActor, ...] = ()
    dates: tuple[FoundDate, ...] = ()
    quotes: tuple[FoundQuote, ...] = ()
    events: tuple[FoundEvent, ...] = ()
    candidates: tuple[Candidate, ...] = ()


Finding: TypeAlias = FoundActor | FoundDate | FoundQuote | FoundEvent | Candidate
