"""When it happened: the date of an event from the sentence that tells of it, or the next."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from dossier.dates import parse_date
from dossier.ingest.events import cues
from dossier.ingest.events.inflect import Form
from dossier.ingest.events.reading import Reading, Sentence, When
from dossier.ingest.events.trigger import Trigger
from dossier.ingest.tokens import Token

_YEAR = frozenset({"in", "en", "early", "late", "mid", "debut", "fin"})
"""Before a bare year, what makes it the time and no part of a name."""
_ADMITTED = frozenset(
    {"confirmed", "acknowledged", "admitted", "confirme", "reconnu", "admis", "recognised"}
)
"""Words of saying, whose day is not that of what is said."""
_TRIALS = frozenset({"trial", "proces", "verdict", "hearing", "audience", "appeal", "jugement"})
_OPENED = frozenset(
    {"opened", "began", "opens", "resumed", "ended", "starts", "started", "was", "ouvert", "debute"}
    | {"commence", "repris", "acheve", "tenu", "ouvre", "will"}
)
"""Verbs of a trial."""
_EARLIER = frozenset({"had", "avait", "avaient"})
_SAID = frozenset(
    {
        "claimed",
        "claims",
        "revendique",
        "said",
        "says",
        "told",
        "dit",
        "declare",
        "affirme",
        "indique",
        "rejected",
    }
)
_REPORTED = frozenset({"reported", "said", "claimed", "rapporte", "affirme", "revendique"})
_SINCE = frozenset({"since", "depuis"})
_STANDS = frozenset({"is", "are", "remain", "remains", "been", "est", "sont", "reste", "restent"})
"""Before a participle, words by which it tells how things stand."""
_DAY = len("2025-04-06")
_WAYS = {"after": -1, "apres": -1, "before": 1, "avant": 1}
_DAYS = frozenset({"day", "days", "jour", "jours"})
_WHEN = frozenset({"when", "quand", "lorsque", "lorsqu"})
_BARELY = frozenset({"a", "peine", "seulement", "only", "just", "barely", "tout", "juste"})
_HOURS = frozenset({"hours", "heures"})
_COUNTS = {
    "a": 1, "one": 1, "un": 1, "two": 2, "deux": 2, "three": 3, "trois": 3, "four": 4, "quatre": 4,
    "five": 5, "cinq": 5, "six": 6, "seven": 7, "sept": 7, "eight": 8, "huit": 8, "nine": 9,
    "neuf": 9, "ten": 10, "dix": 10,
}  # fmt: skip
_MORE = 5
"""Within how many words behind a noun stands what says more of it."""
_MATTER = 10
"""How many words what a quarrel is about may have: "over the three islands to the court"."""
_TURNS = frozenset({"and", "et", "but", "mais", "while", "yet"})
"""Behind a comma and before a subject, words by which another thing is told."""
_ENGLISH = ["will", "would", "was", "were", "is", "are", "has", "have", "had", "did", "does"]
_FRENCH = ["aura", "sera", "était", "étaient", "avait", "avaient", "ont", "est", "sont", "fut"]
_FINITE = frozenset([*_ENGLISH, *_FRENCH, "furent", "doit", "devrait"])
"""Words, with their accents, by which a verb of its own begins."""
_PARTICIPLES = ("é", "és", "ée", "ées", "pris", "fait", "mis", "conduit", "détruit", "rendu")
_ANOTHER = 9
"""How many words such a verb counts for."""
_AND = 7
"""How many words a conjunction counts for between a verb and a date."""


def when(
    reading: Reading,
    sentence: Sentence,
    found: Trigger,
    others: tuple[Trigger, ...],
    *,
    accused: bool = False,
) -> When | None:
    """The date of a trigger in its sentence: of its own clause, else of who announces it.

    The day on which somebody was `accused` of it is not that of the deed.
    """
    clause = reading.clause[found.first]
    own = [
        date
        for date in sentence.dates
        if not _of_another(reading, sentence, date) and reading.clause[date.first] == clause
    ]
    if (
        found.passive
        and reading.before(found.first, sentence) not in cues.AUXILIARIES | cues.ADVERBS
    ):
        # "lifted on Monday sanctions imposed after the coup": the day before it is the verb's.
        own = [date for date in own if date.first >= found.last]
    if found.object is not None and found.object < found.first and _is_contact(reading, found):
        own = [date for date in own if date.first >= found.last]
    if accused:
        own = [date for date in own if date.first >= found.last]
        if not own:
            return None
    if "scene" in found.entry.only:
        own = [date for date in own if not _is_of_saying(reading, sentence, date)]
    lasting = found.use.form is Form.PRESENT or _has(reading, sentence, found)
    lasting = lasting or reading.words[found.first].word.endswith(("ait", "aient"))
    if not own and (lasting or _is_state(reading, sentence, found)):
        # "Since 3 March they impose a blockade": the day on which it began.
        since = [date for date in sentence.dates if _is_since(reading, sentence, date)]
        if since:
            return since[0]
    own = [date for date in own if not _is_of_next(reading, sentence, found, date)]
    own = [date for date in own if not _is_of_trial(reading, sentence, found, date)]
    if found.noun:
        own = [date for date in own if not _is_of_verb(reading, found, date)]
    if own:
        return min(own, key=lambda date: (_distance(reading, found, date, others), -date.first))
    loose = [d for d in sentence.dates if d.first >= found.last and _is_loose(reading, d)]
    if loose and ("scene" in found.entry.only or (found.noun and is_said_more(reading, found))):
        return loose[0]
    close = _right_behind(reading, sentence, found)
    if close is not None:
        return close
    counted = _counted(reading, sentence, found) or _at_once(reading, sentence, found)
    if counted is not None:
        return counted
    behind = [date for date in sentence.dates if date.first >= found.last]
    if behind and _goes_on_to(reading, found, behind[0], others):
        return behind[0]
    if found.object is not None and found.object < clause.opens and clause.sort == "content":
        return None  # "broke the siege that they had laid": that day is the main verb's.
    row = reading.words[max(sentence.first, clause.opens - 6) : clause.opens]
    told = {word.word for word in row}
    if clause.sort != "content" or told & _ADMITTED:
        return None
    verb = {word.word for word in reading.words[max(sentence.first, found.first - 3) : found.first]}
    if verb & _EARLIER and not told & cues.DECIDED:
        return None  # "recalled on Monday that they had signed": it was before that day.
    # "said on Monday that …": the day on which it was told, where the step itself has none.
    outer = [
        date
        for date in sentence.dates
        if date.last <= clause.opens
        and reading.clause[date.first].sort != "sub"
        and not _of_another(reading, sentence, date)
    ]
    return outer[-1] if outer else None


def _is_of_saying(reading: Reading, sentence: Sentence, date: When) -> bool:
    """Whether it is the day on which somebody said so: "…, the army said on Monday"."""
    row = reading.words[max(sentence.first, date.first - 3) : date.first]
    first = date.first - sentence.first <= 1
    then = reading.words[date.last : min(sentence.last, date.last + 5)] if first else ()
    return any(word.word in _SAID for word in row) or any(w.word in _REPORTED for w in then)


def _is_state(reading: Reading, sentence: Sentence, found: Trigger) -> bool:
    """Whether it is how things stand: "ties are cut", "the border has been closed"."""
    if found.noun or found.use.form is not Form.PARTICIPLE:
        return False
    if found.passive and reading.clause[found.first].opens == found.first:
        return True  # "the blockade, imposed since 3 March"
    row = {word.word for word in reading.words[max(sentence.first, found.first - 3) : found.first]}
    return bool(row & _STANDS)


def _has(reading: Reading, sentence: Sentence, found: Trigger) -> bool:
    """Whether it goes on: "has cut off the town since 3 March"."""
    row = {word.word for word in reading.words[max(sentence.first, found.first - 2) : found.first]}
    return not found.noun and bool(row & {"has", "have", "a", "ont", "sont", "est"})


def _right_behind(reading: Reading, sentence: Sentence, found: Trigger) -> When | None:
    """A noun's date past the place: "after the attack of Upton, on 22 December, in which"."""
    last = max(found.last, (found.object or 0) + 1)
    for date in sentence.dates if found.noun else ():
        between = reading.words[last : date.first]
        if 0 <= date.first - last <= 5 and all(
            word.capital or word.word in cues.PREPOSITIONS | cues.DETERMINERS for word in between
        ):
            return date
    return None


