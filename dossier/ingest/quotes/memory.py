"""Who has been speaking in a text, and whom a pronoun means."""

from collections import deque
from collections.abc import Sequence

from dossier.ingest.quotes import phrases, saying, verbs
from dossier.ingest.quotes.phrases import Phrase
from dossier.ingest.quotes.pieces import Piece
from dossier.ingest.quotes.words import Words

_KEPT = 4
"""How many sentences back a pronoun may mean somebody."""
_PLURAL = "p"
_THING = "n"


class Memory:
    """What was said so far: the last speaker and the last sentences."""

    def __init__(self, text: str, words: Words) -> None:
        self._text = text
        self._words = words
        self._sentences: deque[Sequence[Piece]] = deque(maxlen=_KEPT)
        self._here = 0
        self._spoke = False
        self.last: str | None = None
        self._last_from = 0
        self._now: str | None = None

    def turn_page(self, going_on: bool) -> None:
        """A new paragraph starts; the quote of the one before may be going on."""
        self._here = 0
        self._spoke = going_on

    def add(self, sentence: Sequence[Piece]) -> None:
        """A sentence has been read; whoever speaks in it without marks is remembered too."""
        self._sentences.append(sentence)
        self._here += 1
        self._now = None
        if any(one.quote >= 0 for one in sentence):
            return
        for at in range(1, len(sentence)):
            if sentence[at].is_word and verbs.verb(sentence, at, self._words) is not None:
                if verbs.is_passive(sentence, at, self._words):
                    continue
                said = verbs.subject(sentence, at, self._words)
                if said:
                    self._set(self._named(sentence, said), sentence[said[0]].start)
                return

    def speaking(self) -> str | None:
        """Who speaks where the sentence does not say it."""
        if self._spoke or not self._sentences or not self._here:
            return self.last
        mention = self._mention(self._sentences[-1], "")
        if mention and self._sentences[-1][mention[0]].start > self._last_from:
            self._set(self._words_of(self._sentences[-1], mention), self._last_from)
        return self.last

    def speaker(self, sentence: Sequence[Piece], said: saying.Said, at: int) -> str | None:
        """Who says a quote of a sentence that is still being read."""
        if said.who is None:
            if self._now is not None or not said.main:
                return self._now
            who = saying.main_subject(sentence, at, self._words)
            name = self._named(sentence, who) if who else self.last
        else:
            who = phrases.place_of_one(sentence, said.who, self._words) or said.who
            name = self._named(sentence, who)
        self._set(name, sentence[who[0]].start if who else self._last_from)
        self._now, self._spoke = name, True
        return name

    def introduced(self, sentence: Sequence[Piece]) -> str | None:
        """Who is named first in the sentence after a quote that stands alone."""
        if not sentence or any(one.quote >= 0 for one in sentence):
            return None
        who = saying.main_subject(sentence, len(sentence), self._words)
        if who is None or not any(one.low in self._words.people for one in sentence[: who[1]]):
            return None
        self._set(self._words_of(sentence, who), sentence[who[0]].start)
        return self.last

    def _set(self, name: str | None, start: int) -> None:
        if name is not None:
            self.last, self._last_from = name, start

    def _words_of(self, sentence: Sequence[Piece], who: Phrase) -> str:
        return self._text[sentence[who[0]].start : sentence[who[1] - 1].end]

    def _named(self, sentence: Sequence[Piece], who: Phrase) -> str:
        """The words for who it is; a pronoun's are those of whom it means."""
        plain = self._words_of(sentence, who)
        low = sentence[who[0]].low
        sort = self._words.pronouns.get(low, self._words.bent.get(low))
        if sort is None or who[1] - who[0] != 1:
            return plain
        earlier = self._mention(sentence[: who[0]], sort)
        if earlier:
            return self._words_of(sentence, earlier)
        recent = bool(self._sentences) and self._last_from >= self._sentences[0][0].start
        last = self.last if recent and self.last is not None else None
        if sort in {_PLURAL, _THING}:
            # A thing is as often whatever was spoken of: only a speaker is plain.
            return plain if last is None or last.lower() in self._words.pronouns else last
        for one in reversed(self._sentences):
            mention = self._mention(one, sort)
            spoke = last is not None and self._last_from >= one[0].start
            if spoke and last is not None and self._fits(last, sort):
                return last
            if mention:
                return self._words_of(one, mention)
        return plain

    def _fits(self, name: str, sort: str) -> bool:
        lows = name.lower().replace("’", "' ").split()
        if sort == "m":
            return not any(low in self._words.female for low in lows[:3])
        if sort == "f":
            return not any(low in self._words.male for low in lows[:3])
        return True

    def _mention(self, sentence: Sequence[Piece], sort: str) -> Phrase | None:
        """The first in a sentence whom the pronoun may mean."""
        words = self._words
        if sort in {_PLURAL, _THING}:
            main = saying.main_subject(sentence, len(sentence), words) if sentence else None
            if main and sentence[main[0]].low not in words.pronouns:
                return main
        nouns = words.people if sort in {"m", "f"} else words.people | words.bodies
        nouns = words.bodies | words.people if sort == _PLURAL else nouns
        nouns = words.bodies if sort == _THING else nouns
        run = 0
        for at, piece in enumerate(sentence):
            run = (
                run + 1
                if piece.is_word and piece.capital and piece.low not in words.articles
                else 0
            )
            named = run == 2 and sort != _THING and not piece.low.isupper()
            named = named and sentence[at - 1].low not in words.times | words.prepositions
            if not named and piece.low not in nouns:
                continue
            if sort in {"m", "f"} and piece.low.endswith("s") and piece.low[:-1] in nouns:
                continue  # "he" is none of the soldiers.
            who = phrases.around(sentence, at, words)
            if who and self._fits(self._words_of(sentence, who), sort):
                return who
        return None
