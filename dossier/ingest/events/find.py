"""The events that a text tells of: who did what to whom, and when."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dossier.ingest.events import cues
from dossier.ingest.events.again import repeated
from dossier.ingest.events.lexicon import Entry, Lexicon
from dossier.ingest.events.merge import Told, key_of, merged
from dossier.ingest.events.mood import mood
from dossier.ingest.events.reading import Actors, Reading, Sentence, When, read
from dossier.ingest.events.relative import counted_from
from dossier.ingest.events.series import Again, Series, series
from dossier.ingest.events.trigger import Trigger
from dossier.ingest.events.triggers import triggers
from dossier.ingest.events.when import goes_on, went_on, when
from dossier.ingest.events.who import parts, subjects
from dossier.ingest.findings import FoundActor, FoundDate, FoundEvent, FoundQuote

_TOLD = 0.7
"""How sure it must be who did it for them to be called its doers."""
_DOUBTFUL = 0.5
"""How sure of its actors a telling is, at most, that only adds to another."""
_DAY = len("2025-04-06")
_MONTH = len("2025-04")
_KNOWN = frozenset({"the", "this", "that", "le", "la", "l", "cette", "ce", "cet"})
"""Before a noun, what makes it something that was told before."""
_WHERE = 13
"""How many words tell at most what was attacked and where, before the day."""
_KEPT = 5
"""How many of those whom the text spoke of are remembered."""


def find_events(
    text: str,
    language: str,
    actors: Iterable[FoundActor],
    dates: Iterable[FoundDate],
    quotes: Iterable[FoundQuote],
    lexicon: Lexicon,
) -> tuple[FoundEvent, ...]:
    """The events of a text, in order, each once; text[start:end] is the words that tell of it.

    Who began it stands first among its actors. What is denied, threatened or only possible is no
    event. A language without words in the lexicon has none.
    """
    if not text.strip() or not lexicon.uses.get(language):
        return ()
    reading = read(text, actors, dates)
    return merged(list(_told(reading, language, tuple(quotes), lexicon)))


def _told(
    reading: Reading, language: str, quotes: tuple[FoundQuote, ...], lexicon: Lexicon
) -> Iterator[Told]:
    earlier: list[Actors] = []
    rows: list[Actors] = []
    single: list[Actors] = []
    speech = [(quote.start, quote.end) for quote in quotes if quote.speech]
    at = 0
    types: set[str] = set()
    entry: Entry | None = None
    last: Entry | None = None
    day: str | None = None
    for number, sentence in enumerate(reading.sentences):
        before = reading.sentences[number - 1] if number else None
        known = frozenset(types)
        here = tuple(triggers(reading, sentence, before, language, lexicon, known))
        copied = here[0].entry if here and not here[0].noun else entry
        copies = tuple(repeated(reading, sentence, copied)) if copied else ()
        here = tuple(sorted((*here, *copies), key=_place))
        for found in here:
            start = reading.words[found.first].start
            while at < len(speech) and speech[at][1] <= start:
                at += 1
            spoken = speech[at] if at < len(speech) and speech[at][0] <= start else None
            rows_told = _one(
                reading, number, found, here, earlier, language, spoken=spoken, day=day
            )
            for told in rows_told:
                if found in copies and not told.event.date:
                    continue
                types.add(told.event.type)
                last = found.entry
                if len(told.event.date or "") == _DAY:
                    day = told.event.date
                yield told
        entry = last
        good = [g for g in subjects(reading, sentence) if reading.clause[g.first].sort != "sub"]
        rows = [*rows, *(group for group in sentence.actors if len(group.members) > 1)][-_KEPT:]
        single = [*single, *good[:1]][-_KEPT:]
        earlier = [*rows, *single]


def _place(found: Trigger) -> int:
    return found.first


def _one(
    reading: Reading,
    number: int,
    found: Trigger,
    others: tuple[Trigger, ...],
    earlier: list[Actors],
    language: str,
    *,
    spoken: tuple[int, int] | None,
    day: str | None,
) -> Iterator[Told]:
    sentence = reading.sentences[number]
    said = mood(reading, sentence, found, language)
    only = found.entry.only
    if said is None or ("lead" in only and number > 0):
        return
    if spoken is not None and not any(
        spoken[0] <= actor.start < spoken[1] for group in sentence.actors for actor in group.members
    ):
        return
    who = parts(reading, sentence, found, said, earlier, others)
    date = when(reading, sentence, found, others, accused=said.accused)
    follows = None if date else goes_on(reading, number)
    date = date or follows or went_on(reading, number, found)
    counted = None if date else counted_from(reading, sentence, found, day)
    row = series(reading, sentence, found, date, others) if date else Series(None, ())
    several = bool(row.more)
    if (
        "dated" in only
        and not counted
        and (date is None or not _is_its(reading, sentence, found, date, several))
    ):
        return
    told_of = bool(sentence.actors) or who.named
    vague = date is not None and len(date.date.edtf) < _MONTH and not several
    if "scene" in only and not told_of and vague:
        return
    ids = tuple(dict.fromkeys(map(key_of, (*who.initiators, *who.others))))
    ids = tuple(who for who in ids if who not in _later(row))
    if "both" in only and len(ids) < 2:
        return
    if "alone" in only and found.passive and not said.be:
        return
    told_when = date is not None and len(date.date.edtf) >= _DAY
    happened = "agent" in only and found.passive and said.be and told_when
    weak = not ids or who.sure <= _DOUBTFUL or ("agent" in only and not (who.named or happened))
    bare = found.passive and not (said.be or date or counted)
    if bare or (not counted and _is_background(reading, found, date)):
        weak = True
    sure = said.sure * (who.sure or 0.5)
    if date is not None and date.date.alternatives:
        sure *= 0.8
    if spoken or follows:
        sure *= 0.9
    place = reading.words[found.first].start, reading.words[found.last - 1].end
    event = FoundEvent(
        *place, found.entry.type, date.date.edtf if date else counted, ids, round(min(sure, 1.0), 2)
    )
    initiators = frozenset(map(key_of, who.initiators))
    doers = initiators if who.named and who.sure >= _TOLD else frozenset[str]()
    yields = "alone" in only
    first = Told(event, initiators, doers, found.entry.others, weak, yields, sentence.paragraph)
    yield first
    for again in row.more:
        yield _again(first, row.first, again)


def _later(row: Series) -> frozenset[str]:
    """Those of a row's further times: they had no part in its first."""
    first = {key_of(actor) for actor in row.first.members} if row.first else set[str]()
    later = [again.instead.members for again in row.more if again.instead]
    return frozenset(key_of(one) for members in later for one in members) - first


