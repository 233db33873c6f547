"""Any date: the slider and the field bring the page to a day, or two; without them a page a day."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Colours, Contexts, Opener, Seen
from tests.browser.test_accessibility import as_two_see_it, barriers
from tests.built import Built

EVE, DAY = "2025-01-28", "2025-01-29"


@pytest.fixture(params=[320, 1280])
def dates(request: pytest.FixtureRequest, new_page: Opener) -> Page:
    """The page that takes any date, on a phone's and a desktop's width."""
    page = new_page(viewport={"width": request.param, "height": 800}, reduced_motion="reduce")
    page.goto("dates/index.html")
    return page


def row(page: Page, name: str, table: str = "membership") -> Locator:
    """The row of a bloc, an agreement or an organisation."""
    body = page.locator(f".then[data-sort={table}] tbody tr")
    return body.filter(has=page.locator("td:first-child").get_by_text(name, exact=True))


def stood(page: Page, bloc: str, member: str, cell: int = 1) -> str:
    """How a member stood in a bloc, by the class of its mark."""
    mark = row(page, bloc).locator("td").nth(cell).locator(".stood", has_text=member)
    return str(mark.get_attribute("class")).removeprefix("stood ")


def address(page: Page) -> str:
    return page.url.rpartition("/")[2]


def test_the_slider_moves_mali_out_of_ecowas(dates: Page) -> None:
    dates.goto(f"dates/index.html?on={EVE}")
    assert stood(dates, "ECOWAS", "Mali") == "leaving"
    expect(row(dates, "ECOWAS")).to_contain_text("exit announced")
    slider = dates.locator("#on-slider")
    assert slider.get_attribute("aria-valuetext") == "28 January 2025"
    slider.focus()
    dates.keyboard.press("ArrowRight")
    assert stood(dates, "ECOWAS", "Mali") == "former"
    expect(row(dates, "ECOWAS")).to_contain_text("former member")
    assert slider.get_attribute("aria-valuetext") == "29 January 2025"
    assert address(dates) == f"index.html?on={DAY}"
    expect(dates.locator("#day")).to_have_text("On 29 January 2025")
    expect(dates.locator("#changes li")).to_have_text(
        "Burkina Faso, Mali, Niger · ECOWAS: exit announced → former member"
    )
    dates.keyboard.press("ArrowLeft")
    assert stood(dates, "ECOWAS", "Mali") == "leaving"
    expect(dates.locator("#changes")).to_be_empty()


def test_the_field_takes_a_date_by_keyboard(dates: Page) -> None:
    dates.locator("#on-day").focus()
    dates.keyboard.type("01012024")
    expect(dates.locator("#day")).to_have_text("On 1 January 2024")
    assert stood(dates, "ECOWAS", "Mali") == "member"
    assert address(dates) == "index.html?on=2024-01-01"


def test_a_button_leads_to_the_next_change(dates: Page) -> None:
    dates.goto("dates/index.html?on=2024-12-24")
    dates.get_by_role("button", name="To the next change").focus()
    dates.keyboard.press("Enter")
    assert address(dates) == f"index.html?on={DAY}"
    dates.get_by_role("button", name="To the change before").focus()
    dates.keyboard.press("Enter")
    assert address(dates) == "index.html?on=2024-07-06"
    expect(row(dates, "Liptako-Gourma Charter", "agreement")).to_contain_text("in force")


def test_two_dates_stand_side_by_side(dates: Page) -> None:
    dates.goto(f"dates/index.html?on={EVE}")
    dates.get_by_label("Compare with a second date").press("Space")
    second = dates.locator("#and-day")
    expect(second).to_be_visible()
    second.fill(DAY)
    assert address(dates) == f"index.html?on={EVE}&and={DAY}"
    assert stood(dates, "ECOWAS", "Mali", cell=1) == "leaving"
    assert stood(dates, "ECOWAS", "Mali", cell=2) == "former"
    expect(dates.locator("#changes h2")).to_have_text(
        "Changed between 28 January 2025 and 29 January 2025"
    )
    expect(dates.locator("#changes li")).to_have_count(1)
    expect(dates.locator("tr.differs")).to_have_count(1)
    dates.get_by_label("Compare with a second date").press("Space")
    assert address(dates) == f"index.html?on={EVE}"
    expect(row(dates, "ECOWAS").locator("td").nth(2)).to_be_hidden()


def test_an_address_opens_the_same_dates_again(dates: Page) -> None:
    # The later date first: what changed is told in the order of time all the same.
    dates.goto(f"dates/index.html?on={DAY}&and={EVE}")
    told = dates.locator("article").inner_text()
    dates.goto("dates/index.html")
    dates.goto(f"dates/index.html?on={DAY}&and={EVE}")
    assert dates.locator("article").inner_text() == told
    assert stood(dates, "ECOWAS", "Mali", cell=1) == "former"
    assert stood(dates, "ECOWAS", "Mali", cell=2) == "leaving"
    expect(dates.locator("#changes li")).to_contain_text("exit announced → former member")


@pytest.mark.parametrize("asked", ["", "?on=", "?on=2025-02-30", "?on=%3Cb%3E", "?on=9999-12-31"])
def test_what_is_no_date_of_the_dossier_shows_its_last_day(asked: str, dates: Page) -> None:
    told = dates.locator("#day").inner_text()
    dates.goto(f"dates/index.html{asked}")
    expect(dates.locator("#day")).to_have_text(told)
    assert dates.locator("#on-day").input_value() == dates.locator("#on-day").get_attribute("max")


def test_what_had_not_begun_is_not_shown(dates: Page) -> None:
    dates.goto("dates/index.html?on=2020-01-01")
    expect(row(dates, "AES")).to_be_hidden()
    expect(row(dates, "Liptako-Gourma Charter", "agreement")).to_be_hidden()
    expect(row(dates, "MINUSMA", "body")).to_contain_text("present")
    dates.goto("dates/index.html?on=2023-09-15")
    expect(row(dates, "AES").locator(".group > .standing").first).to_have_text("uncertain")


def test_every_date_shows_what_its_own_page_shows(new_page: Opener, built: Built) -> None:
    """What the script makes of the page is what is built for that day."""
    page = new_page(viewport={"width": 1280, "height": 800})
    shown = """
        [...document.querySelectorAll(".then tbody tr:not([hidden])")].map(row =>
            [...row.cells].filter(cell => !cell.hidden).map(cell =>
                cell.innerText.replace(/\\s+/g, " ").trim()).join(" | "))
    """
    for path in built.pages:
        if found := re.fullmatch(r"dates/(\d{4}-\d\d-\d\d)\.html", path):
            page.goto(path)
            static = page.evaluate(shown)
            page.goto(f"dates/index.html?on={found[1]}")
            assert page.evaluate(shown) == static, path


def test_the_map_follows(dates: Page) -> None:
    mali = dates.locator("#map a[href$='countries/mali.html']")
    for day, fill, told in (
        ("2023-08-31", "url(#map-bloc-ecowas)", "Mali: ECOWAS, OIF"),
        ("2023-09-29", "url(#map-bloc-ecowas)", "Mali: ECOWAS, OIF, AES (uncertain)"),
        ("2023-09-30", "url(#map-bloc-aes)", "Mali: AES, ECOWAS, OIF"),
        (DAY, "url(#map-bloc-aes)", "Mali: AES, OIF"),
    ):
        dates.goto(f"dates/index.html?on={day}")
        assert mali.locator("path").first.get_attribute("fill") == fill
        assert mali.locator("title").text_content() == told
    expect(row(dates, "ECOWAS").locator("rect").first).to_have_attribute(
        "fill", "url(#map-bloc-ecowas)"
    )


def test_two_dates_have_two_maps(dates: Page) -> None:
    dates.goto(f"dates/index.html?on={EVE}&and={DAY}")
    for map, day, told in (
        ("map", "28 January 2025", "Mali: AES, ECOWAS (exit announced), OIF"),
        ("map-2", "29 January 2025", "Mali: AES, OIF"),
    ):
        picture = dates.locator(f"figure#{map}")
        expect(picture).to_be_visible()
        expect(picture.locator("a[href$='countries/mali.html'] title")).to_have_text(told)
        expect(picture.locator("figcaption")).to_have_text(day)
        name = picture.locator("> svg").get_attribute("aria-labelledby")
        expect(dates.locator(f"[id='{name}']")).to_contain_text(day)
    dates.goto(f"dates/index.html?on={EVE}")
    expect(dates.locator("figure#map-2")).to_be_hidden()


def test_the_map_is_that_of_the_pages_of_days(dates: Page, built: Built) -> None:
    fills = """all => all.map(one => [one.querySelector("title").textContent,
        one.getAttribute("class"), one.querySelector("path").getAttribute("fill")])"""
    for day in ("2015-01-01", "2023-09-01", "2024-01-28", DAY):
        dates.goto(f"dates/{day}.html")
        drawn = dates.locator("#map .map-country").evaluate_all(fills)
        dates.goto(f"dates/index.html?on={day}")
        assert dates.locator("#map .map-country").evaluate_all(fills) == drawn


def test_tab_comes_to_each_control_in_order(dates: Page) -> None:
    dates.get_by_label("Compare with a second date").check()
    dates.locator("#on-day").focus()
    found: list[str] = []
    for _ in range(30):
        at = dates.evaluate("document.activeElement.id || document.activeElement.ariaLabel")
        if not found or found[-1] != at:
            found.append(at)
        if at == "and-slider":
            break
        dates.keyboard.press("Tab")
    buttons = ["To the change before", "on-slider", "To the next change"]
    assert found == ["on-day", *buttons, "compare", "and-day", buttons[0], "and-slider"]


@as_two_see_it
def test_any_date_and_a_day_are_without_barriers(
    width: int, colours: Colours, seen_by: Seen
) -> None:
    page = seen_by(width, colours)
    for path in (
        f"dates/index.html?on={EVE}&and={DAY}",
        "dates/index.html?on=2023-09-15",
        f"dates/{DAY}.html",
    ):
        page.goto(path)
        assert barriers(page) == []
        assert page.evaluate("document.scrollingElement.scrollWidth") == width


@pytest.fixture(params=[320, 1280])
def plain(request: pytest.FixtureRequest, contexts: Contexts) -> Iterator[Page]:
    """A page in a browser without JavaScript."""
    context = contexts(viewport={"width": request.param, "height": 800}, java_script_enabled=False)
    with context.new_page() as page:
        yield page


def test_without_javascript_a_day_has_its_page(plain: Page) -> None:
    plain.goto("dates/index.html")
    expect(plain.get_by_label("Date", exact=True)).to_have_count(0)
    plain.get_by_role("link", name="29 January 2025").click()
    expect(plain.locator("h1")).to_have_text("29 January 2025")
    expect(plain.locator(".changes li")).to_contain_text("exit announced → former member")
    ecowas = plain.locator(".then tr", has_text="ECOWAS")
    expect(ecowas.locator(".stood.former", has_text="Mali")).to_be_visible()
    plain.locator("a[rel=prev]").click()
    expect(plain.locator("h1")).to_have_text("1 January 2025")
    expect(ecowas.locator(".stood.leaving", has_text="Mali")).to_be_visible()
    plain.locator("a[rel=next]").click()
    expect(plain.locator("h1")).to_have_text("29 January 2025")


def test_without_javascript_every_first_of_january_is_there(built: Built) -> None:
    paged = {path for path in built.pages if path.startswith("dates/")} - {"dates/index.html"}
    years = sorted(path[6:10] for path in paged if path.endswith("-01-01.html"))
    last = built.dossier.as_of
    assert last is not None
    assert years == [f"{year}" for year in range(int(years[0]), last.earliest.year + 1)]
    listed = (built.site / "dates/index.html").read_text("utf-8")
    assert all(f'href="{path[6:]}"' in listed for path in paged)


def test_it_works_from_a_folder(new_page: Opener, built: Built) -> None:
    page = new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{(built.site / 'dates/index.html').as_uri()}?on={EVE}")
    page.locator("#on-slider").press("ArrowRight")
    assert stood(page, "ECOWAS", "Mali") == "former"
    assert page.url.endswith(f"?on={DAY}")
