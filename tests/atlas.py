"""Small dossiers to draw maps of, and what a map of them says."""

import datetime
from collections.abc import Mapping
from pathlib import Path

from lxml import etree

from dossier.dossier import Dossier
from dossier.figures import Figure, Look
from dossier.figures.map import world_map
from dossier.load.content import load
from tests.workspace import errors, make_dossier

CITE = 'cite: [{source: report, quote: "left the bloc in January 2024"}]'
DAY = datetime.date(2025, 1, 1)


def dossier_of(folder: Path, files: Mapping[str, str]) -> Dossier:
    """The base of the cases with these files over it, which are all right."""
    contents: dict[str, str | bytes] = {f"content/{path}.yml": text for path, text in files.items()}
    dossier = Dossier(load(make_dossier(folder, contents)))
    assert errors(dossier) == []
    return dossier


def country(name: str, iso2: str = "") -> str:
    """The file of a country."""
    codes = f"codes: {{iso2: {iso2}}}\n" if iso2 else ""
    return f"name: {name}\n{codes}"


def bloc(name: str, *members: str, more: str = "") -> str:
    """The file of a bloc; a member is its id, and what else its line has."""
    lines = "".join(f"  - {{who: {member}, {CITE}}}\n" for member in members)
    return f"name: {name}\ntype: regional-bloc\n{more}members:\n{lines}"


def event(name: str, *lines: str) -> str:
    """The file of an event."""
    return "\n".join((f"name: {name}", "type: meeting", *lines, CITE, ""))


def look(dossier: Dossier) -> Look:
    """How a map says things, in plain English."""
    return Look(
        dossier=dossier,
        label=lambda words: words,
        name=lambda id: str(dossier.entities[id].abbreviation or dossier.entities[id].name),
        address=lambda id: f"{dossier.entities[id].folder}/{id}.html",
        date=lambda date: str(date) if date else "",
    )


def drawn(
    dossier: Dossier, day: datetime.date = DAY, of: str | None = None, *, turning: bool = False
) -> Figure:
    """The map of a dossier that has one."""
    figure = world_map(look(dossier), day, of, turning=turning)
    assert figure is not None
    return figure


def tree(figure: Figure) -> etree._Element:
    """Its picture, as a tree."""
    return etree.fromstring(str(figure.svg).encode())


def of_class(root: etree._Element, name: str) -> list[etree._Element]:
    """The elements of a class, in their order."""
    return [one for one in root.iter() if name in (one.get("class") or "").split()]


def titles(elements: list[etree._Element]) -> list[str]:
    """What is said of each on pointing at it."""
    return [one.findtext("title") or "" for one in elements]
