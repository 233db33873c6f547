"""Proposed claims: what somebody known to the dossier is quoted as saying, in their words."""

import re

from dossier.dossier import Dossier
from dossier.evidence.words import words
from dossier.ingest.findings import Findings, FoundQuote
from dossier.ingest.propose.proposal import Desk, Item
from dossier.ingest.propose.quoting import MOST, Quoting
from dossier.ingest.propose.speakers import speakers
from dossier.ingest.propose.wording import SENTENCES, escaped

_STOP = re.compile(r"[.!?…][”»\"’)]{0,3}\s|\n\n")
"""Where a sentence ends; quotation marks alone end none."""
_FAR = 300
"""In characters: how long a sentence may be before a quote, and after it."""


def propose_claims(findings: Findings, quoting: Quoting, dossier: Dossier, desk: Desk) -> None:
    """A claim for each quote whose speakers are known actors, or their ministers, armies, envoys.

    It goes to the event that the same sentence tells, where that is drafted or cited; else to the
    first of the speakers.
    """
    language = quoting.language if quoting.language in SENTENCES["said"] else "en"
    for quote in findings.quotes:
        by = speakers(quote, quoting.text, findings.actors, dossier)
        fair = len(words(quote.text)) <= MOST and "<" not in quote.text
        if not by or not fair or not quote.speaker:
            continue
        cited = _citation(quote, quoting)
        if cited is None or _is_there(cited, dossier):
            continue
        speaker, said = escaped(quote.speaker), escaped(quote.text).rstrip(".,")
        text: Item = {language: SENTENCES["said"][language].format(speaker=speaker, quote=said)}
        claim: Item = {"text": text, "by": list(by), "cite": [cited]}
        id = _event(quote, quoting, desk) or by[0]
        desk.add_claim(id, dossier.path_of(id) if id in dossier.entities else "", claim)


def _event(quote: FoundQuote, quoting: Quoting, desk: Desk) -> str | None:
    """The event that the sentence around a quote tells."""
    text, first, last = quoting.text, quote.start, quote.end
    before = list(_STOP.finditer(text, max(0, first - _FAR), first))
    first = before[-1].end() if before else max(0, first - _FAR)
    if not quote.text.rstrip().endswith((".", "!", "?", "…")):
        after = _STOP.search(text, last, last + _FAR)
        last = after.start() if after else last + _FAR
    return next((id for start, id in desk.told if first <= start < last), None)


def _citation(quote: FoundQuote, quoting: Quoting) -> Item | None:
    """The words themselves where they are enough to be found; else their sentence."""
    if quoting.fingerprint is None:
        # Of a restatement, what stands in quotation marks is all that is the article's own.
        return {"source": quoting.source, "quote": " ".join(quote.text.split())}
    if quoting.fingerprint.places(quote.text):
        return {"source": quoting.source, "quote": " ".join(quote.text.split())}
    return quoting.cite(quote.start, quote.end)


def _is_there(cited: Item, dossier: Dossier) -> bool:
    """Whether a claim anywhere has these words: a person may have moved it."""
    return any(
        one.source == cited["source"] and one.quote == cited.get("quote")
        for entity in dossier.entities.values()
        for claim in entity.claims
        for one in claim.cite
    )
