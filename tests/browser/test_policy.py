"""The site under a strict Content-Security-Policy: our own script runs, and breaks none of it.

The theme puts two or three scripts into each page itself, and has little pictures in its styles,
which such a policy stops. Nothing else may be stopped.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.built import EVERY_SORT_OF_PAGE, ROOT, Built

POLICY = "default-src 'self'"
WATCH = """addEventListener("securitypolicyviolation", event => {
    const { effectiveDirective, blockedURI, sourceFile, sample } = event;
    (window.stopped ??= []).push([effectiveDirective, blockedURI, sourceFile, sample]);
});"""
INLINE = "script:not([src]):not([type='application/json'])"


def under_policy(route: Route) -> None:
    response = route.fetch()
    headers = {**response.headers, "content-security-policy": POLICY}
    route.fulfill(response=response, headers=headers)


@pytest.fixture(scope="module")
def strict(browser: Browser, address: str) -> Iterator[Page]:
    """A page of a site whose server sends the policy."""
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900})
    context.route("**/*", under_policy)
    context.add_init_script(WATCH)
    with context.new_page() as page:
        yield page
    context.close()


def stopped(page: Page) -> list[list[str]]:
    """What the policy stopped on the page that is open."""
    found: list[list[str]] = page.evaluate("window.stopped ?? []")
    return found


@pytest.mark.parametrize("sort", EVERY_SORT_OF_PAGE)
def test_nothing_is_stopped_but_what_the_theme_writes_into_pages(
    sort: str, strict: Page, built: Built
) -> None:
    response = strict.goto(built.example(sort))
    assert response is not None
    assert response.headers["content-security-policy"] == POLICY
    strict.wait_for_load_state("networkidle")
    found = [(directive, uri) for directive, uri, _, _ in stopped(strict)]
    assert found.count(("script-src-elem", "inline")) == strict.locator(INLINE).count()
    assert {*found} <= {("script-src-elem", "inline"), ("img-src", "data")}
    assert strict.locator(f"article {INLINE}, article [style], article style").count() == 0


def test_our_styles_have_no_pictures_in_them() -> None:
    styles = [*(ROOT / "templates/assets").rglob("*.css")]
    assert styles
    assert all("data:" not in style.read_text("utf-8") for style in styles)


def test_the_date_moves(strict: Page) -> None:
    strict.goto("dates/index.html?on=2025-01-28")
    row = strict.locator(".then tr", has=strict.get_by_role("link", name="ECOWAS", exact=True))
    expect(row.locator(".stood", has_text="Mali").first).to_have_class("stood leaving")
    strict.locator("#on-day").fill("2025-01-29")
    strict.locator("#on-day").blur()
    expect(row.locator(".stood", has_text="Mali").first).to_have_class("stood former")
    assert strict.url.endswith("?on=2025-01-29")


def test_the_timeline_is_filtered(strict: Page) -> None:
    strict.goto("timeline.html?type=coup")
    expect(strict.locator(".filters select[name=type]")).to_have_value("coup")
    shown = strict.locator("ol.events > li:visible")
    assert 0 < shown.count() < strict.locator("ol.events > li").count()
    expect(strict.locator(".figure-timeline .mark.out")).not_to_have_count(0)


def test_a_list_sorts_and_answers(strict: Page) -> None:
    strict.goto("events/index.html")
    strict.locator("#narrow-find").fill("ambassador")
    rows = strict.locator(".list tbody tr:visible")
    expect(rows.first).to_contain_text("ambassador")
    strict.locator("th button", has_text="Event").click()
    names = rows.locator("td:first-child").all_inner_texts()
    assert names == sorted(names)
    assert "find=ambassador" in strict.url


def test_ties_stand_out(strict: Page) -> None:
    strict.goto("relations.html")
    strict.locator("[data-id=mali]").focus()
    expect(strict.locator(".tie.tie-near")).not_to_have_count(0)
