"""What stands before the first sentence: stamps and datelines go, the place is kept."""

import pytest

from dossier.ingest.furniture import clean

SENTENCE = "Upland has called its ambassador home, the ministry said on Monday in a statement."
LAST = "“We knew,” a diplomat said, and left the building with a smile that nobody had expected."

OPENINGS = [
    ("PORTVILLE, April 7 (Reuters) - ", "PORTVILLE"),
    ("PORTVILLE (Reuters) - ", "PORTVILLE"),
    ("PORTVILLE, Upland (AP) — ", "PORTVILLE, Upland"),
    ("PORTVILLE, Upland — ", "PORTVILLE, Upland"),
    ("PORTVILLE — ", "PORTVILLE"),
    ("PORTVILLE: ", "PORTVILLE"),
    ("PORTVILLE, Sept 7 (AFP) -- ", "PORTVILLE"),
    ("PORTVILLE, April 7, 2025 /APO Group/ -- ", "PORTVILLE"),
    ("PORTVILLE/HILLTOWN (Reuters) - ", "PORTVILLE/HILLTOWN"),
    ("N'PORT, June 4 (Agency) - ", "N'PORT"),
    ("Portville (AFP) – ", "Portville"),
    ("Portville, 7 avr 2025 (APS) – ", "Portville"),
    ("Portville, 7 avr. (APS) - ", "Portville"),
    ("Portville, le 7 avril 2025 – ", "Portville"),
    ("Portville, le 7 avril 2025 (Lowland Actu)- ", "Portville"),
    ("Portville 28 janv 2024(AIB/ANP)- ", "Portville"),
    ("Portville, Upland (PANA) - ", "Portville, Upland"),
    ("Portville (Upland) – ", "Portville, Upland"),
    ("Hilltown, northern Upland (AFP) – ", "Hilltown, northern Upland"),
    ("Upriver.com – (Portville, Upland) – ", "Portville, Upland"),
    ("APA-Portville (Upland) – ", "Portville, Upland"),
    ("Saint-Port-sur-Mer (AFP) - ", "Saint-Port-sur-Mer"),
    ("New Port, 7 April (Xinhua) -- ", "New Port"),
    ("(AFP) - ", ""),
    ("AFP – ", ""),
    ("(Agence Lowland) – ", ""),
    ("De notre correspondant à Portville, ", "Portville"),
    ("7 avril 2025 à 10h32", ""),
    ("30 January 2024", ""),
    ("April 7, 2025 | ", ""),
    ("April 7, 2025 10:32 GMT ", ""),
    ("Publié le 7 avril 2025 à 10h32 ", ""),
    ("Le 07/04/2025 à 10:32 - ", ""),
    ("2025-04-07T10:32:00Z", ""),
    ("Monday, April 7, 2025 - ", ""),
    ("lundi 7 avril 2025 – ", ""),
    ("Updated: April 7, 2025 8:03 am EST - ", ""),
    ("7 April 2025 PORTVILLE, April 7 (Reuters) - ", "PORTVILLE"),
]


@pytest.mark.parametrize(("opening", "place"), OPENINGS)
def test_an_opening_is_cut_off_and_its_place_kept(opening: str, place: str) -> None:
    cleaned = clean(f"{opening}{SENTENCE}\n\n{LAST}")
    assert cleaned.paragraphs == (SENTENCE, LAST)
    assert cleaned.place == place


@pytest.mark.parametrize(("opening", "place"), OPENINGS)
def test_an_opening_on_a_line_of_its_own_goes_too(opening: str, place: str) -> None:
    if not opening.endswith(": ") and opening[0].isalnum() and "notre" not in opening:
        cleaned = clean(f"{opening.rstrip(' |-–—')}\n\n{SENTENCE}\n\n{LAST}")
        assert cleaned.paragraphs == (SENTENCE, LAST)


STAY = """\
Portville has called its ambassador home.
Portville, Upland's capital, has called its ambassador home.
Portville and Hilltown – the two largest towns – have no water.
Portville – the capital – has no water.
The African Union (AU) – whose seat is far away – has protested.
The Union (AFP) members have protested.
L'Union des ports (UP) – Portville en est membre – proteste.
On April 7, 2025, Portville called its ambassador home.
April 7, 2025, was a long day in Portville.
April 7 was a long day.
Le 7 avril 2025, Portville a rappelé son ambassadeur.
Le 7 avril 2025 Portville a rappelé son ambassadeur.
In 2024 Portville left the bloc.
2024 was a bad year for Portville.
7 avril 2025 : Portville rappelle son ambassadeur.
Upland, Lowland and Highland have called their ambassadors home.
Upland - like Lowland - has called its ambassador home.
Selon Portville, le barrage – le plus grand du pays – est fermé.
NATO has called for calm.
ECO, the bloc of the coast, has called for calm.
DAM: THE QUARREL GOES ON!
Ada Bell (Upland) won the race.
General John Doe — Upland's former ruler — has died.
“No,” Portville said.
— No, Portville said.
""".splitlines()


@pytest.mark.parametrize("sentence", STAY)
def test_a_sentence_that_starts_alike_stays_whole(sentence: str) -> None:
    assert clean(f"{sentence}\n\n{LAST}").paragraphs == (sentence, LAST)


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("Upland recalls its envoy\n\n", ""),
        ("Upland recalls its envoy\nUpland recalls its envoy\n\n", ""),
        ("Upland recalls its envoy from Lowland after a quarrel over the waters of a dam\n\n", ""),
        ("Why has Upland called its envoy home?\n\n", "Why has Upland called its envoy home?"),
        ("Upland recalls its envoy.\n", "Upland recalls its envoy"),
        ("Upland recalls its own envoy ", "Upland recalls its own envoy"),
        ("Upland recalls its own envoy\n\nUpland recalls its own envoy ", ""),
        ("Upland recalls its own envoy PORTVILLE (AFP) - ", "Upland recalls its own envoy"),
    ],
)  # fmt: skip
def test_a_repeated_headline_goes(before: str, title: str) -> None:
    assert clean(f"{before}{SENTENCE}\n\n{LAST}", title).paragraphs == (SENTENCE, LAST)


def test_a_sentence_that_starts_with_the_headline_s_words_stays_whole() -> None:
    sentence = "Upland recalls its own envoy from Lowland, the ministry said."
    assert clean(f"{sentence}\n\n{LAST}", "Upland recalls its own envoy").paragraphs[0] == sentence


def test_a_headline_names_no_place_of_writing() -> None:
    assert clean(f"UPLAND: ENVOY RECALLED\n\n{SENTENCE}\n\n{LAST}").place == ""


def test_the_date_that_stood_there_is_kept() -> None:
    assert clean(f"October 27, 2025\n\n{SENTENCE}").stamp == "October 27, 2025"
    assert clean(f"27 octobre 2025{SENTENCE}").stamp == "27 octobre 2025"
