"""Who did it, and to whom: the actors of an event from the sentence that tells of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from dossier.ingest.events import cues
from dossier.ingest.events.mood import Mood
from dossier.ingest.events.reading import Actors, Clause, Reading, Sentence
from dossier.ingest.events.triggers import Trigger
from dossier.ingest.findings import FoundActor

_REACH = 18
"""How far behind a verb those stand to whom it is done."""


@dataclass(frozen=True)
class Parts:
    """Those who began it, the others, and how sure it is, 0..1; nobody began it if not told."""

    initiators: tuple[FoundActor, ...]
    others: tuple[FoundActor, ...]
    sure: float


def parts(
    reading: Reading,
    sentence: Sentence,
    found: Trigger,
    mood: Mood,
    earlier: Sequence[Actors],
) -> Parts:
    """Who had a part; `earlier` are those of whom the text spoke before, the latest last."""
    after = _after(reading, sentence, found)
    if found.noun:
        return _of_noun(reading, sentence, found, after)
    if mood.accused:
        nearest = [group for group in sentence.actors if group.last <= mood.group]
        if nearest:
            return Parts(nearest[-1].members, _flat(after), 1.0)
    if found.passive:
        return _of_passive(reading, sentence, found, mood, after, earlier)
    if found.entry.subjects and not _has_subject(reading, sentence, found, mood):
        return Parts((), (), 0.0)
    subject, sure = _subject(reading, sentence, found, mood, earlier)
    if found.entry.subjects:
        everyone = [group for group in sentence.actors if group is not subject]
        near = [group for group in everyone if group.first >= found.first] or everyone
        if subject is None or sure < 1:
            return Parts(_flat(near[:1]), (), 0.8) if near else Parts(_members(subject), (), sure)
    others = _flat([group for group in after if group is not subject and not group.places])
    return Parts(_members(subject), others, sure)


def _members(group: Actors | None) -> tuple[FoundActor, ...]:
    return group.members if group else ()


def _flat(groups: Sequence[Actors]) -> tuple[FoundActor, ...]:
    return tuple(actor for group in groups for actor in group.members)


def _has_subject(reading: Reading, sentence: Sentence, found: Trigger, mood: Mood) -> bool:
    """Whether one of the words stands before the verb, or after "by"."""
    row = reading.words[max(sentence.first, mood.group - 14) : min(sentence.last, found.last + 10)]
    return any(word.word in found.entry.subjects for word in row)


def _after(reading: Reading, sentence: Sentence, found: Trigger) -> list[Actors]:
    """The actors behind a trigger in its clause."""
    clause = reading.clause[found.first]
    return [
        group
        for group in sentence.actors
        if found.last <= group.first <= found.last + _REACH
        and reading.clause[group.first] == clause
    ]


def _acceptable(reading: Reading, sentence: Sentence, group: Actors) -> bool:
    """Whether an actor may be the subject: it is no mere place, and goes with no other noun."""
    if group.places:
        return False
    index = group.first
    before = reading.before(index, sentence)
    while before in {"the", "le", "la", "l", "les", "neighbouring"}:
        index -= 1
        before = reading.before(index, sentence)
    if before in cues.OF:
        head = {word.word for word in reading.words[max(sentence.first, index - 5) : index - 1]}
        return bool(head & cues.OFFICES)
    owner = (
        group.last < sentence.last
        and reading.words[group.last].word == "s"
        and (reading.words[group.last].gap in {"'", "’"})
    )
    if owner and before in cues.PREPOSITIONS:
        return False
    return before not in cues.PREPOSITIONS


def subjects(reading: Reading, sentence: Sentence) -> list[Actors]:
    """The actors of a sentence that may be its subject, in order; else all but mere places."""
    good = [group for group in sentence.actors if _acceptable(reading, sentence, group)]
    return good or [group for group in sentence.actors if not group.places]


def _subject(
    reading: Reading, sentence: Sentence, found: Trigger, mood: Mood, earlier: Sequence[Actors]
) -> tuple[Actors | None, float]:
    clause = reading.clause[found.first]
    opener = reading.words[clause.opens].word
    start = clause.opens
    left = [group for group in sentence.actors if group.last <= mood.group]
    own = [group for group in left if reading.clause[group.first] == clause]
    good = [group for group in own if _acceptable(reading, sentence, group)]
    row = {word.word for word in reading.words[max(start, mood.group - 10) : mood.group]}
    relative = clause.sort == "sub" and opener in cues.RELATIVE
    if relative and not good:
        ahead = [group for group in left if group.last <= clause.opens]
        near = [group for group in ahead if group.last > clause.opens - 9]
        if near:
            return near[-1], 0.9
    if len(good) == 1:
        return good[0], 1.0
    if good:
        return good[0], 0.95
    several = _several(row, [*earlier, *[g for g in left if g not in own]])
    if several is not None:
        return several, 0.85
    if own and not all(group.places for group in own):
        return next(group for group in own if not group.places), 0.8
    outer = [group for group in left if _acceptable(reading, sentence, group)]
    if outer and (row & cues.PRONOUNS or mood.group - start < 4 or clause.sort != "content"):
        return outer[0], 0.75
    if row & cues.PRONOUNS and earlier:
        return earlier[-1], 0.65
    if left and not all(group.places for group in left):
        return next(group for group in left if not group.places), 0.5
    return (earlier[-1], 0.5) if earlier else (None, 0.0)


def _several(row: set[str], earlier: Sequence[Actors]) -> Actors | None:
    """Those whom "the three countries" or "both" speaks of."""
    wanted = 3 if row & cues.THREE else 2 if row & cues.TWO else 0
    if not wanted:
        return None
    return next((group for group in reversed(earlier) if len(group.members) == wanted), None)


def _by(reading: Reading, sentence: Sentence, found: Trigger, after: list[Actors]) -> Actors | None:
    for group in after:
        row = [word.word for word in reading.words[max(found.first, group.first - 7) : group.first]]
        if set(row) & cues.BY:
            return group
    return None


def _of_passive(
    reading: Reading,
    sentence: Sentence,
    found: Trigger,
    mood: Mood,
    after: list[Actors],
    earlier: Sequence[Actors],
) -> Parts:
    clause: Clause = reading.clause[found.first]
    left = [
        group
        for group in sentence.actors
        if group.last <= found.first
        and (reading.clause[group.first] == clause or clause.sort == "sub")
    ]
    agent = _by(reading, sentence, found, after)
    if agent is not None:
        others = [group for group in (*left, *after) if group is not agent and not group.places]
        return Parts(agent.members, _flat(others), 1.0)
    rest = [group for group in (*left, *after) if not group.places] or [*left, *after]
    if rest:
        return Parts(rest[0].members, _flat(rest[1:]), 0.75)
    return Parts((), _flat(earlier[-1:]), 0.4)


def _of_noun(reading: Reading, sentence: Sentence, found: Trigger, after: list[Actors]) -> Parts:
    words = reading.words
    ahead = [group for group in sentence.actors if group.last <= found.first]
    own = [group for group in ahead if found.first - group.last <= 3]
    if own:
        group = own[-1]
        between = {word.word for word in words[group.last : found.first]}
        if "s" in between or not between - {"joint", "formal", "official", "military"}:
            return Parts(group.members, _flat([g for g in after if not g.places]), 1.0)
    close = [group for group in after if group.first - found.last <= 9]
    agent = _by(reading, sentence, found, close)
    if agent is not None:
        return Parts(agent.members, _flat([g for g in close if g is not agent]), 1.0)
    if close:
        return Parts(close[0].members, _flat([g for g in close[1:] if not g.places]), 0.8)
    return Parts((), (), 0.0)
