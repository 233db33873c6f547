"""Which quotes of a text are speech, and who speaks."""

import re
from collections.abc import Iterator, Sequence

from dossier.ingest.findings import FoundQuote
from dossier.ingest.quotes import plain, saying, terms
from dossier.ingest.quotes.english import ENGLISH
from dossier.ingest.quotes.french import FRENCH
from dossier.ingest.quotes.memory import Memory
from dossier.ingest.quotes.phrases import Phrase
from dossier.ingest.quotes.pieces import Piece, pieces_of, sentences
from dossier.ingest.quotes.spans import Paragraph, Span, paragraphs
from dossier.ingest.quotes.words import Strength, Words, word_set

_PLAIN = frozenset({Strength.SAY, Strength.CLAIM, Strength.NAME, Strength.MILD})
_NAMING = frozenset({Strength.NAME, Strength.MILD})
_ANYBODY = word_set(
    "locals residents villagers people we fans press media newspapers many some habitants gens"
    " riverains villageois on presse médias journaux certains beaucoup fidèles supporteurs"
)
_NOBODY = word_set("nobody none personne aucun aucune nul")
"""As in "nobody believes in the “lost convoy”"."""
_BARE = word_set("soldiers fighters rebels farmers fishermen traders drivers children sailors")
_NEVER = 1_000_000
_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
_SOME = word_set("a an un une")
_OWNS = word_set("its his her their my our son sa ses leur leurs")
_SMALL = word_set("of the a an and for in on de du des la le les l d et en au aux pour sur to")


def find_quotes(text: str, language: str) -> tuple[FoundQuote, ...]:
    """What stands in quotation marks, in order; text[start:end] is the text of each.

    Of nested quotes it is the outer; a comma or full stop before the closing mark is left out. A
    quote that goes on over paragraphs is one for each. A language that is not French is read as
    English.
    """
    words = FRENCH if language.lower().startswith("fr") else ENGLISH
    memory = Memory(text, words)
    found: list[FoundQuote] = []
    going_on = False
    for paragraph in paragraphs(text):
        memory.turn_page(going_on)
        found.extend(_paragraph(text, paragraph, words, memory, going_on))
        going_on = bool(paragraph.spans) and paragraph.spans[-1].goes_on
    return tuple(found)


def _paragraph(
    text: str, paragraph: Paragraph, words: Words, memory: Memory, going_on: bool
) -> Iterator[FoundQuote]:
    for sentence in sentences(text, paragraph):
        for at, piece in enumerate(sentence):
            if piece.quote < 0:
                continue
            span = paragraph.spans[piece.quote]
            goes_on = going_on and piece.quote == 0
            speech, speaker = _read(text, sentence, at, span, words, memory, goes_on)
            end = _end(text, span)
            yield FoundQuote(span.start, end, text[span.start : end], speaker, speech)
        memory.add(sentence)


def _end(text: str, span: Span) -> int:
    last = text[span.start : span.end][-3:]
    if len(last) < 2 or last[-1] not in ",." or last.endswith("..") or last[-3:-2] == ".":
        return span.end
    return span.start + len(text[span.start : span.end - 1].rstrip())


def _read(
    text: str,
    sentence: Sequence[Piece],
    at: int,
    span: Span,
    words: Words,
    memory: Memory,
    goes_on: bool,
) -> tuple[bool, str | None]:
    inner = text[span.start : span.end]
    asked = inner[-1] in ",?!–—…"
    said = saying.find(sentence, at, asked, words)
    if said is None or (said.who is None and said.verb not in words.loose):
        said = plain.find(sentence, at, inner, asked, words) or said
    alone = _is_alone(sentence, at)
    if goes_on and (said is None or alone):
        return True, memory.last
    if said is None:
        inside = pieces_of(text, span.start, span.end) if words is FRENCH else []
        who = saying.within(inside, words)
        if who is not None:
            return True, memory.speaker(inside, saying.Said(Strength.SAY, who, True), at)
        if alone and _is_utterance(inner) and not _is_title(inner):
            return True, memory.speaking()
        if terms.is_cry(sentence, at) or terms.is_words(sentence, at):
            who = saying.main_subject(sentence, at, words)
            said = saying.Said(Strength.SAY, who, True)
            return True, memory.speaker(sentence, said, at) if who else None
        if not terms.is_name(sentence, at, words) and _speaks(inner, words):
            return True, memory.speaking() if alone else None
        return False, None
    if said.who and any(one.low in _NOBODY for one in sentence[said.who[0] : said.who[1]]):
        return False, None
    if not _is_speech(sentence, at, inner, said, words) and (
        said.verb or plain.find(sentence, at, inner, False, words) is None
    ):
        return False, None
    return True, memory.speaker(sentence, said, at)


def _is_alone(sentence: Sequence[Piece], at: int) -> bool:
    return not any(one.is_word for one in sentence)


def _length(inner: str) -> int:
    found = _WORD.findall(inner)
    article = len(found) > 1 and found[0].lower() in {"a", "an", "the", "un", "une", "le", "la"}
    return len(found) - article


