"""Whoever types a name into the search box finds the page of who bears it, first."""

from pathlib import Path
from textwrap import dedent

from playwright.sync_api import Page

from tests.browser.searching import first_hits, searched
from tests.built import ENTITIES, Built, build, copy_of_the_dossier, served


def test_each_name_brings_its_own_page_first(page: Page, built: Built) -> None:
    wanted = {
        name: built.page_of(id)
        for id, entity in built.dossier.entities.items()
        for name in searched(entity)
    }
    assert len(wanted) > 2 * len(ENTITIES)
    page.goto("index.html")
    found = first_hits(page, wanted)
    assert {name: hit for name, hit in found.items() if hit != wanted[name]} == {}


LOOKALIKES = {
    "content/countries/nigeria.yml": "name: {en: Nigeria, fr: Nigéria}",
    "content/countries/guinea.yml": "name: {en: Guinea, fr: Guinée}",
    "content/countries/guinea-bissau.yml": "name: {en: Guinea-Bissau, fr: Guinée-Bissau}",
    "content/organisations/islamic-state.yml": """
        name: {en: Daesh, fr: Daech}
        abbreviation: {en: IS, fr: EI}
        type: armed-group
    """,
}
"""Names that stand within others, and one that a search would take for a mere "is"."""


ALIKE = {
    "Niger": "countries/niger.html",
    "Nigeria": "countries/nigeria.html",
    "Guinea": "countries/guinea.html",
    "Guinee": "countries/guinea.html",
    "Guinea-Bissau": "countries/guinea-bissau.html",
    "IS": "organisations/islamic-state.html",
    "Daech": "organisations/islamic-state.html",
}


def test_names_much_alike_are_told_apart(tmp_path: Path, page: Page) -> None:
    folder = copy_of_the_dossier(tmp_path / "dossier")
    for path, text in LOOKALIKES.items():
        (folder / path).write_text(dedent(text), "utf-8")
    with served(build(folder).site) as address:
        page.goto(f"{address}index.html")
        found = first_hits(page, ALIKE)
    assert found == ALIKE
