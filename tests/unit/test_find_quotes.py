"""What is quoted in an article, and who says it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.ingest.quotes import find_quotes


@pytest.mark.parametrize(
    ("text", "language", "quote", "speaker"),
    [
        ("“We are leaving,” said Omar Bah, the envoy.", "en", "We are leaving", "Omar Bah"),
        ('The minister said: "We are leaving."', "en", "We are leaving", "The minister"),
        ("The so-called “caliphate” fell.", "en", "caliphate", None),
        ("‘It isn’t over,’ said Ada Bell.", "en", "It isn’t over", "Ada Bell"),
        ("« Nous partons », a déclaré le ministre.", "fr", "Nous partons", "le ministre"),
        ("Selon le communiqué, « c'est fini ».", "fr", "c'est fini", "le communiqué"),
    ],
)  # fmt: skip
def test_a_quote_and_its_speaker(text: str, language: str, quote: str, speaker: str | None) -> None:
    (found,) = find_quotes(text, language)
    assert (found.text, found.speaker, found.speech) == (quote, speaker, speaker is not None)


def test_a_mark_that_nothing_closes_swallows_nothing() -> None:
    found = find_quotes("He said “no more.\n\nThen: “Yes,” said Ada.", "en")
    assert [quote.text for quote in found] == ["Yes"]


@given(st.text() | st.text(alphabet="\"“”«»‘’„'`, \nab"))
def test_any_text_is_read_and_each_quote_is_where_it_says(text: str) -> None:
    for language in ("en", "fr"):
        for quote in find_quotes(text, language):
            assert text[quote.start : quote.end] == quote.text
