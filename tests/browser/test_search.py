"""Whoever types a name into the search box finds the page of who bears it, first."""

from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from unicodedata import combining, normalize
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from dossier.model import Entity
from tests.browser.conftest import Contexts
from tests.built import ENTITIES, Built, build, copy_of_the_dossier, served


def without_accents(text: str) -> str:
    return normalize("NFC", "".join(c for c in normalize("NFD", text) if not combining(c)))


def searched(entity: Entity) -> Iterator[str]:
    """Every name in every language, as it is, without accents and in small letters."""
    for text in entity.names:
        for name in text.root.values():
            yield from (name, without_accents(name), name.lower())


@pytest.fixture(scope="module")
def home(contexts: Contexts) -> Iterator[Page]:
    """The home page, for one search after the other."""
    with contexts().new_page() as page:
        page.goto("index.html")
        yield page


def search(page: Page, words: str) -> None:
    """Type the words into the search box and wait for what is found."""
    box = page.get_by_role("textbox", name="Search")
    box.focus()  # The index comes when somebody turns to the search.
    expect(page.locator(".md-search-result__meta")).not_to_have_text("Initializing search")
    box.fill("")
    box.press("Backspace")
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    box.fill(words)
    box.press("End")
    expect(page.locator(".md-search-result__meta")).to_contain_text("matching document")


def first_hit(page: Page) -> str:
    hit = page.locator(".md-search-result__item a").first.get_attribute("href") or ""
    return "/".join(urlsplit(hit).path.split("/")[-2:])


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
