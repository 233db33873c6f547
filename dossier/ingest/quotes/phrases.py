"""The words that name somebody, before or after a place in a sentence."""

from collections.abc import Sequence

from dossier.ingest.quotes.pieces import Piece, is_short
from dossier.ingest.quotes.words import Words, word_set

_PLACED = word_set("to in at from on with near inside about à dans auprès chargé")

Phrase = tuple[int, int]
"""The pieces of a sentence from the first up to, without, the second."""

_LONGEST = 16
_AT = word_set("à au aux chez")
_MATTERS = word_set("charge claim move step decision measure allegation accusation offer idea plan")
_DOES = word_set(
    "made left went came took gave got met ran sat stood won lost kept brought sent set saw broke"
    " drew fell flew grew hung knew led paid rose sold spent stuck threw wore makes leaves goes"
    " comes takes gives gets meets runs sits stands wins loses keeps brings sends breaks ends"
)
"""Verbs that no ending shows after their subject."""
_REACHED = word_set(
    "joint jointe joints interrogé interrogée interrogés cité citée contacté contactée rencontré"
    " rencontrée croisé croisée reached contacted quoted interviewed"
)
"""As in "un habitant joint par téléphone"."""
_OTHERS = word_set("another others other autre autres")
"""As in "read another", "écrit un autre"."""
_PARTICLES = word_set("al el ag ben bin bint ould de da dos van von el- of du la le d' ibn")


def before(sentence: Sequence[Piece], stop: int, words: Words, depth: int = 0) -> Phrase | None:
    """Who stands before the piece `stop`: "the minister, Ada Bell,", "Ada Bell, who left,"."""
    if stop < 1 or depth > 2:
        return None
    if sentence[stop - 1].low != ",":
        return _before(sentence, stop, words, depth)
    comma = stop - 1
    opened = next(
        (at for at in range(comma - 1, max(-1, comma - 25), -1) if _parts(sentence[at])), -1
    )
    inner = (opened + 1, comma)
    if opened < 1 or sentence[opened].low != ",":
        return inner if opened < 0 and _is_name(sentence, inner, words) else None
    outer = before(sentence, opened, words, depth + 1)
    if outer is None:
        return inner if _is_name(sentence, inner, words) else None
    if _is_titled(sentence, inner, words):
        return (outer[0], inner[1]) if not has_name(sentence, outer, words) else outer
    return outer


def _parts(piece: Piece) -> bool:
    return piece.quote >= 0 or piece.low in {",", ";", ":", "—", "–"}


def _is_name(sentence: Sequence[Piece], phrase: Phrase, words: Words) -> bool:
    pieces = sentence[phrase[0] : phrase[1]]
    if not pieces or len(pieces) > 7 or not pieces[0].capital or pieces[0].low in words.times:
        return False
    if pieces[0].low in words.articles | words.prepositions | words.joins | words.relative:
        return False
    return all(one.capital or one.low in _PARTICLES or one.low == "." for one in pieces)


def _is_titled(sentence: Sequence[Piece], phrase: Phrase, words: Words) -> bool:
    """Whether it is a name, maybe with an article and what the person is before it."""
    first, last = phrase
    while first < last and (
        sentence[first].low in words.articles or sentence[first].low in words.people
    ):
        first += 1
    return first < last and _is_name(sentence, (first, last), words)


def has_name(sentence: Sequence[Piece], phrase: Phrase, words: Words) -> bool:
    """Whether a phrase names a person or body by name, not only by what they are."""
    first, last = phrase
    run = 0
    for at in range(first, last):
        piece = sentence[at]
        run = run + 1 if piece.capital and piece.low not in words.articles else 0
        linked = at - run >= first and sentence[at - run].low in words.of | {"l'", "la"}
        if run >= 2 and not linked:
            return True
        if run == 1 and at == first == last - 1:
            return True
    return False


def place_of_one(sentence: Sequence[Piece], who: Phrase, words: Words) -> Phrase | None:
    """Whose place is meant by "on": "à l'Union, on assure", "répond-on à Upton"."""
    if who[1] - who[0] != 1 or sentence[who[0]].low != "on":
        return None
    for at in (who[1], 0):
        if at + 1 < len(sentence) and sentence[at].low in _AT:
            last = _end(sentence, at + 1, words)
            if last > at + 1:
                return (at + 1, last)
    return None


