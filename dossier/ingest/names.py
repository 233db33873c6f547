"""The names by which actors are found: of the dossier's entities, and of every country."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from dossier.dossier import Dossier
from dossier.ingest.automaton import Automaton
from dossier.ingest.countries import Known, countries
from dossier.ingest.lexicon import Listed, lexicon
from dossier.ingest.tokens import Token, fold, soft, tokens
from dossier.model import Country, Entity, Event

LANGUAGES = ("en", "fr")
"""The languages that articles are read in."""

_YEAR = re.compile(r"^\d{4}\s+|(?:\s+(?:de|of|du))?\s+\d{4}$")
_ARTICLE = re.compile(r"^(?:the|la|le|les)\s+|^l['’]", re.IGNORECASE)
_FIRST_WORD = re.compile(r"^([^\W\d_]+[^\W\d_s])(?= d(?:e|u)\b| d['’])")
_SHORT = re.compile(r"[A-Z][A-Z0-9.&-]+|(?:[A-Z]\.){2,}")
_LONG_ENOUGH = 4
_SPOKEN = {"ONU", "OUA"}
"""An abbreviation is also written as a word from four letters, and these: Nato, Onu, not Un."""


class Use(Enum):
    """What a name is, by which it is judged where it stands."""

    NAME = "name"
    SHORT = "abbreviation"
    CAPITAL = "capital"
    SEAT = "seat of government"
    ADJECTIVE = "adjective"


@dataclass(frozen=True, order=True)
class Target:
    """Whom a name means: an entity of the dossier, a country, or both.

    With neither it is of the lexicon, and nobody where its kind is "".
    """

    id: str | None
    iso2: str | None
    name: str
    kind: str


@dataclass(frozen=True)
class Name:
    """A name of a target; `any_case` where it needs no capital, as a French adjective."""

    target: Target
    use: Use
    surface: str
    any_case: bool = False


@dataclass(frozen=True)
class Match:
    """A name in a text: its first word and the one past its last, by their numbers."""

    first: int
    last: int
    name: Name


@dataclass(frozen=True)
class Names:
    """Every name, by the language of the text that it is looked for in."""

    by_language: Mapping[str, Automaton[Name]]

    def find(self, words: tuple[Token, ...], language: str) -> tuple[Match, ...]:
        """The names in the words of a text, in order; of those that overlap, the longest.

        A language that is none of LANGUAGES is read as English.
        """
        automaton = self.by_language.get(language, self.by_language[LANGUAGES[0]])
        row: list[str] = []
        numbers: list[int] = []
        for number, token in enumerate(words):
            if row and not soft(token.gap, words[number - 1].word):
                row.append("")
                numbers.append(number)
            row.append(token.word)
            numbers.append(number)
        found = [
            Match(numbers[start], numbers[end - 1] + 1, name)
            for start, end, name in automaton.find(row)
            if _written_so(words[numbers[start] : numbers[end - 1] + 1], name, language)
        ]
        return tuple(_longest(found))


def _longest(found: Iterable[Match]) -> Iterator[Match]:
    """Those that do not overlap: the first, of those the longest, of those the dossier's."""
    end = 0
    order = {use: number for number, use in enumerate(Use)}

    def rank(match: Match) -> tuple[int, int, bool, int, str]:
        target = match.name.target
        return (
            match.first,
            -match.last,
            target.id is None,
            order[match.name.use],
            target.iso2 or target.id or "",
        )

    for match in sorted(found, key=rank):
        if match.first >= end:
            yield match
            end = match.last


def _written_so(words: tuple[Token, ...], name: Name, language: str) -> bool:
    """Whether the words have the capitals that the name needs."""
    if name.use is Use.SHORT:
        said = "".join(re.sub(r"\W", "", word.surface) for word in words)
        own = re.sub(r"\W", "", name.surface)
        if said == own:
            return True
        as_word = said[0].isupper() and said[1:].islower() and len(words) == 1
        return as_word and (len(own) >= _LONG_ENOUGH or (own in _SPOKEN and language == "fr"))
    if name.any_case:
        return True
    return words[0].capital if len(words) == 1 else any(word.capital for word in words)


