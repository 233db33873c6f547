"""Where a sentence says that somebody says what stands in marks."""

from collections.abc import Sequence
from dataclasses import dataclass

from dossier.ingest.quotes import phrases, verbs
from dossier.ingest.quotes.phrases import Phrase
from dossier.ingest.quotes.pieces import Piece
from dossier.ingest.quotes.terms import OBJECTS, THINGS, TIMES_OF, WORDS_OF
from dossier.ingest.quotes.words import Strength, Words, word_set

_FURTHEST = 30
_FAR = 7
_OPENERS = word_set(
    "plus ensuite enfin puis ailleurs ici là certes pourtant toutefois cependant meanwhile however"
    " still instead later earlier then there here further yet nearby elsewhere"
)
_ONE_READS = word_set("peut pouvait pourra lit lisait")


@dataclass(frozen=True)
class Said:
    """That a quote is said: by `who`, or by whoever speaks there already if that is None.

    `close` where nothing but a comma, a colon or "that" stands between.
    """

    strength: Strength
    who: Phrase | None
    close: bool
    main: bool = False
    """Whether the sentence's own subject may be who."""
    far: bool = False
    """Whether so much stands between that a word or two in marks may be anybody's."""
    sure: bool = False
    """Whether even one word in marks is theirs, whatever it is."""
    verb: str = ""
    """The verb's form, where it stands before the quote."""


def find(sentence: Sequence[Piece], at: int, asked: bool, words: Words) -> Said | None:
    """What the sentence says of the quote at `at`; `asked` where its words end with a mark.

    After it first, then before it, then at the end of the sentence.
    """
    said = _after(sentence, at, asked, words)
    if not asked and said and said.who and not phrases.may_speak(sentence, said.who, words):
        said = _led(sentence, at, words) or said
    said = said or _before(sentence, at, words)
    if said is None or (said.who is None and not said.main):
        said = _tail(sentence, at, words) or said
    return said


def _led(sentence: Sequence[Piece], at: int, words: Words) -> Said | None:
    """Who says it by the verb just before: "whom the ministry calls “deserters”, hold out"."""
    back = at - 1
    while back > at - 3 and back > 0 and sentence[back].low in words.articles | words.of:
        back -= 1
    if back < 1 or not sentence[back].is_word or verbs.verb(sentence, back, words) is None:
        return None
    said = _before(sentence, at, words)
    return said if said and said.who and said.verb == sentence[back].low else None


def _after(sentence: Sequence[Piece], at: int, asked: bool, words: Words) -> Said | None:
    first = at + 1
    if first < len(sentence) and sentence[first].low in {",", "–", "—", "("}:
        first, asked = first + 1, True
    starts = not any(one.is_word for one in sentence[:at])
    if first >= len(sentence):
        return None
    words_of = first + 1 < len(sentence) and sentence[first].low in {"in", "selon"}
    past = first + 2 if words_of and sentence[first + 1].low in {"the", "les"} else first
    told = _told(sentence, past, words) or _told(sentence, first, words)
    if told:
        # "“brave”, according to the government": one word is theirs, too.
        return Said(Strength.SAY, told, True, sure=True)
    if not (asked or starts):
        return None
    if sentence[first].low in {"as", "comme", "ainsi", "thus"}:
        first += 1
    if sentence[first].low in _ONE_READS and first + 1 < len(sentence):
        return _one_reads(sentence, first + 1, words)
    return _verb_first(sentence, first, words) or _subject_first(sentence, first, words)


def _verb_first(sentence: Sequence[Piece], first: int, words: Words) -> Said | None:
    at = first
    while at < min(len(sentence), first + 6):
        piece = sentence[at]
        if not piece.is_word:
            return None
        if piece.low in verbs.LIKES and at + 2 < len(sentence) and sentence[at + 1].low in verbs.TO:
            at += 2
            continue
        strength = verbs.verb(sentence, at, words)
        inverted = at > first and piece.low in words.pronouns and not _is_clitic(sentence, at)
        if inverted:
            # "a-t-il déclaré": the verb follows its pronoun.
            for later in range(at + 1, min(len(sentence), at + 5)):
                found = words.saying.get(sentence[later].low)
                if found:
                    source = _source(sentence, later + 1) if piece.low == "on" else None
                    return Said(found, source or (at, at + 1), True)
            return None
        if strength is not None:
            following = at + 1
            while (
                following < len(sentence)
                and sentence[following].low in words.saying
                and (
                    sentence[following].low in {"savoir", "valoir"}
                    or sentence[following].low in words.loose
                )
            ):
                following += 1
            if piece.low in words.loose and not verbs.is_liked(sentence, at):
                return None
            who = phrases.after(sentence, following, words)
            return Said(strength, who, True) if who else None
        if piece.low not in words.finite and not piece.low.endswith(words.adverbs):
            return None
        at += 1
    return None


def _source(sentence: Sequence[Piece], at: int) -> Phrase | None:
    """The source in "a-t-on appris de source proche du dossier"."""
    for first in range(at, min(len(sentence), at + 4)):
        if sentence[first].low in {"source", "sources"}:
            last = first + 1
            while last < len(sentence) and last < first + 2 and sentence[last].is_word:
                last += 1
            return (first, last)
    return None


