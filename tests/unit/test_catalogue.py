"""Every label of the pages goes through the catalogue, and comes out in the language asked for."""

import datetime

import pytest

from dossier.dates import parse_date
from dossier.render.locale import read_locale
from setup.messages import catalogue, labels
from tests.workspace import REPOSITORY

LOCALE = REPOSITORY / "templates/locale"

FRENCH = b"""
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "about {date}"
msgstr "vers {date}"

msgid "Members"
msgstr "Membres"
"""


@pytest.mark.parametrize("tag", sorted(path.stem for path in LOCALE.glob("*.po")))
def test_each_catalogue_has_exactly_the_labels_of_the_templates(tag: str) -> None:
    there = (LOCALE / f"{tag}.po").read_bytes()
    assert catalogue(tag, there, labels(REPOSITORY)) == there, "run `make messages`"


def test_a_second_language_is_a_catalogue_and_no_more() -> None:
    french = read_locale("fr", {"fr": FRENCH})
    assert french.labels.gettext("Members") == "Membres"
    assert french.date(parse_date("2025-04-07~")) == "vers 7 avril 2025"
    assert french.day(datetime.date(2025, 1, 29)) == "29 janvier 2025"


def test_translations_outlive_new_labels() -> None:
    kept = catalogue("fr", FRENCH, labels(REPOSITORY)).decode()
    assert 'msgid "Members"\nmsgstr "Membres"' in kept
    assert 'msgid "Disputes"\nmsgstr ""' in kept


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2015", "2015"),
        ("2024-01", "January 2024"),
        ("2025-04-06", "6 April 2025"),
        ("2025-04~", "about April 2025"),
        ("2023-12?", "December 2023 (uncertain)"),
        ("2023-12%", "about December 2023 (uncertain)"),
        ("2025-03-31/2025-04-01", "31 March 2025 – 1 April 2025"),
        ("2023-09/..", "since September 2023"),
        ("../2023-09~", "until about September 2023"),
    ],
)
def test_a_date_is_shown_with_the_precision_that_it_has(written: str, shown: str) -> None:
    assert read_locale("en", {}).date(parse_date(written)) == shown
