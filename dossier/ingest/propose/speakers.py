"""Whom of a dossier the words name that an article has for who speaks."""

import re
from collections.abc import Iterable, Mapping

from dossier.dossier import Dossier
from dossier.ingest.findings import FoundActor, FoundQuote
from dossier.model import Country
from dossier.model.base import ACTORS

_NUMBERS: Mapping[str, int] = {
    word: number
    for number, words in enumerate(
        ["two deux", "three trois", "four quatre", "five cinq", "six", "seven sept", "eight huit"],
        2,
    )
    for word in words.split()
}
_SEVERAL = re.compile(
    rf"\b({'|'.join(_NUMBERS)}) (?:\w+ )?(?:countries|states|nations|governments|juntas"
    r"|pays|[ée]tats|gouvernements|juntes)\b",
    re.IGNORECASE,
)
"""So many countries, which the text has named before."""


def speakers(
    quote: FoundQuote, text: str, actors: Iterable[FoundActor], dossier: Dossier
) -> list[str]:
    """The ids of those who speak, in the order of the text; none where its words name nobody known.

    "The three countries" are the last three that a paragraph has named, if it names just three.
    """
    if not quote.speech or not quote.speaker:
        return []
    known = [one for one in actors if one.id in dossier.entities]
    first, end = _paragraph(text, quote.start, quote.end)
    named = dict.fromkeys(
        actor.id
        for actor in known
        if actor.id
        and first <= actor.start < end
        and dossier.kind_of(actor.id) in ACTORS
        and actor.surface in quote.speaker
        and not actor.place_only
    )
    several = _SEVERAL.search(quote.speaker)
    if several and not named:
        return _last(_NUMBERS[several[1].casefold()], text, quote.start, known, dossier)
    return list(named)


def _last(number: int, text: str, at: int, known: list[FoundActor], dossier: Dossier) -> list[str]:
    """So many countries as the nearest paragraph names that names just as many."""
    countries = {entity.id for entity in dossier.of_kind(Country)}
    end = at
    while end > 0:
        first, last = _paragraph(text, end, end)
        there = (one.id for one in known if first <= one.start < min(last, at))
        named = dict.fromkeys(id for id in there if id in countries)
        if len(named) == number:
            return list(named)
        end = first - 1
    return []


def _paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the paragraph around a place starts and ends."""
    before = text.rfind("\n\n", 0, max(0, start))
    after = text.find("\n\n", end)
    return (before + 2 if before >= 0 else 0), (after if after >= 0 else len(text))
