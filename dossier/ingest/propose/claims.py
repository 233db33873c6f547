"""Proposed claims: what somebody known to the dossier is quoted as saying, in their words."""

from collections.abc import Iterable

from dossier.dossier import Dossier
from dossier.evidence.words import words
from dossier.ingest.findings import Findings, FoundQuote
from dossier.ingest.propose.proposal import Desk, Item
from dossier.ingest.propose.quoting import MOST, Quoting
from dossier.ingest.propose.wording import SENTENCES, escaped
from dossier.model import Claim
from dossier.model.base import ACTORS


def propose_claims(findings: Findings, quoting: Quoting, dossier: Dossier, desk: Desk) -> None:
    """A claim for each quote whose speaker is a known actor, or one's minister, army or envoy."""
    language = quoting.language if quoting.language in SENTENCES["said"] else "en"
    for quote in findings.quotes:
        id = _holder(quote, findings, quoting, dossier)
        fair = len(words(quote.text)) <= MOST and "<" not in quote.text
        if not id or not fair or not quote.speaker:
            continue
        cited = _citation(quote, quoting)
        if cited is None or _is_there(cited, dossier.entities[id].claims):
            continue
        speaker, said = escaped(quote.speaker), escaped(quote.text).rstrip(".,")
        text: Item = {language: SENTENCES["said"][language].format(speaker=speaker, quote=said)}
        claim: Item = {"text": text, "by": [id], "cite": [cited]}
        desk.add(dossier.path_of(id), "claims", claim)


def _holder(
    quote: FoundQuote, findings: Findings, quoting: Quoting, dossier: Dossier
) -> str | None:
    """Whom of the dossier the speaker's words name; None where they name none, or several."""
    if not quote.speech or not quote.speaker:
        return None
    first = quoting.text.rfind("\n\n", 0, quote.start)
    end = quoting.text.find("\n\n", quote.end)
    ids = {
        actor.id
        for actor in findings.actors
        if actor.id
        and actor.id in dossier.entities
        and first <= actor.start < (end if end >= 0 else len(quoting.text))
        and dossier.kind_of(actor.id) in ACTORS
        and actor.surface in quote.speaker
        and not actor.place_only
    }
    return ids.pop() if len(ids) == 1 else None


def _citation(quote: FoundQuote, quoting: Quoting) -> Item | None:
    """The words themselves where they are enough to be found; else their sentence."""
    if quoting.fingerprint is None:
        # Of a restatement, what stands in quotation marks is all that is the article's own.
        return {"source": quoting.source, "quote": " ".join(quote.text.split())}
    if quoting.fingerprint.places(quote.text):
        return {"source": quoting.source, "quote": " ".join(quote.text.split())}
    return quoting.cite(quote.start, quote.end)


def _is_there(cited: Item, claims: Iterable[Claim]) -> bool:
    return any(
        one.source == cited["source"] and one.quote == cited.get("quote")
        for claim in claims
        for one in claim.cite
    )
