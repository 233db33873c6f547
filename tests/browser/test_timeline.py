"""The timeline answers: to its filters, in list and picture, by keyboard, and from its address."""

import re
from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from dossier.figures.timeline import who_of
from dossier.model import Event
from tests.browser.conftest import Contexts, Opener
from tests.browser.test_accessibility import barriers
from tests.built import Built, build, served
from tests.dated import files
from tests.workspace import make_site

EVENTS = "ol.events > li:not([hidden])"


def shown(page: Page) -> list[str]:
    """The ids of the events in the list, in its order."""
    ids = page.locator(EVENTS).evaluate_all("all => all.map(li => li.id)")
    return [id.removeprefix("event-") for id in ids]


def drawn(page: Page) -> set[str]:
    """The ids of the events of which the picture has a mark."""
    numbers = page.locator(".figure-timeline .mark:not(.out)").evaluate_all(
        "all => all.flatMap(a => a.getAttribute('data-events').split(' ').map(Number))"
    )
    ids = page.locator("ol.events > li").evaluate_all("all => all.map(li => li.id)")
    hidden = page.locator("ol.events > li").evaluate_all("all => all.map(li => li.hidden)")
    return {ids[n].removeprefix("event-") for n in numbers if not hidden[n]}


def fitting(built: Built, who: str = "", kind: str = "") -> list[Event]:
    return [
        event
        for event in built.dossier.events
        if (not who or who in who_of(event)) and (not kind or event.type == kind)
    ]


def busiest(built: Built) -> tuple[str, str]:
    """An actor with some of the events of a type, and that type; others have more of it."""
    pairs = [
        (who, event.type)
        for event in built.dossier.events
        for who in who_of(event)
        if 1 < len(fitting(built, who, event.type)) < len(fitting(built, "", event.type))
    ]
    return sorted(pairs)[0]


def choose(page: Page, name: str, value: str) -> None:
    page.locator(f".filters [name={name}]").select_option(value)


def test_a_filtered_timelines_address_opened_afresh_shows_the_same(
    page: Page, new_page: Opener, built: Built
) -> None:
    who, kind = busiest(built)
    page.goto("timeline.html")
    assert len(shown(page)) == len(built.dossier.events)
    choose(page, "who", who)
    assert set(shown(page)) == {event.id for event in fitting(built, who)}
    choose(page, "type", kind)
    found = shown(page)
    assert sorted(found) == sorted(event.id for event in fitting(built, who, kind))
    assert drawn(page) == {event.id for event in fitting(built, who, kind) if event.date}
    expect(page.locator(".filters output")).to_contain_text(f"{len(found)} of ")

    afresh = new_page(viewport={"width": 320, "height": 800})
    afresh.goto(page.url)
    assert shown(afresh) == found
    assert drawn(afresh) == drawn(page)
    expect(afresh.locator(".filters [name=who]")).to_have_value(who)
    expect(afresh.locator(".filters [name=type]")).to_have_value(kind)

    page.get_by_role("button", name="Show all").click()
    assert len(shown(page)) == len(built.dossier.events)
    assert page.url.endswith("timeline.html")


def test_a_period_leaves_what_may_have_been_in_it(page: Page, built: Built) -> None:
    page.goto("timeline.html?from=2024&to=2024-06")
    first, last = "2024-01-01", "2024-06-30"
    expect(page.locator(".filters [name=from]")).to_have_value(first)
    expect(page.locator(".filters [name=to]")).to_have_value(last)
    assert set(shown(page)) == {
        event.id
        for event in built.dossier.events
        if event.date and f"{event.date.latest}" >= first and f"{event.date.earliest}" <= last
    }
    expect(page.locator("#year-2024")).to_be_visible()
    expect(page.locator("#year-2023 + ol:not([hidden]), #year-2025 + ol")).to_have_count(2)
    expect(page.locator("#year-none")).to_be_hidden()


def test_two_countries_leave_what_both_had_a_part_in(page: Page, built: Built) -> None:
    page.goto("timeline.html?who=algeria&country=niger")
    both = {e.id for e in built.dossier.events if {"algeria", "niger"} <= set(who_of(e))}
    assert both
    assert set(shown(page)) == both


def test_what_an_address_asks_for_that_is_not_there_shows_nothing(page: Page) -> None:
    page.goto("timeline.html?who=%3Cscript%3E&from=yesterday")
    assert shown(page) == []
    expect(page.locator(".filters output")).to_contain_text("0 of ")
    expect(page.locator(".filters [name=from]")).to_have_value("")


def test_a_mark_with_a_number_leads_to_its_events(page: Page) -> None:
    page.goto("timeline.html")
    mark = page.locator(".figure-timeline .mark", has=page.locator(".count")).first
    number = int(mark.locator(".number:visible").text_content() or "")
    ids = page.locator("ol.events > li").evaluate_all("all => all.map(li => li.id)")
    own = {ids[int(n)] for n in (mark.get_attribute("data-events") or "").split()}
    assert len(own) == number
    mark.click()
    page.wait_for_url(re.compile(r"\?who=.*from=.*#event-"))
    assert own <= {f"event-{id}" for id in shown(page)}
    expect(page.locator("ol.events > li:target")).to_be_in_viewport()


def test_picture_and_count_answer_to_the_control_of_corroboration(page: Page) -> None:
    page.goto("timeline.html")
    before = len(drawn(page))
    page.locator("#corroborated").check()
    left = page.locator("ol.events > li:visible").count()
    expect(page.locator(".filters output")).to_have_text(re.compile(rf"^{left} of "))
    numbers = page.locator(".figure-timeline .mark:visible .number:visible").all_text_contents()
    assert 0 < left < before
    assert all(int(number) <= left for number in numbers)