def _one_reads(sentence: Sequence[Piece], at: int, words: Words) -> Said | None:
    """As in "peut-on lire dans le communiqué", "lit-on sur l'affiche"."""
    if sentence[at].low != "on":
        return _verb_first(sentence, at - 1, words)
    for later in range(at + 1, min(len(sentence), at + 4)):
        if sentence[later].low in {"dans", "sur"}:
            return Said(Strength.SAY, phrases.after(sentence, later + 1, words), True)
    return None


def _is_clitic(sentence: Sequence[Piece], at: int) -> bool:
    return sentence[at].start > sentence[at - 1].end + 3


def _subject_first(sentence: Sequence[Piece], first: int, words: Words) -> Said | None:
    if sentence[first].low in words.joins | words.relative or _is_clause(sentence, first):
        return None
    for at in range(first + 1, min(len(sentence), first + 24)):
        if sentence[at].quote >= 0 or sentence[at].low in {";", ":"}:
            return None
        strength = verbs.verb(sentence, at, words)
        if strength is None or sentence[at].low in words.loose:
            continue
        start = verbs.group(sentence, at, words)
        who = phrases.before(sentence, start, words)
        if (
            who
            and who[0] > first
            and any(one.low in words.relative for one in sentence[first + 1 : start])
        ):
            # "a diplomat who followed it said"
            who = phrases.after(sentence, first, words)
        if who and who[0] >= first and strength is not Strength.MILD:
            return Said(strength, who, True)
        if who is None:
            return None
    return None


def _is_clause(sentence: Sequence[Piece], first: int) -> bool:
    """Whether it tells when or why: ", after Upland said it would leave"."""
    if sentence[first].low in TIMES_OF:
        return True
    return first + 1 < len(sentence) and sentence[first + 1].low in {"que", "qu'"}


def _told(sentence: Sequence[Piece], at: int, words: Words) -> Phrase | None:
    """Who stands after "according to" at `at`."""
    for told in words.told:
        size = len(told)
        if at + size >= len(sentence):
            continue
        if all(at + k < len(sentence) and sentence[at + k].low == told[k] for k in range(size)):
            if sentence[at + size].low in words.bent:
                return (at + size, at + size + 1)
            return phrases.after(sentence, at + size, words)
    return None


def _before(sentence: Sequence[Piece], at: int, words: Words) -> Said | None:
    close = True
    for back in range(at - 1, max(-1, at - _FURTHEST), -1):
        piece = sentence[back]
        if piece.low == ";":
            return None
        told = _told(sentence, back, words)
        if told and told[1] <= at:
            # "in the words of a survivor, “...”" leads up to one word as well as to many.
            return Said(Strength.SAY, told, close, verb=piece.low if piece.low in WORDS_OF else "")
        strength = verbs.verb(sentence, back, words) if piece.is_word else None
        if strength is not None and not (
            sentence[back - 1].quote >= 0 and close is False and back > 1
        ):
            return _by_verb(sentence, back, at, strength, words)
        close = close and piece.low in {",", ":", "that", "que", "qu'"}
    if at > 0 and sentence[at - 1].low == ":":
        return Said(Strength.SAY, None, True, main=True)
    if at > 2 and sentence[0].low in {"pour", "for"} and sentence[1].low not in words.saying:
        # "Pour le chercheur Ada Bell, ..."
        who = phrases.after(sentence, 1, words)
        if who and who[1] < at and sentence[who[1]].low == ",":
            named = phrases.has_name(sentence, who, words)
            person = any(one.low in words.people for one in sentence[who[0] : who[1]])
            return Said(Strength.CLAIM, who, False) if named or person else None
    return None


def _by_verb(
    sentence: Sequence[Piece], at: int, quote: int, strength: Strength, words: Words
) -> Said | None:
    between = sentence[at + 1 : quote]
    close = all(one.low in {",", ":", "that", "que", "qu'", ""} for one in between) and (
        strength is Strength.SAY
    )
    colon = bool(between) and between[-1].low == ":"
    if not between and strength is not Strength.SAY:
        strength = Strength.CLAIM
    low = sentence[at].low
    start = verbs.group(sentence, at - 2 if low == "garde" else at - (low in verbs.LIGHT), words)
    if start == at and verbs.is_participle(low) and sentence[at - 1].low in verbs.ANDS:
        start = verbs.shared(sentence, at, words)
    inverted = _inverted(sentence, at, start, quote, words)
    if inverted:
        return Said(strength, inverted, close or colon, verb=low)
    passive = any(one.low in verbs.BE for one in sentence[start:at]) and not (
        verbs.is_reflexive(sentence, start) or low in words.loose or low in {"quoted", "cité"}
    )
    passive = passive or verbs.is_reduced(sentence, at)
    if passive or (verbs.is_participle(low) and start == at):
        last = min(len(sentence), quote + 2)
        by = next((k for k in range(at + 1, last) if sentence[k].low in words.by), -1)
        who = phrases.after(sentence, by + 1, words) if by > 0 else None
        if who and (who[1] <= quote or by > quote):
            return Said(strength, who, close or colon, verb=low)
        # By nobody that is named: only many words are surely somebody's.
        return Said(Strength.NOBODY, None, colon)
    far = quote - at > _FAR
    if low in words.loose:
        who = _quoted(sentence, at, words)
        return Said(strength, who, close or colon, main=who is None, far=far, verb=low)
    who = phrases.before(sentence, start, words)
    if who is None and at + 1 < quote:
        later = at + 1
        if sentence[later].low in words.pronouns:
            who = (later, later + 1)
        elif colon:
            who = phrases.after(sentence, later, words)
            who = who if who and who[1] < quote else None
    if who is not None and sentence[who[0]].low in OBJECTS and who[1] - who[0] == 1:
        who = None
    return Said(strength, who, close or colon, main=who is None, far=far, verb=low)


