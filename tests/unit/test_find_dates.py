"""What dates a reader finds in an article, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.dates import parse_date
from dossier.ingest.dates import find_dates

# Published on Tuesday, 8 April 2025.
PUBLISHED = parse_date("2025-04-08")

ENGLISH = [
    ("It was on April 6, 2025 in the capital.", ["2025-04-06"]),
    ("The envoy left on 6 April.", ["2025-04-06"]),
    ("On Sunday, April 6, they met.", ["2025-04-06"]),
    ("Issued 2025-04-06 by the ministry.", ["2025-04-06"]),
    ("The exit was announced in January 2024.", ["2024-01"]),
    ("They met in late March.", ["2025-03"]),
    ("In 2023 the mission ended.", ["2023"]),
    ("In the 2010s it was calm.", []),
    ("The drone fell on the night of 31 March to 1 April.", ["2025-03-31/2025-04-01"]),
    ("It was lost on the night of March 31-April 1.", ["2025-03-31/2025-04-01"]),
    ("Talks were held between 3 and 5 March.", ["2025-03-03/2025-03-05"]),
    ("At war since 2012.", ["2012"]),
    ("They recalled their envoys on Sunday.", ["2025-04-06"]),
    ("They will meet on Friday.", ["2025-04-11"]),
    ("They left last week.", ["2025-03-31/2025-04-06"]),
    ("They left last month.", ["2025-03"]),
    ("They left last year.", ["2024"]),
    ("They left yesterday.", ["2025-04-07"]),
    ("They left two years ago.", ["2023~"]),
    ("The envoy left on April 6. A week earlier, he was summoned.", ["2025-04-06", "2025-03-30~"]),
    ("They return next Monday.", ["2025-04-14"]),
    ("The vote is due this year.", ["2025"]),
    ("Some 1,000 dead in May.", ["2024-05"]),
    ("Seen in 2000 villages.", []),
    ("Resolution 2100 (2013) was adopted.", []),
    ("They may march on the capital in a second.", []),
    ("Theresa May sat down with The Sun.", []),
]
FRENCH = [
    ("Le 1er avril 2025, l'appareil est tombé.", ["2025-04-01"]),
    ("Il est parti le 6 avril.", ["2025-04-06"]),
    ("Le dimanche 06 avril 2025, ils ont signé.", ["2025-04-06"]),
    ("Signé le 06/04/2025.", ["2025-04-06"]),
    ("Annoncé en janvier.", ["2025-01"]),
    ("Annoncé fin janvier.", ["2025-01"]),
    ("Les pourparlers ont eu lieu du 3 au 5 mars.", ["2025-03-03/2025-03-05"]),
    ("Dans la nuit du 31 mars au 1er avril.", ["2025-03-31/2025-04-01"]),
    ("Ils ont rappelé leurs ambassadeurs dimanche.", ["2025-04-06"]),
    ("Ils se retrouveront lundi prochain.", ["2025-04-14"]),
    ("La semaine dernière, il est parti.", ["2025-03-31/2025-04-06"]),
    ("Il est parti hier.", ["2025-04-07"]),
    ("L'an dernier, il est parti.", ["2024"]),
    ("Depuis 2012, la guerre dure.", ["2012"]),
    ("Il y a deux ans, il est parti.", ["2023~"]),
    ("Le 6 avril, il part. Une semaine plus tôt, non.", ["2025-04-06", "2025-03-30~"]),
    ("La planète Mars est loin, et ils sont en 2000 villages.", []),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_the_dates_of_an_english_sentence(text: str, expected: list[str]) -> None:
    assert [date.edtf for date in find_dates(text, "en", PUBLISHED)] == expected


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_the_dates_of_a_french_sentence(text: str, expected: list[str]) -> None:
    assert [date.edtf for date in find_dates(text, "fr", PUBLISHED)] == expected


def test_a_date_in_figures_is_not_settled_where_it_can_be_read_two_ways() -> None:
    (date,) = find_dates("Signed on 06/04/2025.", "en", None)
    assert date.alternatives == ("2025-04-06", "2025-06-04")


@pytest.mark.parametrize("text", ["On Sunday.", "In March.", "On 6 April.", "Last week."])
def test_without_a_day_of_publication_what_depends_on_it_is_no_date(text: str) -> None:
    assert find_dates(text, "en", None) == ()


@given(st.text() | st.text(alphabet="0123456789 /-,.MarchApilSunday\n"))
def test_any_text_is_read_and_each_date_is_where_it_says(text: str) -> None:
    for language in ("en", "fr"):
        for date in find_dates(text, language, PUBLISHED):
            assert text[date.start : date.end] == date.surface
            parse_date(date.edtf)
