"""The address that an entity had before still leads to its page."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from dossier.generate import generate
from dossier.publish.site import publish
from tests.browser.conftest import Opener
from tests.workspace import make_site

FILES = {"content/countries/mali.yml": "name: {en: Mali, fr: Mali}\nformerly: [french-sudan]\n"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_site(tmp_path_factory.mktemp("moved") / "dossier", FILES)
    return publish(root, generate(root).dossier)


def test_an_old_address_opens_the_page(new_page: Opener, site: Path) -> None:
    page = new_page()
    page.goto((site / "countries/french-sudan.html").as_uri())
    page.wait_for_url((site / "countries/mali.html").as_uri())
    expect(page.locator("h1")).to_have_text("Mali")


def test_an_old_address_has_a_link_too(site: Path) -> None:
    old = (site / "countries/french-sudan.html").read_text("utf-8")
    assert '<a href="mali.html">Mali</a>' in old
    assert 'name="robots" content="noindex"' in old


def test_search_does_not_find_the_old_address(site: Path) -> None:
    index = json.loads((site / "search/search_index.json").read_text("utf-8"))
    places = {entry["location"].partition("#")[0] for entry in index["docs"]}
    assert "countries/mali.html" in places
    assert "countries/french-sudan.html" not in places
