"""Proposed disputes: where an article tells an event of the dossier otherwise than others do."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from dossier.dates import Date
from dossier.dossier import Dossier
from dossier.form.fresh import Value
from dossier.ingest.propose.counts import counts, word_for
from dossier.ingest.propose.known import Likeness, Reported, reported
from dossier.ingest.propose.proposal import Item
from dossier.ingest.propose.wording import SENTENCES, date_words, listed
from dossier.model import Citation, Event

_LANGUAGES = ("en", "fr")


def propose_disputes(
    known: Event,
    told: Reported,
    likeness: Likeness,
    cites: Sequence[Item],
    places: AbstractSet[str],
    said: str,
    dossier: Dossier,
    source: str,
) -> Iterator[Item]:
    """Yield a dispute for each question on which the article is at odds with an event's record.

    `places` are the ids of countries that the article's sentence `said` names as a place. Nothing
    is proposed where the article is in a dispute of the event already.
    """
    if any(
        cite.source == source
        for dispute in known.disputes
        for position in dispute.positions
        for cite in position.cite
    ):
        return
    theirs = tuple(one for one in known.cite if one.source in dossier.sources)
    if not theirs:
        return
    sides = _Sides(theirs, cites, source)
    if likeness is Likeness.OTHER_DATE and known.date and told.date:
        yield sides.dispute("when", _date(known.date), _date(told.date))
    if likeness is Likeness.OTHER_ACTOR:
        yield sides.dispute("who", _links(reported(known).initiators), _links(told.initiators))
    own = {one.who for one in known.actors if one.role == "place"}
    # Who has a part in it is named for that: an ultimatum to a country is not given there.
    elsewhere = places - {one.who for one in known.actors}
    if own and elsewhere and not own & places:
        yield sides.dispute("where", _links(own), _links(elsewhere))
    if likeness is Likeness.SAME:
        yield from _numbers(known, said, sides)


class _Sides:
    """The two sides: the sources that the event has, and the article."""

    def __init__(self, theirs: Sequence[Citation], ours: Sequence[Item], source: str) -> None:
        self._theirs: list[Value] = [
            {"source": one.source, **({"quote": one.quote} if one.quote else {})} for one in theirs
        ]
        self._holders: list[Value] = list(dict.fromkeys(one.source for one in theirs))
        self._ours: list[Value] = list(ours)
        self._source = source

    def dispute(self, question: str, first: Item, second: Item, **parts: Item) -> Item:
        """A dispute: a question by its name in SENTENCES, and what each side answers, by tag."""
        asked: Item = {
            tag: SENTENCES[question][tag].format(**{k: v[tag] for k, v in parts.items()})
            for tag in _LANGUAGES
        }
        positions: list[Value] = [
            {"by": self._holders, "text": first, "cite": self._theirs},
            {"by": [self._source], "text": second, "cite": self._ours},
        ]
        return {"question": asked, "positions": positions}


def _date(date: Date) -> Item:
    return _answer({tag: date_words(str(date), tag) for tag in _LANGUAGES})


def _links(ids: Iterable[str]) -> Item:
    links = [f"[[{id}]]" for id in sorted(ids)]
    return _answer({tag: listed(links, tag) for tag in _LANGUAGES})


def _answer(words: Item) -> Item:
    return {tag: SENTENCES["answer"][tag].format(answer=words[tag]) for tag in _LANGUAGES}


def _numbers(known: Event, said: str, sides: _Sides) -> Iterator[Item]:
    quotes = [one.quote for claim in known.claims for one in claim.cite if one.quote]
    before = counts([*(one.quote for one in known.cite if one.quote), *quotes])
    now = counts([said])
    for name in sorted(before.keys() & now.keys()):
        if len(before[name]) == len(now[name]) == 1 and before[name] != now[name]:
            what: Item = {tag: word_for(name, tag) for tag in _LANGUAGES}
            first, second = (
                _answer(dict.fromkeys(_LANGUAGES, numbers[name][0])) for numbers in (before, now)
            )
            yield sides.dispute("how-many", first, second, what=what)
