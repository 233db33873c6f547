"""The site reads from a folder on a disk, with no server."""

from playwright.sync_api import expect

from tests.browser.conftest import Opener
from tests.built import INDEX_PAGES, Built

LISTS = tuple(index for index in INDEX_PAGES if index not in {"rules", "relations"})
"""The index pages with a list: the rules explain themselves, relations have a picture."""


def test_every_index_and_what_it_lists_opens(new_page: Opener, built: Built) -> None:
    page = new_page(viewport={"width": 1280, "height": 800})
    for index in LISTS:
        page.goto((built.site / built.example(index)).as_uri())
        expect(page.locator("h1")).to_be_visible()
        assert page.locator("article").evaluate("one => getComputedStyle(one).fontFamily") != ""
        entry = page.locator("article a:not([href^=http], svg a, details a):visible").first
        entry.click()
        expect(page.locator("h1")).to_be_visible()
        assert page.url.startswith(built.site.as_uri())


def test_whoever_reads_gets_from_home_to_a_source(new_page: Opener, built: Built) -> None:
    page = new_page(viewport={"width": 1280, "height": 800})
    page.goto((built.site / "index.html").as_uri())
    page.locator(".md-tabs").get_by_role("link", name="Blocs").click()
    page.locator("article").get_by_role("link", name="Alliance of Sahel States").click()
    page.locator("sup.cite a").first.click()
    expect(page.locator("ol.evidence > li:target")).to_be_in_viewport()
    page.locator("ol.evidence > li:target .whence a").click()
    expect(page.locator("#digest")).to_be_visible()
