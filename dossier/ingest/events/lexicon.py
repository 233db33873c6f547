"""The words for events, made ready to be looked for: each form of each verb and noun."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dossier.ingest.events.inflect import Form, forms, plurals
from dossier.ingest.tokens import tokens
from dossier.model import EventWords, Wording

LANGUAGES = ("en", "fr")


@dataclass(frozen=True, eq=False)
class Entry:
    """One wording of an event: what must and what must not stand with its verb or noun."""

    type: str
    objects: Mapping[str, tuple[tuple[str, ...], ...]]
    kinds: frozenset[str]
    subjects: frozenset[str]
    complements: frozenset[str]
    unless: frozenset[str]
    only: frozenset[str]
    others: str

    @property
    def alone(self) -> bool:
        """Whether the verb or noun needs no object."""
        return not self.objects and not self.kinds and "named" not in self.only


@dataclass(frozen=True)
class Use:
    """A form of a wording; `form` is None for a noun, `rest` the folded words that follow."""

    entry: Entry
    form: Form | None
    rest: tuple[str, ...]
    reflexive: bool = False


@dataclass(frozen=True)
class Lexicon:
    """By language: the uses that each first word, in small letters, can start."""

    uses: Mapping[str, Mapping[str, tuple[Use, ...]]]

    def starting(self, language: str, surface: str) -> tuple[Use, ...]:
        """The uses that a word of the text may start."""
        return self.uses.get(language, {}).get(plain(surface), ())


@lru_cache(maxsize=65536)
def plain(surface: str) -> str:
    """A word in small letters with its accents: "rappelé" is not "rappelle"."""
    return unicodedata.normalize("NFC", surface).lower()


def lexicon_of(words: Mapping[str, EventWords]) -> Lexicon:
    """The lexicon of a dossier's vocabulary; one without words finds nothing."""
    found: dict[str, dict[str, dict[Use, None]]] = {language: {} for language in LANGUAGES}
    for type, by_language in words.items():
        wordings = {"en": by_language.en, "fr": by_language.fr}
        for language in LANGUAGES:
            for wording in wordings[language]:
                entry = _entry(type, wording, language)
                for first, use in _uses(entry, wording, language):
                    found[language].setdefault(first, {})[use] = None
    return Lexicon(
        {
            language: {first: tuple(uses) for first, uses in by_word.items()}
            for language, by_word in found.items()
        }
    )


def _entry(type: str, wording: Wording, language: str) -> Entry:
    objects: dict[str, list[tuple[str, ...]]] = {}
    for written in wording.objects:
        for form in plurals(written, language):
            words = _words(form)
            objects.setdefault(words[0], []).append(words)
    return Entry(
        type,
        {first: tuple(dict.fromkeys(rows)) for first, rows in objects.items()},
        frozenset(wording.kinds),
        _all(wording.subjects, language),
        _all(wording.complements, language),
        _all(wording.unless, language),
        frozenset(wording.only),
        wording.others,
    )


def _all(written: tuple[str, ...], language: str) -> frozenset[str]:
    return frozenset(" ".join(_words(form)) for one in written for form in plurals(one, language))


def _words(written: str) -> tuple[str, ...]:
    return tuple(token.word for token in tokens(written))


def _uses(entry: Entry, wording: Wording, language: str) -> Iterator[tuple[str, Use]]:
    for written in wording.verbs:
        reflexive = written.startswith(("se ", "s'", "s’"))
        bare = written[2:].lstrip() if reflexive else written
        verb, _, rest = bare.partition(" ")
        for form, kind in forms(verb, language):
            yield plain(form), Use(entry, kind, _words(rest), reflexive)
    for noun in wording.nouns:
        for form in plurals(noun, language):
            first, *others = tokens(form)
            yield plain(first.surface), Use(entry, None, tuple(t.word for t in others))
