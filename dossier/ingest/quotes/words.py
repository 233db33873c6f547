"""What the words about a quote are, per language: verbs of saying, nouns for who says, small words.

All in small letters. A verb's strength tells how surely words in marks are speech after it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum


class Strength(IntEnum):
    """How surely a verb has speech for its object, from the surest."""

    SAY = 1
    CLAIM = 2
    NAME = 3
    MILD = 4
    NOBODY = 5
    """A verb of which nobody is told to be the subject."""


@dataclass(frozen=True)
class Words:
    """The words of one language that tell speech and its speaker."""

    saying: dict[str, Strength]
    """Every form of the verbs that have speech for their object."""
    loose: frozenset[str]
    """Forms without a subject of their own: "adding", "pour dénoncer"."""
    nouns: frozenset[str]
    """Forms that are things before "of": "charges of fraud"."""
    finite: frozenset[str]
    """Auxiliaries, and what may stand between a subject and its verb."""
    between: frozenset[str]
    articles: frozenset[str]
    definite: frozenset[str]
    """Articles and the like before what is known already."""
    told_of: frozenset[str]
    """Words after which something is told of a subject: "is", "been"."""
    sees: frozenset[str]
    """Verbs that have a thing for their object as often as a judgement."""
    of: frozenset[str]
    prepositions: frozenset[str]
    joins: frozenset[str]
    relative: frozenset[str]
    adverbs: tuple[str, ...]
    """How adverbs end."""
    bent: dict[str, str]
    """The same after "according to": "him"."""
    pronouns: dict[str, str]
    """Pronouns for who speaks: "f", "m", "p" for many, "n" for a thing."""
    times: frozenset[str]
    people: frozenset[str]
    """Nouns for persons."""
    bodies: frozenset[str]
    """Nouns for institutions and their papers."""
    female: frozenset[str]
    male: frozenset[str]
    told: tuple[tuple[str, ...], ...]
    """Words before who says it: "according to"."""
    by: frozenset[str]
    names: frozenset[str]
    """Words before a name, a title or a term in marks."""
    naming: frozenset[str]
    """Participles that name a thing if the marks follow at once."""
    meaning: frozenset[str]
    """Words after or before a term that is explained."""
    own: frozenset[str]
    """First persons: who speaks so, speaks."""


def word_set(*rows: str) -> frozenset[str]:
    """The words of some rows."""
    return frozenset(word for row in rows for word in row.split())


def with_plurals(nouns: frozenset[str]) -> frozenset[str]:
    """Nouns and their plurals, where an s makes them."""
    return nouns | {noun + "s" for noun in nouns if not noun.endswith("s")}


def endings(forms: Iterable[str], ends: tuple[str, ...]) -> frozenset[str]:
    """The forms that end so."""
    return frozenset(form for form in forms if form.endswith(ends))
