"""The words of an article that show a finding: its sentence, short enough to be quoted."""

from dataclasses import dataclass
from functools import cached_property

from dossier.dates import Date
from dossier.evidence.fingerprint import Fingerprint
from dossier.evidence.words import words
from dossier.ingest.passage import Passage
from dossier.ingest.propose.proposal import Item

MOST = 40
"""How many words a quote has at most."""


@dataclass(frozen=True)
class Quoting:
    """An article's text, by which its findings are cited.

    Without a fingerprint the text is a restatement: nothing can be quoted, and a citation names
    the source alone. `publisher` and `published` are those of its record, where they are known.
    """

    source: str
    text: str
    language: str
    fingerprint: Fingerprint | None
    publisher: str = ""
    published: Date | None = None

    @cached_property
    def passage(self) -> Passage:
        """The text as sentences of words."""
        return Passage(self.text)

    def cite(self, start: int, end: int) -> Item | None:
        """A citation of the sentence around a place; None where no quote of it can be checked."""
        if self.fingerprint is None:
            return {"source": self.source}
        quote = self.sentence(start, end)
        if not self.fingerprint.places(quote):
            return None
        return {"source": self.source, "quote": quote}

    def sentence(self, start: int, end: int) -> str:
        """The sentence around a place; of a long one the words that are nearest."""
        first, last = self.span(start, end)
        tokens = self.passage.words
        if first == last:
            return ""
        while len(words(self.text[tokens[first].start : tokens[last - 1].end])) > MOST:
            before = start - tokens[first].start
            after = tokens[last - 1].end - end
            first, last = (first + 1, last) if before > after else (first, last - 1)
        return " ".join(self.text[tokens[first].start : tokens[last - 1].end].split())

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The numbers of the first word of the sentence around a place, and past its last."""
        tokens, sentence = self.passage.words, self.passage.sentence
        inside = [n for n, token in enumerate(tokens) if token.end > start and token.start < end]
        if not inside:
            return (0, 0)
        first, last = inside[0], inside[-1] + 1
        while first and sentence[first - 1] == sentence[inside[0]]:
            first -= 1
        while last < len(tokens) and sentence[last] == sentence[inside[-1]]:
            last += 1
        return first, last

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where the sentence around a place starts and ends, in characters."""
        first, last = self.span(start, end)
        tokens = self.passage.words
        return (tokens[first].start, tokens[last - 1].end) if first != last else (start, end)