def _at_once(reading: Reading, sentence: Sentence, found: Trigger) -> When | None:
    """The day on which something came about by it: "many died on Sunday when it was stormed"."""
    opens = reading.clause[found.first].opens
    if reading.words[opens].word not in _WHEN:
        return None
    base = [date for date in sentence.dates if date.last <= opens]
    plain = base and not (
        _of_another(reading, sentence, base[-1]) or _is_of_saying(reading, sentence, base[-1])
    )
    return base[-1] if plain else None


def _counted(reading: Reading, sentence: Sentence, found: Trigger) -> When | None:
    """The day that is told from another: "on Tuesday, two days after Upland had left"."""
    opens = reading.clause[found.first].opens
    way = _WAYS.get(reading.words[opens].word)
    last = opens - 1
    while last > sentence.first + 1 and reading.words[last].word in _BARELY:
        last -= 1
    count = _COUNTS.get(reading.words[last - 1].word) if last - 1 >= sentence.first else None
    unit = reading.words[last].word if last >= sentence.first else ""
    if unit in _HOURS:
        count = 0
    elif unit not in _DAYS:
        return None
    base = [date for date in sentence.dates if date.last < opens and len(date.date.edtf) == _DAY]
    if way is None or count is None or not base or _of_another(reading, sentence, base[-1]):
        return None
    then = parse_date(base[-1].date.edtf).earliest + timedelta(days=way * count)
    return replace(base[-1], date=replace(base[-1].date, edtf=str(then), alternatives=()))


