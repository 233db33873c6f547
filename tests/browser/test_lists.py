"""Every list sorts, narrows and searches, and says so in its address."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from dossier.dossier import Dossier
from dossier.model import Country, Entity
from dossier.standing import Standing
from tests.browser.conftest import Colours, Opener, Seen
from tests.browser.test_accessibility import as_two_see_it, barriers
from tests.built import Built

LISTS = (
    "countries", "blocs", "agreements", "organisations", "events", "sources", "disputes"
)  # fmt: skip
every_list = pytest.mark.parametrize("name", LISTS)


def rows(page: Page) -> Locator:
    return page.locator(".list tbody tr:visible")


def names(page: Page) -> list[str]:
    """The first cell of each row that is shown, in order."""
    return [text.strip() for text in rows(page).locator("td:first-child").all_inner_texts()]


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def name_of(entity: Entity) -> str:
    return entity.name.best("en")[0]


def members(dossier: Dossier, bloc: str) -> set[str]:
    """The names of the countries that belong to a bloc today."""
    return {
        name_of(country)
        for country in dossier.of_kind(Country)
        for owner, one in dossier.memberships.get(country.id, ())
        if owner.id == bloc and dossier.standing(one) not in {Standing.FORMER, Standing.BEFORE}
    }


@every_list
def test_a_list_has_a_row_for_each_thing(name: str, page: Page, built: Built) -> None:
    page.goto(built.example(name))
    dossier = built.dossier
    expected = {
        "sources": len(dossier.sources),
        "disputes": len(dossier.disputes),
    }.get(name, sum(entity.folder == name for entity in dossier.entities.values()))
    expect(rows(page)).to_have_count(expected)
    expect(page.locator(".narrow output")).to_have_text(f"{expected} of {expected}")


@every_list
def test_every_column_sorts_both_ways(name: str, page: Page, built: Built) -> None:
    page.goto(built.example(name))
    before = sorted(names(page))
    heads = page.locator(".list th:has(button)")
    assert heads.count() >= 3
    for number in range(heads.count()):
        head = heads.nth(number)
        seen = set()
        for _ in range(2):
            head.get_by_role("button").click()
            way = head.get_attribute("aria-sort")
            assert way in {"ascending", "descending"}
            expect(page.locator(".list th[aria-sort]")).to_have_count(1)
            seen.add(way)
            assert sorted(names(page)) == before
        assert seen == {"ascending", "descending"}


def test_numbers_sort_as_numbers(page: Page, built: Built) -> None:
    page.goto("countries/index.html")
    page.get_by_role("button", name="Events").click()
    counts = {
        name_of(country): len(built.dossier.events_of.get(country.id, ()))
        for country in built.dossier.of_kind(Country)
    }
    shown = [counts[name] for name in names(page)]
    assert shown == sorted(counts.values(), reverse=True)
    assert asked(page) == {"sort": ["-events"]}


def test_dates_sort_as_dates_and_what_has_none_comes_last(page: Page, built: Built) -> None:
    events = built.dossier.events
    undated = {name_of(event) for event in events if event.date is None}
    assert undated
    page.goto("events/index.html?sort=date")
    assert names(page)[0] == name_of(events[0])
    assert set(names(page)[-len(undated) :]) == undated
    page.get_by_role("button", name="Date").click()
    assert set(names(page)[-len(undated) :]) == undated


def test_a_facet_leaves_the_rows_that_have_its_value(page: Page, built: Built) -> None:
    page.goto("countries/index.html")
    everything = rows(page).count()
    wanted = members(built.dossier, "aes")
    page.get_by_label("Member of", exact=True).select_option("aes")
    assert set(names(page)) == wanted
    expect(page.locator(".narrow output")).to_have_text(f"{len(wanted)} of {everything}")
    assert asked(page) == {"member": ["aes"]}


@every_list
def test_every_option_leaves_as_many_rows_as_it_says(name: str, page: Page, built: Built) -> None:
    page.goto(built.example(name))
    facets = page.locator(".narrow select:not([name=sort])")
    assert facets.count() >= 2
    for number in range(facets.count()):
        facet = facets.nth(number)
        for label in facet.locator("option:not([value=''])").all_inner_texts():
            facet.select_option(label=label)
            count = re.search(r"\((\d+)\)$", label)
            assert count
            expect(rows(page)).to_have_count(int(count[1]))
        facet.select_option("")


def test_a_search_finds_names_that_are_not_shown_without_accents(page: Page) -> None:
    page.goto("blocs/index.html")
    page.get_by_label("Search this list").press_sequentially("communaute econ")
    assert names(page) == ["Economic Community of West African States (ECOWAS)"]
    assert asked(page) == {"find": ["communaute econ"]}


def test_where_nothing_is_left_the_list_says_so_and_comes_back(page: Page) -> None:
    page.goto("countries/index.html")
    everything = names(page)
    page.get_by_label("Search this list").fill("zzzz")
    expect(rows(page)).to_have_count(0)
    expect(page.locator(".list .nothing")).to_be_visible()
    page.get_by_role("button", name="Show all again").click()
    assert names(page) == everything
    expect(page.locator(".list .nothing")).to_be_hidden()
    expect(page.get_by_label("Search this list")).to_be_focused()
    assert asked(page) == {}


def test_an_address_opened_afresh_shows_the_same(page: Page, new_page: Opener) -> None:
    page.goto("events/index.html")
    page.get_by_label("Who", exact=True).select_option("mali")
    page.get_by_label("Year", exact=True).select_option("2025")
    page.get_by_label("Search this list").fill("ambassador")
    page.get_by_role("button", name="Event").click()
    assert len(names(page)) > 1
    other = new_page(viewport={"width": 1280, "height": 800})
    other.goto(page.url)
    assert names(other) == names(page)
    assert other.url == page.url
    expect(other.locator(".md-search__output")).to_be_hidden()


def test_what_an_address_asks_and_the_list_has_not_is_passed_over(page: Page) -> None:
    page.goto("countries/index.html?member=nobody&sort=<b>&find=")
    expect(page.locator(".narrow output")).to_have_text(re.compile(r"^(\d+) of \1$"))
    assert asked(page) == {}


def test_the_keyboard_alone_sorts_and_narrows(page: Page) -> None:
    page.goto("countries/index.html")
    page.get_by_label("Search this list").focus()
    page.keyboard.type("mali")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('th')?.dataset.sort") == "claims":
            break
    page.keyboard.press("Enter")
    expect(page.locator("th[data-sort=claims]")).to_have_attribute("aria-sort", "descending")
    assert asked(page) == {"find": ["mali"], "sort": ["-claims"]}


def test_on_a_phone_a_field_sorts(new_page: Opener) -> None:
    page = new_page(viewport={"width": 320, "height": 640})
    page.goto("countries/index.html")
    expect(page.locator("th button").first).to_be_hidden()
    page.get_by_label("Sort by").select_option("-claims")
    assert names(page)[0] == "Mali"


@every_list
def test_without_a_script_there_is_the_plain_table(
    name: str, new_page: Opener, built: Built
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(built.example(name))
    expect(page.locator(".narrow")).to_be_hidden()
    expect(page.locator(".list .nothing")).to_be_hidden()
    expect(page.locator(".list th button")).to_have_count(0)
    assert rows(page).count() > 1


@as_two_see_it
@every_list
def test_a_narrowed_list_is_without_barriers(
    name: str, width: int, colours: Colours, seen_by: Seen, built: Built
) -> None:
    page = seen_by(width, colours)
    page.goto(built.example(name) + "?find=zzzz")
    expect(page.locator(".list .nothing")).to_be_visible()
    assert barriers(page) == []
    page.get_by_label("Search this list").fill("a")
    assert barriers(page) == []
