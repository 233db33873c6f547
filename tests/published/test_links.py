"""Nothing on the built site leads nowhere."""

import re
from collections import Counter
from collections.abc import Iterator
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import pytest

from tests.built import Built
from tests.published.pages import ReadPage

Ids = dict[str, Counter[str]]


@pytest.fixture(scope="module")
def pages(built: Built) -> dict[str, ReadPage]:
    return {path: ReadPage(built.site / path) for path in built.pages}


@pytest.fixture(scope="module")
def ids(pages: dict[str, ReadPage]) -> Ids:
    """By page: its ids, and how often each stands there."""
    return {
        path: Counter(str(node.get("id")) for node in page.all("[id]"))
        for path, page in pages.items()
    }


def links(page: ReadPage) -> Iterator[tuple[str, str]]:
    """Each address on a page, with the tag that it stands in."""
    for node, attribute, address, _ in page.root.iterlinks():
        if attribute is not None:
            yield str(node.tag), address


def resolved(address: str, page: str) -> tuple[str, str]:
    """The path in the site that an address on a page leads to, and the anchor."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    # The page for what is not found is shown at any address, so its links start at the top.
    if page == "404.html" and path.startswith("/"):
        path = path[1:] or "index.html"
    return normpath(join(dirname(page), path)) if path else page, unquote(parts.fragment)


def is_elsewhere(address: str) -> bool:
    return bool(urlsplit(address).scheme or urlsplit(address).netloc)


def test_every_link_within_the_site_has_its_file_and_its_anchor(
    pages: dict[str, ReadPage], ids: Ids, built: Built
) -> None:
    dead, live = [], 0
    for path, page in pages.items():
        for _, address in links(page):
            if is_elsewhere(address):
                continue
            target, anchor = resolved(address, path)
            found = (built.site / target).is_file() and not target.startswith(("..", "/"))
            if not found or (anchor and target in ids and anchor not in ids[target]):
                dead.append(f"{path}: {address}")
            live += 1
    assert dead == []
    assert live > 20 * len(pages)


def test_only_a_link_to_follow_leaves_the_site(pages: dict[str, ReadPage]) -> None:
    leaving = [
        (path, tag, address)
        for path, page in pages.items()
        for tag, address in links(page)
        if is_elsewhere(address)
    ]
    assert {tag for _, tag, _ in leaving} <= {"a"}
    assert {urlsplit(address).scheme for _, _, address in leaving} <= {"http", "https", "mailto"}


def test_stylesheets_ask_for_what_is_there(built: Built) -> None:
    for sheet in built.site.rglob("*.css"):
        for address in re.findall(r"url\(['\"]?([^)'\"]+)", sheet.read_text("utf-8")):
            assert address.startswith(("data:", "#")) or (sheet.parent / address).is_file()


def test_no_id_stands_twice_on_a_page(ids: Ids) -> None:
    twice = [(path, id) for path, found in ids.items() for id, count in found.items() if count > 1]
    assert twice == []


def test_every_entity_and_source_has_a_page_that_an_index_leads_to(
    pages: dict[str, ReadPage], built: Built
) -> None:
    from_indexes = {
        resolved(address, path)[0]
        for path in (
            "timeline.html",
            "index.html",
            *(p for p in pages if p.endswith("/index.html")),
        )
        for _, address in links(pages[path])
        if not is_elsewhere(address)
    }
    assert {built.page_of(page.id) for page in built.dossier.pages} <= from_indexes
