"""A citation of a source that has no record.

Wrong: `source: courier`. Right: `source: the-courier`, where seeds/the-courier.yml is.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.problems import did_you_mean


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each citation whose source is the id of nothing."""
    known = [id for id, document in dossier.content.documents.items() if document.kind == "source"]
    for written in dossier.written:
        if dossier.kind_of(written.id) or written.id in dossier.renamed:
            continue
        if written.kinds == ("source",):
            hint = did_you_mean(written.id, known) or "`dossier ingest` makes a record"
            yield Finding(written.of, written.location, f"no source '{written.id}'", hint)
