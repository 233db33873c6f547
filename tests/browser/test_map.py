"""The map in a browser: everything on it says what it is, is reached by keyboard, and leads on."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener
from tests.browser.test_accessibility import barriers
from tests.built import Built

MARKS = "svg.figure-map a[href]"


@pytest.fixture(params=[320, 1280])
def atlas(request: pytest.FixtureRequest, new_page: Opener) -> Page:
    """The page of the map, on a phone's and a desktop's width."""
    page = new_page(viewport={"width": request.param, "height": 800}, reduced_motion="reduce")
    page.goto("map.html")
    return page


def test_the_picture_has_a_name_a_description_and_a_table(atlas: Page) -> None:
    picture = atlas.locator("svg.figure-map")
    expect(picture).to_have_accessible_name(re.compile("^Countries by bloc and events, "))
    expect(picture).to_have_accessible_description(re.compile("AES: Burkina Faso, Mali, Niger"))
    atlas.locator("details.figure-table summary").click()
    row = atlas.get_by_role("row").filter(has_text="The Malian army announces the capture of Kidal")
    expect(row).to_contain_text("Kidal, Mali")


def test_every_mark_has_a_name_and_an_address(atlas: Page) -> None:
    marks = atlas.locator(MARKS)
    expect(marks).not_to_have_count(0)
    names = marks.evaluate_all("all => all.map(one => one.querySelector('title')?.textContent)")
    assert all(names)
    hrefs = marks.evaluate_all("all => all.map(one => one.getAttribute('href'))")
    for href in set(hrefs):
        response = atlas.request.get(f"{atlas.url.removesuffix('map.html')}{href.split('#')[0]}")
        assert response.ok, href
    anchors = [href[1:] for href in hrefs if href.startswith("#")]
    assert anchors
    for anchor in anchors:
        expect(atlas.locator(f"[id='{anchor}']")).to_have_count(1)


def test_the_keyboard_reaches_every_mark_in_order(atlas: Page) -> None:
    name = "one => one.getAttribute('href') + ' ' + one.querySelector('title').textContent"
    wanted = atlas.locator(MARKS).evaluate_all(f"all => all.map({name})")
    atlas.locator(MARKS).first.focus()
    found = []
    for _ in wanted:
        found.append(atlas.evaluate(f"({name})(document.activeElement)"))
        shown = atlas.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert shown != "none"
        atlas.keyboard.press("Tab")
    assert found == wanted


def test_enter_on_a_country_opens_its_page(atlas: Page) -> None:
    atlas.locator(f"{MARKS}[href='countries/mali.html']").focus()
    atlas.keyboard.press("Enter")
    expect(atlas.locator("h1")).to_have_text("Mali")


def test_a_mark_of_several_events_leads_to_their_list(atlas: Page) -> None:
    mark = atlas.locator("a.map-mark[href^='#']").filter(
        has=atlas.locator("title", has_text="Kidal")
    )
    mark.focus()
    atlas.keyboard.press("Enter")
    place = atlas.locator(":target")
    expect(place).to_be_in_viewport()
    expect(place.get_by_role("link")).to_have_count(3)


def test_no_letter_is_smaller_than_twelve_pixels(atlas: Page) -> None:
    small = atlas.locator("svg.figure-map text").evaluate_all(
        """all => all.filter(one => one.getClientRects().length).map(one => [
            one.textContent, parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a
        ]).filter(([, size]) => size < 12)"""
    )
    assert small == []


@pytest.mark.parametrize("path", ["countries/mali.html", "blocs/ecowas.html"])
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_each_country_and_bloc_has_its_own(path: str, width: int, new_page: Opener) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(path)
    expect(page.locator("svg.figure-map")).to_be_visible()
    test_no_letter_is_smaller_than_twelve_pixels(page)


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_own_maps_are_without_barriers(colours: str, new_page: Opener, built: Built) -> None:
    page = new_page(
        viewport={"width": 320, "height": 800},
        color_scheme="dark" if colours == "dark" else "light",
        reduced_motion="reduce",
    )
    for id in ("france", "ecowas"):
        page.goto(built.page_of(id))
        assert barriers(page) == []


def test_the_fact_box_says_where_it_happened(new_page: Opener, built: Built) -> None:
    page = new_page()
    page.goto(built.page_of("kidal-captured-2023"))
    facts = page.locator(".facts")
    expect(facts).to_contain_text("Kidal, Mali")
    expect(facts.get_by_role("link", name=re.compile("^GeoNames"))).to_be_visible()
