"""What the program finds in a labelled text."""

from functools import cache

from dossier.dossier import Dossier
from dossier.ingest.find import Finder, finder_of
from dossier.ingest.findings import Findings
from dossier.load.content import load
from tests.eval.labelled import Labelled
from tests.workspace import REPOSITORY


@cache
def find(text: Labelled) -> Findings:
    """What the program finds in a cleaned text."""
    return _finder().find(text.text, text.language, text.published)


@cache
def _finder() -> Finder:
    return finder_of(Dossier(load(REPOSITORY)))
