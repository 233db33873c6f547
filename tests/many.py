"""A dossier with pages enough for Pagefind to serve its search, and names that mislead one."""

from collections.abc import Iterator, Mapping
from json import dumps
from pathlib import Path

from dossier.publish.search import SETTING
from tests.workspace import make_site

ABOVE = 50
"""How many pages are too many here."""

PLAIN = 140

NAMED: Mapping[str, dict[str, object]] = {
    "ford": {"name": {"en": "Ford", "fr": "Gué"}},
    "ford-upper": {"name": {"en": "Ford-Upper", "fr": "Gué-Supérieur"}},
    "fordia": {"name": {"en": "Fordia", "fr": "Fordie"}},
    "union-above": {
        "name": {"en": "Union of Those Above", "fr": "L'Union d'en haut"},
        "abbreviation": {"en": "UTA", "fr": "ÛÉH"},
        "aliases": ["The Above", {"en": "Old Union", "fr": "Ancienne Union d’élite"}],
    },
    "is": {"name": {"en": "Inner Side", "fr": "Côté intérieur"}, "abbreviation": {"en": "IS"}},
    "a-and-b": {"name": {"en": "A & B", "fr": "A et B (frères) < C"}},
    "seven": {"name": {"en": "Group of 7", "fr": "Groupe des 7"}},
    "single": {"name": {"en": "Q"}},
    "dotted": {"name": {"en": "U.N.D.A.", "fr": "Œuvre d'Ångström"}},
    "east": {"name": {"en": "Northmarket 12 Östra", "fr": "Восток"}},
}
"""Organisations whose names stand within others, are signs as much as letters, or a mere word."""

VALUES: dict[str, object] = {"type": "mission"}


def entities() -> Iterator[tuple[str, dict[str, object]]]:
    """Each organisation's data, by its id. Most speak of the Ford."""
    yield from NAMED.items()
    for number in range(PLAIN):
        towns = ("Northmarket", "Southmarket", "Ford", "Union")
        yield (
            f"plain-{number}",
            {
                "name": {
                    "en": f"{towns[number % 4]} council {number}",
                    "fr": f"Conseil régional {number} de {towns[number % 4]}",
                },
                "claims": [
                    {
                        "text": f"It met at the Ford, and spoke of “{_WORDS[number % 7]}”.",
                        "cite": [{"source": "report", "quote": "left the bloc in January 2024"}],
                    }
                ],
            },
        )


_WORDS = ("harvest", "drought", "drôlerie", "tribute", "bridges", "lantern", "mission")


def files() -> dict[str, str | bytes]:
    """The same as files of a dossier, by their paths."""
    return {
        f"content/organisations/{id}.yml": dumps({**data, **VALUES}, ensure_ascii=False)
        for id, data in entities()
    }


def many(folder: Path) -> Path:
    """Such a dossier with all that it takes to build its site; the folder."""
    make_site(folder, files())
    (folder / "build/docs").mkdir(parents=True)  # A checkout has it, and plain MkDocs looks for it.
    configuration = folder / "mkdocs.yml"
    lines = [
        f"extra: {{{SETTING}: {ABOVE}}}" if line.startswith("extra:") else line
        for line in configuration.read_text("utf-8").splitlines()
        if not line.startswith("  edit_record") and not line.startswith(f"  {SETTING}")
    ]
    configuration.write_text("\n".join(lines) + "\n", "utf-8")
    return folder
