"""Speech that no known verb tells, where the sentence says plainly whose it is.

"The Union “welcomes the step”", "“Never,” deadpanned Ada Bell", "she had “little doubt”".
"""

import re
from collections.abc import Sequence

from dossier.ingest.quotes import phrases
from dossier.ingest.quotes.phrases import Phrase
from dossier.ingest.quotes.pieces import Piece
from dossier.ingest.quotes.saying import Said
from dossier.ingest.quotes.words import Strength, Words, word_set

_WORD = re.compile(r"\w+(?:[-'’]\w+)*['’]?")
_VERB = {
    "fr": re.compile(r"[^\W\d_]{2,}(?:[^\Wé]e|it|ent|ait|aient|[cdt]a|nd)"),
    "en": re.compile(r"[^\W\d_]{2,}(?:ed|[^\Ws]s)"),
}
_HAVE = word_set("a ont avait avaient has have had")
_BE = word_set(
    "is are was were be remains remained feels felt est sont était étaient reste restent"
)
_STANCE = word_set(
    "welcomes welcomed takes took reserves remains remain stands stand supports rejects rejected"
    " refuses regrets regretted strongly fully firmly categorically calls demands respects deeply"
    " prend prennent prendra pris prenons réserve reste restent refuse rejette soutient souhaite"
    " respecte engage dément étudie suit suivra appelle apprécie regrette salue déplore condamne"
    " examine répondra noted taken considers will cannot"
)
_MIND = word_set(
    "doubt doubts confidence concern concerns intention illusions hope hopes faith trust evidence"
    " proof interest reservations concerned worried confident ready outraged appalled saddened"
    " shocked alarmed optimistic pleased determined convinced prepared open dismayed disappointed"
    " grateful proud sorry relieved horrified committed unaware hopeful surprised"
    " doute doutes confiance preuve preuves espoir réserves préoccupé préoccupée préoccupés inquiet"
    " inquiète prêt prête prêts confiant confiante convaincu convaincue déterminé déterminée"
    " disposé disposée consterné consternée choqué choquée indigné indignée attristé attristée"
    " surpris surprise déçu déçue rassuré rassurée ouvert ouverte"
)
_SKIPPED = word_set("ne n' se s' nous y en not also très very pas")
_ONE = word_set("un une one l'un l'une a an")


def find(sentence: Sequence[Piece], at: int, inner: str, asked: bool, words: Words) -> Said | None:
    """Who says the quote at `at`, whose words are `inner`; `asked` where they end with a mark."""
    low = [word.lower().replace("’", "'") for word in _WORD.findall(inner)[:8]]
    return _predicate(sentence, at, low, words) or _after(sentence, at, len(low), asked, words)


def _predicate(sentence: Sequence[Piece], at: int, low: list[str], words: Words) -> Said | None:
    """A quote that is what somebody does, has or is: "has “taken note”", "is “ready to talk”"."""
    if at == 0 or not low or not sentence[at - 1].is_word:
        return None
    left = sentence[at - 1].low
    start = at - 1 if left in _HAVE | _BE else at
    if start > 1 and left.endswith(words.adverbs) and not sentence[at - 1].capital:
        start -= 1  # "Upton merely “took note”"
    if start < at and left in _HAVE | _BE:
        skipped = words.adverbs if low[0] not in _STANCE else ()
        verb = next((one for one in low if one not in _SKIPPED and not one.endswith(skipped)), "")
        acts = left in _HAVE and (verb in words.saying or verb in _STANCE)
        told = bool(_MIND.intersection(low)) or (acts and len(low) > 1)
    else:
        verb = next((word for word in low if word not in _SKIPPED), "")
        told = len(low) > 1 and (verb in _STANCE or _is_finite(verb, words))
    who = phrases.before(sentence, start, words) if told else None
    if who is None or not phrases.may_speak(sentence, who, words):
        return None
    if who[1] != start and sentence[who[1]].low not in {",", "("} | words.finite:
        return None
    return Said(Strength.SAY, who, True)


def gapped(sentence: Sequence[Piece], at: int, words: Words) -> Said | None:
    """Who says it by the verb of the quote before: "speaks of “a tide”, the police of “a few”"."""
    last = at
    while last > 0 and sentence[last - 1].low in words.articles | words.of:
        last -= 1
    if last in {at, 0} or sentence[last].low not in words.of:
        return None
    comma = next((k for k in range(last - 1, max(0, last - 8), -1) if not sentence[k].is_word), 0)
    if sentence[comma].low != "," or sentence[comma - 1].quote < 0 or comma + 1 >= last:
        return None
    who = (comma + 1, last)
    if any(one.low in words.relative | words.saying.keys() for one in sentence[comma + 1 : last]):
        return None
    return Said(Strength.CLAIM, who, True) if phrases.may_speak(sentence, who, words) else None


def _is_finite(low: str, words: Words) -> bool:
    return words.saying.get(low, Strength.NAME) <= Strength.CLAIM and not low.endswith(
        ("ing", "ant", "er", "é", "ée", "és", "ed")
    )


def _after(
    sentence: Sequence[Piece], at: int, length: int, asked: bool, words: Words
) -> Said | None:
    """A quote that a verb follows at once, with its subject: "« ... », s'étrangle un voisin"."""
    if any(one.is_word for one in sentence[:at]) or length < 2:
        return None
    first = at + 1
    if first < len(sentence) and sentence[first].low == ",":
        first, asked = first + 1, True
    while first < len(sentence) and sentence[first].low in {"se", "s'"}:
        first += 1
    if not asked or first + 1 >= len(sentence):
        return None
    verb, following = sentence[first], sentence[first + 1]
    shape = _VERB["fr" if "qui" in words.relative else "en"]
    small = words.joins | words.relative | words.prepositions | words.articles | words.of
    if not following.is_word or verb.low in small | words.finite | words.pronouns.keys():
        return _subject_first(sentence, first, shape, words)
    if verb.capital or not shape.fullmatch(verb.low) or verb.low in words.people | words.bodies:
        return _subject_first(sentence, first, shape, words)
    inverted = following.low in words.pronouns and following.start == verb.end + 1
    who = phrases.after(sentence, first + 1, words)
    if who is None or who[0] != first + 1:
        return None
    named = (
        following.capital or inverted or following.low in _ONE or _is_somebody(sentence, who, words)
    )
    return Said(Strength.SAY, who, True) if named else None


def _is_somebody(sentence: Sequence[Piece], who: Phrase, words: Words) -> bool:
    return any(one.low in words.people | words.bodies for one in sentence[who[0] : who[1]])


def _subject_first(
    sentence: Sequence[Piece], first: int, shape: re.Pattern[str], words: Words
) -> Said | None:
    """As in "“We stay,” Ada Bell deadpanned": a short subject and a verb, and the end."""
    if "qui" in words.relative or first >= len(sentence):
        return None
    last = first
    while last < len(sentence) and last - first < 5 and sentence[last].capital:
        last += 1
    if last == first or last >= len(sentence) or not shape.fullmatch(sentence[last].low):
        return None
    ends = last + 1 >= len(sentence) or not sentence[last + 1].is_word
    return Said(Strength.SAY, (first, last), True) if ends else None
