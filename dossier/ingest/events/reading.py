"""A text as sentences and clauses of words, with its actors and dates in their places."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from dossier.ingest.events import cues
from dossier.ingest.findings import FoundActor, FoundDate
from dossier.ingest.tokens import Token, tokens

_STOP = re.compile(r"[.!?…]+[\"”»’')\]\s\u00a0]*$|\n|;")
_LONGEST = 120
"""How many words a sentence has at most: where it has more, nobody wrote it as one."""
_OPENING = re.compile(r"(?:[^e]ed|é|ée|és|ées|is|ise|ises|us|ue|ues|ti|tis|tie|ties)$")
_PARTICIPLE = 5
"""How many letters a participle has that starts a sentence, at least."""
_PHRASE = 16
"""Within how many words the comma stands that ends what it starts."""
_REDUCED = re.compile(r"(?:ed|é|ée|és|ées)$")


@dataclass(frozen=True)
class Actors:
    """One or more actors in a row: "Upland and Lowland"; word numbers [first, last)."""

    first: int
    last: int
    members: tuple[FoundActor, ...]

    @property
    def places(self) -> bool:
        """Whether they are only where something happens."""
        return all(actor.place_only for actor in self.members)


@dataclass(frozen=True)
class When:
    """A date of the text and its words [first, last)."""

    first: int
    last: int
    date: FoundDate


@dataclass(frozen=True, eq=False)
class Clause:
    """What a clause is: `main`, `content` (after "that") or `sub`; `opens` is its marker's word."""

    number: int
    sort: str
    opens: int


@dataclass(frozen=True)
class Sentence:
    """The words [first, last), its paragraph, and what its clauses are."""

    first: int
    last: int
    paragraph: int
    question: bool
    actors: tuple[Actors, ...]
    dates: tuple[When, ...]


@dataclass(frozen=True)
class Reading:
    """A text made ready for its events to be found."""

    text: str
    words: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    clause: tuple[Clause, ...]

    @cached_property
    def country(self) -> tuple[FoundActor, ...]:
        """The country of which the text speaks: the first, unless another is named far more."""
        counted: dict[str, int] = {}
        first: dict[str, FoundActor] = {}
        for sentence in self.sentences:
            for actor in (one for group in sentence.actors for one in group.members):
                if actor.kind in {"country", "countries"}:
                    key = actor.id or actor.iso2 or ""
                    first.setdefault(key, actor)
                    counted[key] = counted.get(key, 0) + 1
        most = max(counted, key=lambda key: counted[key], default="")
        lead = next(iter(first), "")
        about = most if 2 * counted.get(most, 0) > 3 * counted.get(lead, 0) else lead
        return (first[about],) if about else ()

    def here(self, sentence: "Sentence") -> tuple[FoundActor, ...]:
        """Those whom the sentence before in the paragraph names first, else the text's country."""
        number = bisect_left(self.sentences, sentence.first, key=lambda one: one.first)
        before = self.sentences[number - 1] if number else sentence
        groups = before.actors if number and before.paragraph == sentence.paragraph else ()
        near = [
            group
            for group in groups
            if len(group.members) == 1 and group.members[0].kind in {"country", "countries"}
        ]
        return near[0].members if near else self.country

    def before(self, index: int, sentence: Sentence) -> str:
        """The folded word before one, or nothing at the start of the sentence."""
        return self.words[index - 1].word if index > sentence.first else ""


def read(text: str, actors: Iterable[FoundActor], dates: Iterable[FoundDate]) -> Reading:
    """A text's sentences, with the actors and dates that were found in it."""
    words = tokens(text)
    starts = [word.start for word in words]
    rows = [
        (bisect_left(starts, one.start), bisect_left(starts, one.end), one)
        for one in sorted(actors, key=lambda one: one.start)
    ]
    whens = [
        When(bisect_left(starts, one.start), bisect_left(starts, one.end), one)
        for one in sorted(dates, key=lambda one: one.start)
    ]
    inside = {n for when in whens for n in range(when.first + 1, when.last)}
    named = {n: one.kind for first, last, one in rows for n in range(first, last)}
    sentences: list[Sentence] = []
    clauses: list[Clause] = []
    paragraph, begin, actor_at, when_at = 0, 0, 0, 0
    for index in range(1, len(words) + 1):
        whole = index - begin < _LONGEST and index < len(words)
        if whole and (index in inside or not _ends(words, index)):
            continue
        here: list[tuple[int, int, FoundActor]] = []
        while actor_at < len(rows) and rows[actor_at][0] < index:
            here.append(rows[actor_at])
            actor_at += 1
        then: list[When] = []
        while when_at < len(whens) and whens[when_at].first < index:
            then.append(whens[when_at])
            when_at += 1
        tail = words[index].gap if index < len(words) else text[words[-1].end :]
        groups = tuple(_groups(words, here))
        sentences.append(Sentence(begin, index, paragraph, "?" in tail[:3], groups, tuple(then)))
        clauses += _clauses(words, begin, index, named)
        if "\n" in tail:
            paragraph += 1
        begin = index
    return Reading(text, words, tuple(sentences), tuple(clauses))


