"""Where the words for an event stand in a sentence, with what it is done to."""

from itertools import pairwise

from dossier.ingest.events import cues
from dossier.ingest.events.inflect import Form
from dossier.ingest.events.lexicon import Lexicon, Use
from dossier.ingest.events.objects import REACH, after_be, is_object, with_object
from dossier.ingest.events.reading import Reading, Sentence
from dossier.ingest.events.trigger import Trigger

_ADJECTIVAL = cues.DETERMINERS - {"s"} | cues.RESTORED
"""Before a participle, words by which it only describes: "the ousted president"."""
_BESIDE = 4
"""How near stands what makes of a wording something else."""
_PARTICLES = frozenset({"home", "back", "out", "persona", "under", "sous", "signature"})
"""What may stand behind the object of its verb: "called its envoy home"."""
_FRENCH_NOUNS = frozenset(
    {"la", "le", "les", "une", "un", "cette", "sa", "son", "ses", "leur", "ce"}
)
"""Before a participle, words by which it is none."""
_BEFORE_NOUN = cues.DETERMINERS - {"of"}
_DAY = len("2025-04-06")


def triggers(
    reading: Reading,
    sentence: Sentence,
    before: Sentence | None,
    language: str,
    lexicon: Lexicon,
    told: frozenset[str] = frozenset(),
) -> list[Trigger]:
    """The triggers of a sentence in order; at each place the one whose object is the nearest.

    `before` is the sentence before it, to which a pronoun may lead; of the types that were `told`
    before, what it is done to may go without saying: "Upland left in January".
    """
    found: list[Trigger] = []
    done = -1
    for index in range(sentence.first, sentence.last):
        if index < done:
            continue
        uses = lexicon.starting(language, reading.words[index].surface)
        here = [
            trigger
            for use in uses
            if (trigger := _trigger(reading, (sentence, before), index, use, language, told))
            is not None
        ]
        if here:
            best = min(
                here,
                key=lambda one: (
                    _is_without(reading, sentence, one),
                    -_object_words(reading, one),
                    _rank(one, index),
                ),
            )
            found.append(best)
            done = best.last
    return found


def _is_without(reading: Reading, sentence: Sentence, found: Trigger) -> bool:
    """Whether those who must do it by the wording are not in the sentence."""
    wanted = found.entry.subjects
    row = reading.words[sentence.first : sentence.last]
    return bool(wanted) and not any(word.word in wanted for word in row)


def _object_words(reading: Reading, found: Trigger) -> int:
    """How many words its object has, if more than one: a truce deal is more than a deal."""
    if found.object is None:
        return 0
    words = reading.words[found.object : found.object + 4]
    rows = found.entry.objects.get(words[0].word, ())
    known = [len(row) for row in rows if tuple(w.word for w in words[: len(row)]) == row]
    return max((length for length in known if length > 1), default=0)


