"""A page can be read with only what two or more publishers support, without any script."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Contexts
from tests.built import Built, served


@pytest.fixture(scope="module")
def site(small: Built) -> Iterator[str]:
    """The address of a dossier with a claim of two copies of a wire, and a finding."""
    with served(small.site) as address:
        yield address


@pytest.fixture(scope="module", params=[320, 1280])
def page(request: pytest.FixtureRequest, contexts: Contexts) -> Iterator[Page]:
    """A page without JavaScript, on a phone's and on a desktop's width."""
    context = contexts(viewport={"width": request.param, "height": 800}, java_script_enabled=False)
    with context.new_page() as page:
        yield page


def control(page: Page) -> Locator:
    return page.get_by_role("checkbox", name="Show only what two or more publishers support")


def test_what_one_publisher_alone_supports_is_hidden_and_counted(page: Page, site: str) -> None:
    page.goto(f"{site}countries/upland.html")
    claims = page.locator("ul.claims > li")
    expect(claims).to_have_count(3)
    for number in range(3):
        expect(claims.nth(number)).to_be_visible()
    expect(control(page)).to_have_accessible_description("hides 7 of 9 statements")
    control(page).check()
    expect(claims.nth(0)).to_be_visible()
    expect(claims.nth(1)).to_be_hidden()
    expect(claims.nth(2)).to_be_hidden()  # two copies of one wire
    expect(page.get_by_text("2 sources, 1 publisher")).to_be_hidden()
    expect(page.locator(".facts dt", has_text="Member of")).to_be_hidden()
    expect(page.locator(".facts dt", has_text="Codes")).to_be_visible()
    control(page).uncheck()
    expect(claims.nth(2)).to_be_visible()


def test_a_dispute_stays_and_says_which_sides_are_hidden(page: Page, site: str) -> None:
    page.goto(f"{site}events/dam-closed.html")
    dispute = page.locator("#dispute-2")
    expect(dispute.locator(".position")).to_have_count(2)
    expect(dispute.get_by_text("1 position is supported")).to_be_hidden()
    control(page).check()
    expect(dispute.locator("h3")).to_be_visible()
    expect(dispute.locator(".position").first).to_be_visible()
    expect(dispute.locator(".position").last).to_be_hidden()
    expect(dispute.get_by_text("1 position is supported")).to_be_visible()
    expect(dispute.locator(".finding")).to_contain_text("What the record settles:")
    expect(dispute.locator(".finding")).to_be_visible()


def test_the_numbers_of_the_evidence_stay(page: Page, site: str) -> None:
    page.goto(f"{site}events/dam-closed.html")
    control(page).check()
    expect(page.locator("#cite-3")).to_be_hidden()
    expect(page.locator("#cite-5")).to_have_attribute("value", "5")
    expect(page.locator("#cite-5")).to_be_visible()


def test_the_control_needs_no_mouse_and_holds_on_paper(page: Page, site: str) -> None:
    page.goto(f"{site}index.html")
    alone = page.locator("article .alone")
    control(page).focus()
    page.keyboard.press("Space")
    expect(control(page)).to_be_checked()
    for number in range(alone.count()):
        expect(alone.nth(number)).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".card.latest").get_by_text("The dam is closed")).to_be_visible()
    for number in range(alone.count()):
        expect(alone.nth(number)).to_be_hidden()
    page.emulate_media(media="screen")


def test_the_mark_of_a_disputed_date_leads_to_the_dispute(page: Page, site: str) -> None:
    page.goto(f"{site}timeline.html")
    page.locator(".when .disputed a").click()
    expect(page.locator("#dispute-2-question")).to_be_in_viewport()
    page.locator(".facts .disputed a").click()
    expect(page.locator("#dispute-2-question")).to_be_in_viewport()
