"""Whether what a verb or noun tells of has happened, and how sure the text is of it."""

from dataclasses import dataclass
from itertools import pairwise

from dossier.ingest.events import cues
from dossier.ingest.events.inflect import Form
from dossier.ingest.events.reading import Reading, Sentence
from dossier.ingest.events.trigger import Trigger

_NOT = frozenset({"doesn", "hasn", "haven", "hadn", "didn", "don", "won", "wouldn", "isn", "wasn"})
_STOP = frozenset({"stop", "halt", "cease", "end", "stopped", "ended"})
"""Before the form in -ing, words by which it is over, or shall be: "to stop fighting"."""
_DENY = frozenset(
    {"denied", "denies", "deny", "denying", "nie", "nient", "dement", "dementent", "dementi"}
)


@dataclass(frozen=True)
class Mood:
    """How sure it is that it happened, 0..1; `accused` if the one who is accused did it.

    `group` is the number of the first word of the verb with what belongs to it.
    """

    sure: float
    group: int
    accused: bool = False
    be: bool = False


def mood(reading: Reading, sentence: Sentence, found: Trigger, language: str) -> Mood | None:
    """The mood of a trigger; None where the text says that it has not happened, or may."""
    if sentence.question or _conditional(reading, sentence, found):
        return None
    if _inverted(reading, sentence, found):
        return None
    if found.noun:
        return _noun(reading, sentence, found)
    group, row = _group(reading, sentence, found.first)
    lead = _lead(reading, sentence, group)
    after = {word.word for word in reading.words[found.last : found.last + 2]}
    negated = bool(set(row) & cues.NEGATIONS) or (
        language == "fr" and bool(after & {"pas", "jamais"})
    )
    if negated and not (set(row) & {"t"} and not set(row) & {"n", "not", "ne"}):
        return None
    if "t" in row and language == "en":
        return None
    if _denied(reading, sentence, found):
        return None
    behind = reading.words[found.last : max(found.last, found.object or 0)]
    if any(word.word in cues.NONE for word in behind):
        return None
    if _near(reading, sentence, group, 5) & cues.NEARLY or "yet" in row:
        return None
    if _near(reading, sentence, group, 2) & cues.NOBODY:
        return None
    if _sort(reading, found) == "content" and set(row) & {"serait", "seraient"}:
        return None
    left = {word.word for word in reading.words[max(sentence.first, group - 12) : group]}
    decided = bool(left & cues.DECIDED)
    form = found.use.form
    perfect = form in {Form.GERUND, Form.PARTICIPLE} or "having" in row
    accused = bool(left & cues.ACCUSED) and perfect
    if form is Form.BASE and (language == "fr" or "to" in row or lead == "to"):
        return _infinitive(reading, sentence, group, row)
    if form is Form.FUTURE:
        sure = decided or ("planned" in found.entry.only and not _is_doubtful(reading, found))
        return Mood(0.7, group) if sure else None
    if {"to", "have"} <= set(row) or _is_joined(reading, sentence, found, group, lead):
        return None
    modal = set(row) & cues.MODALS
    planned = "planned" in found.entry.only and lead not in {"if", "si"}
    if planned and modal and modal <= cues.COMING:
        return Mood(0.7, group)
    if modal:
        if modal <= cues.SURE_MODALS and decided and "have" not in row:
            return Mood(0.7, group)
        return None
    if form is Form.GERUND and (_near(reading, sentence, group, 3) & (cues.DENIED | _STOP)):
        return None
    if form is Form.BASE and lead in {"the", "a", "an"}:
        return None
    if accused and ({"of", "d", "de", "for"} & {lead, *row, *left}):
        return Mood(0.55, group, accused=True)
    if set(row) & cues.ALLEGED:
        return Mood(0.4, group)
    return Mood(0.9, group, be=bool(set(row) & cues.BE))


def _is_joined(reading: Reading, sentence: Sentence, found: Trigger, group: int, lead: str) -> bool:
    """Whether it goes with an infinitive before it: "is preparing to meet and sign an accord"."""
    if found.use.form is not Form.BASE or lead not in {"and", "or"}:
        return False
    return bool(_near(reading, sentence, group, 10) & (cues.MODALS | {"to"}))


def _sort(reading: Reading, found: Trigger) -> str:
    """What the clause of a trigger is."""
    return reading.clause[found.first].sort


