"""Pictures and their tables can show only what two or more publishers support, as pages can."""

import pytest
from playwright.sync_api import Locator, Page, expect

from dossier.evidence.corroboration import corroboration
from dossier.figures.map import drawn, spots
from dossier.render.views.map import EVENTS
from tests.browser.conftest import Opener
from tests.built import Built

PICTURES = ["index.html", "map.html", "relations.html", "timeline.html", "countries/mali.html"]


@pytest.fixture(params=[False, True], ids=["plain", "scripted"])
def page(request: pytest.FixtureRequest, new_page: Opener) -> Page:
    """A page with its script, and one without any."""
    return new_page(java_script_enabled=request.param, viewport={"width": 1280, "height": 800})


def ask(page: Page, path: str) -> None:
    page.goto(path)
    page.locator("#corroborated").check()


def seen(within: Locator) -> list[str]:
    return [text.strip() for text in within.all_text_contents()]


@pytest.mark.parametrize("path", PICTURES)
def test_nothing_of_one_publisher_is_left_in_a_picture(path: str, page: Page) -> None:
    page.goto(path)
    assert page.locator("article svg .alone").count()
    page.locator("#corroborated").check()
    expect(page.locator("article svg .alone:visible")).to_have_count(0)
    expect(page.locator("article svg a:visible")).not_to_have_count(0)
    page.locator("#corroborated").uncheck()
    expect(page.locator("article svg .when-corroborated:visible")).to_have_count(0)


def test_marks_of_the_map_count_only_those_events(page: Page, built: Built) -> None:
    dossier = built.dossier
    carried = {
        event.id
        for event in dossier.events
        if not corroboration(event.cite, dossier.sources).is_alone
    }
    left = {
        spot.anchor: [id for id in spot.events if id in carried]
        for spot in spots(dossier, drawn(dossier))
        if spot.point
    }
    listings = {spot.anchor: spot.events[:EVENTS] for spot in spots(dossier, drawn(dossier))}
    ask(page, "map.html")
    marks = page.locator("a.map-mark:visible")
    expect(marks).to_have_count(sum(bool(events) for events in left.values()))
    for anchor, events in left.items():
        mark = page.locator(f"a.map-mark[href='#{anchor}']:visible")
        if events and mark.count():
            assert mark.locator("text:visible").text_content() == str(len(events))
            listed = page.locator(f"section[id='{anchor}'] li:visible:has(a)")
            expect(listed).to_have_count(len({*events} & {*listings[anchor]}))
    shown = {event for events in left.values() for event in events}
    for event in dossier.events:
        row = page.locator(f".figure-table tr:has(a[href='events/{event.id}.html'])").first
        if row.count():
            expect(row).to_have_css("display", "table-row" if event.id in shown else "none")


def test_ties_and_their_rows_are_those_of_two_publishers(page: Page, built: Built) -> None:
    dossier = built.dossier
    left = [tie for tie in dossier.ties if not corroboration(tie.cites, dossier.sources).is_alone]
    lines = {(*sorted(tie.ends), tie.kind) for tie in left}
    ends = {end for tie in left for end in tie.ends}
    ask(page, "relations.html")
    expect(page.locator("tbody tr:visible")).to_have_count(len(left))
    expect(page.locator("svg .tie[data-ends]:visible")).to_have_count(len(lines))
    names = page.locator("svg a:visible").evaluate_all("all => all.map(one => one.dataset.id)")
    assert set(names) == ends
    expect(page.locator("#corroborated-hides")).to_have_text(
        f"hides {len(dossier.ties) - len(left)} of {len(dossier.ties)} statements"
    )


def test_a_mark_of_a_lane_counts_as_many_as_the_list_shows(page: Page) -> None:
    ask(page, "countries/mali.html")
    numbers = seen(page.locator(".figure-strip .mark text:visible"))
    ones = page.locator(".figure-strip .mark:visible:not(:has(text))").count()
    listed = page.locator("ol.events > li:visible .when")
    undated = sum("no date" in words for words in seen(listed))
    assert sum(map(int, numbers)) + ones == listed.count() - undated
