"""Whoever types a name into the search box finds the page of who bears it, first."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from textwrap import dedent
from unicodedata import combining, normalize

from playwright.sync_api import Page, expect

from dossier.model import Entity
from tests.built import ENTITIES, Built, build, copy_of_the_dossier, served


def without_accents(text: str) -> str:
    return normalize("NFC", "".join(c for c in normalize("NFD", text) if not combining(c)))


def searched(entity: Entity) -> Iterator[str]:
    """Every name in every language, as it is, and in small letters without accents."""
    for text in entity.names:
        for name in text.root.values():
            yield from (name, without_accents(name).lower())


FIRST_HITS = """async all => {
    const box = document.querySelector("[name=query]")
    const meta = document.querySelector(".md-search-result__meta")
    const said = words => new Promise((done, fail) => {
        setTimeout(() => fail(`"${box.value}" is answered by "${meta.textContent}"`), 60000)
        const look = () => meta.textContent.includes(words) && (seen.disconnect(), done())
        const seen = new MutationObserver(look)
        seen.observe(meta, {childList: true, characterData: true, subtree: true})
        look()
    })
    const type = words => {
        box.value = words
        box.dispatchEvent(new KeyboardEvent("keyup"))
    }
    const found = {}
    for (const words of all) {
        type("")
        await said("Type to start searching")
        type(words)
        await said("matching document")
        const hit = document.querySelector(".md-search-result__item a")
        found[words] = hit ? new URL(hit.href).pathname.split("/").slice(-2).join("/") : null
    }
    return found
}"""
"""What the search box brings first for each of these words, one after the other."""


def first_hits(page: Page, words: Iterable[str]) -> dict[str, str | None]:
    """The paths of the pages that come first, by the words that are typed into the search box."""
    page.get_by_role("textbox", name="Search").focus()
    # The index comes when somebody turns to the search.
    expect(page.locator(".md-search-result__meta")).not_to_have_text("Initializing search")
    found: dict[str, str | None] = page.evaluate(FIRST_HITS, list(words))
    return found


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
