"""A text as sentences of words, and which words stand beside which."""

import re
from bisect import bisect
from dataclasses import dataclass
from functools import cached_property, lru_cache

from dossier.ingest.tokens import Token, tokens

_END = re.compile(r"[.!?…:;][\"”»’')\]]*\s|\n|^\s*[-–—]\s|[\"“«]\s?$")
_PLACE = r"[^\W\d_][\w'’ .\u0300-\u036f-]{1,30}"
_DATELINE = re.compile(
    rf"(?:^|\n)[ \t\"“«*–—-]*({_PLACE}(?:[,/][^()\n–—]{{1,50}})?"
    r"(?:\([^()\n]{2,40}\)(?:\s*(?:[-–—:]{1,2}|\.|(?=[A-Z][a-z]{2} \d)))"
    r"|\s(?:[–—]|--|-(?=\s))|(?=\n)))"
)
_CAPITALS = re.compile(r"[^\W\d_a-z]{4}")
_AGENCY = re.compile(r"\([^()]+\)")
_DATED = re.compile(r",[^,]*\d")
_WORDS = 12
"""How long a dateline is at most."""


@dataclass(frozen=True)
class Passage:
    """A text, its words and where its sentences start."""

    text: str

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """The words, in order."""
        return tokens(self.text)

    @cached_property
    def said(self) -> frozenset[str]:
        """Every word that the text has."""
        return frozenset(token.word for token in self.words)

    @cached_property
    def sentence(self) -> tuple[int, ...]:
        """By word: the number of its sentence."""
        number, found = 0, []
        for index, token in enumerate(self.words):
            if index and _END.search(token.gap):
                number += 1
            found.append(number)
        return tuple(found)

    @cached_property
    def headlines(self) -> frozenset[int]:
        """The sentences in which nearly each word has a capital, which there says nothing."""
        long: dict[int, list[bool]] = {}
        stopped = set()
        for index, (token, number) in enumerate(zip(self.words, self.sentence, strict=True)):
            if len(token.word) >= 4:
                long.setdefault(number, []).append(token.capital)
            # A headline has no full stop; a short sentence of names has.
            if self.starts(index) and token.gap.lstrip('"”’»)').startswith("."):
                stopped.add(number - 1)
        if self.words and self.text[self.words[-1].end :].startswith("."):
            stopped.add(self.sentence[-1])
        capitals = {n for n, cs in long.items() if len(cs) > 4 and sum(cs) > 0.8 * len(cs)}
        return frozenset(capitals - stopped)

    @cached_property
    def datelines(self) -> tuple[tuple[int, int], ...]:
        """Where the text says from which place it was written: the spans, in order."""
        return tuple(
            match.span(1) for match in _DATELINE.finditer(self.text) if _is_dateline(match[1])
        )

    def in_dateline(self, start: int) -> bool:
        """Whether a place in the text is in a dateline."""
        before = bisect(self.datelines, (start, len(self.text)))
        return before > 0 and start < self.datelines[before - 1][1]

    def word(self, index: int, beside: int) -> Token | None:
        """The word at an index, if it is in the same sentence as the one `beside`."""
        if 0 <= index < len(self.words) and self.sentence[index] == self.sentence[beside]:
            return self.words[index]
        return None

    def touches(self, index: int) -> bool:
        """Whether nothing but space or a hyphen stands before the word at an index."""
        return index < len(self.words) and self.words[index].gap.strip() in {"", "-", "'", "’"}

    def starts(self, index: int) -> bool:
        """Whether a word is the first of its sentence."""
        return index == 0 or self.sentence[index] != self.sentence[index - 1]


@lru_cache(maxsize=8)
def passage_of(text: str) -> Passage:
    """A text as a passage, read once for all who ask while it is at hand."""
    return Passage(text)


def _is_dateline(line: str) -> bool:
    """Whether what starts a line names a place and then an agency, a date or a stroke."""
    place = re.split(r"[,/(–—]", line)[0].strip(" -")
    if len(line.split()) > _WORDS or len(place.split()) > 3 or not place:
        return False
    if place.isupper() and _CAPITALS.search(place) and line.strip() != place:
        return True
    capitals = all(word[0].isupper() for word in place.split())
    return capitals and bool(_AGENCY.search(line) or (_DATED.search(line) and line[-1] in "–—-"))