def _ends(words: tuple[Token, ...], index: int) -> bool:
    """Whether a sentence ends before a word."""
    gap, before = words[index].gap, words[index - 1]
    if not _STOP.search(gap):
        return False
    if "\n" in gap or ";" in gap or "!" in gap or "?" in gap:
        return True
    initial = len(before.word) == 1 and before.capital
    return not (initial or before.word in cues.ABBREVIATIONS) and (
        words[index].capital or words[index].word[0].isdigit() or any(c in gap for c in '“«"')
    )


def _groups(words: tuple[Token, ...], rows: list[tuple[int, int, FoundActor]]) -> list[Actors]:
    found: list[Actors] = []
    for first, last, actor in rows:
        if found:
            group = found[-1]
            between = words[group.last : first]
            joined = "," in words[first].gap or any(
                word.word in {"and", "et"} or "," in word.gap or word.word == "ainsi"
                for word in between
            )
            # "to please Upland, and Lowland left": a comma before "and" parts two.
            parted = len(group.members) == 1 and any(
                word.word in {"and", "et"} and "," in word.gap for word in between
            )
            if (
                joined
                and not parted
                and len(between) <= 4
                and all(word.word in cues.JOINERS for word in between)
                and group.members[-1].kind == actor.kind
            ):
                found[-1] = Actors(group.first, last, (*group.members, actor))
                continue
        found.append(Actors(first, last, (actor,)))
    return [single for group in found for single in _parted(words, group)]


def _parted(words: tuple[Token, ...], group: Actors) -> list[Actors]:
    """A row as one; two with no more than a comma between them are two: "by Upland, Lowland"."""
    row = {word.word for word in words[group.first : group.last]}
    if len(group.members) != 2 or row & {"and", "et", "ainsi"}:
        return [group]
    first, second = group.members
    middle = next(n for n in range(group.first, group.last) if words[n].start >= second.start)
    end = next(n for n in range(group.first, group.last + 1) if words[n - 1].end >= first.end)
    return [Actors(group.first, end, (first,)), Actors(middle, group.last, (second,))]


def _goes_on(named: dict[int, str], index: int) -> bool:
    """Whether a comma is that of a list of the like, and ends no clause."""
    following = named.get(index) or named.get(index + 1)
    ahead = named.get(index - 1)
    return following is not None and ahead in {None, following}


def _is_opening(words: tuple[Token, ...], begin: int, end: int) -> bool:
    """Whether a sentence starts with a participle, and a comma ends what belongs to it.

    "Ousted in 2021, the president …"; "Sortis du bloc en janvier, les trois pays …".
    """
    first = words[begin]
    if len(first.surface) < _PARTICIPLE or not _OPENING.search(first.surface):
        return False
    return any("," in words[n].gap for n in range(begin + 2, min(end, begin + _PHRASE)))


def _opens(words: tuple[Token, ...], begin: int, index: int) -> bool:
    """Whether a word starts a clause: "over" does, but not in "took over"."""
    word = words[index]
    before = words[index - 1].word if index > begin else ""
    if word.word == "over" and before in cues.OVER:
        return False
    if word.word == "car" and before in cues.BEFORE_CAR:
        return False
    if word.word == "once" and "," in word.gap:
        return True  # "…, once its troops had left"
    return word.word in cues.SUBORDINATE or word.surface.lower() == "où"


def _clauses(words: tuple[Token, ...], begin: int, end: int, named: dict[int, str]) -> list[Clause]:
    """By word: its clause."""
    stack = [Clause(begin, "main", begin)]
    found: list[Clause] = []
    for index in range(begin, end):
        word = words[index]
        comma = index > begin and ("," in word.gap or ")" in word.gap or "–" in word.gap)
        listed = index in named or word.word in {"and", "et", "le", "la", "l", "the", "les"}
        if (
            comma
            and len(stack) > 1
            and stack[-1].sort == "sub"
            and not (listed and index + 1 < end and _goes_on(named, index))
        ):
            stack.pop()
        opening = index == begin and _is_opening(words, begin, end)
        reduced = opening or (comma and _REDUCED.search(word.surface) and index + 1 < end)
        if word.word in cues.CONTENT:
            stack.append(Clause(index, "content", index))
        elif _opens(words, begin, index) or reduced:
            if len(stack) > 1 and stack[-1].sort == "sub":
                stack.pop()
            stack.append(Clause(index, "sub", index))
        found.append(stack[-1])
    return found
