"""On a site of many pages the same search box is served by Pagefind, and behaves the same."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.searching import first_hit, hits, search, searched
from tests.built import Built, build, served
from tests.many import NAMED, PLAIN, many

FIRST_SEARCH = 350_000
"""The bytes that a first search may fetch."""


@pytest.fixture(scope="module")
def at_size(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(many(tmp_path_factory.mktemp("many") / "dossier"))


@pytest.fixture(scope="module")
def address(at_size: Built) -> Iterator[str]:
    with served(at_size.site) as address:
        yield address


@pytest.fixture
def fresh(browser: Browser, address: str) -> Iterator[Page]:
    """The home page, in a browser that has nothing of the site yet."""
    with browser.new_context(base_url=address) as context, context.new_page() as page:
        page.goto("index.html")
        yield page


@pytest.fixture(scope="module")
def home(browser: Browser, address: str) -> Iterator[Page]:
    """The home page, for one search after the other."""
    with browser.new_context(base_url=address) as context, context.new_page() as page:
        page.goto("index.html")
        yield page


def test_the_one_index_of_all_pages_is_not_published(at_size: Built) -> None:
    assert (at_size.site / "search/search_index.json").stat().st_size < 3000
    assert (at_size.site / "pagefind").is_dir()


@pytest.mark.parametrize("id", [*NAMED, *(f"plain-{number}" for number in range(0, PLAIN, 20))])
def test_each_name_brings_its_own_page_first(id: str, home: Page, at_size: Built) -> None:
    found = {}
    for name in dict.fromkeys(searched(at_size.dossier.entities[id])):
        search(home, name)
        found[name] = first_hit(home)
    assert found == dict.fromkeys(found, at_size.page_of(id))


def test_a_page_is_found_by_parts_of_its_names_and_by_what_it_says(home: Page) -> None:
    for words, page in {
        "haut": "organisations/union-above.html",  # after an apostrophe
        "elite": "organisations/union-above.html",  # after a typographic one, without its accent
        "ostr": "organisations/east.html",  # not typed to its end
        "lantern 12": "organisations/plain-12.html",  # a word of a claim, and one of the name
    }.items():
        search(home, words)
        assert (words, first_hit(home)) == (words, page)


def test_a_hit_has_its_names_and_its_words_marked(home: Page) -> None:
    search(home, "drolerie")
    hit = hits(home).first
    expect(hit.locator("h1")).to_have_text(re.compile("council"))
    expect(hit.locator("article")).to_contain_text("It met at the Ford, and spoke of “drôlerie”.")
    expect(hit.locator("article > mark").first).to_contain_text("drôlerie")
    search(home, "conseil regional 20")
    names = hits(home).first.locator(".md-tag")
    expect(names).to_have_count(2)  # Each once, with its accents.
    expect(names.last.locator("mark")).to_have_text(["Conseil", "régional", "20"])


def test_signs_in_names_are_shown_as_signs(home: Page) -> None:
    search(home, "A & B")
    expect(hits(home).first.locator("h1")).to_have_text("A & B")
    expect(hits(home).first.locator(".md-tag").last).to_have_text("A et B (frères) < C")


def test_a_section_is_found_in_its_page(home: Page) -> None:
    search(home, "overlong quote paragraph")
    expect(home.locator(".md-search-result__meta")).to_contain_text("matching document")
    search(home, "long-quote")
    assert first_hit(home).endswith("rules.html")
    sections = hits(home).first.locator("a[href*='#long-quote']")
    expect(sections).to_have_count(1)


def test_words_that_no_page_has_are_told(home: Page) -> None:
    box = home.get_by_role("textbox", name="Search")
    search(home, "zzyzx harvest")
    expect(hits(home).first.locator(".md-search-result__terms")).to_contain_text("zzyzx")
    box.fill("zzyzx")
    box.press("End")
    expect(home.locator(".md-search-result__meta")).to_have_text("No matching documents")
    box.fill("'’--")
    box.press("End")
    expect(hits(home)).to_have_count(0)


def test_the_keyboard_goes_through_the_hits(fresh: Page) -> None:
    search(fresh, "ford")
    fresh.keyboard.press("ArrowDown")
    expect(hits(fresh).nth(0).locator("a").first).to_be_focused()
    fresh.keyboard.press("ArrowDown")
    expect(hits(fresh).nth(1).locator("a").first).to_be_focused()
    search(fresh, "gué-superieur")
    fresh.keyboard.press("Enter")
    expect(fresh).to_have_url(re.compile(r"organisations/ford-upper\.html"))


def test_what_is_typed_is_completed_by_the_arrow(fresh: Page) -> None:
    search(fresh, "northm")
    expect(fresh.locator(".md-search__suggest")).to_have_text("northmarket")
    fresh.keyboard.press("ArrowRight")
    expect(fresh.get_by_role("textbox", name="Search")).to_have_value("northmarket")


def test_what_is_typed_key_by_key_is_found(fresh: Page) -> None:
    fresh.get_by_role("textbox", name="Search").press_sequentially("ancienne union", delay=30)
    expect(hits(fresh)).to_have_count(1)
    assert first_hit(fresh) == "organisations/union-above.html"


def test_a_link_with_a_query_opens_what_is_found(fresh: Page) -> None:
    fresh.goto("index.html?q=fordia")
    expect(hits(fresh).first).to_be_visible()
    assert first_hit(fresh) == "organisations/fordia.html"


def test_the_search_works_from_a_page_in_a_folder(fresh: Page) -> None:
    fresh.goto("organisations/seven.html")
    search(fresh, "fordie")
    hits(fresh).first.locator("a").first.click()
    expect(fresh.locator("h1").first).to_have_text("Fordia")


def test_nothing_is_fetched_before_somebody_searches_and_little_then(
    fresh: Page, address: str, at_size: Built
) -> None:
    asked: set[str] = set()
    complaints: list[str] = []
    fresh.on("request", lambda request: asked.add(request.url))
    fresh.context.on("request", lambda request: asked.add(request.url))
    fresh.on("console", lambda said: complaints.append(said.text))
    fresh.on("pageerror", lambda error: complaints.append(str(error)))
    fresh.reload(wait_until="networkidle")
    assert [url for url in asked if "/pagefind/" in url or "search_index" in url] == []
    asked.clear()
    search(fresh, "union council 7")
    assert all(url.startswith(address) for url in asked)
    files = {Path(at_size.site, urlsplit(url).path.removeprefix("/")) for url in asked}
    assert any("fragment" in file.parts for file in files)
    assert sum(len(gzip.compress(file.read_bytes(), 6)) for file in files) <= FIRST_SEARCH
    assert complaints == []
