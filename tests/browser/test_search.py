"""Whoever types a name into the search box finds the page of who bears it, first."""

from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Contexts
from tests.browser.searching import first_hit, search, searched
from tests.built import ENTITIES, Built, build, copy_of_the_dossier, served


@pytest.fixture(scope="module")
def home(contexts: Contexts) -> Iterator[Page]:
    """The home page, for one search after the other."""
    with contexts().new_page() as page:
        page.goto("index.html")
        yield page


@pytest.mark.parametrize("id", ENTITIES)
def test_each_name_brings_its_own_page_first(id: str, home: Page, built: Built) -> None:
    found = {}
    for name in dict.fromkeys(searched(built.dossier.entities[id])):
        search(home, name)
        found[name] = first_hit(home)
    assert found == dict.fromkeys(found, built.page_of(id))


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


def test_names_much_alike_are_told_apart(tmp_path: Path, page: Page) -> None:
    folder = copy_of_the_dossier(tmp_path / "dossier")
    for path, text in LOOKALIKES.items():
        (folder / path).write_text(dedent(text), "utf-8")
    with served(build(folder).site) as address:
        page.goto(f"{address}index.html")
        found = {}
        for name in ("Niger", "Nigeria", "Guinea", "Guinee", "Guinea-Bissau", "IS", "Daech"):
            search(page, name)
            found[name] = first_hit(page)
    assert found == {
        "Niger": "countries/niger.html",
        "Nigeria": "countries/nigeria.html",
        "Guinea": "countries/guinea.html",
        "Guinee": "countries/guinea.html",
        "Guinea-Bissau": "countries/guinea-bissau.html",
        "IS": "organisations/islamic-state.html",
        "Daech": "organisations/islamic-state.html",
    }
