"""Which agency an article is a report of: as it signs before its first sentence, or at its end."""

import re
from collections.abc import Iterable

from dossier.ingest.furniture.phrases import AGENCIES_SPELT, AGENCY, WIRES, WIRES_IN_FULL

SIGNATURE = re.compile(
    rf"[(\[]?(?:(?:Avec|avec|With|with|Source ?:|Sources ?:|By|Par|From)(?: l[’']|\s))?{AGENCY}"
    rf"(?:(?:, ?| ?/ ?| et | and | & |-){AGENCY}){{0,4}}"
    r"(?: (?:et|and|avec) (?:les )?(?:agences|agencies))?[)\]]?\.?"
)
"""A line, or a paragraph's tail, that names agencies and nothing else."""
_PARTLY = re.compile(r"\b(?:[Aa]vec|[Ww]ith|agences|agencies)\b")
"""What says that the article has something of an agency, and is no copy of its report."""
_BY = re.compile(rf"(?:^|\s)(?:[Bb]y|BY|[Pp]ar) (?P<agency>{AGENCY})\.?$")
_NAMES = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NO_NAMES = frozenset({"agence", "agences", "agencies", "agency"})


def agency(words: str) -> str | None:
    """An agency's name in its usual spelling, where some words are just that: "afp" is AFP."""
    small = " ".join(words.casefold().split())
    if small in WIRES_IN_FULL:
        return WIRES_IN_FULL[small]
    if small not in WIRES or small in _NO_NAMES:
        return None
    return AGENCIES_SPELT.get(small, words.strip())


def named(head: str) -> tuple[str, ...]:
    """The agencies that a dateline or a signature names, each once, in order."""
    small = " ".join(head.casefold().split())
    whole = [name for full, name in WIRES_IN_FULL.items() if full in small]
    words = (one for one in _NAMES.findall(head) if one[0].isupper())
    found = (agency(one) for run in words for one in (run, *run.split("-")))
    return tuple(dict.fromkeys([*whole, *(one for one in found if one)]))


def signed(line: str) -> tuple[str, ...]:
    """The agencies whose report an article is, as a line of furniture or a tail of it says.

    None where it has only drawn on them, and none of the credits of a picture.
    """
    short = line[-100:].strip()
    by = _BY.search(short)
    if by:
        return named(by["agency"])
    if len(line) > len(short) + 4 or _PARTLY.search(short) or not SIGNATURE.fullmatch(short):
        return ()
    return named(short)


def only(agencies: Iterable[str]) -> str:
    """The one agency, where all name the same; else nothing."""
    every = set(agencies)
    return every.pop() if len(every) == 1 else ""
