"""A type that is in no vocabulary.

Wrong: `type: treaties`. Right: `type: treaty`, a term of content/vocabulary/agreement-types.yml.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.check.terms import unknown_terms
from dossier.dossier import Dossier


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each type of an entity that is not a term."""
    yield from unknown_terms(dossier, "type")