def _rank(trigger: Trigger, index: int) -> tuple[int, int]:
    """The longest wording first, then that with the nearest object."""
    gap = abs(trigger.object - index) if trigger.object is not None else REACH
    return (-len(trigger.use.rest) - len(trigger.entry.complements) // 100, gap)


def _trigger(
    reading: Reading,
    around: tuple[Sentence, Sentence | None],
    index: int,
    use: Use,
    language: str,
    told: frozenset[str],
) -> Trigger | None:
    words = reading.words
    sentence = around[0]
    noun = use.form is None
    last = _rest(reading, sentence, index, use)
    if last is None or not _is_used(reading, sentence, index, use, language):
        return None
    if not _reflexive(reading, sentence, index, use):
        return None
    start = index
    while start > max(sentence.first, index - _BESIDE) and "," not in words[start].gap:
        start -= 1
    near = range(start, min(sentence.last, last + _BESIDE + 2))
    if any(_stands(reading, number, use) for number in near):
        return None
    if use.entry.complements and not any(
        words[number].word in use.entry.complements
        for number in range(last, min(sentence.last, last + REACH))
    ):
        return None
    if "scene" in use.entry.only and not _is_told_with(reading, sentence, index, use):
        return None
    if use.entry.alone:
        passive = use.form is Form.PARTICIPLE and after_be(reading, sentence, index)
        return Trigger(use, index, last, None, passive, noun)
    found = Trigger(use, index, last, None, False, noun)
    whole = with_object(reading, sentence, found)
    if whole is not None:
        return whole
    known = use.entry.type in told or (noun and _is_announced(reading, sentence, index))
    plain = known and _goes_without_saying(reading, sentence, found)
    return found if plain or _of_pronoun(reading, around, found, language) else None


def _is_used(reading: Reading, sentence: Sentence, index: int, use: Use, language: str) -> bool:
    """Whether a word is the form that it looks like, by those beside it."""
    before = reading.before(index, sentence)
    if use.form in {Form.BASE, Form.PRESENT} and before in cues.DETERMINERS and language == "en":
        return False
    if use.form in {Form.PAST, Form.PARTICIPLE} and language == "en" and before in _ADJECTIVAL:
        return False
    if use.form is Form.PAST and language == "en" and after_be(reading, sentence, index):
        return False  # "was brought down": a participle, and nothing stands behind it as object.
    following = reading.words[index + 1].word if index + 1 < sentence.last else ""
    if use.form is Form.GERUND and (before in _BEFORE_NOUN or following == "of"):
        return False
    if use.form in {Form.BASE, Form.PRESENT} and "past" in use.entry.only:
        telling = _is_dated(sentence) and _is_present(reading, sentence, index, use, language)
        infinitive = before == "to" or (language == "fr" and use.form is Form.BASE)
        if not telling and not infinitive:
            return False
    if (
        use.form is None
        and language == "en"
        and before in {"to", "will", "would", "and"}
        and index + 1 < len(reading.words)
        and reading.words[index + 1].word in {"its", "their", "his", "the"}
    ):
        return False
    participle = use.form is Form.PARTICIPLE and language == "fr"
    return not (participle and _is_noun(reading, sentence, index))


def _is_present(reading: Reading, sentence: Sentence, index: int, use: Use, language: str) -> bool:
    """Whether it is a verb in the present, and not the noun that looks like it: "attacks"."""
    if language == "fr":
        return (
            use.form is Form.PRESENT
            and reading.before(index, sentence) not in cues.DETERMINERS | cues.PREPOSITIONS
        )
    subject = reading.before(index, sentence) in use.entry.subjects
    named = any(group.last == index for group in sentence.actors)
    return use.form in {Form.PRESENT, Form.BASE} and (subject or named)


def _is_dated(sentence: Sentence) -> bool:
    """Whether a day is told, so that the present tells what was: "On 5 May soldiers seize it"."""
    return any(len(date.date.edtf) >= _DAY for date in sentence.dates)


def _is_noun(reading: Reading, sentence: Sentence, index: int) -> bool:
    """Whether a French participle stands for a noun: "la levée", "les blessés"."""
    return reading.before(index, sentence) in _FRENCH_NOUNS


def _stands(reading: Reading, number: int, use: Use) -> bool:
    """Whether a word makes of a wording something else; not as "military" in "military-led"."""
    following = reading.words[number + 1].gap if number + 1 < len(reading.words) else ""
    return reading.words[number].word in use.entry.unless and following != "-"


def _goes_without_saying(reading: Reading, sentence: Sentence, found: Trigger) -> bool:
    """Whether a day stands right behind a verb, or a noun is somebody's: "its departure"."""
    if found.use.form in {Form.BASE, Form.GERUND} or "organisation" not in found.entry.kinds:
        return False
    if found.noun and reading.before(found.first, sentence) not in cues.POSSESSIVES:
        return False
    near = 7 if found.noun else 1
    dated = any(0 <= date.first - found.last <= near for date in sentence.dates)
    owned = reading.before(found.first, sentence) in cues.POSSESSIVES
    return dated and (owned or not found.noun)


def _is_announced(reading: Reading, sentence: Sentence, index: int) -> bool:
    """Whether it is told as a step: "which announced their exit"."""
    row = reading.words[max(sentence.first, index - 4) : index]
    return any(word.word in cues.DECLARED for word in row)


def _of_pronoun(
    reading: Reading, around: tuple[Sentence, Sentence | None], found: Trigger, language: str
) -> bool:
    """Whether it is done to what a pronoun stands for, and that was named before: "left it"."""
    sentence, before = around
    if found.noun or found.use.reflexive:
        return False
    if language == "fr":
        # "l'a quitté": the pronoun, an auxiliary, the verb.
        row = [
            word.word for word in reading.words[max(sentence.first, found.first - 3) : found.first]
        ]
        there = bool(row) and any(
            one in cues.THEM and (two in cues.HAVE or two in cues.BE) for one, two in pairwise(row)
        )
    else:
        there = found.last < sentence.last and reading.words[found.last].word in cues.IT
    behind = [word.word for word in reading.words[found.last : min(sentence.last, found.last + 2)]]
    if not there and tuple(behind) not in cues.OWN_ONES:
        return False
    if _named_before(reading, sentence, range(sentence.first, found.first), found):
        return True
    return before is not None and _named_before(
        reading, before, range(before.first, before.last), found
    )


def _named_before(reading: Reading, sentence: Sentence, numbers: range, found: Trigger) -> bool:
    return any(is_object(reading, sentence, number, found) for number in numbers)


def _is_told_with(reading: Reading, sentence: Sentence, index: int, use: Use) -> bool:
    """Whether a word stands with it by which it is what happens: a verb has it before it."""
    entry = use.entry
    if not entry.subjects or not (entry.alone or "named" in entry.only):
        return True
    loose = use.form in {None, Form.PARTICIPLE}
    beside = any(-1 <= d.first - index - 1 - len(use.rest) <= 2 for d in sentence.dates)
    if use.form is None and beside:
        return True
    first = sentence.first if loose else max(sentence.first, index - REACH)
    row = reading.words[first : sentence.last if loose else index]
    return any(word.word in entry.subjects for word in row)


def _rest(reading: Reading, sentence: Sentence, index: int, use: Use) -> int | None:
    """The word past the wording's last, if the words that belong to the verb follow."""
    at = index + 1
    for wanted in use.rest:
        while any(date.first <= at < date.last for date in sentence.dates):
            at += 1  # "a rompu le 17 mars avec": a date may stand within.
        limit = min(sentence.last, at + (10 if wanted in _PARTICLES else 3))
        at = next((n for n in range(at, limit) if reading.words[n].word == wanted), -1) + 1
        if not at:
            return None
    # What stands between a verb and its particle may be its object: the verb alone is the place.
    return index + 1 if at - index > 1 + len(use.rest) else at


def _reflexive(reading: Reading, sentence: Sentence, index: int, use: Use) -> bool:
    row = {reading.words[n].word for n in range(max(sentence.first, index - 4), index)}
    there = bool(row & {"se", "s"})
    return there if use.reflexive else True
