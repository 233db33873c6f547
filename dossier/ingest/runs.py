"""Organisations and agreements by how their names are made: capitals with a telling word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dossier.ingest import cues, namewords, pacts
from dossier.ingest.lexicon import given_names
from dossier.ingest.names import Match, Use
from dossier.ingest.passage import Passage
from dossier.ingest.tokens import Token

_NO_CAPITAL = namewords.NEVER_FIRST | cues.CAPITALISED_ANYWAY
_MOST_WORDS = 14
"""A longer run of capitals is a headline or a list."""
_NUMBERED = re.compile(r"[A-Z]\d{1,3}")
_ADJECTIVE = re.compile(
    r".{2,}(?:al|ales?|aux|iques?|ien|ienne|iens|iennes|ains?|aines?|ais|aises?|ois|oises?|ifs?"
    r"|yens?|yennes?|ives?|aires?|els?|elles?|istes?|eurs?|ans|anes?)"
)


@dataclass(frozen=True)
class Run:
    """A name from word `first` to before `last`; `short` is its abbreviation in brackets."""

    first: int
    last: int
    kind: str
    confidence: float
    short: str | None = None


def runs(passage: Passage, language: str, matches: tuple[Match, ...]) -> Iterator[Run]:
    """The organisations and agreements of a text, in order, none within another."""
    countries = {
        index
        for match in matches
        if match.name.target.iso2
        for index in range(match.first, match.last)
    }
    named = {
        index
        for match in matches
        if match.name.target.iso2 and match.name.use is not Use.CAPITAL
        for index in range(match.first, match.last)
    }
    french = language == "fr"
    words, index = passage.words, 0
    while index < len(words):
        run = _named(passage, index, countries, french=french)
        run = run or _lower_agreement(passage, index, named, french=french)
        if run is None and (pact := pacts.described(passage, index, french=french)):
            run = Run(*pact, "agreement", 0.6)
        if run:
            yield run
        index = run.last if run else index + 1


def _named(passage: Passage, index: int, countries: set[int], *, french: bool) -> Run | None:
    words = passage.words
    if not _may_start(passage, index) or passage.sentence[index] in passage.headlines:
        return None
    last = _bracketed(passage, index) or _end(passage, index, french=french)
    if last <= index + 1 or last - index > _MOST_WORDS:
        return None
    first = _past_owner(words, index, last, countries)
    short = _abbreviation(passage, first, last)
    kind = _kind(words[first:last])
    if last - first < 2 or _of_a_state(words, first, last, countries):
        return None
    if kind is None and short is None:
        return None
    return Run(first, last, kind or "organisation", 0.9 if short else 0.7, short)


def _may_start(passage: Passage, index: int) -> bool:
    token = passage.words[index]
    if not token.capital or token.word in namewords.NEVER_FIRST:
        return False
    return not (passage.starts(index) and token.word in namewords.OPENERS)


def _end(passage: Passage, first: int, *, french: bool) -> int:
    """Past the last word of the name that starts here."""
    words = passage.words
    telling = words[first].word in namewords.TELLING
    french = french and telling and not passage.starts(first)
    end = index = first + 1
    joined = ""
    while index < min(len(words), first + _MOST_WORDS + 1) and passage.touches(index):
        token = words[index]
        if token.word in namewords.STOPS and not joined:
            break
        if token.capital or token.surface.isdigit():
            person = telling and not joined and token.word in given_names()
            if token.word in namewords.NEVER_IN or person:
                break
            telling = telling or token.word in namewords.TELLING
            end, joined = index + 1, ""
        elif token.word == "s" and "'" in token.gap.replace("’", "'"):
            pass
        elif token.word in {"on", "sur"} and words[first].word in namewords.AGREEMENTS:
            joined = token.word
        elif token.word in namewords.JOINS:
            if not telling or (joined in {"and", "et"} and token.word in {"and", "et"}):
                break
            if token.word in {"and", "et"} and not _for(words[first:index]):
                break
            joined = token.word if joined not in {"and", "et"} else joined
        elif not french or index - end >= 4 or not _french(words, first, index, joined):
            break
        else:
            end, joined = index + 1, ""
        index += 1
    return end


def _for(run: tuple[Token, ...]) -> bool:
    """Whether `and` may go on: Front for Peace and Unity, Chamber of Commerce and Industry."""
    return any(token.word in {"for", "pour", "of"} for token in run)


def _french(words: tuple[Token, ...], first: int, index: int, joined: str) -> bool:
    """Whether a small word is in a French name: after a preposition, or an adjective."""
    word = words[index].word
    if word in cues.SPEAK or word in cues.BE or word in namewords.NO_ADJECTIVES:
        return False
    if joined:
        wide = joined not in {"and", "et"} or any(one.word == "pour" for one in words[first:index])
        return wide or (word not in cues.INSTITUTIONS and word not in namewords.ORGANISATIONS)
    return word in namewords.ADJECTIVES or bool(_ADJECTIVE.fullmatch(word))


def _bracketed(passage: Passage, first: int) -> int | None:
    """Past a name whose first letters are those of the abbreviation after it, in brackets."""
    words = passage.words
    for last in range(first + 2, min(first + _MOST_WORDS, len(words))):
        token = words[last]
        if not passage.touches(last):
            letters = "".join(char for char in token.surface if char.isupper()).lower()
            if token.gap.strip() != "(" or len(letters) < 2:
                return None
            initials = iter(word.word[0] for word in words[first:last])
            fits = words[first].word[0] == letters[0] and all(one in initials for one in letters)
            return last if fits and passage.sentence[first] == passage.sentence[last] else None
    return None


def _abbreviation(passage: Passage, first: int, last: int) -> str | None:
    """The abbreviation in brackets after a run, where some of its letters are the run's."""
    if last >= len(passage.words):
        return None
    token = passage.words[last]
    letters = [char for char in token.surface if char.isupper()]
    closed = passage.text[token.end : token.end + 1] in {")", "-"}
    short = len(letters) >= 2 or _NUMBERED.fullmatch(token.surface)
    if not (token.gap.strip() == "(" and closed and short):
        return None
    initials = [word.word[0] for word in passage.words[first:last]]
    shared = sum(1 for letter in letters if letter.lower() in initials)
    return token.surface if shared * 2 >= len(letters) else None


