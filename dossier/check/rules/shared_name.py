"""One name for two entities.

Wrong: `name: The League` in two files. Right: names that tell them apart; a name of both in
`aliases:` of neither.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.model import Entity, Location, Text
from dossier.problems import Level

LEVEL = Level.WARNING


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each name, abbreviation or alias that an entity before it in the order of ids has."""
    owners: dict[tuple[str, str], str] = {}
    for entity in dossier.entities.values():
        for location, text in _names(entity):
            for language, name in text.root.items():
                owner = owners.setdefault((language, name.casefold()), entity.id)
                if owner != entity.id:
                    message = f"'{name}' is a name of '{owner}' too"
                    hint = "give each a name that tells them apart"
                    yield Finding(entity.id, (*location, language), message, hint)


def _names(entity: Entity) -> Iterator[tuple[Location, Text]]:
    yield ("name",), entity.name
    if entity.abbreviation:
        yield ("abbreviation",), entity.abbreviation
    for index, alias in enumerate(entity.aliases):
        yield ("aliases", index), alias