def focused(page: Page) -> Locator:
    return page.locator(":focus")


@pytest.mark.parametrize("width", [320, 1280])
def test_the_keyboard_alone_filters_and_reaches_every_mark(width: int, new_page: Opener) -> None:
    page = new_page(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    page.goto("timeline.html")
    page.locator("#corroborated").focus()
    page.keyboard.press("Tab")
    expect(focused(page)).to_have_attribute("name", "who")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".filters output")).not_to_contain_text(
        f"{page.locator('ol.events > li').count()} of "
    )
    page.keyboard.press("Home")

    marks = page.locator(".figure-timeline a[href]")
    total = marks.count()
    marks.first.focus()
    seen = []
    for _ in range(total):
        seen.append(
            page.evaluate("""async () => {
                await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
                const at = document.activeElement, box = at.getBoundingClientRect()
                const around = at.closest("figure").getBoundingClientRect()
                const style = getComputedStyle(at)
                return [
                    !!at.closest(".figure-timeline") && !!at.querySelector("title").textContent,
                    style.outlineStyle !== "none",
                    box.right > around.left && box.left < around.right,
                ]
            }""")
        )
        page.keyboard.press("Tab")
    assert seen == [[True, True, True]] * total
    assert not page.evaluate("!!document.activeElement.closest('.figure-timeline')")


def test_without_javascript_the_list_is_whole_and_there_is_no_control(
    contexts: Contexts, built: Built
) -> None:
    context = contexts(viewport={"width": 320, "height": 800}, java_script_enabled=False)
    with context.new_page() as page:
        page.goto("timeline.html?who=nobody")
        expect(page.locator("ol.events > li:visible")).to_have_count(len(built.dossier.events))
        expect(page.locator(".filters select, .filters input")).to_have_count(0)
        expect(page.locator(".figure-timeline")).to_be_visible()


def test_a_page_of_an_entity_has_its_strip(page: Page, built: Built) -> None:
    dossier = built.dossier
    for id, events in dossier.events_of.items():
        known = sum(event.date is not None for event, _ in events)
        text = (built.site / built.page_of(id)).read_text("utf-8")
        assert ('class="figure-strip"' in text) == (known >= 3), id
    page.goto(built.example("country"))
    mark = page.locator(".figure-strip .mark", has=page.locator(".count")).first
    mark.click()
    expect(page.locator("ol.events > li:target")).to_be_in_viewport()


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_a_filtered_timeline_is_without_barriers(
    width: int, colours: Literal["light", "dark"], new_page: Opener, built: Built
) -> None:
    page = new_page(
        viewport={"width": width, "height": 800}, color_scheme=colours, reduced_motion="reduce"
    )
    page.goto(f"timeline.html?who={busiest(built)[0]}")
    expect(page.locator(".filters output")).not_to_be_empty()
    page.locator(".figure-table > summary").click()
    assert barriers(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


MANY = [
    *((f"one-{n}", "2023-05-06", "upland") for n in range(300)),
    *((f"two-{n}", f"{2015 + n % 6}-03-0{1 + n % 9}", "lowland") for n in range(60)),
]


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with 300 events on one day."""
    root = make_site(tmp_path_factory.mktemp("crowded") / "site", files(MANY))
    (root / "build/docs").mkdir(parents=True)
    with served(build(root).site) as address:
        yield address


def test_very_many_events_have_an_overview_that_is_filtered_too(crowded: str, page: Page) -> None:
    page.goto(f"{crowded}timeline.html")
    may = page.locator("li[data-month='2023-05']")
    expect(may.locator(".count")).to_have_text("300")
    choose(page, "who", "lowland")
    expect(may.locator(".count")).to_have_text("0")
    expect(page.locator(".filters output")).to_contain_text("60 of 360")
    expect(page.locator(".figure-counts .cell:not([data-who])[data-to='2015']")).to_contain_text(
        "10"
    )
    page.goto(page.url)
    expect(page.locator(".filters [name=who]")).to_have_value("lowland")
    page.locator("li[data-month='2015-03'] a").click()
    expect(page.locator("h1")).to_have_text("Timeline: 2015")
    assert page.url.endswith("2015.html?who=lowland#year-2015-03")
    assert len(shown(page)) == 10


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("path", ["timeline.html?who=upland", "timeline/2023-05-1.html"])
def test_very_many_events_are_without_barriers(
    path: str, colours: Literal["light", "dark"], crowded: str, new_page: Opener
) -> None:
    page = new_page(
        viewport={"width": 320, "height": 800}, color_scheme=colours, reduced_motion="reduce"
    )
    page.goto(f"{crowded}{path}")
    assert barriers(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_three_hundred_events_on_one_day_are_one_mark_a_page(crowded: str, page: Page) -> None:
    page.goto(f"{crowded}timeline/2023-05-1.html")
    expect(page.locator(".figure-timeline .mark")).to_have_count(1)
    expect(page.locator(".figure-timeline .number")).to_have_text("240")
    page.get_by_role("link", name="May 2023 (2/2)").first.click()
    expect(page.locator(".figure-timeline .number")).to_have_text("60")


def test_the_timeline_and_its_script_are_small(built: Built) -> None:
    assert (built.site / "timeline.html").stat().st_size < 300_000
    assert (built.site / "assets/timeline.js").stat().st_size < 8_000
