"""Which function of the program finds which sort; what is not there yet gives None."""

from collections.abc import Callable
from functools import cache

from dossier.dossier import Dossier
from dossier.ingest.actors import find_actors
from dossier.ingest.dates.find import find_dates
from dossier.ingest.findings import Findings
from dossier.ingest.names import Names, names_of
from dossier.ingest.quotes import find_quotes
from dossier.load.content import load
from tests.eval.labelled import Labelled
from tests.workspace import REPOSITORY


def find(text: Labelled, sort: str) -> Findings | None:
    """What the program finds of a sort in a cleaned text."""
    finder = FINDERS.get(sort)
    return finder(text) if finder else None


def _actors(text: Labelled) -> Findings:
    return Findings(actors=find_actors(text.text, text.language, _names()))


def _dates(text: Labelled) -> Findings:
    return Findings(dates=find_dates(text.text, text.language, text.published))


def _quotes(text: Labelled) -> Findings:
    return Findings(quotes=find_quotes(text.text, text.language))


@cache
def _names() -> Names:
    return names_of(Dossier(load(REPOSITORY)))


FINDERS: dict[str, Callable[[Labelled], Findings]] = {
    "countries": _actors,
    "blocs and organisations": _actors,
    "agreements": _actors,
    "dates": _dates,
    "quotes": _quotes,
    "speakers": _quotes,
}
"""One entry a sort: whoever writes a finder adds it here."""
