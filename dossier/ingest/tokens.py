"""A text as its words, each with its place: accents, case and apostrophes do not count."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_][\w\u0300-\u036f]*")
_SOFT = re.compile(r"[ \t\u00a0\u202f\u2009]*(?:[-\u2010\u2011'’ʼ]|\n)?[ \t\u00a0\u202f]*")
_MARKS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "ß": "ss", "ı": "i"})
_SAINTS = {"st": "saint", "ste": "sainte"}


@dataclass(frozen=True)
class Token:
    """A word from `start` to `end`; `gap` is what stands between it and the word before."""

    start: int
    end: int
    surface: str
    word: str
    gap: str

    @property
    def capital(self) -> bool:
        """Whether it starts with a capital."""
        return self.surface[0].isupper()


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word by which it is compared: no accents, no case, no full stops."""
    plain = word.lower().replace(".", "")
    if not plain.isascii():
        parts = unicodedata.normalize("NFKD", plain.translate(_MARKS))
        plain = "".join(c for c in parts if not unicodedata.combining(c)).casefold()
    return _SAINTS.get(plain, plain)


@lru_cache(maxsize=1)  # each finder asks for those of the same text
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text, in order; text[start:end] is the surface of each."""
    found: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        gap = text[end : match.start()]
        found.append(Token(match.start(), match.end(), match[0], fold(match[0]), gap))
        end = match.end()
    return tuple(found)


def soft(gap: str, before: str) -> bool:
    """Whether a name may go on over what stands between two words."""
    return bool(_SOFT.fullmatch(gap)) or (gap.strip() == "." and before in {"saint", "sainte"})
