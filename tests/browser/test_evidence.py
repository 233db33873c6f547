"""A reader goes from a statement to its citation, to the source, and back."""

import re

import pytest
from playwright.sync_api import Page, expect

from dossier.model import KINDS
from tests.built import Built


@pytest.mark.parametrize("kind", [kind.kind for kind in KINDS])
def test_a_citation_leads_to_its_source_and_back(kind: str, page: Page, built: Built) -> None:
    page.goto(built.example(kind))
    name = page.locator("h1").inner_text()
    number = page.locator("sup.cite a").first
    statement = number.get_attribute("aria-label")
    number.click()

    expect(page.locator("ol.evidence > li:target")).to_be_in_viewport()
    assert statement == "Citation 1"
    item = page.locator("#cite-1")
    item.locator(".back a").first.click()
    expect(number).to_be_in_viewport()
    assert page.url.endswith("#use-1-1")

    quotes = item.locator("q").all_inner_texts()  # none where the dossier has a digest only
    item.locator(".whence a").click()
    expect(page).to_have_url(re.compile(r"/sources/[a-z0-9-]+\.html$"))
    for quote in quotes:
        expect(page.locator(".citing q").get_by_text(quote, exact=True).first).to_be_visible()

    page.locator("article").get_by_role("link", name=name, exact=True).first.click()
    expect(page.locator("h1")).to_have_text(name)