def _inverted(
    sentence: Sequence[Piece], at: int, start: int, quote: int, words: Words
) -> Phrase | None:
    """Who stands after the verb in an aside: "The march, warns its head, is “a rehearsal”"."""
    if at > 1 and sentence[at - 1].low in words.pronouns and sentence[at - 2].low in verbs.HAVE:
        return (at - 1, at)  # "a-t-il ajouté"
    if start == 0 or sentence[start - 1].low not in {",", "–", "—"}:
        return None
    if sentence[at].low in words.loose:
        return None
    who = phrases.after(sentence, at + 1, words)
    if who is None or who[1] >= quote or sentence[who[1]].low not in {",", "–", "—"}:
        return None
    owned = sentence[at + 1].low in words.articles
    return who if owned or phrases.may_speak(sentence, who, words) else None


def _quoted(sentence: Sequence[Piece], at: int, words: Words) -> Phrase | None:
    """Who speaks in "quoted a diplomat as saying", "the judge was quoted as saying"."""
    if at < 2 or sentence[at - 1].low not in {"as", "comme"}:
        return None
    if sentence[at - 2].low in words.saying:
        return phrases.before(sentence, verbs.group(sentence, at - 2, words), words)
    return phrases.before(sentence, at - 1, words)


def _tail(sentence: Sequence[Piece], at: int, words: Words) -> Said | None:
    """Who says it at the end of the sentence: "..., the ministry said."."""
    named = at > 0 and sentence[at - 1].low in words.articles
    strength = Strength.NAME if named else Strength.CLAIM
    commas = [k for k in range(at + 1, len(sentence)) if sentence[k].low == ","]
    for comma in commas[-3:]:
        told = _told(sentence, comma + 1, words)
        if told:
            return Said(strength, told, False)
        if comma + 1 < len(sentence) and sentence[comma + 1].is_word:
            said = _verb_first(sentence, comma + 1, words)
            said = said or _subject_first(sentence, comma + 1, words)
            somebody = said and said.who and phrases.may_speak(sentence, said.who, words)
            if said and somebody and said.strength is Strength.SAY:
                return Said(strength, said.who, False, far=named)
    return None


def within(sentence: Sequence[Piece], words: Words) -> Phrase | None:
    """Who says a quote by words that stand in its own marks: "Il pleut, a dit Ada, et fort"."""
    for at in range(1, len(sentence) - 1):
        if sentence[at].low not in {",", "–", "—", "?", "!"}:
            continue
        inverted = sentence[at + 1].low in words.finite or sentence[at + 1].low in words.saying
        said = _verb_first(sentence, at + 1, words) if inverted else None
        if said and said.who and said.strength <= Strength.CLAIM:
            return said.who
    return None


def main_subject(sentence: Sequence[Piece], at: int, words: Words) -> Phrase | None:
    """Who the sentence is about: who stands first in it, past times and places."""
    first = 0
    if sentence[0].low in words.loose:
        # "Denouncing “...”, the ministry recalled its envoy."
        later = at + 1
        while later < len(sentence) and sentence[later].low in {",", "–", "—"}:
            later += 1
        return phrases.after(sentence, later, words)
    parts = [k for k in range(at) if sentence[k].low == ";"]
    if parts and parts[-1] + 1 < at:
        first = parts[-1] + 1
    dash = next((k for k in range(min(at, 12)) if sentence[k].low in {"–", "—"}), -1)
    if dash > 0 and all(one.capital or not one.is_word for one in sentence[:dash]):
        first = dash + 1
    elif sentence[0].low in words.prepositions | words.times | _OPENERS or (
        len(sentence) > 1
        and sentence[0].low.endswith(("ed", "é", "ée", "és", "ées"))
        and sentence[1].low in words.prepositions | words.by | {"whether", "if"}
    ):
        comma = next((k for k in range(min(at, 20)) if sentence[k].low == ","), -1)
        first = max(first, comma + 1)
    who = phrases.after(sentence, first, words)
    if who and any(one.low in THINGS for one in sentence[who[0] : min(who[1], who[0] + 3)]):
        return None
    return who if who and who[1] <= at else None
