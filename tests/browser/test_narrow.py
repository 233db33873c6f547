"""On a phone, 320 pixels wide, everything is there and nothing sticks out."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Contexts
from tests.built import EVERY_SORT_OF_PAGE, Built


@pytest.fixture(scope="module")
def phone(contexts: Contexts) -> Iterator[Page]:
    """One phone for all these tests."""
    with contexts(viewport={"width": 320, "height": 640}, has_touch=True).new_page() as page:
        yield page


@pytest.mark.parametrize("sort", EVERY_SORT_OF_PAGE)
def test_no_page_scrolls_sideways(sort: str, phone: Page, built: Built) -> None:
    phone.goto(built.example(sort))
    assert phone.evaluate("document.scrollingElement.scrollWidth") == 320
    # Not because something cuts it off, either.
    cut_off = """
        [...document.querySelectorAll("article *")].filter(one =>
            one.getBoundingClientRect().right > innerWidth
            && !one.closest(".md-typeset__scrollwrap")).map(one => one.outerHTML)
    """
    assert phone.evaluate(cut_off) == []


@pytest.mark.parametrize("sort", EVERY_SORT_OF_PAGE)
def test_the_drawer_leads_to_every_index(sort: str, phone: Page, built: Built) -> None:
    phone.goto(built.example(sort))
    entries = phone.locator(".md-nav--primary > .md-nav__list > li > a.md-nav__link")
    expect(entries.last).not_to_be_in_viewport()
    phone.locator("label.md-header__button[for=__drawer]").tap()
    expect(entries).to_have_text(
        ["Home", "Map", "Timeline", "Relations", "Any date", "Countries", "Blocs", "Agreements",
         "Organisations", "Events", "Disputes", "Sources", "Rules"]
    )  # fmt: skip
    entries.filter(has_text="Sources").tap()
    expect(phone.locator("h1")).to_have_text("Sources")


def test_the_search_opens_and_finds(phone: Page) -> None:
    phone.goto("index.html")
    phone.locator("label.md-header__button[for=__search]").tap()
    phone.get_by_role("textbox", name="Search").press_sequentially("cedeao")
    phone.locator(".md-search-result__item a").first.tap()
    expect(phone.locator("h1")).to_have_text("Economic Community of West African States")
