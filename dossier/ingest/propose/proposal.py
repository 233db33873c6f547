"""What an article would add to a dossier: new files, and items for lists in files."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dossier.form.fresh import Value

Item = dict[str, Value]
"""A claim, a citation, a dispute or an entity, as its file would have it."""

DRAFT: Item = {"status": "draft"}
"""What marks that no person has read it yet."""


@dataclass(frozen=True)
class NewFile:
    """A file that is not there yet: its path in the dossier's folder, and what is in it."""

    path: str
    fields: Item


@dataclass(frozen=True)
class Added:
    """Items that go after those that a file has, by the key of their list."""

    path: str
    items: Mapping[str, tuple[Item, ...]]


@dataclass(frozen=True)
class Proposals:
    """All that an article would add. `notes` say, a sentence each, what was passed over, and why.

    `hints` say what a person may want to change of what is there. `events` are the ids of those to
    which the article brings something, in the order of the text, new or not.
    """

    new: tuple[NewFile, ...] = ()
    added: tuple[Added, ...] = ()
    notes: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()


@dataclass
class Desk:
    """Where proposals are put together, one after the other."""

    new: dict[str, NewFile] = field(default_factory=dict)
    """By id."""
    added: dict[str, dict[str, list[Item]]] = field(default_factory=dict)
    """By path, then by key."""
    notes: list[str] = field(default_factory=list)
    events: list[str] = field(default_factory=list)
    hints: list[str] = field(default_factory=list)
    told: list[tuple[int, str]] = field(default_factory=list)
    """Where in the text the article tells of an event that is drafted or was there, and its id."""
    named: list[tuple[int, str]] = field(default_factory=list)
    """Where in the text it names what is drafted because of that, and its id."""

    def add(self, path: str, key: str, item: Item) -> None:
        """Put an item to those of a file that is there."""
        items = self.added.setdefault(path, {}).setdefault(key, [])
        marked = {**item, **DRAFT}
        if marked not in items:
            items.append(marked)

    def add_claim(self, id: str, path: str, claim: Item) -> None:
        """Put a claim to those of a new file, or else of the one at a path."""
        if id not in self.new:
            self.add(path, "claims", claim)
            return
        fields = self.new[id].fields
        claims = fields.get("claims", [])
        there = [] if isinstance(claims, str | Mapping) else list(claims)
        fields["claims"] = [*there, claim] if claim not in there else there

    def done(self) -> Proposals:
        """What has been put together."""
        added = (
            Added(path, {key: tuple(items) for key, items in keys.items()})
            for path, keys in sorted(self.added.items())
        )
        new = sorted(self.new.values(), key=lambda file: file.path)
        # What is told several times is noted once.
        events, notes, hints = map(dict.fromkeys, (self.events, self.notes, self.hints))
        return Proposals(tuple(new), tuple(added), tuple(notes), tuple(events), tuple(hints))
