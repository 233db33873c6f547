"""Every place in a dossier where an id is written, whatever the model's field is called."""

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.dossier import Dossier
from dossier.markup import references
from dossier.model import Location, RefersTo, Text


@dataclass(frozen=True)
class Written:
    """An id on the page of `of`, and the kinds that may stand there (none: any)."""

    of: str
    location: Location
    id: str
    kinds: tuple[str, ...]


def written_ids(dossier: Dossier) -> Iterator[Written]:
    """Every id written in a field or in a text's [[id]]."""
    for of, values in dossier.values.items():
        for location, value, mark in values:
            if isinstance(mark, RefersTo) and isinstance(value, str):
                yield Written(of, location, value, mark.kinds)
            elif isinstance(value, Text):
                for language, words in value.root.items():
                    for id in references(words):
                        yield Written(of, (*location, language), id, ())
