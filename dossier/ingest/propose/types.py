"""What an unknown name is by its own words: a court, a charter, an army, or no body at all."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import cast

import yaml

from dossier.draft.ids import id_from
from dossier.ingest.countries import countries
from dossier.ingest.findings import Candidate

_DATA = Path(__file__).parents[1] / "data" / "types.yml"
_BEFORE = 30
"""How many characters before a name may say that something is only likened to it."""
_ARMED = {"organisation", "armed-group"}


def type_of(candidate: Candidate, known: Mapping[str, object]) -> str:
    """Its type: by its name's words where the vocabulary of its kind has that, else its kind."""
    slug = f"-{id_from(candidate.name)}-"
    if candidate.kind in _ARMED and "armed-forces" in known and _is_army(slug):
        return "armed-forces"
    types = cast("dict[str, list[str]]", _table().get(candidate.kind, {}))
    for type, words in types.items():
        if type in known and any(f"-{one}-" in slug for one in words):
            return type
    return candidate.kind


def is_scheme(name: str) -> bool:
    """Whether a name is that of a plan or a scheme, in which nobody acts."""
    slug = id_from(name)
    ends = slug.endswith(tuple(f"-{one}" for one in _words("schemes")))
    return ends or slug.startswith(tuple(f"{one}-" for one in _words("french_schemes")))


def is_likened(text: str, start: int, end: int) -> bool:
    """Whether a text names something from `start` to `end` to say what something else is like."""
    before = text[max(0, start - _BEFORE) : start].casefold().rstrip()
    before = before.removesuffix(" the").removesuffix(" la").removesuffix(" l’").removesuffix(" l'")
    likening = any(f" {before}".endswith(f" {words}") for words in _words("likening"))
    return likening or text[end : end + 6].casefold().startswith(tuple(_words("likened")))


def in_full(short: str, text: str) -> str | None:
    """The name that stands before an abbreviation in brackets: "Upland Boat Scheme (UBS)"."""
    at = text.find(f"({short})")
    if at < 0:
        return None
    head = _NAME_BEFORE.search(text[max(0, at - _LONGEST) : at].rstrip())
    if head is None:
        return None
    words = head[0].split()
    starts = [n for n, word in enumerate(words[:-1]) if word[0].isupper() and word not in _STARTS]
    names = [n for n in starts if all(one[0].isupper() or one in _JOINS for one in words[n:])]
    # A name most often begins as its abbreviation does; a French one has small words in it.
    alike = [n for n in starts if words[n][0] == short[0]]
    names = (
        [n for n in names if n in alike]
        or alike[-1:]
        or [n for n in names if all(one[0].isupper() for one in words[n:])]
    )
    return " ".join(words[names[0] :]) if names else None


_LONGEST = 120
_NAME_BEFORE = re.compile(
    r"(?:(?:[^\W\d_][\w’'-]*[ ])(?<!\. )){0,11}[^\W\d_][\w’'-]*$",
)
_JOINS = frozenset(
    ["of", "for", "the", "and", "to", "in", "on", "de", "du", "des", "la", "le", "les", "et"]
)
_STARTS = frozenset(["The", "A", "An", "Le", "La", "Les", "Un", "Une"])


def _is_army(slug: str) -> bool:
    rest = slug
    for words in sorted(_words("army"), key=len, reverse=True):
        rest = rest.replace(f"-{words}-", "-")
    left = [one for one in rest.strip("-").split("-") if one and one not in _words("joins")]
    return rest != slug and bool(left) and "-".join(left) in _country_words()


@cache
def _country_words() -> frozenset[str]:
    """The names and adjectives of countries as slugs, without what joins their words."""
    names = (
        name
        for one in countries().values()
        for name in (*one.en, *one.fr, *one.adjectives_en, *one.adjectives_fr)
    )
    joins = set(_words("joins"))
    plain = ["-".join(w for w in id_from(name).split("-") if w not in joins) for name in names]
    return frozenset(form for name in plain for form in (name, f"{name}s", f"{name}es"))


def _words(key: str) -> list[str]:
    return cast("list[str]", _table()[key])


@cache
def _table() -> Mapping[str, object]:
    return cast("dict[str, object]", yaml.safe_load(_DATA.read_text("utf-8")))
