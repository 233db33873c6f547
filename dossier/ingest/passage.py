"""A text as sentences of words, and which words stand beside which."""

import re
from dataclasses import dataclass
from functools import cached_property

from dossier.ingest.tokens import Token, tokens

_END = re.compile(r"[.!?…:;][\"”»’')\]]*\s|\n|^\s*[-–—]\s|[\"“«]\s?$")
_DATELINE = re.compile(
    r"(?:^|\n)[ \t\"“«*]*"
    r"((?:(?!\d)[\w'’ .\u0300-\u036f-]){2,40}(?:[,/][^.\n()—–]{1,60})?"
    r"(?:\([^()\n]{2,40}\)\s*(?:[-–—:]{1,2}|\.)|\s(?:[–—]|--)))\s"
)
_PLACE_AND_AGENCY = re.compile(r"^[^,(]*[A-Z]{4}|[(,]")


@dataclass(frozen=True)
class Passage:
    """A text, its words and where its sentences start."""

    text: str

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """The words, in order."""
        return tokens(self.text)

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
        for token, number in zip(self.words, self.sentence, strict=True):
            if len(token.word) >= 4:
                long.setdefault(number, []).append(token.capital)
        return frozenset(n for n, cs in long.items() if len(cs) >= 4 and sum(cs) >= 0.75 * len(cs))

    @cached_property
    def datelines(self) -> tuple[tuple[int, int], ...]:
        """Where the text says from which place it was written: the spans, in order."""
        return tuple(
            match.span(1)
            for match in _DATELINE.finditer(self.text)
            if _PLACE_AND_AGENCY.search(match[1])
        )

    def in_dateline(self, start: int) -> bool:
        """Whether a place in the text is in a dateline."""
        return any(first <= start < last for first, last in self.datelines)

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
