"""Somebody types into the search box."""

from collections.abc import Iterable, Iterator
from unicodedata import combining, normalize
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

from dossier.model import Entity


def without_accents(text: str) -> str:
    return normalize("NFC", "".join(c for c in normalize("NFD", text) if not combining(c)))


def searched(entity: Entity) -> Iterator[str]:
    """Every name in every language, as it is, without accents and in small letters."""
    for text in entity.names:
        for name in text.root.values():
            yield from (name, without_accents(name), name.lower())


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


def hits(page: Page) -> Locator:
    """What is found, one item a page."""
    return page.locator(".md-search-result__item")


def first_hit(page: Page) -> str:
    """The path of the page that is found first."""
    hit = hits(page).locator("a").first.get_attribute("href") or ""
    return "/".join(urlsplit(hit).path.split("/")[-2:])


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
