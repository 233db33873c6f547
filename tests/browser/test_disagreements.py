"""The seven questions on which the reports are known to disagree: both sides are on the screen."""

import pytest
from playwright.sync_api import Page, expect

from tests.built import Built

SEVEN = {
    "the day of the recall": (
        "aes-ambassadors-recalled-2025",
        {"panapress-aes-recall", "infobf-aes-college"},
    ),
    "whose ambassadors Algeria recalled": (
        "algeria-recalls-ambassadors-2025",
        {"agence-afrique-airspace", "afrique-media-airspaces"},
    ),
    "where the drone was": ("drone-downed-2025", {"gambiaj-ambassador-recall"}),
    "who recalled first": (
        "ambassadors-recalled-2023",
        {"actulome-recalls-2023", "trt-world-recall-2023"},
    ),
    "the day of the Charter": (
        "liptako-gourma-charter",
        {"nation-pk-charter", "pressafrik-charter"},
    ),
    "when the exit took effect": (
        "ecowas",
        {"anp-ecowas-exit", "ghana-business-news-exit"},
    ),
    "the toll of Tinzaouaten": (
        "tinzaouaten-fighting-2024",
        {"tribune-ph-tinzaouaten", "naija247-tinzaouaten"},
    ),
}


@pytest.mark.parametrize("name", SEVEN)
def test_both_sides_are_on_the_screen_each_with_its_source(
    name: str, page: Page, built: Built
) -> None:
    id, wanted = SEVEN[name]
    disputes = built.dossier.entities[id].disputes
    [number] = [
        number
        for number, dispute in enumerate(disputes, start=1)
        if wanted <= {cite.source for position in dispute.positions for cite in position.cite}
    ][:1]
    positions = disputes[number - 1].positions
    page.goto(f"{built.page_of(id)}#dispute-{number}")
    sides = page.locator(f"#dispute-{number} .position")
    expect(sides).to_have_count(len(positions))
    for side, position in zip(sides.all(), positions, strict=True):
        expect(side).to_be_in_viewport()
        expect(side.locator(".holder")).not_to_be_empty()
        for link in side.locator("sup.cite a").all():
            target = page.locator(f"ol.evidence > li{link.get_attribute('href')}")
            sources = {f"/{cite.source}.html" for cite in position.cite}
            address = target.locator(".whence a").first.get_attribute("href") or ""
            assert any(address.endswith(source) for source in sources)