def _past_owner(words: tuple[Token, ...], first: int, last: int, countries: set[int]) -> int:
    """The start of what a country has: "Upland's National Front"."""
    for index in range(first, last - 1):
        if index not in countries:
            return index + 1 if index > first and words[index].word == "s" else first
    return first


def _of_a_state(words: tuple[Token, ...], first: int, last: int, countries: set[int]) -> bool:
    """Whether a name says no more than what every state has: its country stands for it."""
    return all(
        index in countries
        or word.word in cues.INSTITUTIONS
        or word.word in namewords.OF_ANY_STATE
        or word.word in namewords.JOINS
        for index, word in enumerate(words[first:last], start=first)
    )


def _kind(words: tuple[Token, ...]) -> str | None:
    said = [word.word for word in words if word.capital]
    if any(word in namewords.AGREEMENTS for word in said[:1] + said[-1:]):
        return "agreement"
    if any(word in namewords.ARMED for word in said):
        return "armed-group"
    if any(word in namewords.ORGANISATIONS for word in said):
        return "organisation"
    return None


def _lower_agreement(passage: Passage, index: int, named: set[int], *, french: bool) -> Run | None:
    """Agreements whose telling word has no capital: the Upton accord, l'accord d'Upton."""
    token = passage.words[index]
    marked = set(token.gap) & set('«“"')
    if french and token.word in namewords.AGREEMENTS_SMALL:
        # In marks it is what one side alone calls it.
        return None if marked else _french_agreement(passage, index, named)
    if french or not token.capital or not _may_start(passage, index):
        return None
    return _english_agreement(passage, index, named)


def _french_agreement(passage: Passage, first: int, countries: set[int]) -> Run | None:
    words, index = passage.words, first + 1
    while index < len(words) and passage.touches(index) and index - first < 5:
        word = words[index].word
        if words[index].capital:
            break
        if word not in namewords.JOINS and word not in namewords.ABOUT:
            return None
        index += 1
    last = _capitals(passage, index, countries)
    named = last > index > first + 1 and words[index - 1].word in cues.OF | {"la", "l"}
    return Run(first, last, "agreement", 0.7) if named else None


def _english_agreement(passage: Passage, first: int, countries: set[int]) -> Run | None:
    words = passage.words
    index = _capitals(passage, first, countries)
    if index == first:
        return None
    while index < len(words) and passage.touches(index) and words[index].word in namewords.ABOUT:
        index += 1
    if index < len(words) and passage.touches(index) and _tells_agreement(words[index]):
        index += 1
    return Run(first, index, "agreement", 0.7) if _tells_agreement(words[index - 1]) else None


def _tells_agreement(token: Token) -> bool:
    return token.word in namewords.AGREEMENTS_SMALL and not token.capital


def _capitals(passage: Passage, first: int, countries: set[int]) -> int:
    """Past the capitals from `first`, where they are no country's, month's or person's title."""
    words, index = passage.words, first
    while index < len(words) and index - first < 4 and words[index].capital:
        plain = words[index].word not in _NO_CAPITAL
        if not plain or (index > first and not passage.touches(index)):
            break
        index += 1
    return first if countries.intersection(range(first, index)) else index
