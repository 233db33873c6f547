"""What is told of one after another did it: "Upland did the same on Monday"."""

from collections.abc import Iterator

from dossier.ingest.events.inflect import Form
from dossier.ingest.events.lexicon import Entry, Use
from dossier.ingest.events.reading import Reading, Sentence
from dossier.ingest.events.trigger import Trigger

_PHRASES = {
    tuple(phrase.split())
    for phrase in (
        "did the same",
        "done the same",
        "did so",
        "done so",
        "followed suit",
        "responded in kind",
        "replied in kind",
        "retaliated in kind",
        "replique de meme",
        "rendu la pareille",
        "follow suit",
        "did likewise",
        "emboite le pas",
        "fait de meme",
        "fait autant",
        "fit de meme",
        "font de meme",
        "suivi le mouvement",
    )
}
_FIRST = frozenset(phrase[0] for phrase in _PHRASES)
_LENGTHS = sorted({len(phrase) for phrase in _PHRASES})


def repeated(reading: Reading, sentence: Sentence, entry: Entry) -> Iterator[Trigger]:
    """A trigger for each phrase of a sentence by which what `entry` tells was done again."""
    for first in range(sentence.first, sentence.last):
        if reading.words[first].word not in _FIRST:
            continue
        for length in _LENGTHS:
            row = reading.words[first : min(sentence.last, first + length)]
            if tuple(word.word for word in row) in _PHRASES:
                yield Trigger(Use(entry, Form.PAST, ()), first, first + length, None, False, False)