def _group(reading: Reading, sentence: Sentence, first: int) -> tuple[int, tuple[str, ...]]:
    """Where the verb's auxiliaries and adverbs start, and what they are."""
    dated = {n for when in sentence.dates for n in range(when.first, when.last)}
    known = cues.AUXILIARIES | cues.ADVERBS | cues.NEGATIONS
    start = first
    while start > sentence.first and first - start < 9:
        word = reading.words[start - 1].word
        loose = word in known or _is_adverb(word) or word in _NOT
        if not loose and start - 1 not in dated:
            break
        if "," in reading.words[start].gap:
            break
        if (
            word == "s"
            and reading.words[start - 1].gap in {"'", "’"}
            and start - 1 > sentence.first
        ):
            break  # A country's: "Upland's recalled ambassador".
        start -= 1
    return start, tuple(word.word for word in reading.words[start:first])


def _is_adverb(word: str) -> bool:
    return word.endswith(("ly", "ment")) and word not in cues.DENIED


def _lead(reading: Reading, sentence: Sentence, group: int) -> str:
    return reading.before(group, sentence)


def _near(reading: Reading, sentence: Sentence, group: int, count: int) -> set[str]:
    return {word.word for word in reading.words[max(sentence.first, group - count) : group]}


def _infinitive(
    reading: Reading, sentence: Sentence, group: int, row: tuple[str, ...]
) -> Mood | None:
    """An infinitive has happened where it was decided, or in French has just been done."""
    near = _near(reading, sentence, group, 4) | set(row)
    wide = _near(reading, sentence, group, 7) | set(row)
    ordinal = wide & cues.FIRST and {"to", "a"} & (set(row) | near)
    if ordinal and not wide & (cues.MODALS | cues.DENIED | cues.NEGATIONS | cues.CONDITION):
        return Mood(0.85, group)
    if near & cues.BEGUN and not near & (cues.DENIED | cues.MODALS):
        return Mood(0.85, group)
    if near & cues.DENIED or not near & cues.DECIDED:
        return None
    if near & cues.RECENT:
        return Mood(0.85, group)
    return Mood(0.75, group)


def _is_doubtful(reading: Reading, found: Trigger) -> bool:
    """Whether a French form is that of what would be: "éliraient"."""
    return reading.words[found.first].word.endswith(("rait", "raient"))


def _inverted(reading: Reading, sentence: Sentence, found: Trigger) -> bool:
    """Whether it would have happened, by the order of the words: "Had the army taken power"."""
    first = reading.words[sentence.first]
    same = reading.clause[found.first] == reading.clause[sentence.first]
    following = reading.words[sentence.first + 1] if sentence.first + 1 < sentence.last else first
    subject = following.word in cues.DETERMINERS | cues.PRONOUNS or following.capital
    return same and first.surface in {"Had", "Should", "Were"} and subject


def _conditional(reading: Reading, sentence: Sentence, found: Trigger) -> bool:
    clause = reading.clause[found.first]
    return clause.sort == "sub" and reading.words[clause.opens].word in cues.CONDITION


def _denied(reading: Reading, sentence: Sentence, found: Trigger) -> bool:
    """Whether the words just before the verb or its clause deny or only wish it."""
    clause = reading.clause[found.first]
    group, _ = _group(reading, sentence, found.first)
    near = _near(reading, sentence, group, 3)
    if near & _DENY:
        return True
    if clause.sort == "content":
        return bool(_near(reading, sentence, clause.opens, 4) & (cues.DENIED | cues.RUMOURS))
    return bool(_near(reading, sentence, group, 4) & {"nor"})


def _noun(reading: Reading, sentence: Sentence, found: Trigger) -> Mood | None:
    near = _near(reading, sentence, found.first, 6)
    after = {word.word for word in reading.words[found.last : found.last + 2]}
    close = _near(reading, sentence, found.first, 2)
    planned = "planned" in found.entry.only
    if reading.words[sentence.first].word in cues.NONE and not close & cues.ANCHORS:
        return None
    if near & cues.RUMOURS or (near & cues.PUT_OFF and not close & cues.ANCHORS):
        return None
    if near & (cues.DENIED | cues.NEGATIONS | cues.CONDITION) and not close & cues.ANCHORS:
        return None
    row = [word.word for word in reading.words[found.last : min(sentence.last, found.last + 16)]]
    stands = cues.BE | cues.REMAINS
    wanted = any(one in stands and two in cues.WANTED for one, two in pairwise(row))
    if wanted and not planned:
        return None
    if after & {"would", "could", "might", "may", "serait", "pourrait", "will"}:
        return None
    return Mood(0.7, found.first)
