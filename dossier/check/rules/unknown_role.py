"""A role that is in no vocabulary.

Wrong: `role: broker`. Right: `role: mediator`, a term of content/vocabulary/party-roles.yml.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.check.terms import unknown_terms
from dossier.dossier import Dossier


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each role of a party or of an actor in an event that is not a term."""
    yield from unknown_terms(dossier, "role")
