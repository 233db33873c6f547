"""Relations as people meet them: by mouse, by keyboard, on a phone, and without script."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Colours, Opener, Seen
from tests.browser.test_accessibility import barriers, in_both_colours
from tests.built import Built


def texts_overlap(page: Page, picture: str) -> list[str]:
    """The words of a picture that lie over other words of it, as the browser draws them."""
    found: list[str] = page.evaluate(
        """picture => {
            const all = [...document.querySelectorAll(`${picture} text`)]
                .map(one => [one.textContent, one.getBoundingClientRect()]);
            return all.flatMap(([words, a], i) => all.slice(i + 1)
                .filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1
                    && a.top < b.bottom - 3 && b.top < a.bottom - 3)
                .map(([others]) => `${words} / ${others}`));
        }""",
        picture,
    )
    return found


def test_a_box_leads_to_its_page(page: Page, built: Built) -> None:
    page.goto("relations.html")
    boxes = page.locator("#all-ties a[data-id]")
    expect(boxes).to_have_count(len(built.dossier.ties_of))
    boxes.and_(page.locator("[data-id=ecowas]")).click()
    expect(page).to_have_url(re.compile("/blocs/ecowas.html$"))


def test_the_keyboard_reaches_every_box_and_sees_where_it_is(page: Page, built: Built) -> None:
    page.goto("relations.html")
    page.evaluate("document.querySelector('.tie-legend').tabIndex = -1")
    page.locator(".tie-legend").focus()
    met = []
    for _ in built.dossier.ties_of:
        page.keyboard.press("Tab")
        met.append(page.evaluate("document.activeElement.dataset.id"))
    assert sorted(met) == sorted(built.dossier.ties_of)
    widths = page.evaluate(
        "[document.activeElement, document.querySelector('#all-ties a')].map("
        "one => getComputedStyle(one.querySelector('.tie-box')).strokeWidth)"
    )
    assert widths[0] != widths[1]


def test_what_is_pointed_at_stands_out_with_its_neighbours(page: Page) -> None:
    page.goto("relations.html")
    picture = page.locator(".figure-all-ties")
    page.locator("#all-ties a[data-id=ecowas]").hover()
    expect(picture).to_contain_class("tie-pointed")
    near = page.locator("#all-ties a.tie-near")
    tied = page.locator("#all-ties g.tie-near")
    assert near.count() > 1
    for line in tied.all():
        assert "ecowas" in (line.get_attribute("data-ends") or "").split()
    page.locator("h1").hover()
    expect(picture).not_to_contain_class("tie-pointed")


def test_the_picture_the_lines_and_the_table_say_the_same(page: Page) -> None:
    page.goto("relations.html")
    row = page.locator("#all-ties + details tr", has_text="Mali").filter(has_text="ECOWAS")
    expect(row.filter(has_text="member of")).to_contain_text("29 January 2025")
    line = page.locator("#all-ties g.tie-member[data-ends='ecowas mali']")
    expect(line).to_contain_class("tie-ended")
    assert line.locator("title").text_content() == "Mali: member of ECOWAS, until 29 January 2025"
    from_facts = row.filter(has_text="member of").get_by_role("link", name="ECOWAS").last
    expect(from_facts).to_have_attribute("href", "blocs/ecowas.html")


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_no_words_lie_over_others(width: int, new_page: Opener, built: Built) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    page.goto("relations.html")
    assert texts_overlap(page, "#all-ties") == []
    for id in ("mali", "niger", "ecowas", "algiers-agreement-2015"):
        page.goto(built.page_of(id))
        assert texts_overlap(page, "#ties") == []


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_words_are_large_enough_and_within_their_boxes(width: int, new_page: Opener) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    page.goto("relations.html")
    assert (
        page.evaluate(
            """[...document.querySelectorAll("#all-ties a")].filter(one => {
            const box = one.querySelector(".tie-box").getBoundingClientRect();
            return [...one.querySelectorAll("text")].some(text => {
                const words = text.getBoundingClientRect();
                return words.left < box.left || words.right > box.right;
            });
        }).map(one => one.textContent)"""
        )
        == []
    )
    for path, picture in (("relations.html", "#all-ties"), ("countries/mali.html", "#ties")):
        page.goto(path)
        smallest = page.evaluate(
            """picture => {
                const svg = document.querySelector(`${picture} svg`);
                const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
                return Math.min(...[...svg.querySelectorAll("text")].map(
                    one => parseFloat(getComputedStyle(one).fontSize) * scale));
            }""",
            picture,
        )
        assert smallest >= 11.99


def test_without_script_the_picture_and_its_table_are_there(new_page: Opener) -> None:
    page = new_page(java_script_enabled=False, viewport={"width": 1280, "height": 800})
    page.goto("relations.html")
    expect(page.locator("#all-ties a[data-id=mali] text")).to_be_visible()
    expect(page.locator("#all-ties + details table")).to_be_visible()


@in_both_colours
@pytest.mark.parametrize("path", ["relations.html", "countries/mali.html", "blocs/ecowas.html"])
def test_the_pictures_are_without_barriers(path: str, colours: Colours, seen_by: Seen) -> None:
    page = seen_by(1280, colours)
    page.goto(path)
    page.locator("details.figure-table").first.evaluate("one => { one.open = true }")
    assert barriers(page, "figure", "details.figure-table") == []
