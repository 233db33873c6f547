from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.evidence.corroboration import Corroboration, corroboration
from dossier.model import Citation, Source, Text


def source(id: str, publisher: str, wire: str | None = None) -> Source:
    digest = Text({"en": "It rains."})
    return Source(id=id, title="Rain", publisher=publisher, wire=wire, language="en", digest=digest)


SOURCES = {
    one.id: one
    for one in (
        source("courier-1", "The Courier"),
        source("courier-2", "The Courier"),
        source("courier-3", "THE COURIER"),
        source("gazette", "La Gazette"),
        source("gazette-rna", "La Gazette", "RNA"),
        source("post-rna", "The Post", "RNA"),
        source("post-rna-again", "The Post", "rna"),
        source("post-hpa", "The Post", "HPA"),
        source("rna", "RNA"),
    )
}


def cited(*ids: str) -> tuple[Citation, ...]:
    return tuple(Citation(source=id) for id in ids)


@pytest.mark.parametrize(
    ("ids", "sources", "publishers"),
    [
        ((), 0, 0),
        (("courier-1",), 1, 1),
        (("courier-1", "courier-1"), 1, 1),
        (("courier-1", "courier-2", "courier-3"), 3, 1),
        (("courier-1", "gazette"), 2, 2),
        (("gazette-rna", "post-rna"), 2, 1),
        (("gazette-rna", "post-rna", "post-rna-again"), 3, 1),
        (("post-rna", "rna"), 2, 1),
        (("post-rna", "post-hpa"), 2, 2),
        (("gazette", "gazette-rna"), 2, 2),
        (("courier-1", "gazette-rna", "post-rna"), 3, 2),
        (("courier-1", "no-such-source"), 1, 1),
    ],
)
def test_copies_of_one_wire_and_articles_of_one_publisher_count_once(
    ids: tuple[str, ...], sources: int, publishers: int
) -> None:
    found = corroboration(cited(*ids), SOURCES)
    assert found == Corroboration(sources, publishers)
    assert found.is_alone is (publishers < 2)


def test_two_quotes_of_one_article_are_one_source() -> None:
    quotes = [Citation(source="gazette", quote=quote) for quote in ("it rains", "it pours")]
    assert corroboration(quotes, SOURCES) == Corroboration(1, 1)


@given(st.lists(st.sampled_from(sorted(SOURCES))))
def test_neither_order_nor_repetition_counts(ids: Sequence[str]) -> None:
    found = corroboration(cited(*ids), SOURCES)
    assert corroboration(cited(*reversed(ids), *ids), SOURCES) == found
    assert found.publishers <= found.sources <= len(ids)
