"""Every picture of every page has a name, a description and its table, and leads where it says."""

from collections import Counter

import pytest
from lxml.html import HtmlElement

from tests.built import EVERY_SORT_OF_PAGE, Built
from tests.published.pages import ReadPage, text_of


def pictures(page: ReadPage) -> list[HtmlElement]:
    """The pictures; the little marks of a key and of a legend say nothing of their own."""
    return page.all("article figure svg[class^='figure-']")


def test_each_has_a_name_a_description_and_a_table(built: Built) -> None:
    sorts = Counter[str]()
    for path in built.pages:
        page = ReadPage(built.site / path)
        for svg in pictures(page):
            for told in ("aria-labelledby", "aria-describedby"):
                [element] = page.all(f"[id='{svg.get(told)}']")
                assert text_of(element), (path, told)
            assert svg.get("role") == "group", path
            assert len(svg.xpath("following::table[1]//tbody/tr")) > 0, path
            sorts[str(svg.get("class"))] += 1
    assert {*sorts} == {"figure-map", "figure-timeline", "figure-strip", "figure-all-ties",
                        "figure-ties"}  # fmt: skip


def test_each_mark_that_leads_somewhere_says_whereto(built: Built) -> None:
    for path in built.pages:
        page = ReadPage(built.site / path)
        for svg in pictures(page):
            for link in svg.cssselect("a"):
                assert link.get("href"), path
                assert text_of(link.cssselect("title")[0]), (path, link.get("href"))
                assert link.get("tabindex") is None, path


@pytest.mark.parametrize("sort", EVERY_SORT_OF_PAGE)
def test_no_id_is_given_twice(sort: str, built: Built) -> None:
    page = ReadPage(built.site / built.example(sort))
    ids = Counter(str(id) for id in page.root.xpath("//@id"))
    assert [id for id, count in ids.items() if count > 1] == []
