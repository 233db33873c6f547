"""An id that nothing has.

Wrong: `who: uplnad`. Right: `who: upland`, where content/countries/upland.yml is.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.problems import did_you_mean


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each id, in a field or a text, for which there is no file."""
    for written in dossier.written:
        if dossier.kind_of(written.id) or written.id in dossier.renamed:
            continue
        if written.kinds != ("source",):
            what = "entity" if "source" not in written.kinds else "entity or source"
            hint = did_you_mean(written.id, dossier.content.documents)
            yield Finding(written.of, written.location, f"no {what} '{written.id}'", hint)
