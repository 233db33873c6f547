"""How many words in marks it takes to be speech, and no term or irony of the writer's."""

import re
from collections.abc import Sequence

from dossier.ingest.quotes import terms
from dossier.ingest.quotes.phrases import Phrase
from dossier.ingest.quotes.pieces import Piece
from dossier.ingest.quotes.saying import Said
from dossier.ingest.quotes.words import Strength, Words, word_set

NEVER = 1_000_000
"""More words than any quote has."""
_PLAIN = frozenset({Strength.SAY, Strength.CLAIM, Strength.NAME, Strength.MILD})
_NAMING = frozenset({Strength.NAME, Strength.MILD})
_ANYBODY = word_set(
    "locals residents villagers people we fans press media newspapers many some habitants gens"
    " riverains villageois on presse médias journaux certains beaucoup fidèles supporteurs"
    " scientists specialists spécialistes scientifiques"
)
_BARE = word_set("soldiers fighters rebels farmers fishermen traders drivers children sailors")
_SOME = word_set("a an un une")
_OWNS = word_set("its his her their my our son sa ses leur leurs")
_THE = word_set("the le la les l' du des au aux")
_NUMBERS = word_set(
    "two three four five six seven eight nine ten dozens hundreds several deux trois quatre cinq"
    " six sept huit neuf dix plusieurs"
)
_PAST = ("ed", "é", "ée", "és", "ées")
_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")


def length(inner: str) -> int:
    """How many words there are, but for an article at the start."""
    found = _WORD.findall(inner)
    article = len(found) > 1 and found[0].lower() in {"a", "an", "the", "un", "une", "le", "la"}
    return len(found) - article


def least(sentence: Sequence[Piece], at: int, inner: str, said: Said, words: Words) -> int:
    """How many words the quote at `at` must have to be speech, if `said` is told of it."""
    left = sentence[at - 1].low if at else ""
    sure = said.strength in _PLAIN and (said.who is not None or said.main)
    if sure and left in {"as", "comme"}:
        return 1
    if said.sure or terms.is_cry(sentence, at):
        return 1
    if said.strength is Strength.NOBODY:
        # "were barred “for reasons of security”" is a formula.
        return NEVER if inner.split(maxsplit=1)[0].lower() in words.prepositions else 5
    if said.who and said.strength in _NAMING and _is_anybody(sentence, said.who):
        return 4
    own = not said.verb or _governs(sentence, at, said, words)
    claims = said.strength is Strength.CLAIM
    if left in _THE and _is_titled(inner) and not (claims and own):
        return NEVER
    if left in _THE and said.strength is Strength.SAY and not own:
        return 5  # "said the “blue economy” would grow"
    if said.who and length(inner) > 1 and _is_adverbial(sentence, at, inner, words):
        return 2
    if said.far or not sure:
        # "said the vote had been “rigged”": what is told of it is the speaker's own.
        return 1 if sure and left in words.told_of else 3
    if left in {"for", "pour"} or said.verb in words.sees:
        return 2 if left in _SOME | words.of else 3
    if not said.verb and left not in words.told_of:
        before = said.who is not None and said.who[0] < at
        judged = at > 1 and left in words.articles and sentence[at - 2].low in words.told_of
        judged = judged or left in words.prepositions  # "opened fire in “self-defence”"
        if judged and said.close and said.strength is Strength.SAY:
            return 1  # "It is a “farce”, said the minister."
        return 2 if said.close or before else 3
    if left in words.definite:
        return _definite(sentence, at, inner, said, words)
    # "said “volunteers” had come" is the writer's irony.
    many = inner[-1] in "sx" and len(inner) > 3
    if many and (left.isdigit() or left in _NUMBERS):
        return 2
    english = "who" in words.relative
    if (
        many
        and said.strength is Strength.SAY
        and (left == "des" or (english and left == said.verb))
    ):
        return 2
    if english and _modifies(sentence, at, said, words):
        return 2
    return 1


def _modifies(sentence: Sequence[Piece], at: int, said: Said, words: Words) -> bool:
    """Whether it tells what sort a thing is that is done: "urged them to use “smart” pumps"."""
    if at < 2 or at + 1 >= len(sentence) or sentence[at - 1].low == said.verb:
        return False
    following = sentence[at + 1]
    small = words.of | words.prepositions | words.joins | words.articles
    return sentence[at - 2].low == "to" and following.is_word and following.low not in small


def _is_titled(inner: str) -> bool:
    """Whether a capital within few words shows a name: "plan B", "rue du Canon"."""
    found = _WORD.findall(inner)
    return len(found) < 6 and any(word[0].isupper() for word in found[1:])


def _definite(sentence: Sequence[Piece], at: int, inner: str, said: Said, words: Words) -> int:
    """For the object of a verb: "denounced the “plot”", but "the “deep” state"."""
    left = sentence[at - 1].low
    following = sentence[at + 1] if at + 1 < len(sentence) else None
    noun = following is None or not following.is_word
    noun = noun or (following is not None and following.low in words.of | words.prepositions)
    one = len(_WORD.findall(inner)) == 1
    plural = inner[-1] in "sx"
    claims = said.strength is Strength.CLAIM and not plural
    # French says "la retenue" where English says "restraint".
    single = left in {"le", "la", "l'"} and not plural and one
    if noun and (claims or ((left in _OWNS or single) and not said.far)):
        return 1
    if left in _OWNS:
        return 2
    told = following is not None and following.low.endswith(_PAST)
    known = left in {"the", "les"} and said.strength is Strength.SAY
    return 6 if told else 3 if known else 2


def _governs(sentence: Sequence[Piece], at: int, said: Said, words: Words) -> bool:
    """Whether the quote is the verb's own object: "denounces the “plot”"."""
    small = words.articles | words.of | words.prepositions | words.between | words.finite
    back = at - 1
    while back > max(0, at - 7):
        piece = sentence[back]
        if piece.low == said.verb or piece.quote >= 0:
            return True
        if piece.low not in small and not piece.low.endswith(words.adverbs):
            return False
        back -= 1
    return sentence[back].low == said.verb


def _is_adverbial(sentence: Sequence[Piece], at: int, inner: str, words: Words) -> bool:
    """Whether it tells how or why, and names nothing: "took note “with satisfaction”"."""
    left = sentence[at - 1] if at else None
    first = inner.split(maxsplit=1)[0].lower()
    small = words.articles | words.of | words.prepositions
    return (
        first in words.prepositions - {"pour", "for"} and left is not None and left.low not in small
    )


def _is_anybody(sentence: Sequence[Piece], who: Phrase) -> bool:
    """Whether nobody is meant: "locals call it “the oven”", "the press hails a “turn”"."""
    phrase = sentence[who[0] : who[1]]
    bare = len(phrase) == 1 and phrase[0].low in _BARE
    return bare or any(one.low in _ANYBODY for one in phrase)
