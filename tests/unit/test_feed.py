"""What Pagefind is fed with, of the entries of the search plugin."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.publish.feed import Entry, feed, names_of, plain
from tests.workspace import REPOSITORY

UPLAND = "countries/upland.html"
NAMES = ["Upland", "Hautpays de l’Est", "Hautpays de l'Est"]


def entry(location: str, title: str = "", text: str = "", tags: list[str] | None = None) -> Entry:
    made = Entry(location=location, title=title, text=text)
    if tags:
        made["tags"] = tags
    return made


def words(html: bytes) -> str:
    """What is fed, without its tags."""
    return " ".join(re.sub(r"<[^>]*>", " ", html.decode()).split())


def test_a_page_is_its_names_and_what_is_said_there_itself() -> None:
    fed = feed(
        [
            entry(UPLAND, "Upland", "<p>Capital: Hill<sup>1</sup><sup>12</sup></p>", NAMES),
            entry(f"{UPLAND}#claims", "What is reported", "<ul><li>It left.</li></ul>", NAMES),
            entry(f"{UPLAND}#dispute-1-question", "Who left?", "<p>Nobody</p>", NAMES),
            entry(f"{UPLAND}#mentions", "Mentioned in", "<p>Another page’s words</p>", NAMES),
            entry(f"{UPLAND}#evidence", "Evidence", "<p>Open the article</p>", NAMES),
        ]
    )
    assert list(fed) == [UPLAND]
    text = words(fed[UPLAND])
    for told in ("Upland", "Hautpays de l’Est", "Capital: Hill It left. Who left? Nobody"):
        assert told in text
    for around in ("What is reported", "Mentioned in", "Another", "Evidence", "Open", "12"):
        assert around not in text
    assert b'<h2 id="dispute-1-question">' in fed[UPLAND]


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        ([entry("events/index.html", "Events", "<p>A long table</p>")], "Events Events"),
        ([entry("disputes.html", "All"), entry("disputes.html#a", "Who?", "N")], "All All"),
        ([entry("index.html", "Home", "3 events"), entry("index.html#last", "Last")], "Home Home"),
        ([entry("rules.html", "Rules"), entry("rules.html#a", "a", "b")], "Rules a b"),
        (
            [
                entry("sources/report.html", "Report", "<p>Paper</p>"),
                entry("sources/report.html#digest", "Digest", "<p>They left.</p>"),
                entry("sources/report.html#cited-by", "What cites it"),
                entry("sources/report.html#upland", "Upland", "It left."),
            ],
            "Report Paper They left.",
        ),
        ([entry(UPLAND, "A &amp; <code>B</code>", "", ["A & B"])], "A &amp; B A &amp; B"),
        ([entry(UPLAND, "Côte d’Or", "d’Or–Est", ["Côte d’Or"])], "Côte d’Or cote d or d'Or-Est"),
    ],
    ids=["index", "disputes", "home", "rules", "source", "signs", "apostrophe"],
)  # fmt: skip
def test_lists_of_other_pages_are_not_told_again(entries: list[Entry], told: str) -> None:
    (html,) = feed(entries).values()
    assert words(html).replace("&#x27;", "'") == told.strip()


def test_pages_are_in_order_whatever_the_order_of_entries() -> None:
    pages = [entry("b.html", "B"), entry("a.html", "A"), entry("a.html#1", "C")]
    assert list(feed(pages)) == ["a.html", "b.html"]
    assert feed(pages) == feed(pages[1:] + pages[:1])


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("Burkina-Üst", "burkina ust"),
        ("L’Union  d'en haut", "l union d en haut"),
        ("Ça, ÉTÉ", "ca ete"),
        ("Восток № 7", "восток no 7"),
        ("!?", ""),
    ],
)
def test_what_counts_of_a_name(name: str, counts: str) -> None:
    assert plain(name) == counts


@given(st.text())
def test_what_counts_of_a_name_counts_whole(name: str) -> None:
    assert plain(plain(name)) == plain(name)
    assert names_of([entry("a.html", tags=[name, name.upper(), name])])[:1] == [name]


def test_the_browser_folds_names_in_the_same_way() -> None:
    worker = Path(REPOSITORY, "templates/theme/assets/javascripts/workers/names-first.js")
    folded = worker.read_text("utf-8").partition("const plain = text =>")[2].partition("\n\n")[0]
    for step in ('normalize("NFKD")', r"\p{M}", "toLowerCase()", r"[^\p{L}\p{N}]+", "trim()"):
        assert step in folded
