"""What the program finds in a labelled text."""

from functools import cache

from dossier.ingest.find import Finder, finder_of
from dossier.ingest.findings import Findings
from tests.eval.known_dossier import known_dossier
from tests.eval.labelled import Labelled


@cache
def find(text: Labelled) -> Findings:
    """What the program finds in a cleaned text."""
    return _finder().find(text.text, text.language, text.published)


@cache
def _finder() -> Finder:
    return finder_of(known_dossier())