def may_speak(sentence: Sequence[Piece], who: Phrase, words: Words) -> bool:
    """Whether a phrase is somebody, by a noun, a pronoun or a capital that stands for a name."""
    able = words.people | words.bodies | words.pronouns.keys()
    first = who[0] + (sentence[who[0]].low in words.articles)
    return any(
        one.low in able or (one.capital and (at > 0 or first > who[0] or who[1] - who[0] == 1))
        for at, one in enumerate(sentence[first : who[1]], start=first)
    )


def _before(sentence: Sequence[Piece], stop: int, words: Words, depth: int) -> Phrase | None:
    first, last, at = stop, stop, stop - 1
    while at >= 0 and last - at <= _LONGEST:
        piece = sentence[at]
        low = piece.low
        left = sentence[at - 1].low if at else ""
        if low == ")":
            opened = next((k for k in range(at, max(-1, at - 8), -1) if sentence[k].low == "("), -1)
            if opened < 0:
                break
            if first == last:
                first = last = opened
            at = opened - 1
            continue
        if low == "." and at and sentence[at - 1].is_word and first < last:
            at -= 1
            continue
        if not piece.is_word:
            break
        if low == "what" and first < last:
            break
        if low in words.pronouns:
            return (at, at + 1) if first == last else (first, last)
        if low in words.relative and first == last:
            return _related(sentence, at, words) or before(sentence, at, words, depth + 1)
        if low in words.joins or low in words.relative:
            joined = low in {"and", "et"} and at and first < last
            both = joined and sentence[at - 1].capital and sentence[first].capital
            if not both and not (joined and sentence[first].low in words.of):
                break
            at -= 1
            continue
        if low in words.of:
            if first == last:
                last = at
            first = at
        elif low in words.prepositions:
            if at == 0 or not sentence[at - 1].is_word:
                break
            # "the minister in Upton said": the place is no part of who.
            first = last = at
        elif low in words.times and not (first < last and left in words.of):
            if first < last:
                break
            last = first = at
        elif low in words.articles:
            first = at
            if left in _PLACED and at > 1 and sentence[at - 2].is_word:
                # "the envoy to the region": go on with whose place it is.
                first = last = at = at - 1
            elif (
                left not in words.of
                and left not in words.articles
                and left not in {"all", "both", "tous", "de"}
            ):
                break
        elif low in words.finite or low in words.loose:
            if first < last:
                break
            first = last = at
        else:
            first = at
        at -= 1
    while first < last and sentence[first].low in words.of and sentence[first].low != "des":
        first += 1
    return _trimmed(sentence, (first, last), words) if first < last else None


def _trimmed(sentence: Sequence[Piece], phrase: Phrase, words: Words) -> Phrase:
    """Without a verb at an end: "said Ada Bell", "a commander reached", "a charge Upland"."""
    first, last = phrase
    while last - first > 1 and _is_verb(sentence[first], words) and sentence[first + 1].capital:
        first += 1
    while last - first > 1 and (
        _is_verb(sentence[last - 1], words) or sentence[last - 1].low in _REACHED
    ):
        last -= 1
    if last - first > 2 and sentence[first + 1].low in _MATTERS and sentence[first + 2].capital:
        first += 2
    return (first, last)


def _is_verb(piece: Piece, words: Words) -> bool:
    able = words.people | words.bodies | words.nouns
    return piece.low in words.saying and not piece.capital and piece.low not in able


def _related(sentence: Sequence[Piece], stop: int, words: Words) -> Phrase | None:
    """Whom "who" means where a preposition is before: "by Ada Bell, a guide, who said"."""
    at = stop
    while at > max(0, stop - _LONGEST):
        at -= 1
        if sentence[at].quote >= 0 or sentence[at].low in {";", ":"}:
            return None
        if sentence[at].low in words.by | {"with", "from", "avec"}:
            last = _end(sentence, at + 1, words) if at + 1 < stop else at
            named = last > at + 1 and has_name(sentence, (at + 1, last), words)
            whole = named and last < len(sentence) and sentence[last].low == ","
            return (at + 1, last) if whole else None
    return None


def after(sentence: Sequence[Piece], start: int, words: Words) -> Phrase | None:
    """Who stands after the piece before `start`: "on Sunday the minister, Ada Bell"."""
    first = _skip(sentence, start, words)
    if first >= len(sentence) or not sentence[first].is_word:
        return None
    if sentence[first].low in words.pronouns:
        return (first, first + 1)
    if sentence[first].low in words.joins | words.relative | words.prepositions:
        return None
    if any(one.low in _OTHERS for one in sentence[first : first + 2]):
        last = first + 1 + (sentence[first].low not in _OTHERS)
        if last >= len(sentence) or not sentence[last].is_word:
            return (first, last)
    last = _end(sentence, first, words)
    if last <= first:
        return None
    return _apposed(sentence, (first, last), words)


