"""A claim that no quote shows, though a source of it can be quoted.

Wrong: `cite: [{source: the-courier}]`, where the source has a fingerprint. Right: `cite: [{source:
the-courier, quote: "left the league"}]`, words that stand in it. Of a source without a fingerprint
no quote can be checked: there is nothing to mend, and the claim's page says so.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.evidence.grade import Grade, grade
from dossier.model import Claim
from dossier.problems import Level

LEVEL = Level.HINT


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each claim without a verified citation that cites what could be quoted."""
    for of, location, claim in dossier.each(Claim):
        prints = [(one, dossier.fingerprint(one.source)) for one in claim.cite]
        if Grade.VERIFIED in {grade(one, fingerprint) for one, fingerprint in prints}:
            continue
        if any(fingerprint and one.quote is None for one, fingerprint in prints):
            message = "no quote shows this claim; its source is known by its digest only"
            yield Finding(of, (*location, "cite"), message, "quote the words that say it")
