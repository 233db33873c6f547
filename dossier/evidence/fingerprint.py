"""The fingerprint of an article: hashes of its runs of words, by which a quote can be checked.

An article's text is somebody's property and stays out of the repository; its fingerprint shows
whether, and where, words stand in it. It keeps a reader honest, and is no vault: who has half of
an article can confirm the other half by guessing.
"""

from binascii import b2a_base64
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b

from dossier.evidence.words import words

RUN = 3
"""How many words a run has; a quote needs as many."""

_HASH_BYTES = 3
_HASH_LETTERS = 4
_URL_SAFE = bytes.maketrans(b"+/", b"-_")
_HEADER = f"dossier fingerprint 1, runs of {RUN} words"


class FingerprintError(ValueError):
    """The text of a fingerprint file is not one."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quote stands: the paragraph, counted from 1, and its first word in it, from 1."""

    paragraph: int
    word: int


@dataclass(frozen=True)
class Fingerprint:
    """One tuple of hashes a paragraph; each hash is that of the run that starts at its word."""

    paragraphs: tuple[tuple[str, ...], ...]
    _found: dict[tuple[str, str, str], tuple[Place, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def places(self, quote: str, prefix: str = "", suffix: str = "") -> tuple[Place, ...]:
        """Every place where the quote stands, in order; none if it has fewer words than a run.

        `prefix` and `suffix` are words that must stand right before and after it.
        """
        key = (quote, prefix, suffix)
        if key not in self._found:
            self._found[key] = self._places(*key)
        return self._found[key]

    def _places(self, quote: str, prefix: str, suffix: str) -> tuple[Place, ...]:
        before = len(words(prefix))
        wanted = _runs((*words(prefix), *words(quote), *words(suffix)))
        if len(words(quote)) < RUN:
            return ()
        return tuple(
            Place(number, start + before + 1) for number, start in self._starts("".join(wanted))
        )

    def _starts(self, wanted: str) -> Iterator[tuple[int, int]]:
        """Where these hashes stand: the paragraph, from 1, and the place in it, from 0."""
        at = self._text.find(wanted)
        while at >= 0:
            line = self._text.rfind("\n", 0, at) + 1
            if (at - line) % _HASH_LETTERS == 0:
                yield self._text.count("\n", 0, at) + 1, (at - line) // _HASH_LETTERS
            at = self._text.find(wanted, at + 1)

    @cached_property
    def _text(self) -> str:
        """All hashes, a line a paragraph: short, and soon searched."""
        return "\n".join(map("".join, self.paragraphs))

    def dump(self) -> str:
        """The text of its file: a line that names the form, then a line a paragraph."""
        return f"{_HEADER}\n{self._text}\n"


def fingerprint(paragraphs: Iterable[str]) -> Fingerprint:
    """The fingerprint of an article, given as its paragraphs without page furniture."""
    return Fingerprint(tuple(_runs(words(paragraph)) for paragraph in paragraphs))


def parse_fingerprint(text: str) -> Fingerprint:
    """Read a fingerprint's file. Raises FingerprintError where it is none, or is damaged."""
    header, *lines = text.removesuffix("\n").split("\n")
    if header != _HEADER:
        raise FingerprintError(f"its first line is not '{_HEADER}'")
    for number, line in enumerate(lines, start=2):
        if len(line) % _HASH_LETTERS or not line.isascii():
            raise FingerprintError(f"its line {number} is damaged")
    if not any(lines):
        raise FingerprintError("it has no paragraph")
    return Fingerprint(
        tuple(
            tuple(line[i : i + _HASH_LETTERS] for i in range(0, len(line), _HASH_LETTERS))
            for line in lines
        )
    )


def _runs(found: tuple[str, ...]) -> tuple[str, ...]:
    if 0 < len(found) < RUN:
        return (_hash(found),)
    return tuple(_hash(found[i : i + RUN]) for i in range(len(found) - RUN + 1))


def _hash(run: tuple[str, ...]) -> str:
    digest = blake2b(" ".join(run).encode(), digest_size=_HASH_BYTES).digest()
    return b2a_base64(digest, newline=False).translate(_URL_SAFE).decode()
