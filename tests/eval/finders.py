"""Which function of the program finds which sort; what is not there yet gives None."""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import cast

from dossier.ingest.findings import FoundDate, FoundQuote
from tests.eval.labelled import Findings, Labelled


def find(text: Labelled, sort: str) -> Findings | None:
    """What the program finds of a sort in a cleaned text."""
    finder = FINDERS.get(sort)
    return finder(text) if finder else None


def _dates(text: Labelled) -> Findings | None:
    function = _function("dates", "find_dates")
    if function is None:
        return None
    found = function(text.text, text.language, text.published)
    return Findings(dates=cast("tuple[FoundDate, ...]", found))


def _quotes(text: Labelled) -> Findings | None:
    function = _function("quotes", "find_quotes")
    if function is None:
        return None
    return Findings(quotes=cast("tuple[FoundQuote, ...]", function(text.text, text.language)))


def _function(module: str, name: str) -> Callable[..., object] | None:
    path = f"dossier.ingest.{module}"
    return getattr(import_module(path), name, None) if find_spec(path) else None


FINDERS: dict[str, Callable[[Labelled], Findings | None]] = {
    "dates": _dates,
    "quotes": _quotes,
    "speakers": _quotes,
}
"""One entry a sort: whoever writes a finder adds it here."""
