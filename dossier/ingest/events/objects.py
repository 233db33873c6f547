"""What the verb or noun of a wording is done to, where the sentence has it."""

from dossier.ingest.events import cues
from dossier.ingest.events.inflect import Form
from dossier.ingest.events.reading import Reading, Sentence
from dossier.ingest.events.trigger import Trigger

REACH = 14
"""How many words may stand between a verb and what it is done to."""
_FAR = 18
"""How many, where the sentence is passive and a clause stands between."""
_AHEAD = 20
"""How many, where a participle opens the sentence."""
_NEAR = 5
"""How many, where a participle stands behind what it is about."""
_APART = 14
"""How many, where a participle stands behind a comma."""
_OBJECTS = frozenset({"which", "that", "que", "qu", "whom", "dont", "auquel", "auxquels"})
"""What stands for an object named before it: "the bloc that Upland left"."""
_BREAKS = cues.CONTENT | {"whether"}


def after_be(
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


def with_object(reading: Reading, sentence: Sentence, found: Trigger) -> Trigger | None:
    """The trigger with what it is done to; None where the sentence does not have it."""
    use = found.use
    be = use.form is Form.PARTICIPLE and not use.reflexive
    passive = be and after_be(reading, sentence, found.first)
    passive = passive and not _each_other(reading, sentence, found.first)
    reduced = be and not after_be(reading, sentence, found.first, cues.HAVE)
    if not passive:
        after = _object_after(reading, sentence, found)
        if after is not None:
            return Trigger(use, found.first, found.last, after, False, found.noun)
        clause = reading.clause[found.first]
        if reading.words[clause.opens].word in _OBJECTS and clause.opens > sentence.first:
            for number in range(clause.opens - 1, max(sentence.first, clause.opens - 7) - 1, -1):
                if is_object(reading, sentence, number, found):
                    return Trigger(use, found.first, found.last, number, False, found.noun)
                name = reading.words[number].capital or reading.words[number].word in cues.OF
                if number < clause.opens - 2 and not name:
                    break
        contact = _contact(reading, sentence, found)
        if contact is not None:
            return Trigger(use, found.first, found.last, contact, False, False)
    if reduced and found.first == sentence.first:
        # "Signed in 2015, the accord …": it is what the sentence speaks of.
        for number in range(found.last, min(sentence.last, found.last + _AHEAD)):
            if is_object(reading, sentence, number, found):
                return Trigger(use, found.first, found.last, number, True, False)
    following = reading.words[found.last].surface.lower() if found.last < sentence.last else ""
    dated = any(date.first - found.last in {0, 1} for date in sentence.dates)
    reduced = reduced and (following not in cues.OWN or dated)
    reduced = reduced and not _is_left(reading, sentence, found)
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


def _is_left(reading: Reading, sentence: Sentence, found: Trigger) -> bool:
    """Whether it is the past and no participle, by the name behind it: "the force left Upton"."""
    if reading.words[found.first].word != "left" or found.last >= sentence.last:
        return False
    dated = any(date.first <= found.last < date.last for date in sentence.dates)
    return reading.words[found.last].capital and not dated


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
        if is_object(reading, sentence, number, found):
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
    return number - 1 if is_object(reading, sentence, number - 1, found) else None


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
        if is_object(reading, sentence, number, found):
            return number
    return None


def is_object(reading: Reading, sentence: Sentence, number: int, found: Trigger) -> bool:
    """Whether a wording can be done to what stands at a word's number."""
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