def _again(first: Told, before: Actors | None, again: Again) -> Told:
    """What was told, once more: on another day, with others in the place of those `before`."""
    out = frozenset(map(key_of, before.members)) if before else first.initiators
    instead = tuple(map(key_of, again.instead.members)) if again.instead else ()
    actors = first.event.actors
    if instead:
        actors = tuple(dict.fromkeys((*(one for one in actors if one not in out), *instead)))
    event = replace(first.event, date=again.date.date.edtf, actors=actors)
    if not instead:
        return replace(first, event=event)
    initiators, doers = (
        frozenset((*(some - out), *instead)) if some & out else some
        for some in (first.initiators, first.doers)
    )
    return replace(first, event=event, initiators=initiators, doers=doers)


def _is_its(
    reading: Reading, sentence: Sentence, found: Trigger, date: When, several: bool
) -> bool:
    """Whether a date is surely that of what must have one: a verb's is, a noun's if it is near."""
    scene = "scene" in found.entry.only
    if not found.noun:
        return True
    if len(date.date.edtf) < _MONTH and not several:
        return False
    if several:
        return True
    if reading.words[found.first].word.endswith("s") and not scene:
        return False  # "Eight coups between 2020 and 2023" are none of them.
    row = reading.words[found.last : min(sentence.last, found.last + 2)]
    titled = len(row) == 2 and row[0].word in cues.OF and row[1].capital
    known = reading.before(found.first, sentence) in _KNOWN and not titled
    known = known and not _kills(reading, sentence, found)
    if not found.entry.subjects and found.entry.alone and len(date.date.edtf) < _DAY:
        right_behind = 0 <= date.first - found.last <= 1
        right_behind = right_behind and not reading.words[found.first].word.endswith("s")
        return _beside(found, date) and (right_behind or not scene)
    told_with = scene and bool(found.entry.subjects or found.object is not None)
    if _beside(found, date) or (told_with and not (known and found.object is None)):
        return True
    if _is_said_in_one(reading, sentence, found, date):
        return True
    between = {word.word for word in reading.words[found.last : max(found.last, date.first)]}
    return bool(between & cues.HAPPENS) or (not scene and bool(between & cues.ANNOUNCED))


def _is_said_in_one(reading: Reading, sentence: Sentence, found: Trigger, date: When) -> bool:
    """Whether only what says where stands between: "the bombing of the hotel in Upton on 3 May"."""
    row = reading.words[found.last : max(found.last, date.first)]
    titled = bool(row) and row[0].word in cues.OF and len(date.date.edtf) >= _DAY
    plain = not any("," in word.gap or word.word in cues.AUXILIARIES - cues.OF for word in row)
    alone = not any(other is not date and other.last <= date.first for other in sentence.dates)
    return titled and plain and alone and len(row) <= _WHERE


def _kills(reading: Reading, sentence: Sentence, found: Trigger) -> bool:
    """Whether somebody died in it: "five were killed on Monday in the attack on their post"."""
    row = [word.word for word in reading.words[max(sentence.first, found.first - 14) : found.first]]
    return bool(cues.IN & set(row[-3:])) and bool(cues.KILLS & set(row[:-1]))


def _beside(found: Trigger, date: When) -> bool:
    """Whether a date stands right by a noun: "the coup of 5 September", "the July coup"."""
    last = max(found.last, (found.object or 0) + 1)
    return 0 <= date.first - last <= 5 or 0 <= found.first - date.last <= 1


def _is_background(reading: Reading, found: Trigger, date: When | None) -> bool:
    """Whether a participle only says more of its noun: "the accord, signed in 2015"."""
    told = found.object is not None and found.object < found.first and not found.noun
    if told and date is None and not found.passive:
        return True  # "a treaty it signed"
    if not found.passive:
        return False
    bare = reading.clause[found.first].opens == found.first
    dated = date is not None
    return (bare or "," in reading.words[found.first].gap) and not dated
