"""The agency whose report an article is: beside its publisher, in its dateline, under its text."""

import pytest
from hypothesis import given as each
from hypothesis import strategies as st

from dossier.ingest.furniture import clean
from dossier.ingest.given import given_json
from dossier.ingest.reading import read
from dossier.ingest.record import make_record
from dossier.ingest.remarks import sorted_out

SENTENCE = "Upland has called its ambassador home, the ministry said on Monday in a statement."
LAST = "The ministry did not say when the ambassador would be back in the capital of Lowland."


@pytest.mark.parametrize(
    ("text", "wire"),
    [
        (f"PORTVILLE, April 7 (Reuters) - {SENTENCE}\n\n{LAST}", "Reuters"),
        (f"PORTVILLE, April 7 (REUTERS) - {SENTENCE}\n\n{LAST}", "Reuters"),
        (f"Portville (AFP) – {SENTENCE}\n\n{LAST}", "AFP"),
        (f"Portville (Agence France-Presse) – {SENTENCE}\n\n{LAST}", "AFP"),
        (f"Portville, Upland, July 6 (AFP) Jul 06, 2024\n\n{SENTENCE}\n\n{LAST}", "AFP"),
        (f"APA-Portville (Upland) – {SENTENCE}\n\n{LAST}", "APA"),
        (f"23 September 2025 - 10:20 By Reuters\n\n{SENTENCE}\n\n{LAST}", "Reuters"),
        (f"Par AFP\n\n{SENTENCE}\n\n{LAST}", "AFP"),
        (f"{SENTENCE}\n\n{LAST}\n\n(AFP)", "AFP"),
        (f"{SENTENCE}\n\n{LAST}\n\nSource : APS", "APS"),
        (f"{SENTENCE}\n\n{LAST} (AFP)", "AFP"),
        # With two it is a copy of neither; with "avec" it only draws on one.
        (f"{SENTENCE}\n\n{LAST}\n\n(AFP, Reuters)", ""),
        (f"Portville 28 janv 2024(AIB/ANP)- {SENTENCE}\n\n{LAST}", ""),
        (f"PORTVILLE (AFP) - {SENTENCE}\n\n{LAST}\n\n(AFP, Reuters)", ""),
        (f"{SENTENCE}\n\n{LAST}\n\nAvec AFP", ""),
        (f"{SENTENCE}\n\n{LAST}\n\n(AFP et agences)", ""),
        # Neither a picture's agency, nor one that a sentence names, is the article's.
        (f"{SENTENCE}\n\nThe bridge at Portville. Photo: AFP\n\n{LAST}", ""),
        (f"The envoy told AFP on Monday that he had no news.\n\n{LAST}", ""),
        (f"Portville (Lowland Actu)- {SENTENCE}\n\n{LAST}", ""),
        (f"{SENTENCE}\n\n{LAST}", ""),
    ],
)
def test_an_article_says_whose_report_it_is(text: str, wire: str) -> None:
    assert clean(text).wire == wire


@pytest.mark.parametrize(
    ("publisher", "parts"),
    [
        ("courier.example (AFP)", ("courier.example", "AFP")),
        ("The Courier (Reuters)", ("The Courier", "Reuters")),
        ("The Courier (Associated Press)", ("The Courier", "AP")),
        ("The Courier (Upland)", ("The Courier (Upland)", None)),
        ("The Courier (AFP, Reuters)", ("The Courier (AFP, Reuters)", None)),
        ("(AFP)", ("(AFP)", None)),
        ("AFP", ("AFP", None)),
        ("La Gazette (agence)", ("La Gazette (agence)", None)),
    ],
)
def test_an_agency_after_a_publisher_is_the_wire(
    publisher: str, parts: tuple[str, str | None]
) -> None:
    fields = sorted_out({"publisher": publisher})
    assert (fields["publisher"], fields.get("wire")) == parts


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("Boats come home (title from url slug)", "[Boats come home]"),
        ("Boats come home (no title in excerpt)", "[Boats come home]"),
        ("Boats come home (lead; no separate title)", "[Boats come home]"),
        ("[Boats come home] (title from url slug)", "[Boats come home]"),
        ("Upland leads the league (leading since May)", None),
        ("Upland's boats (and ours)", None),
        ("(title from url slug)", None),
    ],
)
def test_a_title_that_is_not_the_articles_own_is_in_brackets(title: str, plain: str | None) -> None:
    assert sorted_out({"title": title})["title"] == (plain or title)


@each(st.text(max_size=80), st.text(max_size=80))
def test_any_publisher_and_title_stay_something(publisher: str, title: str) -> None:
    fields = sorted_out({"publisher": f"a{publisher}", "title": f"a{title}"})
    assert fields["publisher"]
    assert fields["title"]
    assert sorted_out(fields) == fields


def test_what_is_told_counts_more_than_the_dateline_and_stands_in_the_record(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    line = b'{"publisher": "The Courier (AFP)", "text": "PORTVILLE (Reuters) - %s"}'
    article = read(given_json(line % SENTENCE.encode(), "7.json"), {})
    assert (article.field("publisher"), article.field("wire")) == ("The Courier", "AFP")
    root = tmp_path_factory.mktemp("records")
    files = make_record(root, "courier", article.article, article.told).files
    assert "\npublisher: The Courier\nwire: AFP\n" in files["seeds/courier.yml"].decode()


def test_an_agency_that_is_the_publisher_is_no_wire() -> None:
    line = b'{"publisher": "Reuters", "text": "PORTVILLE (Reuters) - %s"}'
    assert read(given_json(line % SENTENCE.encode(), "7.json"), {}).field("wire") is None
