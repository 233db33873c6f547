"""A paragraph as sentences of words and marks, with each quote as one piece."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dossier.ingest.quotes.spans import Paragraph
from dossier.ingest.quotes.words import word_set

_PIECE = re.compile(
    r"(?P<word>(?:[ldcnmtsj]|qu|jusqu|lorsqu|puisqu)['’](?=\w|\Z)|(?:[^\W\d_]\.){2,}"
    r"|\w+(?:[-\u2010\u2011'’]\w+)*)|[.,;:!?…()\u2013\u2014]",
    re.IGNORECASE,
)
_INVERTED = re.compile(r"-(?:t-)?(?=(?:il|elle|ils|elles|on)$)")
_SHORT = word_set(
    "mr mrs ms dr prof gen col capt lt maj sgt brig adm rev sen rep gov st jr sr hon"
    " m mm me pr cdt cne gal"
)
_LONGEST = 200
"""A longer sentence is a list or a ruin, and is cut: so that reading it stays quick."""
_STOPS = frozenset(".!?…")


@dataclass(frozen=True)
class Piece:
    """A word, a mark or a quote from `start` to `end`; `low` is the word in small letters.

    A quote has its number in the paragraph; any other piece has -1.
    """

    start: int
    end: int
    low: str
    capital: bool = False
    quote: int = -1
    is_word: bool = True
    """Whether it is neither a mark nor a quote."""


@lru_cache(maxsize=65536)
def _low(word: str) -> str:
    return word.lower().replace("’", "'").replace("\u2011", "-").replace("\u2010", "-")


def _pieces(text: str, paragraph: Paragraph) -> Iterator[Piece]:
    at = paragraph.start
    for number, span in enumerate(paragraph.spans):
        yield from _words(text, at, span.opened)
        yield Piece(span.opened, span.closed, "", False, number, False)
        at = span.closed
    yield from _words(text, at, paragraph.end)


def _words(text: str, start: int, end: int) -> Iterator[Piece]:
    for match in _PIECE.finditer(text, start, end):
        low = _low(match[0])
        cut = _INVERTED.search(low) if "-" in low else None
        if cut:
            # "a-t-il" is a verb and its pronoun.
            middle = match.start() + cut.start()
            yield Piece(match.start(), middle, low[: cut.start()], match[0][0].isupper())
            yield Piece(match.start() + cut.end(), match.end(), low[cut.end() :])
        else:
            word = match.lastgroup == "word"
            yield Piece(match.start(), match.end(), low, word and match[0][0].isupper(), -1, word)


def pieces_of(text: str, start: int, end: int) -> list[Piece]:
    """The words and marks of a part of a text, whatever is quoted in it."""
    return list(_words(text, start, end))


def sentences(text: str, paragraph: Paragraph) -> Iterator[list[Piece]]:
    """The sentences of a paragraph. A quote that ends as a sentence does may end one, too.

    After a question or an exclamation in marks the sentence may go on: what follows stays with it
    unless the quote had been led up to.
    """
    sentence: list[Piece] = []
    pieces = list(_pieces(text, paragraph))
    for index, piece in enumerate(pieces):
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        sentence.append(piece)
        if _ends(text, paragraph, sentence, following):
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _ends(text: str, paragraph: Paragraph, sentence: list[Piece], following: Piece | None) -> bool:
    if following is None:
        return False
    if len(sentence) >= _LONGEST:
        return True
    piece = sentence[-1]
    fresh = following.capital or following.quote >= 0
    if piece.quote >= 0:
        last = text[paragraph.spans[piece.quote].end - 1]
        led = any(one.is_word for one in sentence[-4:])
        return fresh and (last in "." or (last in "!?…" and (led or following.quote >= 0)))
    if piece.low == ";" and following.quote >= 0:
        return True
    if piece.low not in _STOPS or not (fresh or following.low in "(—–"):
        return False
    return not (piece.low == "." and is_short(sentence))


def is_short(sentence: Sequence[Piece]) -> bool:
    """Whether the full stop at the end belongs to a short word: "Dr.", "J."."""
    if len(sentence) < 2 or sentence[-2].end != sentence[-1].start:
        return False
    low = sentence[-2].low
    return low in _SHORT or (len(low) == 1 and low.isalpha() and sentence[-2].capital)
