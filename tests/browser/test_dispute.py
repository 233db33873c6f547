"""A dispute shows its sides, each with who says it, what, and on what evidence."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Opener
from tests.built import Built


def open_a_dispute(page: Page, built: Built) -> Locator:
    held = built.dossier.disputes[0]
    page.goto(f"{built.page_of(held.of)}#dispute-{held.number + 1}")
    return page.locator(f"#dispute-{held.number + 1} .position")


def test_each_side_has_its_holder_its_words_and_its_source(page: Page, built: Built) -> None:
    sides = open_a_dispute(page, built)
    positions = built.dossier.disputes[0].dispute.positions
    expect(sides).to_have_count(len(positions))
    for number, position in enumerate(positions):
        side = sides.nth(number)
        expect(side).to_be_visible()
        expect(side.locator(".holder a")).to_have_count(len(position.by))
        expect(side.locator("sup.cite a")).to_have_count(len(position.cite))
        expect(side.locator(".grade")).to_be_visible()
        side.locator("sup.cite a").first.click()
        cited = page.locator("ol.evidence > li:target")
        source = f"/sources/{position.cite[0].source}.html"
        expect(cited.locator(f".whence a[href$='{source}']")).to_be_visible()
        quote = position.cite[0].quote
        expect(cited.locator("q")).to_have_text([quote] if quote else [])


@pytest.mark.parametrize(("width", "beside"), [(1280, True), (320, False)])
def test_the_sides_stand_side_by_side_where_there_is_room(
    width: int, beside: bool, new_page: Opener, built: Built
) -> None:
    sides = open_a_dispute(new_page(viewport={"width": width, "height": 800}), built)
    first, second = sides.nth(0).bounding_box(), sides.nth(1).bounding_box()
    assert first
    assert second
    if beside:
        assert first["y"] == second["y"]
        assert first["x"] + first["width"] <= second["x"]
    else:
        assert first["x"] == second["x"]
        assert first["y"] + first["height"] <= second["y"]