def _is_since(reading: Reading, sentence: Sentence, date: When) -> bool:
    row = reading.words[max(sentence.first, date.first - 2) : date.first + 1]
    return any(word.word in _SINCE for word in row)


def _is_loose(reading: Reading, date: When) -> bool:
    """Whether no word but a participle opens the clause of a date: ", killed on Friday"."""
    clause = reading.clause[date.first]
    opener = reading.words[clause.opens].word
    return clause.sort == "sub" and opener not in cues.SUBORDINATE and opener not in cues.CONTENT


def is_said_more(reading: Reading, found: Trigger) -> bool:
    """Whether a participle says more of a noun: "the recall, decided on Sunday by Upland"."""
    last = max(found.last, (found.object or 0) + 1)
    row = reading.words[last : last + _MORE]
    return any("," in word.gap and word.word in cues.SETTLED for word in row)


def _goes_on_to(reading: Reading, found: Trigger, date: When, others: tuple[Trigger, ...]) -> bool:
    """Whether no more than a place or a matter is between: "shot down over Upland on Friday"."""
    clause = reading.clause[date.first]
    near = date.first - clause.opens <= _MATTER and clause.opens >= found.last
    told = any(clause.opens < one.first < date.last for one in others)
    return near and reading.words[clause.opens].word == "over" and not told


def _of_another(reading: Reading, sentence: Sentence, date: When) -> bool:
    """Whether a date is that of something else: since when, or a year within a name."""
    before = reading.before(date.first, sentence)
    if date.date.surface.isdigit() and before not in _YEAR:
        return True
    row = [word.word for word in reading.words[max(sentence.first, date.first - 2) : date.first]]
    if row in (["ici", "a"], ["ici", "la"]):
        return True  # "d'ici à la fin de l'année"
    return reading.before(date.first, sentence) in cues.NOT_OF or (
        reading.words[date.first].word in cues.NOT_OF
    )


def _distance(reading: Reading, found: Trigger, date: When, others: tuple[Trigger, ...]) -> int:
    before = date.last <= found.first
    low, high = (date.last, found.first) if before else (found.last, date.first)
    between = reading.words[low:high]
    crossed = sum(_AND for word in between if word.word in {"and", "et"} or "," in word.gap)
    verbs = sum(6 for one in others if one is not found and low <= one.first < high)
    vague = 12 if len(date.date.edtf) < 5 else 0
    # "the case filed in 2019 will be heard in January": that date is the other verb's.
    finite = 0 if before else _ANOTHER * _finite(between)
    return len(between) + crossed + verbs + vague + finite * (2 if vague == 0 else 1)


