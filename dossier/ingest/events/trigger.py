"""A wording that stands in a text: what it is, and where."""

from dataclasses import dataclass

from dossier.ingest.events.lexicon import Entry, Use


@dataclass(frozen=True)
class Trigger:
    """A wording in the text: words [first, last), and the word number of its object if it has one.

    `passive` is whether the object is what the sentence speaks of; `noun` if it is no verb.
    """

    use: Use
    first: int
    last: int
    object: int | None
    passive: bool
    noun: bool

    @property
    def entry(self) -> Entry:
        """The wording."""
        return self.use.entry
