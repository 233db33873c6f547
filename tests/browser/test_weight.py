"""What pages weigh on the way to a reader, compressed as a web server does it."""

import gzip
from urllib.parse import urlsplit

import pytest

from tests.browser.conftest import Contexts
from tests.built import EVERY_SORT_OF_PAGE, ROOT, Built

FIRST, FURTHER, SCRIPT = 120_000, 30_000, 20_000


def weight(path: str, built: Built) -> int:
    """The bytes of a file of the site, compressed."""
    return len(gzip.compress((built.site / path).read_bytes(), 6))


def test_the_first_page_with_all_that_it_asks_for(
    contexts: Contexts, address: str, built: Built
) -> None:
    context = contexts(viewport={"width": 1024, "height": 700})  # nobody else's: nothing is cached
    asked: set[str] = set()
    with context.new_page() as page:
        page.on("request", lambda request: asked.add(request.url))
        page.goto("index.html", wait_until="networkidle")
    files = {urlsplit(url).path.removeprefix("/") for url in asked if url.startswith(address)}
    assert len(files) > 5
    assert sum(weight(path or "index.html", built) for path in files) <= FIRST


@pytest.mark.parametrize("sort", EVERY_SORT_OF_PAGE)
def test_a_further_page(sort: str, built: Built) -> None:
    assert weight(built.example(sort), built) <= FURTHER


def test_all_our_script() -> None:
    """Compressed, as all budgets are; written out it is 39 KB, with what searches many pages."""
    scripts = [*(ROOT / "templates").rglob("*.js")]
    assert len(scripts) > 5
    assert sum(len(gzip.compress(script.read_bytes(), 6)) for script in scripts) <= SCRIPT
    assert sum(script.stat().st_size for script in scripts) <= 40_000
