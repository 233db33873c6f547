"""A claim that no quote shows.

Wrong: `cite: [{source: la-gazette}]`. Right: `cite: [{source: the-courier, quote: "left the
league"}]`, words that stand in the source's fingerprint; `dossier ingest` makes one from the
article. Where the article cannot be had, the claim stays as it is, and its page says so.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.evidence.grade import Grade, grade
from dossier.model import Claim
from dossier.problems import Level

LEVEL = Level.HINT


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each claim of whose citations none is verified."""
    for of, location, claim in dossier.each(Claim):
        grades = {grade(c, dossier.fingerprint(c.source)) for c in claim.cite}
        if Grade.VERIFIED not in grades:
            message = "no quote shows this claim; its source is known by its digest only"
            yield Finding(of, (*location, "cite"), message, "quote the words that say it")
