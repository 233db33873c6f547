"""When it happened: the date of an event from the sentence that tells of it, or the next."""

from dossier.ingest.events import cues
from dossier.ingest.events.reading import Reading, Sentence, When
from dossier.ingest.events.triggers import Trigger

_AND = 4
"""How many words a conjunction counts for between a verb and a date."""


def when(
    reading: Reading, sentence: Sentence, found: Trigger, others: tuple[Trigger, ...]
) -> When | None:
    """The date of a trigger in its sentence: of its own clause, else of who announces it."""
    clause = reading.clause[found.first]
    own = [
        date
        for date in sentence.dates
        if not _of_another(reading, sentence, date) and reading.clause[date.first] == clause
    ]
    if own:
        return min(own, key=lambda date: (_distance(reading, found, date, others), date.first))
    if clause.sort != "content":
        return None
    # "said on Monday that …": the day on which it was told, where the step itself has none.
    outer = [
        date
        for date in sentence.dates
        if date.last <= clause.opens
        and reading.clause[date.first].sort != "sub"
        and not _of_another(reading, sentence, date)
    ]
    return outer[-1] if outer else None


def _of_another(reading: Reading, sentence: Sentence, date: When) -> bool:
    return reading.before(date.first, sentence) in cues.NOT_OF or (
        reading.words[date.first].word in cues.NOT_OF
    )


def _distance(reading: Reading, found: Trigger, date: When, others: tuple[Trigger, ...]) -> int:
    before = date.last <= found.first
    low, high = (date.last, found.first) if before else (found.last, date.first)
    between = reading.words[low:high]
    crossed = sum(_AND for word in between if word.word in {"and", "et"} or "," in word.gap)
    verbs = sum(6 for one in others if one is not found and low <= one.first < high)
    return len(between) + crossed + verbs


def goes_on(reading: Reading, number: int) -> When | None:
    """The date that the next sentence of the paragraph gives to the step told in this one."""
    if number + 1 >= len(reading.sentences):
        return None
    this, then = reading.sentences[number], reading.sentences[number + 1]
    if then.paragraph != this.paragraph or not then.dates:
        return None
    row = reading.words[then.first : then.last]
    named = any(
        word.word in cues.GOES_ON
        and index
        and row[index - 1].word in {"the", "this", "its", "la", "le", "l", "cette", "ce", "cet"}
        for index, word in enumerate(row[:14])
    )
    date = then.dates[0]
    return date if named and not _of_another(reading, then, date) else None
