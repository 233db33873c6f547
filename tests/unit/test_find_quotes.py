"""What is quoted in an article, and who says it.

The tables `quotes/en*.txt` and `quotes/fr*.txt` have a text, then a line for each quote in it: `+`
words `|` speaker for speech, `-` words for what nobody says. `¶` parts paragraphs.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.ingest.quotes import find_quotes
from tests.steps import steps

_TABLES = Path(__file__).parent / "quotes"


def _cases() -> Iterator[tuple[str, str, list[str]]]:
    for table in sorted(_TABLES.glob("*.txt")):
        for block in table.read_text("utf-8").split("\n\n"):
            if block.strip():
                text, *quotes = block.strip().split("\n")
                yield table.stem[:2], text, [line.strip() for line in quotes]


@pytest.mark.parametrize(("language", "text", "quotes"), list(_cases()))
def test_a_table_of_sentences(language: str, text: str, quotes: list[str]) -> None:
    found = find_quotes(text.replace(" ¶ ", "\n\n"), language)
    told = [
        f"+ {one.text} | {one.speaker or ''}".strip() if one.speech else f"- {one.text}"
        for one in found
    ]
    assert told == quotes


def test_the_tables_are_long_enough_to_tell() -> None:
    languages = [language for language, _, _ in _cases()]
    assert languages.count("en") >= 300
    assert languages.count("fr") >= 300


def test_a_mark_that_nothing_closes_swallows_nothing() -> None:
    found = find_quotes("He said “no more.\n\nThen: “Yes,” said Ada.", "en")
    assert [quote.text for quote in found] == ["Yes"]


@pytest.mark.parametrize("spaces", ["", " ", "\u00a0", "\u202f", "\u2009"])
def test_spaces_within_the_marks_are_not_quoted(spaces: str) -> None:
    (found,) = find_quotes(f"«{spaces}Nous restons{spaces}», dit Ada Bell.", "fr")
    assert (found.text, found.speaker) == ("Nous restons", "Ada Bell")


def test_a_language_that_is_not_known_is_read_as_english() -> None:
    text = "“We stay,” said Ada Bell."
    assert find_quotes(text, "sv") == find_quotes(text, "en")


_PIECES = [
    *(" ", "\n\n", "''", "``", ", ", ". ", ": ", "(", ")", "said ", "saying ", "as ", "who "),
    *("Ada Bell ", "she ", "the minister ", "according to ", "It ", "Dr. ", "Asked ", "by "),
    *("selon ", "a-t-il ", "a déclaré ", "lui ", "pour ", "et ", "de ", "l'", "on ", "source "),
    *("peut-on lire ", "a-t-on appris ", "dit ", "accusé ", "dénonçant "),
]
_MARKS = "\"“”«»‹›‘’„'`,"
_TEXTS = (
    st.text()
    | st.text(alphabet=_MARKS + " \n.:?ab")
    | st.lists(st.sampled_from([*_MARKS, *_PIECES])).map("".join)
)


@given(_TEXTS, st.sampled_from(["en", "fr"]))
def test_each_quote_of_any_text_is_where_it_says(text: str, language: str) -> None:
    end = 0
    for quote in find_quotes(text, language):
        assert text[quote.start : quote.end] == quote.text
        assert quote.text == quote.text.strip()
        assert quote.text
        assert quote.start >= end
        assert quote.speaker is None or quote.speech
        assert quote.speaker is None or quote.speaker in text
        end = quote.end


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    "row",
    [
        *(f"{mark} x " for mark in ["“", '"', "«", "'", "‘", "``", "„", "''"]),
        *("“a”", "“A b”, ", "“we say” ", "il a dit « A b » ", "she said, ", "X, ", "“A b”\n\n"),
        "he, ",
        "who, ",
        "“a”, the police of “b”, ",
        "cries of “a” and of “b” ",
        "« a\n\n« b\n\n",
        "et appelé les « a » ",
    ],
)
def test_a_row_of_marks_twice_as_long_is_twice_the_work(row: str, language: str) -> None:
    find_quotes(row * 500, language)
    short = steps(lambda: find_quotes(row * 250, language))
    long = steps(lambda: find_quotes(row * 500, language))
    assert long < 2.6 * short


def test_six_thousand_marks_that_nothing_closes_are_no_quote() -> None:
    assert find_quotes("« x " * 6000, "fr") == ()