def _skip(sentence: Sequence[Piece], at: int, words: Words) -> int:
    """Past times and places: "à la presse", "dimanche", "lors d'un sommet"."""
    limit = min(len(sentence), at + 12)
    while at < limit:
        low = sentence[at].low
        if low in words.prepositions:
            at += 1
            while at < limit and sentence[at].low in words.articles | words.of:
                at += 1
            at += 1
            while at < limit and sentence[at].low in words.of:
                at += 1
                while at < limit and sentence[at].low in words.articles:
                    at += 1
                at += 1
            while at < limit and sentence[at].capital and sentence[at - 1].capital:
                at += 1
        elif (
            low in words.times
            or (low in words.finite and low not in words.articles)
            or low.isdigit()
        ):
            at += 1
        else:
            break
        if at < limit and sentence[at].low == "," and at > 0:
            break
    return at


def _end(sentence: Sequence[Piece], first: int, words: Words) -> int:
    at, capitals, noun = first, 0, False
    linking = words.of | words.articles | words.prepositions | {"all", "tous"}
    while at < min(len(sentence), first + _LONGEST):
        piece = sentence[at]
        low = piece.low
        if low == "." and at and _initial(sentence, at):
            at += 1
            continue
        if not piece.is_word:
            break
        if low in words.joins:
            following = sentence[at + 1] if at + 1 < len(sentence) else piece
            if not (low in {"and", "et"} and sentence[at - 1].capital and following.capital):
                break
        elif low in words.relative or (at > first and (low in words.times or low in _REACHED)):
            break
        elif low in words.prepositions:
            kept = low in {"à", "au", "aux", "en"} and sentence[at - 1].low in {
                "délégué", "déléguée", "chargé", "chargée", "président", "commandant",
            }  # fmt: skip
            if not kept:
                break
        elif low in words.of or low in words.articles:
            if low not in words.of and at > first and sentence[at - 1].low not in linking:
                break
        elif low in words.finite and at > first:
            break
        elif at > first and not piece.capital:
            owner = sentence[at - 1].low.endswith(("'s", "s'"))
            if (
                (capitals >= 2 and not owner)
                or _starts_verb(sentence, at, words)
                or low in words.loose
            ):
                break
            if noun and not owner and (low.endswith("ed") or low in _DOES):
                break
        capitals = capitals + 1 if piece.capital and low not in words.articles else 0
        noun = noun or low in words.people or low in words.bodies or capitals > 0
        at += 1
    while at > first and (sentence[at - 1].low in words.of | words.articles):
        at -= 1
    return at


def _starts_verb(sentence: Sequence[Piece], at: int, words: Words) -> bool:
    low, left = sentence[at].low, sentence[at - 1].low
    return low in words.saying and left not in words.articles | words.of and low not in words.bodies


def _initial(sentence: Sequence[Piece], at: int) -> bool:
    return (
        is_short(sentence[at - 1 : at + 1]) and at + 1 < len(sentence) and sentence[at + 1].capital
    )


def _apposed(sentence: Sequence[Piece], phrase: Phrase, words: Words) -> Phrase:
    first, last = phrase
    if last >= len(sentence) or sentence[last].low != "," or has_name(sentence, phrase, words):
        return phrase
    if sentence[first].capital and last - first == 1:
        return phrase
    stop = last + 1
    while stop < len(sentence) and (
        sentence[stop].low in words.articles or sentence[stop].low in words.people
    ):
        stop += 1
    while stop < len(sentence) and stop - last < 7:
        piece = sentence[stop]
        if not (piece.capital or (piece.low in _PARTICLES and stop > last + 1)):
            break
        stop += 1
    while stop > last + 1 and not sentence[stop - 1].capital:
        stop -= 1
    return (first, stop) if _is_titled(sentence, (last + 1, stop), words) else phrase


def around(sentence: Sequence[Piece], at: int, words: Words) -> Phrase | None:
    """Who is named with the piece `at`: "the curator, Ada Bell" about "curator"."""
    left = _before(sentence, at + 1, words, 0)
    first = min(left[0], at) if left else at
    last = max(_end(sentence, first, words), at + 1)
    return _apposed(sentence, (first, last), words)
