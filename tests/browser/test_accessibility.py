"""axe-core finds nothing that keeps somebody out: WCAG 2.2, levels A and AA."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import Colours, Seen
from tests.built import EVERY_SORT_OF_PAGE, Built

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "resultTypes": ["violations"],
}

in_both_colours = pytest.mark.parametrize("colours", ["light", "dark"])
at_both_widths = pytest.mark.parametrize("width", [320, 1280])
as_two_see_it = pytest.mark.parametrize(("width", "colours"), [(320, "dark"), (1280, "light")])
"""For another state of a page that is looked at in all four ways as it opens."""


def barriers(page: Page, *within: str) -> list[str]:
    """What axe finds on a page, or within the parts of it that selectors name."""
    parts = {"include": [[part] for part in within]} if within else None
    found = Axe().run(page, context=parts, options=RULES).response["violations"]
    return [
        f"{page.url}: {rule['id']}: {node['html']}\n{node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]


@in_both_colours
@at_both_widths
@pytest.mark.parametrize("sort", EVERY_SORT_OF_PAGE)
def test_every_sort_of_page_is_without_barriers(
    sort: str, width: int, colours: Colours, seen_by: Seen, built: Built
) -> None:
    page = seen_by(width, colours)
    page.goto(built.example(sort))
    assert barriers(page) == []


@in_both_colours
@at_both_widths
def test_the_search_results_are_without_barriers(
    width: int, colours: Colours, seen_by: Seen
) -> None:
    page = seen_by(width, colours)
    page.goto("index.html?q=mali")
    expect(page.locator(".md-search-result__item")).not_to_have_count(0)
    page.locator(".md-search-result__more summary").first.click()
    assert barriers(page) == []


@in_both_colours
def test_the_open_drawer_is_without_barriers(colours: Colours, seen_by: Seen) -> None:
    page = seen_by(320, colours)
    page.goto("countries/index.html")
    page.locator("label.md-header__button[for=__drawer]").click()
    expect(page.locator(".md-nav--primary")).to_be_in_viewport()
    assert barriers(page) == []


@in_both_colours
def test_the_page_for_what_is_not_there_is_without_barriers(
    colours: Colours, seen_by: Seen
) -> None:
    page = seen_by(1280, colours)
    page.goto("404.html")
    assert barriers(page) == []
