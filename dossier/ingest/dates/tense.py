"""Whether a sentence tells of the past or of the future, by the words next to a date."""

from typing import Literal

from dossier.ingest.dates.language import Language

Tense = Literal["past", "future"]

_NEAR = 120
_ENDS = (". ", "! ", "? ", "; ", "\n\n", "…")


def tense(text: str, start: int, end: int, language: Language) -> Tense | None:
    """The tense of the nearest verb before a date, else of the first after it.

    It looks no further than the sentence, and no further than some words.
    """
    before = text[max(0, start - _NEAR) : start]
    before = before[
        max(before.rfind(mark) + len(mark) if mark in before else 0 for mark in _ENDS) :
    ]
    after = text[end : end + _NEAR]
    after = after[: min((after.find(mark) for mark in _ENDS if mark in after), default=_NEAR)]
    verbs = [match.lastgroup for match in language.tenses.finditer(before)]
    verbs = verbs[-1:] or [match.lastgroup for match in language.tenses.finditer(after)][:1]
    if not verbs:
        return None
    return "future" if verbs[0] == "future" else "past"
