"""A draft, which a program wrote and no person has accepted.

Wrong: `status: draft`, where it is to be published. Right: no such line, once a person has read the
quotes against the article and mended the words. The site leaves drafts out, but for a preview, and
this cannot be silenced.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.model import Citation, Claim, Dispute
from dossier.problems import Level

LEVEL = Level.WARNING
CAN_BE_SILENCED = False

_HINT = "read its quotes against the article, mend it, then take `status: draft` away"


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each entity, source, claim, dispute and citation that is a draft."""
    for page in dossier.pages:
        if page.is_draft:
            message = f"this {page.kind} is a draft that a program wrote"
            yield Finding(page.id, ("status",), message, _HINT, at_key=True)
    for of, location, draft in (
        *dossier.each(Claim),
        *dossier.each(Dispute),
        *dossier.each(Citation),
    ):
        if draft.is_draft:
            message = f"this {type(draft).__name__.lower()} is a draft that a program wrote"
            yield Finding(of, (*location, "status"), message, _HINT, at_key=True)
