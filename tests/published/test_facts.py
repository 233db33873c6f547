"""What a reader of the articles knows stands on the pages, with its dates."""

from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from tests.built import Built
from tests.published.pages import ReadPage, text_of


class Fact(TypedDict):
    """A page by its id, and words that must stand in its article."""

    page: str
    says: list[str]


FACTS: list[Fact] = yaml.safe_load(Path(__file__).with_name("facts.yml").read_text("utf-8"))


def test_there_are_thirty() -> None:
    assert len(FACTS) >= 30


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: str(fact["page"]))
def test_a_fact_stands_on_its_page(fact: Fact, built: Built) -> None:
    page = ReadPage(built.site / built.page_of(fact["page"]))
    [article] = page.all("article")
    text = text_of(article)
    assert [words for words in fact["says"] if words not in text] == []
