"""What a comparison finds: changes, each with a sentence for a person, and shares of evidence."""

from dataclasses import dataclass
from enum import StrEnum

from dossier.model import Location


class Code(StrEnum):
    """What has happened to the thing at a change's location."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    """It has another id."""
    CHANGED = "changed"
    REORDERED = "reordered"
    """The items of a list, which a page shows in their order, stand in another one."""
    UNREADABLE = "unreadable"
    """Its file is there and cannot be read, so that nothing is known of it any more."""
    READABLE = "readable"
    """Its file could not be read before, so that what has changed in it is not known."""


@dataclass(frozen=True)
class Line:
    """A change in a file, without what the file is."""

    code: Code
    location: Location
    sentence: str


@dataclass(frozen=True)
class Change:
    """One change in the file at `path`: that of an entity, a source or what else a dossier has.

    `kind` is that of an entity, or "source", "vocabulary" or "dossier". `id` and `name` are those
    of what the file is about; what has no id has its path. `location` is the place in the new
    file, of what is gone that in the old one, and () for the file as a whole. `sentence` is one
    line of printable text that stands alone.
    """

    code: Code
    kind: str
    id: str
    name: str
    path: str
    location: Location
    sentence: str


@dataclass(frozen=True)
class Subject:
    """What the changes of a file are about. `called` is what its sentences start with."""

    kind: str
    id: str
    name: str
    called: str
    path: str

    def change(self, code: Code, words: str) -> Change:
        """A change of the file as a whole."""
        return self.of(Line(code, (), f"{self.called}: {words}"))

    def of(self, line: Line) -> Change:
        """A change in the file."""
        return Change(
            line.code, self.kind, self.id, self.name, self.path, line.location, line.sentence
        )


@dataclass(frozen=True)
class Share:
    """How many there are of something, and how many of these are verified."""

    verified: int
    of: int


@dataclass(frozen=True)
class Evidence:
    """The shares of the claims and of the citations of a dossier that are verified."""

    claims: Share
    citations: Share


@dataclass(frozen=True)
class Difference:
    """All that two dossiers differ in: changes in the order of kinds, ids and files."""

    changes: tuple[Change, ...]
    old: Evidence
    new: Evidence

    @property
    def evidence(self) -> tuple[str, ...]:
        """A sentence for each share that is another now."""
        shares = (
            ("claims", self.old.claims, self.new.claims),
            ("citations", self.old.citations, self.new.citations),
        )
        return tuple(
            f"{new.verified:,} of {new.of:,} {what} verified, was {old.verified:,} of {old.of:,}"
            for what, old, new in shares
            if old != new
        )
