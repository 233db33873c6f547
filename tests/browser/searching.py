"""Somebody types into the search box."""

from collections.abc import Iterator
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
