"""A text as the words by which quotes are compared: case, accents' form and marks do not count."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, in order, case folded, in Unicode form NFKC.

    A number keeps the marks within it, so that 9.5 is not 95. Apostrophes and hyphens part words,
    so that a quote may start after `l'`.
    """
    if text.isascii():  # where there is nothing to normalise
        return tuple(_WORD.findall(text.lower()))
    normal = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).casefold()
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", normal)))
