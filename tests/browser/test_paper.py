"""On paper a page is as in the light, with every table, and without what only a screen has."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener

PAGES = ["index.html", "map.html", "timeline.html", "relations.html", "countries/mali.html"]


@pytest.fixture
def paper(new_page: Opener) -> Page:
    """A page of somebody who reads in the dark, and prints."""
    page = new_page(color_scheme="dark", viewport={"width": 720, "height": 1000})
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("path", PAGES)
def test_the_dark_does_not_get_onto_paper(path: str, paper: Page) -> None:
    paper.goto(path)
    expect(paper.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    dark = """all => all.filter(one => {
        const colour = getComputedStyle(one).backgroundColor;
        const [red, green, blue, seen = 1] = colour.match(/[\\d.]+/g);
        return seen > 0 && Math.max(red, green, blue) < 128 && one.checkVisibility();
    }).map(one => one.className)"""
    assert paper.locator("article, article *:not(svg *)").evaluate_all(dark) == []
    seas = paper.locator("article .map-sea").evaluate_all(
        "all => all.map(one => getComputedStyle(one).fill)"
    )
    assert all(min(map(int, sea.strip("rgb()").split(","))) > 200 for sea in seas)


@pytest.mark.parametrize("path", PAGES)
def test_each_picture_is_there_with_its_table_open(path: str, paper: Page) -> None:
    paper.goto(path)
    figures = paper.locator("article figure.figure")
    for number in range(figures.count()):
        expect(figures.nth(number)).to_be_visible()
        expect(figures.nth(number).locator("xpath=following::table[1]")).to_be_visible()


def test_controls_stay_on_the_screen_unless_they_say_what_is_shown(paper: Page) -> None:
    paper.goto("countries/mali.html")
    control = paper.locator("p.corroborated")
    expect(control).to_be_hidden()
    paper.locator("#corroborated").evaluate("one => one.checked = true")
    expect(control).to_be_visible()
    paper.goto("dates/index.html")
    expect(paper.locator(".any-date form")).to_be_hidden()
    paper.goto("timeline.html")
    expect(paper.locator(".filters form")).to_be_hidden()
