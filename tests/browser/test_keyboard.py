"""All of a page can be reached and used without a mouse."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Contexts
from tests.built import Built

MOST_STOPS = 400

WHERE = """async () => {
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
    const at = document.activeElement
    if (!at || at === document.body) return null
    const seen = at.matches(".md-option") ? at.nextElementSibling : at  // a radio has its label
    const box = seen.getClientRects()[0], style = getComputedStyle(seen)
    const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    return {
        what: at.outerHTML.slice(0, 120),
        href: at.getAttribute("href"),
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        seen: !!top && (seen.contains(top) || top.contains(seen)),
    }
}"""


@pytest.fixture(params=[320, 1280])
def event(request: pytest.FixtureRequest, contexts: Contexts, built: Built) -> Iterator[Page]:
    """The page of an event, on a phone's and a desktop's width."""
    context = contexts(viewport={"width": request.param, "height": 800}, reduced_motion="reduce")
    with context.new_page() as page:  # its own: a page that Tab has left goes round in circles
        # The theme takes the focus away once more while it starts.
        page.goto(built.example("event"), wait_until="networkidle")
        yield page


def stops(page: Page, key: str) -> Iterator[dict[str, Any]]:
    """Each place that the key comes to, until it leaves the page."""
    for _ in range(MOST_STOPS):
        page.keyboard.press(key)
        stop = page.evaluate(WHERE)
        if stop is None:
            return
        yield stop
    pytest.fail(f"{key} never leaves the page")


def test_tab_comes_to_everything_and_shows_where_it_is(event: Page) -> None:
    found = list(stops(event, "Tab"))
    assert [stop["what"] for stop in found if not (stop["outlined"] and stop["seen"])] == []
    assert any('name="query"' in stop["what"] for stop in found)
    targets = {stop["href"] for stop in found}
    assert {"../index.html", "../timeline.html", "../sources/index.html"} <= targets
    links = event.locator("article a[href]").evaluate_all(
        "all => all.map(a => a.attributes.href.value)"
    )
    assert {"#cite-1", "#use-1-1"} <= set(links) <= targets


def test_tab_goes_back_the_same_way(event: Page) -> None:
    last = event.locator("footer a").last
    last.focus()
    expect(last).to_be_focused()
    found = list(stops(event, "Shift+Tab"))
    assert [stop["what"] for stop in found if not (stop["outlined"] and stop["seen"])] == []
    assert "md-skip" in found[-1]["what"]


def test_enter_follows_a_citation_and_comes_back(event: Page) -> None:
    event.locator("a[href='#cite-1']").first.focus()
    event.keyboard.press("Enter")
    expect(event.locator("#cite-1")).to_be_in_viewport()
    event.locator("a[href='#use-1-1']").focus()
    event.keyboard.press("Enter")
    expect(event.locator("#use-1-1")).to_be_in_viewport()


def test_the_first_stop_leads_past_the_navigation(event: Page) -> None:
    event.keyboard.press("Tab")
    event.keyboard.press("Enter")
    event.keyboard.press("Tab")
    assert event.evaluate("!!document.activeElement.closest('article')")


def test_enter_changes_between_light_and_dark(event: Page) -> None:
    colours = event.locator("body")
    event.locator(".md-option").first.focus()
    event.keyboard.press("Enter")
    expect(colours).to_have_attribute("data-md-color-scheme", "slate")
    assert event.evaluate(WHERE)["seen"]
    event.keyboard.press("Enter")
    expect(colours).to_have_attribute("data-md-color-scheme", "default")


@pytest.mark.parametrize("keys", [["Enter"], ["ArrowDown", "Enter"]])
def test_a_search_needs_no_mouse(keys: list[str], event: Page) -> None:
    event.keyboard.press("/")
    event.keyboard.type("cedeao")
    expect(event.locator(".md-search-result__item").first).to_contain_text("Economic Community")
    for key in keys:
        event.keyboard.press(key)
    expect(event.locator("article h1[id]")).to_have_text(
        "Economic Community of West African States"
    )
