"""The stretches of a text that can hold a date: those around a word that every date has."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

Anchor = Literal["month", "weekday", "numbers", "year", "offset", "unit", "way"]
"""What a form cannot do without."""

_WORD = re.compile(r"[^\W\d_]+|\d+")
_YEAR = 4
_REACH = 40
_MONTH_REACH = 72
"""How far the words of a date go from their anchor, in characters; days and a month go farthest."""
_CUT = 12
"""How near its end a stretch is not to be trusted, for a word may go on behind it."""


@dataclass(frozen=True)
class Stretch:
    """A part of a text to search in, from `start` to `end`; what ends after `trusted` is cut."""

    start: int
    end: int
    trusted: int


def stretches(text: str, words: Mapping[str, tuple[Anchor, ...]]) -> dict[Anchor, list[Stretch]]:
    """Where to look for each kind of form, in order, none overlapping; `words` in small letters.

    One pass over the text, so that the forms themselves, which are slow, see only a part of it.
    """
    spans: dict[Anchor, list[tuple[int, int]]] = {}
    for anchor, start, end in _anchors(text, words):
        reach = _MONTH_REACH if anchor == "month" else _REACH
        first, last = max(0, start - reach), min(len(text), end + reach)
        kept = spans.setdefault(anchor, [])
        if kept and first <= kept[-1][1]:
            kept[-1] = (kept[-1][0], last)
        else:
            kept.append((first, last))
    whole = len(text)
    return {
        anchor: [Stretch(a, b, b if b == whole else b - _CUT) for a, b in found]
        for anchor, found in spans.items()
    }


def _anchors(
    text: str, words: Mapping[str, tuple[Anchor, ...]]
) -> Iterator[tuple[Anchor, int, int]]:
    for match in _WORD.finditer(text):
        word = match[0]
        for anchor in words.get(word.lower(), ()):
            yield anchor, match.start(), match.end()
        if "0" <= word[0] <= "9":
            if text[match.end() : match.end() + 1] in {"/", ".", "-"}:
                yield "numbers", match.start(), match.end()
            if len(word) == _YEAR:
                yield "year", match.start(), match.end()
