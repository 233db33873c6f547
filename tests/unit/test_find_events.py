"""What happened, by whom and when: found in sentences as newspapers write them."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.dates import parse_date
from dossier.ingest.events import find_events, lexicon_of
from dossier.ingest.events.inflect import Form, forms, plurals
from dossier.ingest.find import Finder, finder_of
from dossier.ingest.findings import FoundActor, FoundDate, FoundEvent
from dossier.model import EventWords, Wording
from tests.eval.known_dossier import known_dossier
from tests.workspace import REPOSITORY

SENTENCES = REPOSITORY / "tests" / "unit" / "sentences"
PUBLISHED = parse_date("2025-04-08")
"""A Tuesday."""


def sentences(language: str) -> list[tuple[str, str]]:
    """The sentences of a language, each with its event: type, date, who began it; or nothing."""
    lines = (SENTENCES / f"{language}.txt").read_text("utf-8").splitlines()
    rows = (line.partition("|") for line in lines)
    return [(text.strip(), event.strip()) for text, _, event in rows]


@cache
def finder() -> Finder:
    return finder_of(known_dossier())


def found(text: str, language: str) -> tuple[FoundEvent, ...]:
    return finder().find(text, language, PUBLISHED).events


def told(text: str, language: str) -> list[str]:
    """Each event as its type, its date and who began it."""
    return [
        " ".join((event.type, event.date or "-", *event.actors[:1]))
        for event in found(text, language)
    ]


@pytest.mark.parametrize(("sentence", "expected"), sentences("en"))
def test_an_english_sentence_tells_of_its_event_and_of_no_other(
    sentence: str, expected: str
) -> None:
    assert_told(told(sentence, "en"), expected)


@pytest.mark.parametrize(("sentence", "expected"), sentences("fr"))
def test_a_french_sentence_tells_of_its_event_and_of_no_other(sentence: str, expected: str) -> None:
    assert_told(told(sentence, "fr"), expected)


def assert_told(events: list[str], expected: str) -> None:
    """The event and its date; who began it too where the row names them."""
    if len(expected.split()) == 2:
        assert [event.rsplit(" ", 1)[0] for event in events] == [expected]
    else:
        assert events == ([expected] if expected else [])


def test_all_who_did_it_together_have_a_part_and_to_whom_it_was_done_comes_after() -> None:
    (event,) = found("Kenya, Uganda and Chad recalled their ambassadors to Togo on Monday.", "en")
    assert event.actors == ("KE", "UG", "TD", "TG")


def test_what_is_told_twice_counts_once_with_the_date_of_either_telling() -> None:
    text = (
        "Kenya has recalled its ambassador to Somalia.\n\n"
        "The recall of the Kenyan ambassador came on Friday after a quarrel over the sea."
    )
    assert told(text, "en") == ["ambassador-recalled 2025-04-04 KE"]


def test_an_older_event_of_the_same_kind_further_down_is_another() -> None:
    far = "The streets were calm.\n\n" * 3
    text = (
        f"Kenya has recalled its ambassador to Togo.\n\n{far}"
        "In December 2023 Kenya recalled its ambassador to Togo."
    )
    assert [event.date for event in found(text, "en")] == [None, "2023-12"]


def test_the_three_countries_are_those_of_whom_the_text_spoke() -> None:
    text = (
        "Kenya, Uganda and Chad met in Nairobi. "
        "The three countries signed a trade agreement on Monday."
    )
    (event,) = found(text, "en")
    assert set(event.actors) == {"KE", "UG", "TD"}


@pytest.mark.parametrize(
    ("text", "language", "second"),
    [
        (
            "Kenya recalled its ambassador to Togo on Monday. Uganda did the same on Friday.",
            "en",
            ("ambassador-recalled", "2025-04-04", ("UG",)),
        ),
        (
            "Kenya recalled its envoy to Togo on Monday, two days after Uganda had done the same.",
            "en",
            ("ambassador-recalled", "2025-04-05", ("UG",)),
        ),
        (
            "Kenya left the regional bloc on Friday. Uganda left in January 2024.",
            "en",
            ("organisation-exit", "2024-01", ("UG",)),
        ),
        (
            "Le Kenya a quitté l'organisation vendredi. L'Ouganda lui a emboîté le pas samedi.",
            "fr",
            ("organisation-exit", "2025-04-05", ("UG",)),
        ),
        (
            "Le Kenya siège dans l'organisation. L'Ouganda l'a quittée en mai 2022.",
            "fr",
            ("organisation-exit", "2022-05", ("UG",)),
        ),
    ],
)
def test_what_another_did_too_goes_without_saying_what(
    text: str, language: str, second: tuple[str, str, tuple[str, ...]]
) -> None:
    last = found(text, language)
    assert second in [(event.type, event.date, event.actors) for event in last]


@pytest.mark.parametrize(
    ("second", "language", "date"),
    [
        ("Togo expelled a Kenyan diplomat the next day.", "en", "2025-04-05"),
        ("Togo expelled a Kenyan diplomat the same day.", "en", "2025-04-04"),
        ("Two days later, Togo expelled a Kenyan diplomat.", "en", "2025-04-06"),
        ("Togo expelled a Kenyan diplomat the day before the summit.", "en", None),
        ("Le Togo a expulsé un diplomate kényan le lendemain.", "fr", "2025-04-05"),
        ("Le Togo a expulsé un diplomate kényan au lendemain du sommet.", "fr", None),
    ],
)
def test_the_next_day_is_counted_from_the_event_told_before(
    second: str, language: str, date: str | None
) -> None:
    first = {
        "en": "Kenya closed its airspace on Friday. Rain has fallen since May 2023. ",
        "fr": "Le Kenya a fermé son espace aérien vendredi. Il pleut depuis mai 2023. ",
    }
    (event,) = [
        one
        for one in found(first[language] + second, language)
        if one.type == "ambassador-expelled"
    ]
    assert event.date == date


def test_who_mediated_and_where_it_was_signed_had_no_part_in_a_truce() -> None:
    truces = "Two truces signed in Lomé on 30 March 2025 did not hold."
    text = f"Kenya and its rebels talked on.\n\n{truces}"
    assert "ceasefire 2025-03-30 KE" in parts(text)


def test_what_happens_where_no_country_is_named_is_in_that_of_the_sentence_before() -> None:
    text = "Kenya and Togo signed a pact on Friday. In Togo, joy was muted. {}"
    attack = "On 1 April 2025, gunmen stormed a hotel."
    assert "attack 2025-04-01 TG" in parts(text.format(attack))
    assert "attack 2025-04-01 KE" in parts(text.replace("In Togo", "Far away").format(attack))


def parts(text: str) -> list[str]:
    """Each event of an English text: type, date, all who have a part."""
    return [" ".join([one.type, str(one.date), *one.actors]) for one in found(text, "en")]


def test_who_refuses_to_do_the_same_has_not_done_it() -> None:
    text = "Kenya recalled its ambassador to Togo on Monday. Ghana has not followed suit on Friday."
    assert [event.actors[0] for event in found(text, "en")] == ["KE"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Military coups in Togo in August 2020, in Guinea in September 2021 and in Kenya in "
            "January 2022 shook the continent.",
            "en",
            ["coup 2020-08 TG", "coup 2021-09 GN", "coup 2022-01 KE"],
        ),
        (
            "Togo, where the army has ruled since coups in 2020 and 2021, has no parliament.",
            "en",
            ["coup 2020 TG", "coup 2021 TG"],
        ),
        (
            "Après les coups d’État de 2020 et 2021 au Togo, la Cédéao s’est inquiétée.",
            "fr",
            ["coup 2020 TG", "coup 2021 TG"],
        ),
        (
            "Kenya lost its hold. Its troops left Togo in August 2022, Benin in February 2023 and "
            "Chad in December 2023.",
            "en",
            [
                "troops-withdrawn 2022-08 KE TG",
                "troops-withdrawn 2023-02 KE BJ",
                "troops-withdrawn 2023-12 KE TD",
            ],
        ),
        (
            "Kenya recalled its envoy to Togo in May 2022 and in June 2023 signed a pact.",
            "en",
            ["agreement-signed 2023-06 KE", "ambassador-recalled 2022-05 KE TG"],
        ),
    ],
)
def test_what_is_told_in_a_row_is_as_many_events(
    text: str, language: str, expected: list[str]
) -> None:
    events = found(text, language)
    assert sorted(" ".join([one.type, str(one.date), *one.actors]) for one in events) == expected


def test_the_second_of_two_finds_what_the_first_had_in_a_word_of_its_own() -> None:
    text = "Le Kenya a rappelé son ambassadeur au Togo. Lomé avait rappelé le sien le 20 mars."
    assert "ambassador-recalled 2025-03-20 TG" in told(text, "fr")


def test_what_is_to_come_counts_only_where_the_words_say_so() -> None:
    held = EventWords(en=(Wording(verbs=("dance",), only=("dated", "planned")),))
    plain = EventWords(en=(Wording(verbs=("dance",), only=("dated",)),))
    text, day = "Upland will dance on Monday.", FoundDate(21, 27, "Monday", "2025-04-14")
    actor = FoundActor(0, 6, "Upland", None, "UP", "Upland", "country")
    for words, types in ((held, ["feast"]), (plain, [])):
        lexicon = lexicon_of({"feast": words})
        events = find_events(text, "en", [actor], [day], [], lexicon)
        assert [event.type for event in events] == types


def test_where_it_takes_two_one_alone_is_none() -> None:
    both = lexicon_of({"dance": EventWords(en=(Wording(verbs=("dance",), only=("both",)),))})
    first = FoundActor(0, 6, "Upland", None, "UP", "Upland", "country")
    second = FoundActor(19, 26, "Lowland", None, "LO", "Lowland", "country")
    text = "Upland danced with Lowland."
    (event,) = find_events(text, "en", [first, second], [], [], both)
    assert event.actors == ("UP", "LO")
    assert find_events(text, "en", [first], [], [], both) == ()


def test_the_day_of_an_accusation_is_not_that_of_the_deed() -> None:
    text = "Chad accused Sudan on 29 March of having shot down a drone."
    (event,) = found(text, "en")
    assert (event.date, event.actors[0]) == (None, "SD")


def test_a_statement_is_no_event_beside_what_it_states() -> None:
    text = (
        "Chad recalled its ambassador to Togo on Monday. "
        "The foreign ministry of Chad issued a statement on Monday."
    )
    assert [event.type for event in found(text, "en")] == ["ambassador-recalled"]


def test_what_one_is_accused_of_is_less_sure_than_what_is_told() -> None:
    (accused,) = found("Chad accused Sudan of shooting down a drone on Monday.", "en")
    (plain,) = found("Sudan shot down a drone on Monday.", "en")
    assert accused.actors[0] == plain.actors[0] == "SD"
    assert accused.confidence < plain.confidence


def test_a_date_that_can_be_read_in_two_ways_makes_the_event_less_sure() -> None:
    text = "Sudan shot down a drone on 04/05."
    actor = FoundActor(0, 5, "Sudan", None, "SD", "Sudan", "country")
    sure = FoundDate(27, 32, "04/05", "2025-05-04")
    two = FoundDate(27, 32, "04/05", "2025-05-04", ("2025-05-04", "2025-04-05"))
    (one,) = find_events(text, "en", [actor], [sure], [], finder().events)
    (other,) = find_events(text, "en", [actor], [two], [], finder().events)
    assert (one.date, other.date) == ("2025-05-04", "2025-05-04")
    assert other.confidence < one.confidence


def test_a_dossier_without_words_for_events_finds_none() -> None:
    lexicon = lexicon_of({})
    actor = FoundActor(0, 5, "Sudan", None, "SD", "Sudan", "country")
    assert find_events("Sudan shot down a drone.", "en", [actor], [], [], lexicon) == ()


def test_words_that_a_contributor_adds_are_found_in_all_their_forms() -> None:
    words = {"feast": EventWords(en=(Wording(verbs=("dance/danced/danced",), nouns=("dance",)),))}
    actor = FoundActor(0, 6, "Upland", None, "UP", "Upland", "country")
    for text in ("Upland danced.", "Upland has danced.", "Upland dances.", "Upland's dance."):
        (event,) = find_events(text, "en", [actor], [], [], lexicon_of(words))
        assert (event.type, event.actors) == ("feast", ("UP",))
    assert find_events("Upland will dance.", "en", [actor], [], [], lexicon_of(words)) == ()


@pytest.mark.parametrize(
    ("verb", "language", "expected"),
    [
        ("recall", "en", "recall recalls recalled recalling"),
        ("denounce", "en", "denounce denounces denounced denouncing"),
        ("scrap", "en", "scrap scraps scrapped scrapping"),
        ("shoot/shot/shot", "en", "shoot shoots shot shooting"),
        ("rappeler", "fr", "rappeler rappelle rappellent rappela rappelé rappelées rappellera"),
        ("dénoncer", "fr", "dénonce dénonçant dénonça dénoncée dénoncerait"),
        ("saisir", "fr", "saisit saisissent saisie saisissant saisira"),
        ("rompre/rompt/rompent/rompu/rompant", "fr", "rompt rompu rompue rompant rompra"),
        ("mettre/met/mettent/mis/mettant", "fr", "met mis mise mises mettant mettra"),
    ],
)
def test_a_verb_has_its_forms(verb: str, language: str, expected: str) -> None:
    assert set(expected.split()) <= {form for form, _ in forms(verb, language)}


def test_a_french_participle_keeps_its_accent() -> None:
    by_form = {(form, kind) for form, kind in forms("condamner", "fr")}
    assert ("condamné", Form.PARTICIPLE) in by_form
    assert ("condamne", Form.PARTICIPLE) not in by_form


@pytest.mark.parametrize(
    ("noun", "language", "expected"),
    [
        ("treaty", "en", "treaties"),
        ("head of mission", "en", "heads of mission"),
        ("chef de mission", "fr", "chefs de mission"),
        ("accord", "fr", "accords"),
    ],
)
def test_a_noun_has_its_plural(noun: str, language: str, expected: str) -> None:
    assert {noun, expected} <= set(plurals(noun, language))


_PIECES = st.lists(
    st.sampled_from(
        [
            "Kenya",
            "Uganda",
            "Paris",
            "recalled",
            "its",
            "ambassador",
            "on",
            "Monday",
            "the",
            "has",
            "been",
            "by",
            "withdrew",
            "from",
            "ECOWAS",
            "a",
            "rappelé",
            "son",
            "ambassadeur",
            "lundi",
            "le",
            "Tchad",
            "s'est",
            "retiré",
            "de",
            ",",
            ".",
            ";",
            "that",
            "qui",
            "“",
            "”",
            "\n\n",
            "if",
            "not",
            "signed",
            "accord",
            "coup",
            "drone",
            "shot",
            "down",
            "abattu",
            "2015",
        ]
    ),
    max_size=60,
).map(" ".join)


@given(text=st.one_of(_PIECES, st.text(max_size=200)), language=st.sampled_from(["en", "fr"]))
def test_each_event_stands_in_the_text_and_has_actors_of_it(text: str, language: str) -> None:
    all_ = finder().find(text, language, PUBLISHED)
    keys = {actor.id or actor.iso2 for actor in all_.actors}
    dates = {date.edtf for date in all_.dates}
    for event in all_.events:
        assert 0 <= event.start < event.end <= len(text)
        assert set(event.actors) <= keys
        assert event.actors
        assert event.date is None or event.date in dates
        assert 0 < event.confidence <= 1
    assert finder().find(text, language, PUBLISHED).events == all_.events
