"""The home page counts what content has, and each number leads to what it counts."""

import datetime
import re

import pytest
from playwright.sync_api import Page, expect

from dossier.evidence.grade import Grade, grade
from dossier.model import Agreement, Bloc, Claim, Country, Event, Organisation
from tests.browser.conftest import Contexts
from tests.built import Built
from tests.unit.test_numbers import publishers_of


@pytest.fixture
def counts(built: Built) -> dict[str, int]:
    """What there is, counted here by other means than the page's."""
    dossier = built.dossier
    assert dossier.as_of
    day = dossier.as_of.latest
    year_before = day.replace(year=day.year - 1)
    no_day = datetime.date.max

    def is_over(agreement: Agreement) -> bool:
        dates = agreement.ended.dates.values() if agreement.ended else ()
        return any(step.date.earliest <= day for step in dates)

    return {
        "countries": len(dossier.of_kind(Country)),
        "blocs": len(dossier.of_kind(Bloc)),
        "organisations": len(dossier.of_kind(Organisation)),
        "agreements": sum(
            bool(one.signed) and not is_over(one) for one in dossier.of_kind(Agreement)
        ),
        "events": len(dossier.of_kind(Event)),
        "recent": sum(
            year_before < (one.date.earliest if one.date else no_day) <= day
            for one in dossier.of_kind(Event)
        ),
        "disputes": sum(not held.dispute.finding for held in dossier.disputes),
        "sources": len(dossier.sources),
        "publishers": len(publishers_of(dossier.sources.values())),
    }


def test_every_number_is_what_content_has(page: Page, counts: dict[str, int]) -> None:
    page.goto("index.html")
    shown = {name: int(page.locator(f".numbers .of-{name} strong").inner_text()) for name in counts}
    assert shown == counts
    assert page.locator(".numbers > li").count() == len(counts) + 1


def test_the_shares_are_those_of_the_claims(page: Page, built: Built) -> None:
    dossier = built.dossier
    claims = [claim for _, _, claim in dossier.each(Claim)]
    carried = verified = 0
    for claim in claims:
        carried += len(publishers_of(dossier.sources[one.source] for one in claim.cite)) > 1
        verified += any(
            grade(one, dossier.fingerprint(one.source)) is Grade.VERIFIED for one in claim.cite
        )
    page.goto("index.html")
    of_claims = page.locator(".numbers .of-claims strong")
    expect(of_claims).to_have_text(f"{carried * 100 // len(claims)}%")
    expect(page.locator(".known .share-large strong")).to_have_text(
        [f"{verified * 100 // len(claims)}%", f"{carried * 100 // len(claims)}%"]
    )


@pytest.mark.parametrize(
    "name", ["countries", "blocs", "organisations", "agreements", "events", "disputes", "sources"]
)
def test_a_number_leads_to_a_list_of_as_many(name: str, page: Page, counts: dict[str, int]) -> None:
    page.goto("index.html")
    page.locator(f".numbers .of-{name} a").click()
    expect(page.locator(".list tbody tr:visible")).to_have_count(counts[name])


def test_what_is_new_stands_newest_first(page: Page, built: Built) -> None:
    page.goto("index.html")
    dossier = built.dossier
    dated = [event for event in reversed(dossier.events) if event.date]
    shown = page.locator(".latest .events > li:not(.when-corroborated) .what > a:first-child")
    expect(shown).to_have_text([event.name.best("en")[0] for event in dated[:10]])
    newest = max(one.published.earliest for one in dossier.sources.values() if one.published)
    first = page.locator(".card:has(#newest) li a").first.get_attribute("href")
    assert first
    source = dossier.sources[first.rpartition("/")[2].removesuffix(".html")]
    assert source.published
    assert source.published.earliest == newest


def test_the_control_leaves_ten_events_that_two_publishers_support(page: Page) -> None:
    page.goto("index.html")
    events = page.locator(".latest .events > li:visible")
    expect(events).to_have_count(10)
    page.get_by_role("checkbox", name="Show only what two or more publishers support").check()
    expect(events).to_have_count(10)
    for line in events.all_inner_texts():
        found = re.search(r"(\d+) publishers", line)
        assert found
        assert int(found[1]) > 1


def test_the_index_of_the_search_comes_when_somebody_searches(contexts: Contexts) -> None:
    asked: list[str] = []
    with contexts(viewport={"width": 1280, "height": 800}).new_page() as page:
        page.on("request", lambda request: asked.append(request.url))
        page.goto("index.html", wait_until="networkidle")
        assert not [url for url in asked if "search_index" in url]
        page.get_by_role("textbox", name="Search").press_sequentially("mali")
        expect(page.locator(".md-search-result__item")).not_to_have_count(0)
        assert [url for url in asked if "search_index" in url]
