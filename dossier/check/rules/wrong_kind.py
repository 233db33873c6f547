"""An id of something that cannot stand there.

Wrong: an event as a member of a bloc. Right: a country, a bloc or an organisation.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each id whose kind is not among the kinds that its field takes."""
    for written in dossier.written:
        kind = dossier.kind_of(written.id)
        if kind and written.kinds and kind not in written.kinds:
            *others, last = written.kinds
            wanted = f"{', '.join(others)} or {last}" if others else last
            message = f"'{written.id}' is of the kind {kind}"
            yield Finding(written.of, written.location, message, f"here stands: {wanted}")
