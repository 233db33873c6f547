"""A source that nobody cites.

Wrong: a record in seeds/ that no `cite:` names. Right: what it reports, as claims, events and
relations that cite it; or no record.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.problems import Level

LEVEL = Level.HINT


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each source without a citation."""
    for source in dossier.sources:
        if source not in dossier.cited:
            message = "nothing cites this source"
            yield Finding(source, ("title",), message, "write what it reports, and cite it")