def _is_utterance(inner: str) -> bool:
    return len(_WORD.findall(inner)) >= 3 or inner[-1] in ".!?…"


def _speaks(inner: str, words: Words) -> bool:
    found = [word.lower().replace("’", "'") for word in _WORD.findall(inner)]
    if len(found) >= 5 and any(word in words.own for word in found):
        return True
    # A whole sentence, or a clause that somebody goes on with.
    whole = inner[0].isupper() and any(word in words.told_of for word in found[1:-1])
    return len(found) >= 4 and (whole or found[0] in words.relative)


def _is_title(inner: str) -> bool:
    """Whether every word that counts has a capital, as in a title."""
    if inner[-1] in ",.!?…":
        return False
    found = _WORD.findall(inner)
    large = [word for word in found if word.lower() not in _SMALL]
    return bool(large) and len(found) > 1 and all(not word[0].islower() for word in large)


def _is_speech(
    sentence: Sequence[Piece], at: int, inner: str, said: saying.Said, words: Words
) -> bool:
    left = sentence[at - 1].low if at else ""
    led = left == ":" or (left == "," and bool(said.verb))
    after = said.who is not None and said.who[0] > at
    opens = not any(one.is_word for one in sentence[:at])
    if _is_title(inner) and not led:
        return False
    if said.close and (led or (after and opens)):
        return True
    if terms.is_name(sentence, at, words) or (at and _is_called(inner, left, said, words)):
        return False
    return _length(inner) >= _least(sentence, at, inner, said, words)


def _is_called(inner: str, left: str, said: saying.Said, words: Words) -> bool:
    """Whether a capital within a sentence shows a title or a name: "published “Red sands”"."""
    led = {":", ","} if _length(inner) == 1 else {":", ",", "that", "que", "qu'"}
    if not inner[0].isupper() or not left or left in led:
        return False
    adjoins = said.close and bool(said.verb) and said.verb not in words.sees
    whole = inner[-1] in ".!?…" or any(word in words.own for word in inner.lower().split())
    return not (adjoins or whole)


def _least(sentence: Sequence[Piece], at: int, inner: str, said: saying.Said, words: Words) -> int:
    """How many words in marks are speech, and no term or irony of the writer's."""
    left = sentence[at - 1].low if at else ""
    sure = said.strength in _PLAIN and (said.who is not None or said.main)
    if sure and left in {"as", "comme"}:
        return 1
    if said.sure or terms.is_cry(sentence, at):
        return 1
    if said.strength is Strength.NOBODY:
        # "were barred “for reasons of security”" is a formula.
        return _NEVER if inner.split(maxsplit=1)[0].lower() in words.prepositions else 5
    if said.who and said.strength in _NAMING and _is_anybody(sentence, said.who):
        return 4
    if said.who and _length(inner) > 1 and _is_adverbial(sentence, at, inner, words):
        return 2
    if said.far or not sure:
        # "said the vote had been “rigged”": what is told of it is the speaker's own.
        return 1 if sure and left in words.told_of else 3
    if left in {"for", "pour"} or said.verb in words.sees:
        return 2 if left in _SOME | words.of else 3
    if not said.verb and left not in words.told_of:
        before = said.who is not None and said.who[0] < at
        judged = at > 1 and left in words.articles and sentence[at - 2].low in words.told_of
        if judged and said.close and said.strength is Strength.SAY:
            return 1  # "It is a “farce”, said the minister."
        return 2 if said.close or before else 3
    if left in words.definite:
        # "denounced the “plot”", but "the “deep” state", "the “experts”".
        following = sentence[at + 1] if at + 1 < len(sentence) else None
        noun = following is None or not following.is_word
        noun = noun or (following is not None and following.low in words.of | words.prepositions)
        claims = said.strength is Strength.CLAIM and inner[-1] not in "sx"
        known = left in {"the", "les"} and said.strength is Strength.SAY
        owned = left in _OWNS and noun and not said.far
        return 1 if (claims and noun) or owned else 3 if known else 2
    # "said “volunteers” had come" is the writer's irony.
    many = inner[-1] in "sx" and len(inner) > 3 and said.strength is Strength.SAY
    return (
        2
        if many
        and (left == "des" or left.isdigit() or (left == said.verb and "who" in words.relative))
        else 1
    )


def _is_adverbial(sentence: Sequence[Piece], at: int, inner: str, words: Words) -> bool:
    """Whether it tells how or why, and names nothing: "took note “with satisfaction”"."""
    left = sentence[at - 1] if at else None
    first = inner.split(maxsplit=1)[0].lower()
    small = words.articles | words.of | words.prepositions
    return first in words.prepositions and left is not None and left.low not in small


def _is_anybody(sentence: Sequence[Piece], who: Phrase) -> bool:
    """Whether nobody is meant: "locals call it “the oven”", "the press hails a “turn”"."""
    phrase = sentence[who[0] : who[1]]
    bare = len(phrase) == 1 and phrase[0].low in _BARE
    return bare or any(one.low in _ANYBODY for one in phrase)
