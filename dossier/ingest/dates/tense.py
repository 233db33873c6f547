"""Whether a sentence tells of the past or of the future, by the words next to a date."""

from typing import Literal

from dossier.ingest.dates.language import Language

Tense = Literal["past", "future", "either"]
"""What was to happen when it was told may be past or not: `either`."""

_NEAR = 120
_OPENING = 12
_ENDS = (". ", "! ", "? ", "; ", "\n\n", "…")
_OWN = ("'s", "’s")
_TENSES: dict[str | None, Tense] = {"past": "past", "future": "future", "either": "either"}


def tense(text: str, start: int, end: int, language: Language) -> Tense | None:
    """The tense of the nearest verb before a date, else of the first after it.

    It looks no further than the sentence, and no further than some words. A date by which something
    is to be done is to come, one since which it is so is past. "Friday's vote" goes with the verb
    after it.
    """
    before = text[max(0, start - _NEAR) : start]
    before = before[
        max(before.rfind(mark) + len(mark) if mark in before else 0 for mark in _ENDS) :
    ]
    after = text[end : end + _NEAR]
    after = after[: min((after.find(mark) for mark in _ENDS if mark in after), default=_NEAR)]
    if len(before) > _OPENING and language.deadlines.search(before):
        return "future"
    if language.starts.search(before):
        return "past"
    told = [match.lastgroup for match in language.tenses.finditer(before)][-1:]
    follows = language.tenses.search(after) if not told or after.startswith(_OWN) else None
    if follows:
        told = [follows.lastgroup]
    return _TENSES[told[0]] if told else None
