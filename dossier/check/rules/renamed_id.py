"""An id that something had before.

Wrong: `who: upper-land`, where content/countries/upland.yml has `formerly: [upper-land]`. Right:
`who: upland`. The old address of its page still leads to it; content uses the new id.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each id, in a field or a text, that an entity was called by before."""
    for written in dossier.written:
        now = dossier.renamed.get(written.id)
        if now and dossier.kind_of(written.id) is None:
            message = f"'{written.id}' is called '{now}' now"
            yield Finding(written.of, written.location, message, f"write {now}")
