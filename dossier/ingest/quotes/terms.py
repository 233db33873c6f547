"""Whether words in marks are a name, a title or a term."""

from collections.abc import Sequence

from dossier.ingest.quotes.pieces import Piece
from dossier.ingest.quotes.words import Words, word_set

OBJECTS = word_set("what which whom that que qu' ce")
"""Words for what is said, not for who says it."""
ENVOYS = word_set(
    "ambassador ambassadors envoy envoys consul diplomat diplomats ambassadeur ambassadeurs"
    " ambassadrice émissaire diplomate diplomates"
)
"""Who is recalled, while all else that one recalls is said."""
WORDS_OF = word_set("words mots termes")
"""As in "in the words of a survivor"."""
TIMES_OF = word_set("after before since until despite following though although unless once")
"""Words that start a clause of when or why."""
THINGS = word_set(
    "annonce décision nouvelle mesure réponse consigne ton verdict raison explication slogan"
    " announcement decision news measure answer response tone verdict reason explanation slogan"
    " order question conclusion"
)
"""What is told of before a colon, and no one who speaks."""

_SAID = word_set("dit dite dits dites")
_CRIES = word_set("cries shouts chants cris cri")
_GUILTY = word_set(
    "guilty suspicion convicted counts count coupable coupables poursuivi poursuivie poursuivis"
    " inculpé inculpée inculpés condamné condamnée condamnés écroué arrêté arrêtée arrêtés"
    " interpellé jugé détenu détenue faces charges"
)
"""Before what somebody is tried for: "guilty of “conduct unbecoming”"."""
_ARE_CALLED = (["fait", "appeler"], ["font", "appeler"])
_CALLS = word_set(
    "call calls called calling name names named dub dubbed appelle appellent appelait surnomme"
    " surnomment nomme nomment style styles themselves"
)
_WITH = word_set("with by in par sur avec dans")
_FOR = word_set("pour de d' for of on")
_MEANS = word_set("veut voulait veulent voulant")
"""As in "which means": "dont le nom veut dire"."""


def _says_itself(sentence: Sequence[Piece], at: int, words: Words) -> bool:
    """Whether "dit" is the verb: "le ministre dit", not "le groupe dit « X »"."""
    if sentence[at].low not in _SAID or at == 0:
        return False
    left = sentence[at - 1]
    if sentence[at].low != "dit":
        return left.low in words.finite
    who = words.people | words.bodies | words.finite | words.pronouns.keys()
    return left.capital or left.low in who


def is_cry(sentence: Sequence[Piece], at: int) -> bool:
    """Whether it is what many shout: "to cries of “thief”", "aux cris de « dégage »"."""
    near = [one.low for one in sentence[max(0, at - 2) : at]]
    if at > 4 and near[0] in {"and", "et"} and sentence[at - 3].quote >= 0:
        near[0] = sentence[at - 5].low
    return len(near) == 2 and near[0] in _CRIES and near[1] in {"of", "de", "d'"}


def is_words(sentence: Sequence[Piece], at: int) -> bool:
    """Whether it is quoted as words: "ended with the words “so be it”"."""
    near = [one.low for one in sentence[max(0, at - 3) : at]]
    return len(near) == 3 and near[2] in WORDS_OF and near[0] in _WITH


def _is_as_called(sentence: Sequence[Piece], at: int) -> bool:
    """Whether it is told who calls it so: "the “summit of shame”, as the press calls it"."""
    low = [one.low for one in sentence[at + 1 : at + 12]]
    start = 1 if low[:1] == [","] else 0
    return low[start : start + 1] in (["as"], ["comme"]) and bool(_CALLS.intersection(low))


def is_name(sentence: Sequence[Piece], at: int, words: Words) -> bool:
    """Whether the words before a quote, or just after, make it a name, a title or a term."""
    if at == 0 or sentence[at - 1].low in {":", ","}:
        return False
    if is_words(sentence, at) or is_cry(sentence, at):
        return False
    if _is_as_called(sentence, at):
        return True
    near = [one.low for one in sentence[max(0, at - 2) : at] if one.is_word]
    if len(near) > 1 and near[0] in _SAID and near[1] in words.of | {"des"}:
        return True  # "le procès dit des « quarante »"
    if near in _ARE_CALLED or (near and near[-1].isdigit()):
        return True
    if len(near) > 1 and near[0] in _GUILTY and near[1] in _FOR:
        return True
    if near[0:1] == ["to"] and near[-1] in words.names:
        return False  # "to exercise “utmost caution”"
    if near and near[-1] in words.names and not _says_itself(sentence, at - 1, words):
        return True
    if near and (near[-1] in words.meaning or (near[0] in _MEANS and near[-1] == "dire")):
        return True
    if near[-2:] in (["known", "as"], ["connu", "sous"], ["nom", "de"], ["name", "of"]):
        return True
    if near and near[-1] in words.naming:
        wide = {one.low for one in sentence[max(0, at - 8) : at]}
        return not wide & (OBJECTS | words.pronouns.keys() | {"they", "it"})
    return False
