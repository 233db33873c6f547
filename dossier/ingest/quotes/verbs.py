"""Which words of a sentence are a verb of saying there, and how it stands."""

from collections.abc import Sequence

from dossier.ingest.quotes import phrases
from dossier.ingest.quotes.phrases import Phrase
from dossier.ingest.quotes.pieces import Piece
from dossier.ingest.quotes.terms import ENVOYS
from dossier.ingest.quotes.words import Strength, Words, word_set

HAVE = word_set(
    "a ont avait avaient aura auraient aurait ayant est sont était étaient s'est as ai avons avoir"
    " fut été"
)
BE = word_set("is are was were been be being est sont était étaient été fut sera")
_MEANS = word_set("telephone phone email e-mail text letter radio téléphone courriel message")
"""What somebody says a thing by: "said by telephone"."""
_DITE = word_set("dite dits dites")
_PASSIVE = word_set("was were been été is are")
_CLITICS = word_set("le la les l'")
_MAKES = word_set("fait faisait font faisant faire")
_TAKES = word_set("pris prend prennent prenant prendre")
LIGHT = {"état": _MAKES, "part": _MAKES, "acte": _TAKES}
"""Nouns that tell speech with a verb before them: "fait état de", "prend acte de"."""
_PUTS_ON = word_set("met mis mettent mettant mettait mettre")
"""As in "met en garde contre"."""
ANDS = word_set("et puis ,")
_THEN = word_set("at as by in then")
TO = word_set("to à de d' par")
LIKES = word_set(
    "likes like liked loves continues continued goes went wants wanted keeps kept came comes"
    " tried refused dared aime aiment aimait plaît plaisait tient tiennent tenait continue"
    " continuait continuent cesse cessait vient viennent finit finissent croit veut hésite"
)
"""As in "likes to say", "aime à répéter"."""


def verb(sentence: Sequence[Piece], at: int, words: Words) -> Strength | None:
    """How surely the piece at `at` is a verb of saying."""
    piece = sentence[at]
    strength = words.saying.get(piece.low)
    if at and sentence[at - 1].low in LIGHT.get(piece.low, ()):
        return Strength.CLAIM
    if piece.low == "garde" and at > 1 and sentence[at - 2].low in _PUTS_ON:
        return Strength.CLAIM
    if strength is None or (piece.capital and at and sentence[at - 1].is_word):
        return None
    left = sentence[at - 1].low if at else ""
    if is_liked(sentence, at):
        return strength
    if left in words.articles and left not in words.pronouns and left not in words.between:
        return None
    if left in words.of or (left in words.prepositions and piece.low not in words.loose):
        return None if left != "en" or not piece.low.endswith("ant") else strength
    if left in {"le", "la", "les", "un", "une", "l'", "the", "this", "that"}:
        # "l'a dit" has its auxiliary between; "la note", "the claim" are things.
        return None if left != "that" else strength
    if piece.low.startswith(("recall", "rappel")) and ENVOYS & {
        one.low for one in sentence[at + 1 : at + 5]
    }:
        return None
    if piece.low in words.nouns and _is_thing(sentence, at, words):
        return None
    if piece.low in _DITE and left not in words.finite:
        return None  # "la loi dite"
    if piece.low in {"put", "puts"} and not _is_put(sentence, at):
        return None
    by = at + 1 < len(sentence) and sentence[at + 1].low in words.by and left not in BE
    if by and not (at + 2 < len(sentence) and sentence[at + 2].low in _MEANS):
        return None
    if is_participle(piece.low):
        # "has voiced its concern and called": the second has its auxiliary from the first.
        back = 20 if left in ANDS else 5
        near = {one.low for one in sentence[max(0, at - back) : at]}
        return strength if near & HAVE else None
    if at == 0 and piece.low.endswith("ed"):
        # "Asked about it, the minister smiled."
        return None
    return strength


def is_liked(sentence: Sequence[Piece], at: int) -> bool:
    """Whether an infinitive is what somebody does often: "likes to say", "aime à répéter"."""
    return at > 1 and sentence[at - 1].low in TO and sentence[at - 2].low in LIKES


def _is_thing(sentence: Sequence[Piece], at: int, words: Words) -> bool:
    """Whether a form is a noun there: "charges of fraud", "neighbouring states"."""
    if at + 1 < len(sentence) and sentence[at + 1].low in words.of:
        return True
    left = sentence[at - 1] if at else None
    if left is None or not left.is_word or left.low == "member":
        return left is not None and left.is_word
    able = words.people | words.bodies | words.pronouns.keys() | words.relative | words.joins
    adverb = left.low.endswith(words.adverbs) or left.low in words.finite
    return not (left.capital or left.low in able or adverb)


def _is_put(sentence: Sequence[Piece], at: int) -> bool:
    """Whether somebody puts it so: "put it bluntly", not "put off"."""
    return at + 1 < len(sentence) and (
        sentence[at + 1].low in {"it", "this"} or sentence[at + 1].quote >= 0
    )


def shared(sentence: Sequence[Piece], at: int, words: Words) -> int:
    """Where the verb starts whose auxiliary a participle shares: "a salué ... et appelé"."""
    for back in range(at - 1, max(0, at - 20), -1):
        if sentence[back].low in HAVE:
            return group(sentence, back + 1, words)
    return at


def is_participle(low: str) -> bool:
    """Whether a French word may be a participle by its ending."""
    return low.endswith(("é", "ée", "és", "ées"))


def group(sentence: Sequence[Piece], at: int, words: Words) -> int:
    """Where the words of a verb start that ends at `at`: "has also", "s'est"."""
    if is_liked(sentence, at):
        at -= 2
    while at > 0 and (
        sentence[at - 1].low in words.finite
        or (sentence[at - 1].low.endswith(words.adverbs) and not sentence[at - 1].capital)
    ):
        if sentence[at - 1].low in words.people | words.bodies:
            break
        at -= 1
    if at > 1 and sentence[at - 1].low in _CLITICS:
        at -= 1
    return at


def is_passive(sentence: Sequence[Piece], at: int, words: Words) -> bool:
    """Whether what is said is the subject of the verb at `at`: "it was asked"."""
    start = group(sentence, at, words)
    return any(one.low in BE for one in sentence[start:at]) and not is_reflexive(sentence, start)


def is_reflexive(sentence: Sequence[Piece], start: int) -> bool:
    """Whether the verb whose words start there has "se" with it."""
    return sentence[start].low in {"s'", "se", "s'est"} or (
        start > 0 and sentence[start - 1].low in {"s'", "se"}
    )


def is_reduced(sentence: Sequence[Piece], at: int) -> bool:
    """Whether a participle tells of what stands before it: "The pact, hailed then as “...”"."""
    if at < 2 or not sentence[at].low.endswith("ed") or at + 1 >= len(sentence):
        return False
    first = not any(one.low == "," for one in sentence[: at - 1])
    return first and sentence[at - 1].low == "," and sentence[at + 1].low in _THEN


def is_told_of(sentence: Sequence[Piece]) -> bool:
    """Whether a sentence tells what is done to its subject: "was greeted", "a été hué"."""
    return any(one.low in _PASSIVE for one in sentence)


def subject(sentence: Sequence[Piece], at: int, words: Words) -> Phrase | None:
    """Who is before the verb at `at`."""
    if sentence[at].low in words.loose:
        return None
    return phrases.before(sentence, group(sentence, at, words), words)
