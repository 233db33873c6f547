"""An entity that nothing links to.

Wrong: a country that is in no bloc, no agreement, no event and no text of another page. Right: the
relation that the report gives: a member in the bloc's file, a party in the agreement's, an actor in
the event's, or [[its-id]] in a text. Readers find an orphan by its index page and by search alone.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.model import Source
from dossier.problems import Level

LEVEL = Level.HINT


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each entity that has no link to or from another: each link shows on both pages."""
    linked: set[str] = set()
    for written in dossier.written:
        # An id that is wrong has a problem of its own, and will be a link when it is right.
        if written.id != written.of and dossier.kind_of(written.id) != Source.kind:
            linked |= {written.id, written.of}
    for entity in dossier.entities.values():
        if entity.id not in linked:
            message = "nothing links to this page"
            yield Finding(entity.id, ("name",), message, "name it in what it has a part in")
