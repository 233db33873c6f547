"""How a sentence shows what content says: plain, short, on one line, and where it differs."""

import re
import unicodedata
from collections.abc import Sequence

from dossier.problems import printable

LIMIT = 80
"""How many characters of a text a sentence shows."""

SHORT = 50
"""How many it shows of one that only says where something has changed."""

_CONTEXT = 20
"""How many characters it shows before the first that differs, where that stands far behind."""


def plain(text: str) -> str:
    """The text in characters that can be seen, with spaces of one sort only."""
    spaced = "".join(" " if unicodedata.category(c) == "Zs" else c for c in text)
    return printable(re.sub(" +", " ", spaced).strip(" "))


def shortened(text: str, limit: int = LIMIT) -> str:
    """The text, cut between words to at most `limit` characters."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    space = cut.rfind(" ")
    return f"{cut[:space] if space > limit // 2 else cut}…"


def quoted(text: str, limit: int = LIMIT) -> str:
    """The text in quotation marks, as short as a sentence shows it."""
    return f"'{shortened(text, limit)}'"


def contrasted(old: str, new: str) -> tuple[str, str]:
    """Two texts that differ, in quotation marks, each cut so that the difference is seen."""
    if max(len(old), len(new)) <= LIMIT:
        return f"'{old}'", f"'{new}'"
    pairs = zip(old, new, strict=False)
    same = next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(old), len(new)))
    if same <= LIMIT // 2:
        return quoted(old), quoted(new)
    start = new.rfind(" ", 0, same - _CONTEXT) + 1 or same - _CONTEXT
    start = start if same - start <= LIMIT // 2 else same - _CONTEXT
    return quoted(f"…{old[start:]}"), quoted(f"…{new[start:]}")


def listed(words: Sequence[str]) -> str:
    """The words as a sentence lists them: "a, b and c"."""
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def ordinal(number: int) -> str:
    """The word for a place in a list, from 1: "third", "12th"."""
    if number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if 10 < number % 100 < 14 else endings.get(number % 10, 'th')}"


def counted(number: int, one: str, many: str) -> str:
    """A number of things: "1 party", "2 parties"."""
    return f"{number:,} {one if number == 1 else many}"
