"""Which language a text is in, by the small words that every sentence has."""

import re
from collections.abc import Mapping

_WORDS: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        [
            "the",
            "of",
            "and",
            "to",
            "in",
            "that",
            "is",
            "was",
            "for",
            "on",
            "with",
            "as",
            "by",
            "it",
            "from",
            "at",
            "has",
            "have",
            "had",
            "be",
            "which",
            "their",
            "said",
            "were",
            "after",
            "its",
            "this",
            "who",
            "will",
            "not",
            "but",
            "an",
            "are",
            "they",
            "been",
            "his",
        ]
    ),
    "fr": frozenset(
        [
            "le",
            "la",
            "les",
            "des",
            "du",
            "et",
            "en",
            "un",
            "une",
            "dans",
            "que",
            "qui",
            "pour",
            "est",
            "par",
            "sur",
            "au",
            "aux",
            "avec",
            "ce",
            "cette",
            "sont",
            "ont",
            "été",
            "selon",
            "leur",
            "leurs",
            "se",
            "ne",
            "pas",
            "plus",
            "ses",
            "il",
            "elle",
            "mais",
            "son",
            "sa",
            "où",
        ]
    ),
}
"""Words that one of the languages has often and the other hardly ever."""

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 5
"""How many of its small words a text needs, so that a list of names is in no language."""


def language_of(text: str) -> str | None:
    """The tag of the language that most of the small words are of; None where none is plain."""
    found = _WORD.findall(text.casefold())
    counts = {tag: sum(word in words for word in found) for tag, words in _WORDS.items()}
    best = max(counts, key=lambda tag: counts[tag])
    others = sum(count for tag, count in counts.items() if tag != best)
    return best if counts[best] >= max(_FEWEST, 2 * others) else None
