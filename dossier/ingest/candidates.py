"""Names that look like organisations, agreements or persons, and are not in the dossier."""

from bisect import bisect
from collections.abc import Iterable, Iterator

from dossier.ingest import cues
from dossier.ingest.findings import Candidate, FoundActor
from dossier.ingest.names import Names
from dossier.ingest.passage import Passage
from dossier.ingest.tokens import Token

_FURTHEST = 40
_MOST_WORDS = 14
"""A longer run of capitals is a headline or a list."""


def find_candidates(
    text: str, language: str, names: Names, taken: Iterable[FoundActor]
) -> tuple[Candidate, ...]:
    """The unknown names of a text, in order; text[start:end] is the surface of each.

    What `taken` has is no candidate, but a name may have a country in it.
    """
    passage = Passage(text)
    own = {(actor.start, actor.end): actor.iso2 is None for actor in taken}
    for match in names.find(passage.words, language):
        if match.name.target.iso2 is None:
            own[passage.words[match.first].start, passage.words[match.last - 1].end] = True
    spans = sorted(own)
    found: list[Candidate] = []
    end = 0
    for candidate in sorted((*_persons(passage), *_runs(passage, language))):
        known = False
        first = max(bisect(spans, (candidate.start, len(text))) - 1, 0)
        for start, stop in spans[first : bisect(spans, (candidate.end, 0))]:
            inside = start <= candidate.start and candidate.end <= stop
            known = known or inside or (own[start, stop] and candidate.start < stop)
        if candidate.start >= end and not known:
            if not passage.in_dateline(candidate.start):
                found.append(candidate)
            end = candidate.end
    return tuple(found)


def _make(passage: Passage, first: int, last: int, kind: str, confidence: float) -> Candidate:
    start, end = passage.words[first].start, passage.words[last - 1].end
    surface = passage.text[start:end]
    return Candidate(start, end, surface, " ".join(surface.split()), kind, confidence)


def _persons(passage: Passage) -> Iterator[Candidate]:
    """Persons by the title before their name."""
    words = passage.words
    for index, token in enumerate(words):
        if token.word not in cues.TITLES_BEFORE_NAMES:
            continue
        last = first = index + 1
        if last < len(words) and words[last].gap.startswith(".") and len(token.word) > 3:
            continue
        while (
            last < len(words)
            and last - first < 5
            and _is_person_word(words[last])
            and (last == first or passage.touches(last))
            and (last > first or words[last].gap.strip() in {"", "."})
        ):
            last += 1
        if last > first:
            yield _make(passage, first, last, "person", 0.8 if last - first > 1 else 0.5)


def _is_person_word(token: Token) -> bool:
    plain = token.word not in cues.CAPITALISED_ANYWAY | cues.ORGANISATION_CUES | cues.JOINS
    return token.capital and plain and len(token.word) > 1 and not token.surface.isupper()


def _runs(passage: Passage, language: str) -> Iterator[Candidate]:
    """Organisations and agreements: runs of capitals with a word that says what they are."""
    words, index = passage.words, 0
    while index < len(words):
        last = _end_of_run(passage, index, language)
        first, index = index, max(last, index + 1)
        if last <= first or last - first > _MOST_WORDS:
            continue
        if passage.sentence[first] in passage.headlines:
            continue
        short = _abbreviation(passage, first, last)
        kind = _kind(words[first:last])
        if kind and last - first > 1:
            yield _make(passage, first, last, kind, 0.9 if short else 0.7)
        elif short and last - first > 1:
            yield _make(passage, first, last, "organisation", 0.8)


def _end_of_run(passage: Passage, first: int, language: str) -> int:
    """Past the last capital of a run that starts here; small words go on only to a capital."""
    words = passage.words
    if not words[first].capital or words[first].word in cues.ARTICLES:
        return first
    end = index = first + 1
    while index < min(len(words), first + _FURTHEST) and passage.touches(index):
        if words[index].capital or words[index].surface[0].isdigit():
            end = index + 1
        elif not _goes_on(words[first:index], words[index], language) or index - end >= 4:
            break
        index += 1
    return end if end > first + 1 else _lower_tail(passage, first)


def _goes_on(run: tuple[Token, ...], word: Token, language: str) -> bool:
    """Whether a small word is within a name; `and` only after `for`: Front for Peace and Unity."""
    if word.word in {"and", "et"}:
        return any(token.word in cues.OF | {"for", "pour"} for token in run)
    if word.word in cues.JOINS:
        return True
    small = word.word not in cues.SPEAK | cues.BE
    return language == "fr" and small and _kind(run[:1]) is not None


def _lower_tail(passage: Passage, first: int) -> int:
    """In French a name goes on in small letters up to its abbreviation: Union africaine (UA)."""
    words = passage.words
    cue = _kind(words[first : first + 1]) is not None
    for last in range(first + 1, min(first + _MOST_WORDS, len(words))) if cue else ():
        if _abbreviation(passage, first, last):
            return last
        if not passage.touches(last):
            break
    return first + 1


def _abbreviation(passage: Passage, first: int, last: int) -> str | None:
    """The abbreviation in brackets after a run, where its letters are the run's."""
    if last >= len(passage.words):
        return None
    token = passage.words[last]
    letters = [char for char in token.surface if char.isupper()]
    closed = passage.text[token.end : token.end + 1] in {")", "-"}
    if not (token.gap.strip() == "(" and closed and len(letters) >= 2):
        return None
    initials = [word.word[0] for word in passage.words[first:last]]
    shared = sum(1 for letter in letters if letter.lower() in initials)
    return token.surface if shared * 2 >= len(letters) else None


def _kind(words: tuple[Token, ...]) -> str | None:
    said = [word.word for word in words if word.capital]
    if any(word in cues.AGREEMENT_CUES for word in said[:1] + said[-1:]):
        return "agreement"
    if any(word in cues.ORGANISATION_CUES for word in said):
        return "organisation"
    return None
