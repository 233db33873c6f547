"""What happened more than once, told in a row: "left Upland in 2022 and Lowland in 2023"."""

from dataclasses import dataclass

from dossier.ingest.events import cues
from dossier.ingest.events.reading import Actors, Reading, Sentence, When
from dossier.ingest.events.trigger import Trigger

_GLUE = cues.PREPOSITIONS | cues.JOINERS | frozenset(["then", "again", "finally", "also", "late"])
"""What may stand between the members of a row."""
_COMMAS = frozenset({"and", "et", "puis", "then"})
_LONGEST = 8
"""How many members a row has at most."""


@dataclass(frozen=True)
class Again:
    """One more time: its date, and who stands in the place of those that the first one names."""

    date: When
    instead: Actors | None


@dataclass(frozen=True)
class Series:
    """The further times, in order, and those of the first time whose place others take."""

    first: Actors | None
    more: tuple[Again, ...]


def series(
    reading: Reading,
    sentence: Sentence,
    found: Trigger,
    date: When,
    others: tuple[Trigger, ...] = (),
) -> Series:
    """The times that follow the one of a `date`, each with a date of its own."""
    if date not in sentence.dates or date.first < found.first:
        return Series(None, ())
    items: list[When | Actors] = sorted(
        [
            *(one for one in sentence.dates if one.first > date.first),
            *(one for one in sentence.actors if one.first >= date.last),
        ],
        key=_place,
    )
    leads = _leads(reading, items, date)
    first = leads or _before(sentence, found, date)
    at = leads.last if leads else date.last
    more: list[Again] = []
    waiting: Actors | None = None
    for item in items[1:] if leads else items:
        if len(more) == _LONGEST or not _joined(reading, at, item.first, apart=waiting is None):
            break
        at = item.last
        if isinstance(item, When):
            more.append(Again(item, waiting))
            waiting = None
        elif leads and more and more[-1].instead is None:
            more[-1] = Again(more[-1].date, item)
        elif waiting is not None or leads:
            break
        else:
            waiting = item
    # "recalled its envoy in 2022 and in 2023 signed a pact": that date is the other verb's.
    told = [one for one in more if not any(_is_near(one, other, found) for other in others)]
    return Series(first, tuple(told) if len(told) == len(more) else ())


def _place(item: When | Actors) -> int:
    return item.first


def _is_near(one: Again, other: Trigger, found: Trigger) -> bool:
    return other is not found and 0 <= other.first - one.date.last <= 1


def _before(sentence: Sentence, found: Trigger, date: When) -> Actors | None:
    """Those who stand between what happened and its date, the last."""
    between = [one for one in sentence.actors if found.last <= one.first < date.first]
    return between[-1] if between else None


def _leads(reading: Reading, items: list[When | Actors], date: When) -> Actors | None:
    """Those who stand right behind the date, where it comes first: "in 2020 in Upland, in …"."""
    if not items or not isinstance(items[0], Actors):
        return None
    row = reading.words[date.last : items[0].first + 1]
    plain = all(word.word in _GLUE for word in row[:-1])
    return items[0] if plain and not any(_parts(word.word, word.gap) for word in row) else None


def _parts(word: str, gap: str) -> bool:
    return word in _COMMAS or "," in gap


def _joined(reading: Reading, last: int, first: int, *, apart: bool) -> bool:
    """Whether one member of a row follows another, `apart` with a comma or an "and"."""
    row = reading.words[last:first]
    if len(row) > 6 or not all(word.word in _GLUE for word in row):
        return False
    gap = reading.words[first].gap if first < len(reading.words) else ""
    parted = any(_parts(word.word, word.gap) for word in row) or "," in gap
    return parted if apart else True
