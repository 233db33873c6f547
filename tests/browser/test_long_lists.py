"""Lists that are on several pages: with the script one list, without it pages to turn."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from dossier.dossier import Dossier
from dossier.load.content import load
from tests.bench.made import BUSIEST, make
from tests.browser.conftest import Opener
from tests.browser.test_accessibility import barriers
from tests.built import Built, build, served

SIZE = 260


@dataclass(frozen=True)
class Long:
    """A site with a list of more rows than a page has room for, and its address."""

    address: str
    built: Built
    dossier: Dossier


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Long]:
    root = tmp_path_factory.mktemp("long") / "site"
    make(root, SIZE)
    built = build(root)
    with served(built.site) as address:
        yield Long(address, built, Dossier(load(root)))


def rows(page: Page) -> int:
    return page.locator(".list tbody tr:visible").count()


def test_the_first_page_says_how_many_there_are_and_leads_on(long: Long, page: Page) -> None:
    page.goto(f"{long.address}events/index.html")
    count = len(long.dossier.events)
    expect(page.locator(".narrow output")).to_have_text(f"150 of {count}")
    assert rows(page) == 150
    page.get_by_role("navigation", name="Pages of this list").get_by_role(
        "link", name="Further"
    ).click()
    expect(page.locator("h1")).to_have_text("Events (2 of 2)")
    assert rows(page) == count - 150
    page.get_by_role("link", name="Back").click()
    expect(page.locator("h1")).to_have_text("Events")


def test_what_is_asked_of_a_list_is_asked_of_all_its_pages(long: Long, page: Page) -> None:
    page.goto(f"{long.address}events/index.html")
    oldest = next(event for event in long.dossier.events if event.date)
    page.get_by_label("Search this list").fill(str(oldest.name))
    expect(page.locator(".narrow output")).to_have_text(f"1 of {len(long.dossier.events)}")
    row = page.locator(".list tbody tr:visible")
    expect(row).to_have_count(1)
    row.locator("a").first.click()
    expect(page.locator("h1")).to_have_text(str(oldest.name))
    page.go_back()
    expect(row).to_have_count(1)


def test_a_list_is_sorted_over_all_its_pages(long: Long, page: Page) -> None:
    page.goto(f"{long.address}events/index.html")
    page.get_by_role("button", name="Date").click()
    oldest = next(event for event in long.dossier.events if event.date)
    expect(page.locator(".list tbody tr").first).to_contain_text(str(oldest.name))
    expect(page.locator(".list tbody tr:visible")).to_have_count(len(long.dossier.events))


def test_in_a_folder_a_page_of_a_list_says_that_it_answers_for_itself(
    long: Long, new_page: Opener
) -> None:
    page = new_page(viewport={"width": 1280, "height": 800})
    page.goto((long.built.site / "events/index.html").as_uri())
    page.get_by_label("Search this list").fill("border")
    expect(page.locator(".narrow output")).to_contain_text("on this page of the list alone")
    page.get_by_role("link", name="Further").click()
    expect(page.locator("h1")).to_have_text("Events (2 of 2)")


def test_without_a_script_every_page_can_be_read(long: Long, new_page: Opener) -> None:
    page = new_page(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page.goto(f"{long.address}events/index.html")
    page.get_by_role("link", name="Further").click()
    assert rows(page) == len(long.dossier.events) - 150


def test_the_lists_of_an_entity_go_on(long: Long, page: Page) -> None:
    page.goto(f"{long.address}countries/{BUSIEST}.html#mentions")
    section = page.locator("ul.mentions")
    first = section.locator("> li").count()
    page.get_by_role("link", name="Further").last.click()
    expect(page.locator("h1")).to_contain_text("(2 of ")
    assert section.locator("> li").count() > first
    page.locator("p.kind a").click()
    expect(page.locator("h1")).to_have_text(str(long.dossier.entities[BUSIEST].name))


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("path", ["events/index_2.html", f"countries/{BUSIEST}_mentions_2.html"])
def test_further_pages_are_without_barriers(
    path: str, colours: Literal["light", "dark"], long: Long, new_page: Opener
) -> None:
    page = new_page(
        viewport={"width": 320, "height": 800}, color_scheme=colours, reduced_motion="reduce"
    )
    page.goto(f"{long.address}{path}")
    assert barriers(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_every_further_page_is_found_by_its_first_alone(long: Long) -> None:
    index = (long.built.site / "search/search_index.json").read_text("utf-8")
    assert f"countries/{BUSIEST}.html" in index
    assert not [path for path in Path(long.built.site).rglob("*_*.html") if path.name in index]
