"""What dates a reader finds in an article, and what only looks like one."""

import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import cast

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dossier.dates import parse_date
from dossier.ingest.dates import find_dates
from dossier.ingest.findings import FoundDate
from tests.eval.labelled import read

# Published on Tuesday, 8 April 2025.
PUBLISHED = parse_date("2025-04-08")

TABLES = Path(__file__).parent / "dates"


def table(name: str) -> list[tuple[str, str]]:
    """Each sentence of a table with the day of publication."""
    data = cast("dict[str, list[str]]", yaml.load((TABLES / name).read_bytes(), yaml.BaseLoader))
    return [(day, sentence) for day, sentences in data.items() for sentence in sentences]


def told(dates: Iterable[FoundDate]) -> list[tuple[str, list[str]]]:
    """What a reader sees of dates: each as EDTF, with its readings."""
    return [(date.edtf, sorted(date.alternatives)) for date in dates]


def check(day: str, sentence: str, language: str) -> None:
    text, labels = read(sentence)
    found = find_dates(text, language, parse_date(day))
    assert told(found) == told(labels.dates)
    for one, label in zip(found, labels.dates, strict=True):
        assert one.start < label.end, one.surface
        assert label.start < one.end, one.surface


@pytest.mark.parametrize(("day", "sentence"), table("english.yml"))
def test_the_dates_of_an_english_sentence(day: str, sentence: str) -> None:
    check(day, sentence, "en")


@pytest.mark.parametrize(("day", "sentence"), table("french.yml"))
def test_the_dates_of_a_french_sentence(day: str, sentence: str) -> None:
    check(day, sentence, "fr")


def test_another_language_is_read_as_english() -> None:
    assert told(find_dates("6 April 2025", "de", PUBLISHED)) == [("2025-04-06", [])]


def test_a_date_in_figures_is_not_settled_where_it_can_be_read_two_ways() -> None:
    (date,) = find_dates("Signed on 06/04/2025.", "en", None)
    assert date.alternatives == ("2025-04-06", "2025-06-04")


@pytest.mark.parametrize("text", ["On Sunday.", "In March.", "On 6 April.", "Last week."])
def test_without_a_day_of_publication_what_depends_on_it_is_no_date(text: str) -> None:
    assert find_dates(text, "en", None) == ()


WORDS = (
    "1 6 29 31 2012 2025 April Sunday avril dimanche last next dernier the in en of de to au and et"
    " , . - / night yesterday hier a week earlier two years ago il y deux ans plus tard was sera"
)
SENTENCES = st.lists(st.sampled_from(WORDS.split())).map(" ".join)


@given(st.text() | st.text(alphabet="0123456789 /-,.MarchApilSunday\n") | SENTENCES)
def test_any_text_is_read_and_each_date_is_where_it_says(text: str) -> None:
    for language in ("en", "fr"):
        end = 0
        for date in find_dates(text, language, PUBLISHED):
            assert text[date.start : date.end] == date.surface
            assert end <= date.start < date.end
            assert date.edtf in (date.alternatives or (date.edtf,))
            assert list(map(str, map(parse_date, date.alternatives))) == list(date.alternatives)
            parse_date(date.edtf)
            end = date.end


@given(
    st.dates(datetime.date(1990, 1, 1), datetime.date(2090, 1, 1)),
    st.sampled_from(["{}", "early {}", "late {}", "mid-{}", "the end of {}"]),
    st.booleans(),
)
def test_a_date_is_never_more_precise_than_its_words(
    day: datetime.date, around: str, month: bool
) -> None:
    words = around.format(f"{day:%B %Y}" if month else f"{day:%Y}")
    found = find_dates(f"It was closed in {words}, they said.", "en", PUBLISHED)
    assert [date.edtf for date in found] == [f"{day:%Y-%m}" if month else f"{day:%Y}"]
