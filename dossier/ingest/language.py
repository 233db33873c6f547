"""Which language a text is in, by the small words that every sentence has."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

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
UNKNOWN = "und"
"""The tag of a language that is not known (ISO 639-2)."""
_LAST_LATIN = "\u02ff"
_LOOKED_AT = 2000
"""How many characters of a paragraph are looked at for its script."""
_FEWEST = 5
"""How many of its small words a text needs, so that a list of names is in no language."""


def language_of(text: str) -> str | None:
    """The tag of the language that most of the small words are of; None where none is plain."""
    found = _WORD.findall(text.casefold())
    counts = {tag: sum(word in words for word in found) for tag, words in _WORDS.items()}
    best = max(counts, key=lambda tag: counts[tag])
    others = sum(count for tag, count in counts.items() if tag != best)
    return best if counts[best] >= max(_FEWEST, 2 * others) else None


def language_of_most(paragraphs: Iterable[str]) -> str | None:
    """The tag of the language that most of a text's words are in, by its paragraphs.

    `und`, the tag of no language, where most letters are of another script; None where nothing
    is plain.
    """
    told = tuple(paragraphs)
    whole = language_of(" ".join(told))
    if whole is not None:
        return whole
    sizes = Counter[str]()
    for paragraph in told:
        language = language_of(paragraph)
        if language is not None:
            sizes[language] += len(paragraph)
    if sizes:
        return max(sorted(sizes), key=lambda tag: sizes[tag])
    letters = [c for paragraph in told for c in paragraph[:_LOOKED_AT] if c.isalpha()]
    foreign = sum(c > _LAST_LATIN for c in letters)
    return UNKNOWN if foreign > len(letters) / 2 else None
