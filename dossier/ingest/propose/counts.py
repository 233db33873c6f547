"""How many of what a text counts, so that two reports of one event can be compared."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import yaml

_DATA = Path(__file__).parents[1] / "data" / "counted.yml"
_NUMBER = re.compile(
    r"(?<![\w.,])(\d{1,3}(?:[, \u00a0\u202f]\d{3})+(?![\d])|\d{1,9}(?:[.,]\d{1,2})?)(?![\w%])"
)
_THOUSANDS = re.compile(r"[, \u00a0\u202f](?=\d{3}(?!\d))")
_NEXT = re.compile(r"\W+([^\W\d_]+(?:-[^\W\d_]+)*)")
_WORDS = 3
"""How many words after a number may come before what is counted."""


@cache
def _counted() -> Mapping[str, str]:
    """What is counted, by each word for it."""
    table = yaml.safe_load(_DATA.read_text("utf-8"))
    return {
        word: name
        for name, languages in table.items()
        for words in languages.values()
        for word in words
    }


def counts(texts: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """The numbers in some texts, by what they count: each number once, as plain digits."""
    found: dict[str, dict[str, None]] = {}
    for text in texts:
        for number in _NUMBER.finditer(text):
            at = number.end()
            for _ in range(_WORDS):
                word = _NEXT.match(text, at)
                if word is None:
                    break
                name = _counted().get(word[1].casefold())
                if name:
                    plain = _THOUSANDS.sub("", number[1]).replace(",", ".")
                    found.setdefault(name, {})[plain] = None
                    break
                at = word.end()
    return {name: tuple(numbers) for name, numbers in found.items()}


def word_for(name: str, language: str) -> str:
    """The first word that a language has for what is counted."""
    table = yaml.safe_load(_DATA.read_text("utf-8"))
    return str(table[name][language][0])
