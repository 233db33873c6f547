"""Without JavaScript there is no search; all else reads, and leads everywhere."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Contexts
from tests.built import EVERY_SORT_OF_PAGE, Built

NOT_TO_BE_SEEN = """
    [...document.querySelectorAll("article *")].filter(one => one.innerText?.trim()
        // What a control brings, what only a script can answer, what is empty or shut.
        && !one.closest(".when-corroborated, .figure-hint, .list > [hidden], td.none")
        && !one.closest("details:not([open])")
        && !one.checkVisibility({opacityProperty: true, visibilityProperty: true}))
        .map(one => one.outerHTML)
"""


@pytest.fixture(scope="module", params=[320, 1280])
def page(request: pytest.FixtureRequest, contexts: Contexts) -> Iterator[Page]:
    """A page on a phone's and on a desktop's width."""
    context = contexts(viewport={"width": request.param, "height": 800}, java_script_enabled=False)
    with context.new_page() as page:
        yield page


@pytest.mark.parametrize("sort", EVERY_SORT_OF_PAGE)
def test_every_sort_of_page_reads_and_leads_on(sort: str, page: Page, built: Built) -> None:
    page.goto(built.example(sort))
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate(NOT_TO_BE_SEEN) == []

    menu = page.locator("label.md-header__button[for=__drawer]")
    navigation = page.locator(".md-tabs")
    if menu.is_visible():
        menu.click()
        navigation = page.locator(".md-nav--primary")
    navigation.get_by_role("link", name="Sources", exact=True).click()
    expect(page.locator("h1")).to_have_text("Sources")


def test_whoever_reads_gets_from_home_to_a_source(page: Page) -> None:
    page.goto("index.html")
    page.locator("article").get_by_role("link", name="countries").click()
    page.locator("article").get_by_role("link", name="Algeria").first.click()
    page.locator("#claims + ul sup.cite a").first.click()
    expect(page.locator("ol.evidence > li:target")).to_be_in_viewport()
    page.locator("ol.evidence > li:target .whence a").click()
    expect(page.locator("#digest")).to_be_visible()