def names_of(dossier: Dossier) -> Names:
    """The names of a dossier's entities, events aside, and of every country."""
    entities = [entity for entity in dossier.entities.values() if not isinstance(entity, Event)]
    targets = {entity.id: _target(entity) for entity in entities}
    own = {target.iso2 or "": target for target in targets.values()}
    of_entities = [name for entity in entities for name in _entity(entity, targets[entity.id])]
    return Names(
        {
            language: Automaton(
                (tuple(token.word for token in tokens(name.surface)), name)
                for name in dict.fromkeys(
                    (
                        *of_entities,
                        *_all_countries(own, language),
                        *_all_listed(of_entities, language),
                    )
                )
            )
            for language in LANGUAGES
        }
    )


def _target(entity: Entity) -> Target:
    code = str(entity.codes["iso2"]) if "iso2" in entity.codes else None
    iso2 = code if isinstance(entity, Country) else None
    return Target(entity.id, iso2, str(entity.name), entity.kind)


def _entity(entity: Entity, target: Target) -> Iterator[Name]:
    for text in entity.names:
        for written in text.root.values():
            if _SHORT.fullmatch(written):
                yield Name(target, Use.SHORT, written)
                continue
            for form in _forms(written, plural=not isinstance(entity, Country)):
                yield Name(target, Use.NAME, form)


def _forms(written: str, *, plural: bool) -> tuple[str, ...]:
    """A name as it is, without its article and its year, and in the plural or singular."""
    bare = _ARTICLE.sub("", written)
    forms = [written, bare, _YEAR.sub("", bare)]
    if plural:
        forms += [form.removesuffix("s") if form.endswith("s") else f"{form}s" for form in forms]
        # In French the first word is the one that changes: les accords de paix.
        forms += [_FIRST_WORD.sub(r"\1s", form) for form in forms]
    return tuple(dict.fromkeys(form for form in forms if len(form) > 1))


def _all_countries(own: Mapping[str, Target], language: str) -> Iterator[Name]:
    every = countries()
    called = {fold(name) for known in every.values() for name in (*known.en, *known.fr)}
    for code, known in every.items():
        target = own.get(code) or Target(None, code, known.name, "country")
        for written in known.fr if language == "fr" else known.en:
            use = Use.SHORT if _SHORT.fullmatch(written) else Use.NAME
            yield Name(target, use, _ARTICLE.sub("", written) if " " in written else written)
        for city in known.capitals:
            if fold(city) not in called:
                yield Name(target, Use.CAPITAL, city)
        for house in known.seats:
            yield Name(target, Use.SEAT, house)
        yield from _adjectives(known, target, language)


def _all_listed(of_entities: Iterable[Name], language: str) -> Iterator[Name]:
    """The names of the lexicon; where an entity has one of the full ones, they are its own."""
    full = {fold(one.surface): one.target for one in of_entities if one.use is Use.NAME}
    for one in lexicon():
        same = (full.get(fold(written)) for names in one.names.values() for written in names)
        target = next((target for target in same if target), None)
        yield from _listed(one, target, language)


def _listed(one: Listed, entity: Target | None, language: str) -> Iterator[Name]:
    for written in one.names[language]:
        target = entity or Target(None, None, one.names[language][0], one.kind)
        if _SHORT.fullmatch(written):
            yield Name(target, Use.SHORT, written)
        else:
            yield Name(target, Use.NAME, _ARTICLE.sub("", written), any_case=written.islower())


def _adjectives(known: Known, target: Target, language: str) -> Iterator[Name]:
    french = language == "fr"
    for word in known.adjectives_fr if french else known.adjectives_en:
        for form in (word, _plural(word, french=french)):
            yield Name(target, Use.ADJECTIVE, form, any_case=french)


def _plural(word: str, *, french: bool) -> str:
    if french:
        return word if word.endswith(("s", "x")) else f"{word}s"
    return word if word.endswith(("s", "sh", "ch", "ese", "x")) else f"{word}s"
