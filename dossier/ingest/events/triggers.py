"""Where the words for an event stand in a sentence, with what it is done to."""

from dataclasses import dataclass
from itertools import pairwise

from dossier.ingest.events import cues
from dossier.ingest.events.inflect import Form
from dossier.ingest.events.lexicon import Entry, Lexicon, Use
from dossier.ingest.events.reading import Reading, Sentence

REACH = 12
"""How many words may stand between a verb and what it is done to."""
_FAR = 18
"""How many, where the sentence is passive and a clause stands between."""
_AHEAD = 20
"""How many, where a participle opens the sentence."""
_NEAR = 5
"""How many, where a participle stands behind what it is about."""
_APART = 14
"""How many, where a participle stands behind a comma."""
_ADJECTIVAL = cues.DETERMINERS - {"s"} | cues.RESTORED
"""Before a participle, words by which it only describes: "the ousted president"."""
_BESIDE = 4
"""How near stands what makes of a wording something else."""
_OBJECTS = frozenset({"which", "that", "que", "qu", "whom", "dont"})
"""What stands for an object named before it: "the bloc that Upland left"."""
_PARTICLES = frozenset({"home", "back", "out", "persona", "under", "sous"})
"""What may stand behind the object of its verb: "called its envoy home"."""
_FRENCH_NOUNS = frozenset({"la", "le", "les", "une", "un", "cette", "sa", "son", "ses", "leur", "ce"})
"""Before a participle, words by which it is none."""
_BREAKS = cues.CONTENT | {"whether"}


@dataclass(frozen=True)
class Trigger:
    """A wording in the text: words [first, last), and the word number of its object if it has one.

    `passive` is whether the object is what the sentence speaks of; `noun` if it is no verb.
    """

    use: Use
    first: int
    last: int
    object: int | None
    passive: bool
    noun: bool

    @property
    def entry(self) -> Entry:
        """The wording."""
        return self.use.entry


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
    before = reading.before(index, sentence)
    noun = use.form is None
    if use.form in {Form.BASE, Form.PRESENT} and before in cues.DETERMINERS and language == "en":
        return None
    if use.form in {Form.PAST, Form.PARTICIPLE} and language == "en" and before in _ADJECTIVAL:
        return None
    if use.form is Form.PAST and language == "en" and _after_be(reading, sentence, index):
        return None  # "was brought down": a participle, and nothing stands behind it as object.
    following = words[index + 1].word if index + 1 < sentence.last else ""
    if use.form is Form.GERUND and (before in cues.DETERMINERS - {"of"} or following == "of"):
        return None
    if use.form in {Form.BASE, Form.PRESENT} and "past" in use.entry.only and before != "to":
        return None
    if (
        noun
        and language == "en"
        and before in {"to", "will", "would", "and"}
        and index + 1 < len(words)
        and words[index + 1].word in {"its", "their", "his", "the"}
    ):
        return None
    if use.form is Form.PARTICIPLE and language == "fr" and _is_noun(reading, sentence, index):
        return None
    last = _rest(reading, sentence, index, use)
    if last is None or not _reflexive(reading, sentence, index, use):
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
        passive = use.form is Form.PARTICIPLE and _after_be(reading, sentence, index)
        return Trigger(use, index, last, None, passive, noun)
    found = Trigger(use, index, last, None, False, noun)
    whole = _with_object(reading, sentence, found)
    if whole is not None:
        return whole
    known = use.entry.type in told or (noun and _is_announced(reading, sentence, index))
    plain = known and _goes_without_saying(reading, sentence, found)
    return found if plain or _of_pronoun(reading, around, found, language) else None


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
    if found.noun and not reading.before(found.first, sentence) in cues.POSSESSIVES:
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
    return any(_is_object(reading, sentence, number, found) for number in numbers)


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
        limit = min(sentence.last, at + (6 if wanted in _PARTICLES else 3))
        at = next((n for n in range(at, limit) if reading.words[n].word == wanted), -1) + 1
        if not at:
            return None
    # What stands between a verb and its particle may be its object: the verb alone is the place.
    return index + 1 if at - index > 1 + len(use.rest) else at


def _reflexive(reading: Reading, sentence: Sentence, index: int, use: Use) -> bool:
    row = {reading.words[n].word for n in range(max(sentence.first, index - 4), index)}
    there = bool(row & {"se", "s"})
    return there if use.reflexive else True


def _after_be(
    reading: Reading, sentence: Sentence, index: int, wanted: frozenset[str] = cues.BE
) -> bool:
    """Whether an auxiliary stands before a participle, with adverbs at most between them."""
    for number in range(index - 1, max(sentence.first, index - 5) - 1, -1):
        word = reading.words[number].word
        if word in wanted:
            return True
        if word not in cues.ADVERBS and not word.endswith(("ly", "ment")):
            return False
    return False


def _each_other(reading: Reading, sentence: Sentence, index: int) -> bool:
    """Whether "se" stands before it: "s'étaient expulsé des diplomates"."""
    row = range(max(sentence.first, index - 4), index)
    return any(
        reading.words[n].word == "se"
        or (reading.words[n].word == "s" and reading.words[n + 1].gap in {"'", "’"})
        for n in row
    )


