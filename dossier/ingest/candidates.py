"""Names that look like organisations, agreements or persons, and are not in the dossier."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from dossier.ingest import cues, namewords
from dossier.ingest.findings import Candidate, FoundActor
from dossier.ingest.names import Match, Names, Use
from dossier.ingest.namewords import words_of
from dossier.ingest.passage import Passage, passage_of
from dossier.ingest.persons import persons
from dossier.ingest.runs import Run, runs
from dossier.ingest.tokens import Token

_SHORT = re.compile(r"[A-Z][A-Z0-9]*[A-Z][A-Za-z0-9]{0,5}|[A-Z]{2,}s?")
_ACRONYM = words_of("acronym acronyms sigle acronyme acronymes abbreviation known called")


def find_candidates(
    text: str, language: str, names: Names, taken: Iterable[FoundActor]
) -> tuple[Candidate, ...]:
    """The unknown names of a text, in order; text[start:end] is the surface of each.

    What `taken` has is no candidate, but a name may have a country in it. Where a name and its
    abbreviation both occur, both have the full one as `name`.
    """
    passage = passage_of(text)
    matches = names.find(passage.words, language)
    own = _own(passage, matches, taken)
    listed = list(_as_in_brackets(passage, filter(_is_listed, matches)))
    found = list(_runs(passage, language, matches, own))
    inside = {index for run in found for index in range(run.first, run.last)}
    runs_and_listed: list[tuple[int, int, str, float, str]] = [
        (run.first, run.last, run.kind, run.confidence, _surface(passage, run.first, run.last))
        for run in found
    ]
    full = _full_names(passage, listed)
    runs_and_listed += [
        (match.first, match.last, match.name.target.kind, 0.9, full[match.name.target.name])
        for match in listed
        if match.name.target.kind and match.first not in inside
    ]
    used = own | inside | {i for match in matches for i in range(match.first, match.last)}
    people = list(_people(passage, used))
    used |= {index for first, last, *_ in people for index in range(first, last)}
    shorts = list(_shorts(passage, found, used))
    return tuple(
        _make(passage, *one)
        for one in sorted([*runs_and_listed, *people, *shorts])
        if not passage.in_dateline(passage.words[one[0]].start)
    )


def _make(
    passage: Passage, first: int, last: int, kind: str, confidence: float, name: str
) -> Candidate:
    start, end = passage.words[first].start, passage.words[last - 1].end
    return Candidate(start, end, passage.text[start:end], name, kind, confidence)


def _surface(passage: Passage, first: int, last: int) -> str:
    return " ".join(passage.text[passage.words[first].start : passage.words[last - 1].end].split())


def _is_listed(match: Match) -> bool:
    return match.name.target.id is None and match.name.target.iso2 is None


def _own(passage: Passage, matches: tuple[Match, ...], taken: Iterable[FoundActor]) -> set[int]:
    """The words of what the dossier has, countries aside."""
    starts = {actor.start for actor in taken if actor.iso2 is None}
    return {
        index
        for match in matches
        if (match.name.target.id and match.name.target.iso2 is None)
        or passage.words[match.first].start in starts
        for index in range(match.first, match.last)
    }


def _as_in_brackets(passage: Passage, listed: Iterable[Match]) -> Iterator[Match]:
    """The listed names, an abbreviation of two bodies as that which it stands behind in brackets.

    "Rapid Response Group (RRG)": what RRG is elsewhere in the text too.
    """
    matches = list(listed)
    meant = {
        short.name.surface: full.name.target
        for full, short in pairwise(matches)
        if short.name.use is Use.SHORT
        and full.last == short.first
        and passage.words[short.first].gap.strip() == "("
    }
    for match in matches:
        target = meant.get(match.name.surface, match.name.target)
        yield replace(match, name=replace(match.name, target=target))


def _people(passage: Passage, used: set[int]) -> Iterator[tuple[int, int, str, float, str]]:
    """The persons; a title and a surname alone are whoever the text has in full."""
    full: dict[str, str] = {}
    found = list(persons(passage, used))
    for first, last, _ in found:
        if last - first > 1:
            full.setdefault(passage.words[last - 1].word, _surface(passage, first, last))
    for first, last, sure in found:
        name = _surface(passage, first, last)
        if last - first == 1:
            name = full.get(passage.words[first].word, name)
        yield first, last, "person", sure, name


def _full_names(passage: Passage, listed: list[Match]) -> dict[str, str]:
    """By listed name: how this text has it, in full where it is so somewhere."""
    full: dict[str, str] = {}
    for match in sorted(listed, key=lambda match: match.name.use is Use.SHORT):
        full.setdefault(match.name.target.name, _surface(passage, match.first, match.last))
    return full


def _runs(
    passage: Passage, language: str, matches: tuple[Match, ...], own: set[int]
) -> Iterator[Run]:
    """The names by form that are not the dossier's, nor a listed one with a word beside it."""
    listed = {
        index: match
        for match in matches
        if _is_listed(match)
        for index in range(match.first, match.last)
    }
    for run in runs(passage, language, matches):
        span = range(run.first, run.last)
        if own.intersection(span) and not _is_sent(passage, run, own):
            continue
        rest = [passage.words[index].word for index in span if index not in listed]
        if len(rest) < len(span) and not namewords.TELLING.intersection(rest):
            continue
        yield run


def _is_sent(passage: Passage, run: Run, own: set[int]) -> bool:
    """Whether a name is of a body that one of the dossier's has: a force of the Union's."""
    first = passage.words[run.first]
    return run.first not in own and first.word in namewords.SENT and run.last - run.first > 3


def _shorts(
    passage: Passage, found: list[Run], used: set[int]
) -> Iterator[tuple[int, int, str, float, str]]:
    """Abbreviations: of a name that the text has in full, or unknown ones in capitals."""
    full = {
        run.short: (run.kind, _surface(passage, run.first, run.last)) for run in found if run.short
    }
    last_run = iter([*found, None])
    run, coming = None, next(last_run)
    for index, token in enumerate(passage.words):
        while coming and coming.last <= index:
            run, coming = coming, next(last_run)
        known = token.surface in full
        if index in used or not (known or _SHORT.fullmatch(token.surface)):
            continue
        if run and token.surface not in full and _is_called(passage, index, run):
            full[token.surface] = (run.kind, _surface(passage, run.first, run.last))
        if token.surface in full:
            kind, name = full[token.surface]
            yield index, index + 1, kind, 0.8, name
        elif _stands_alone(passage, index, token):
            yield index, index + 1, "organisation", 0.4, token.surface


def _is_called(passage: Passage, index: int, run: Run) -> bool:
    """Whether an abbreviation is told to be that of the name before: "known by its acronym"."""
    if passage.sentence[run.first] != passage.sentence[index] or index - run.last > 8:
        return False
    near = (passage.word(index - step, index) for step in range(1, 4))
    return any(token is not None and token.word in _ACRONYM for token in near)


def _stands_alone(passage: Passage, index: int, token: Token) -> bool:
    """Whether a word in capitals is an abbreviation, and not one of a line of such words."""
    if len(token.surface) < 3 or token.word in namewords.NO_ABBREVIATIONS:
        return False
    if token.word in cues.ARTICLES or len(token.surface) > 8:
        return False
    if token.gap.strip().endswith(("#", "@", "/", "$", "€")):
        return False
    beside = (passage.word(index - 1, index), passage.word(index + 1, index))
    return not any(word and word.surface.isupper() and len(word.surface) > 1 for word in beside)
