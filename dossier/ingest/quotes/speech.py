"""Which quotes of a text are speech, and who speaks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dossier.ingest.findings import FoundQuote
from dossier.ingest.quotes import enough, plain, saying, terms, verbs
from dossier.ingest.quotes.english import ENGLISH
from dossier.ingest.quotes.french import FRENCH
from dossier.ingest.quotes.memory import Memory
from dossier.ingest.quotes.pieces import Piece, pieces_of, sentences
from dossier.ingest.quotes.spans import Paragraph, Span, paragraphs
from dossier.ingest.quotes.words import Strength, Words, word_set

_NOBODY = word_set("nobody none personne aucun aucune nul")
"""As in "nobody believes in the “lost convoy”"."""
_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
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
    open_: list[int] = []
    for paragraph in paragraphs(text):
        memory.turn_page(bool(open_))
        here = list(_paragraph(text, paragraph, words, memory, bool(open_)))
        goes_on = bool(paragraph.spans) and paragraph.spans[-1].goes_on
        # Who speaks may be told at the end alone.
        ended = here and not (goes_on and len(here) == 1)
        for index in open_ if ended else []:
            speaker = found[index].speaker or here[0].speaker
            found[index] = replace(found[index], speaker=speaker, speech=True)
        found += here
        if ended or not here:
            open_ = []
        if goes_on and here:
            open_.append(len(found) - 1)
    return tuple(found)


def _paragraph(
    text: str, paragraph: Paragraph, words: Words, memory: Memory, going_on: bool
) -> Iterator[FoundQuote]:
    parts = list(sentences(text, paragraph))
    for number, sentence in enumerate(parts):
        for at, piece in enumerate(sentence):
            if piece.quote < 0:
                continue
            span = paragraph.spans[piece.quote]
            goes_on = going_on and piece.quote == 0
            speech, speaker = _read(text, sentence, at, span, words, memory, goes_on)
            if speech and speaker is None and _is_alone(sentence, at):
                following = parts[number + 1] if number + 1 < len(parts) else ()
                speaker = memory.introduced(following)
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
    said = plain.gapped(sentence, at, words) or saying.find(sentence, at, asked, words)
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
            passive = verbs.is_told_of(sentence[:at])
            said = saying.Said(Strength.SAY, None, True, not passive)
            return True, memory.speaker(sentence, said, at)
        if not terms.is_name(sentence, at, words) and _speaks(inner, words):
            if alone:
                return True, memory.speaking()
            return True, memory.speaker(sentence, saying.Said(Strength.SAY, None, True, True), at)
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
    return enough.length(inner) >= enough.least(sentence, at, inner, said, words)


def _is_called(inner: str, left: str, said: saying.Said, words: Words) -> bool:
    """Whether a capital within a sentence shows a title or a name: "published “Red sands”"."""
    led = {":", ","} if enough.length(inner) == 1 else {":", ",", "that", "que", "qu'"}
    if not inner[0].isupper() or not left or left in led:
        return False
    adjoins = said.close and bool(said.verb) and said.verb not in words.sees
    whole = inner[-1] in ".!?…" or any(word in words.own for word in inner.lower().split())
    return not (adjoins or whole)