def _with_object(reading: Reading, sentence: Sentence, found: Trigger) -> Trigger | None:
    use = found.use
    be = use.form is Form.PARTICIPLE and not use.reflexive
    passive = be and _after_be(reading, sentence, found.first)
    passive = passive and not _each_other(reading, sentence, found.first)
    reduced = be and not _after_be(reading, sentence, found.first, cues.HAVE)
    if not passive:
        after = _object_after(reading, sentence, found)
        if after is not None:
            return Trigger(use, found.first, found.last, after, False, found.noun)
        clause = reading.clause[found.first]
        if reading.words[clause.opens].word in _OBJECTS and clause.opens > sentence.first:
            for number in range(clause.opens - 1, max(sentence.first, clause.opens - 3) - 1, -1):
                if _is_object(reading, sentence, number, found):
                    return Trigger(use, found.first, found.last, number, False, found.noun)
        contact = _contact(reading, sentence, found)
        if contact is not None:
            return Trigger(use, found.first, found.last, contact, False, False)
    if reduced and found.first == sentence.first:
        # "Signed in 2015, the accord …": it is what the sentence speaks of.
        for number in range(found.last, min(sentence.last, found.last + _AHEAD)):
            if _is_object(reading, sentence, number, found):
                return Trigger(use, found.first, found.last, number, True, False)
    following = reading.words[found.last].surface.lower() if found.last < sentence.last else ""
    dated = any(date.first - found.last in {0, 1} for date in sentence.dates)
    reduced = reduced and (following not in cues.OWN or dated)
    if passive and reading.words[found.first].word.startswith(cues.INTRANSITIVE):
        after = _object_after(reading, sentence, found)
        if after is not None:
            return Trigger(use, found.first, found.last, after, False, False)
    if passive or reduced or found.noun:
        apart = reduced and not found.noun and _opens_clause(reading, sentence, found)
        reach = _FAR if passive else _APART if apart else _NEAR
        before = _object_before(reading, sentence, found, 3 if found.noun else reach)
        if before is not None and not passive and not found.noun and not apart:
            # "the palace where soldiers seized him": the palace is not what was seized.
            same = reading.clause[before] == reading.clause[found.first]
            before = before if same or reading.clause[found.first].opens == found.first else None
        if before is None and passive and "named" in found.entry.only:
            before = _place_before(reading, sentence, found)
        if before is not None:
            return Trigger(use, found.first, found.last, before, not found.noun, found.noun)
    return None


def _object_after(reading: Reading, sentence: Sentence, found: Trigger) -> int | None:
    reach = REACH
    clause = reading.clause[found.first]
    # "They demanded that the mission leave": what follows "that" belongs to the verb.
    content = bool(found.entry.complements)
    for number in range(found.first + 1, min(sentence.last, found.last + reach)):
        word = reading.words[number]
        apart = word.word in _BREAKS or reading.clause[number] != clause
        if apart and not (content and reading.clause[number].sort == "content"):
            return None
        if _is_object(reading, sentence, number, found):
            return number
    return None


def _contact(reading: Reading, sentence: Sentence, found: Trigger) -> int | None:
    """The object before a short subject: "the sanctions they had imposed"."""
    if found.noun or found.use.form not in {Form.PAST, Form.PARTICIPLE}:
        return None
    number = found.first - 1
    while number > sentence.first and reading.words[number].word in cues.HAVE | cues.ADVERBS:
        number -= 1
    if number <= sentence.first or reading.words[number].word not in cues.SHORT:
        return None
    return number - 1 if _is_object(reading, sentence, number - 1, found) else None


def _opens_clause(reading: Reading, sentence: Sentence, found: Trigger) -> bool:
    """Whether a participle stands behind a comma: "the pact of the two, signed in 2015,"."""
    return found.first > sentence.first and "," in reading.words[found.first].gap


def _place_before(reading: Reading, sentence: Sentence, found: Trigger) -> int | None:
    """The name that stands right before a passive: "Upton was captured"."""
    number = found.first - 1
    while number > sentence.first and reading.words[number].word in cues.AUXILIARIES | cues.ADVERBS:
        number -= 1
    word = reading.words[number]
    dated = any(date.first <= number < date.last for date in sentence.dates)
    return number if word.capital and number >= sentence.first and not dated else None


def _object_before(reading: Reading, sentence: Sentence, found: Trigger, reach: int) -> int | None:
    for number in range(found.first - 1, max(sentence.first, found.first - reach) - 1, -1):
        if _is_object(reading, sentence, number, found):
            return number
    return None


def _is_object(reading: Reading, sentence: Sentence, number: int, found: Trigger) -> bool:
    words, entry = reading.words, found.entry
    for row in entry.objects.get(words[number].word, ()):
        if tuple(word.word for word in words[number : number + len(row)]) == row:
            # "left office": no office of theirs, but the post.
            bare = number == found.last and words[number].surface.islower()
            return not (bare and "organisation" in entry.kinds)
    if "named" in entry.only and _is_place(reading, sentence, number, found):
        return True
    if not entry.kinds:
        return False
    for group in sentence.actors:
        if group.first <= number < group.last:
            kinds = {_KINDS.get(actor.kind, actor.kind) for actor in group.members}
            return bool(kinds & entry.kinds)
    short = words[number].surface
    digits = any(letter.isdigit() for letter in short)
    return "organisation" in entry.kinds and short.isupper() and (len(short) >= 3 or digits)


def _is_place(reading: Reading, sentence: Sentence, number: int, found: Trigger) -> bool:
    """Whether a name stands right behind: "captured Upton", "the fall of Upton"."""
    word = reading.words[number]
    near = range(found.last, found.last + 1)
    if reading.before(number, sentence) in cues.OF | {"the", "la", "le"}:
        near = range(found.last, found.last + 3)
    dated = any(date.first <= number < date.last for date in sentence.dates)
    return number in near and word.capital and not dated


_KINDS = {
    "countries": "country",
    "blocs": "bloc",
    "organisations": "organisation",
    "agreements": "agreement",
}
"""An actor's kind is told by its folder or by its name."""
