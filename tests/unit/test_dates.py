import datetime
import itertools
from calendar import monthrange
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.dates import FORMS, parse_date

DAYS = st.dates(min_value=datetime.date(1, 1, 1))
MARKS = st.sampled_from(["", "~", "?", "%"])


@st.composite
def points(draw: st.DrawFn) -> str:
    day = draw(DAYS)
    written = draw(st.sampled_from([day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]]))
    return written + draw(MARKS)


@st.composite
def intervals(draw: st.DrawFn) -> str:
    first, second = sorted(draw(st.tuples(points(), points())), key=parse_date)
    return draw(st.sampled_from([f"{first}/{second}", f"../{second}", f"{first}/.."]))


DATES = points() | intervals()


@given(st.text() | st.text(alphabet="0123456789-/.~?%T Z"))
def test_whatever_is_written_is_a_date_or_a_value_error(text: str) -> None:
    with suppress(ValueError):
        assert str(parse_date(text)) == text


@given(DATES)
def test_a_date_reads_as_it_was_written(text: str) -> None:
    assert str(parse_date(text)) == text
    assert parse_date(str(parse_date(text))) == parse_date(text)


@given(DATES)
def test_no_date_ends_before_it_starts(text: str) -> None:
    date = parse_date(text)
    assert date.earliest <= date.latest
    assert date.is_interval == ("/" in text)


@given(DAYS, MARKS)
def test_a_date_means_every_day_of_what_it_names_and_no_other(
    day: datetime.date, mark: str
) -> None:
    year, month = day.year, day.month
    last = monthrange(year, month)[1]
    of_day, of_month, of_year = (
        parse_date(day.isoformat()[:length] + mark) for length in (10, 7, 4)
    )
    assert (of_day.earliest, of_day.latest) == (day, day)
    assert (of_month.earliest, of_month.latest) == (
        datetime.date(year, month, 1),
        datetime.date(year, month, last),
    )
    assert (of_year.earliest, of_year.latest) == (
        datetime.date(year, 1, 1),
        datetime.date(year, 12, 31),
    )


@given(st.lists(DATES, min_size=3, max_size=3))
def test_dates_have_one_order(texts: list[str]) -> None:
    dates = [parse_date(text) for text in texts]
    for first, second in itertools.permutations(dates, 2):
        assert (first < second) + (second < first) + (first == second) == 1
        assert (first <= second) == (first < second or first == second)
        assert first != second or hash(first) == hash(second)
    one_way = sorted(dates)
    assert all(sorted(others) == one_way for others in itertools.permutations(dates))
    assert [d.earliest for d in one_way] == sorted(d.earliest for d in dates)


def test_the_forms_that_a_message_names_are_dates() -> None:
    for form in FORMS.split(", "):
        parse_date(form.split(" ")[0])


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2015", "2015-01-01", "2015-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-04~", "2025-04-01", "2025-04-30"),
        ("2025-03-31/2025-04-01", "2025-03-31", "2025-04-01"),
        ("2023-09/..", "2023-09-01", "9999-12-31"),
        ("../2023-09", "0001-01-01", "2023-09-30"),
        ("2015-05?/2015~", "2015-05-01", "2015-12-31"),
    ],
)
def test_what_days_a_date_can_mean(text: str, earliest: str, latest: str) -> None:
    date = parse_date(text)
    assert (date.earliest.isoformat(), date.latest.isoformat()) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "about", "uncertain"),
    [
        ("2025-04", False, False),
        ("2025-04~", True, False),
        ("2025-04?", False, True),
        ("2025-04%", True, True),
    ],
)
def test_a_mark_says_how_sure_a_date_is(text: str, about: bool, uncertain: bool) -> None:
    point = parse_date(text).start
    assert point
    assert (point.approximate, point.uncertain) == (about, uncertain)


@pytest.mark.parametrize(
    "text",
    [
        "", "2015-1", "15", "20155", "2015-00", "2015-01-00", "2023-02-29", "2015-04-31", "0000",
        "../..", "..", "2015/", "/2015", "2015/2014", "2015/2016/2017", "2015-01/2014-12-31",
        " 2015", "2015 ", "2015\n", "٢٠١٥", "2015~?", "2015-04-06T10:00",
    ],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match="'"):
        parse_date(text)