def _is_of_verb(reading: Reading, found: Trigger, date: When) -> bool:
    """Whether a verb stands between a noun and a date: "the case will be heard on Thursday"."""
    between = reading.words[found.last : max(found.last, date.first)]
    told = {word.word for word in between} & (cues.HAPPENS | cues.ANNOUNCED | cues.DECIDED)
    return bool(_finite(between)) and not told


def _is_of_next(reading: Reading, sentence: Sentence, found: Trigger, date: When) -> bool:
    """Whether another begins before a date: "it has ended, and its sale began on Monday"."""
    listed = {n for group in sentence.actors for n in range(group.first, group.last)}
    for number in range(found.last, date.first - 2):
        word, following = reading.words[number], reading.words[number + 1]
        turns = word.word in _TURNS and "," in word.gap and number not in listed
        if turns and following.word in cues.DETERMINERS | cues.PRONOUNS:
            return True
    return False


def _is_of_trial(reading: Reading, sentence: Sentence, found: Trigger, date: When) -> bool:
    """Whether a court's day stands behind who did it: "the trial of the man who did it opened"."""
    opens = reading.clause[found.first].opens
    if reading.words[opens].word not in cues.RELATIVE or date.first < found.last:
        return False
    row = reading.words[max(sentence.first, opens - _MATTER) : opens]
    between = {word.word for word in reading.words[found.last : date.first]}
    return any(word.word in _TRIALS for word in row) and bool(between & _OPENED)


def _finite(words: Sequence[Token]) -> int:
    """How many verbs of their own begin among words; the French "a" before a participle is one."""
    begun = sum(word.surface in _FINITE for word in words)
    return begun + sum(
        one.surface == "a" and two.surface.endswith(_PARTICIPLES) for one, two in pairwise(words)
    )


def _is_contact(reading: Reading, found: Trigger) -> bool:
    """Whether no more than its subject is between an object and its verb: "ties it had cut"."""
    between = reading.words[(found.object or 0) + 1 : found.first]
    return any(word.word in cues.SHORT for word in between)


def goes_on(reading: Reading, number: int) -> When | None:
    """The date that the next sentence of the paragraph gives to the step told in this one."""
    if number + 1 >= len(reading.sentences):
        return None
    this, then = reading.sentences[number], reading.sentences[number + 1]
    if then.paragraph != this.paragraph or not then.dates:
        return None
    row = reading.words[then.first : then.last]
    until = then.dates[0].first - then.first
    named = any(
        word.word in cues.GOES_ON
        and 0 < index < until
        and row[index - 1].word in {"the", "this", "its", "la", "le", "l", "cette", "ce", "cet"}
        for index, word in enumerate(row[:14])
    )
    date = then.dates[0]
    clause = reading.clause[date.first]
    announced = reading.words[clause.opens].word in cues.DECIDED
    plain = (clause.sort == "main" or announced) and not {word.word for word in row[:8]} & {
        "follows",
        "followed",
        "after",
        "apres",
        "comes",
        "came",
        "suit",
        "fait",
    }
    return date if named and plain and not _of_another(reading, then, date) else None


def went_on(reading: Reading, number: int, found: Trigger) -> When | None:
    """The date of the sentence before, where this one goes on from it: "It …", "y ont …"."""
    if number == 0:
        return None
    before, this = reading.sentences[number - 1], reading.sentences[number]
    row = [word.word for word in reading.words[this.first : found.first]]
    same = before.paragraph == this.paragraph and before.dates
    if not same or not ("y" in row[-4:] or row[:1] in _PRONOUNS):
        return None
    dates = [date for date in before.dates if reading.clause[date.first].sort == "main"]
    return dates[-1] if dates and not _of_another(reading, before, dates[-1]) else None


_PRONOUNS = (["it"], ["they"], ["il"], ["ils"], ["elle"], ["elles"])
