"""The day that a clause counts from the event told before it: "was expelled the next day"."""

from datetime import timedelta

from dossier.dates import parse_date
from dossier.ingest.events.reading import Reading, Sentence
from dossier.ingest.events.trigger import Trigger

_NEAR = 9
"""Within how many words of what happened such a day stands."""
_DAY = len("2025-04-06")
_PHRASES = {
    tuple(phrase.split()): days
    for days, phrases in (
        (0, ("the same day", "that same day", "le meme jour", "le jour meme", "that very day")),
        (1, ("the next day", "the following day", "the day after", "le lendemain")),
        (1, ("a day later", "one day later", "un jour plus tard", "le jour suivant")),
        (-1, ("the day before", "the previous day", "a day earlier", "la veille")),
        (2, ("two days later", "deux jours plus tard", "le surlendemain")),
        (3, ("three days later", "trois jours plus tard")),
    )
    for phrase in phrases
}
_LENGTHS = sorted({len(phrase) for phrase in _PHRASES}, reverse=True)
_GOES_ON = frozenset({"of", "du", "de", "des", "d", "que", "qu", "that"})
"""Behind such a day, words by which it is counted from something else: "the day after the vote"."""


def counted_from(
    reading: Reading, sentence: Sentence, found: Trigger, before: str | None
) -> str | None:
    """The day of a trigger as EDTF, counted from the day `before`; None where none is told so."""
    if before is None or len(before) != _DAY:
        return None
    clause = reading.clause[found.first]
    low = max(sentence.first, found.first - _NEAR)
    for number in range(low, min(sentence.last, found.last + _NEAR)):
        days = _days(reading, sentence, number)
        if days is not None and reading.clause[number] == clause:
            return str(parse_date(before).earliest + timedelta(days=days))
    return None


def _days(reading: Reading, sentence: Sentence, number: int) -> int | None:
    """How many days the phrase counts that starts at a word; None where none does."""
    for length in _LENGTHS:
        last = number + length
        row = tuple(word.word for word in reading.words[number:last])
        days = _PHRASES.get(row) if last <= sentence.last else None
        if days is None:
            continue
        ends = last == sentence.last or "," in reading.words[last].gap
        following = "" if ends else reading.words[last].word
        known = any(one.first < last and number < one.last for one in sentence.dates)
        after = row[-1] in {"after", "before"} and not ends and following not in {"and", "by"}
        return None if known or after or following in _GOES_ON else days
    return None
