"""The measure of ingest, and that the labelled texts are labelled soundly."""

import re
from dataclasses import replace

import pytest

from dossier.dates import parse_date
from dossier.ingest.findings import Candidate, Findings, FoundActor, FoundDate, FoundEvent
from dossier.model import DEFAULT_LANGUAGE
from tests.eval.drafts import statements
from tests.eval.known_dossier import known_dossier
from tests.eval.labelled import KINDS, Labelled, read, texts
from tests.eval.measure import SORTS, Score, compare, table
from tests.workspace import REPOSITORY

TEXTS = texts()
TYPES = set(
    re.findall(
        r"^([a-z-]+):$",
        (REPOSITORY / "content/vocabulary/event-types.yml").read_text("utf-8"),
        re.MULTILINE,
    )
)
"""Types that texts are labelled with, and that the vocabulary has not yet: it only shrinks."""

WEEKDAYS = (
    ("monday", "lundi"),
    ("tuesday", "mardi"),
    ("wednesday", "mercredi"),
    ("thursday", "jeudi"),
    ("friday", "vendredi"),
    ("saturday", "samedi"),
    ("sunday", "dimanche"),
)


def perfect(text: Labelled) -> Findings:
    return text.labels


def empty(text: Labelled) -> Findings:
    return Findings()


@pytest.mark.parametrize("sort", SORTS)
def test_perfect_findings_score_one_and_none_score_nothing(sort: str) -> None:
    scores = [compare(sort, text.labels, text.labels)[0] for text in TEXTS]
    assert all((score.precision, score.recall, score.f1) == (1, 1, 1) for score in scores)
    total = sum((compare(sort, text.labels, Findings())[0] for text in TEXTS), Score())
    assert (total.precision, total.recall, total.f1) == (0, 0, 0)


def test_what_is_found_in_part_counts_in_part() -> None:
    _, labels = read("<=2025-04-06|On Sunday> <GH|Ghana> met <TG|Togo> and <CI|Ivory Coast>.")
    found = replace(labels, actors=labels.actors[:2], dates=())
    assert compare("countries", labels, found)[0] == Score(right=2, missed=1)
    assert compare("countries", found, labels)[0] == Score(right=2, wrong=1)
    assert compare("dates", labels, found) == (
        Score(missed=1),
        ["missed 0 | 9 | 2025-04-06 | () | On Sunday"],
    )
    assert Score(right=2, wrong=1, missed=2).f1 == pytest.approx(4 / 7)


def test_a_date_is_right_only_as_exact_as_its_words_and_with_both_readings() -> None:
    _, labels = read("signed <=2025-05-04=2025-04-05|04/05/2025>")
    (label,) = labels.dates
    sure = Findings(dates=(FoundDate(label.start, label.end, label.surface, label.edtf),))
    assert compare("dates", labels, sure)[0] == Score(wrong=1, missed=1)


def test_the_mark_that_ends_a_quote_does_not_count_and_a_surname_alone_is_the_same_person() -> None:
    _, labels = read('“<"Awa Sow|No,>” said <+person|Awa Sow>. <+person|Sow> left. <"he|So?>')
    _, found = read('“<"Ms Sow|No>,” said <+person|Awa Sow>. Sow left. <"the minister|So>?')
    assert compare("quotes", labels, found)[0] == Score(right=1, wrong=1, missed=1)
    assert compare("people", labels, found)[0] == Score(right=1)
    assert compare("speakers", labels, labels)[0] == Score(right=2)
    assert compare("speakers", labels, found)[0] == Score(wrong=2, missed=2)


def test_the_table_tells_the_misses_of_open_texts_alone() -> None:
    lines = table(TEXTS, empty, misses=True)
    told = {line.split(":")[0] for line in lines if ": missed " in line}
    assert told == {text.id for text in TEXTS if not text.held_back}
    assert "| held back | dates | 0.00 | 0.00 | 0.00 |" in lines
    assert all(
        "1.00 | 1.00 | 1.00" in line or "drafts | 1.00 of" in line
        for line in table(TEXTS, perfect)[2:]
        if "noisy" not in line
    )
    assert "| open | true statements in drafts | none | | |" in lines


def drafted(marked: str, event: str, found: FoundEvent) -> list[bool]:
    """Whether a found event is true as a draft by the label of a text."""
    words, labels = read(marked)
    type, date, actors = event.split()
    label = FoundEvent(0, 0, type, date, tuple(actors.split(",")))
    text = Labelled("x", "en", parse_date("2025-04-08"), False, words, words, labels)
    text = replace(text, labels=replace(labels, events=(label,)))
    return [true for _, true in statements(text, Findings(events=(found,)), known_dossier())]


@pytest.mark.parametrize(
    ("date", "actors", "roles", "expected"),
    [
        ("2025-04-06", ("GH", "TG"), ("initiator", "target"), True),
        ("2025-04", ("GH",), ("initiator",), True),
        (None, ("GH", "TG"), ("initiator", "target"), True),
        ("2025-04-07", ("GH",), ("initiator",), False),
        ("2025-04-06", ("TG", "GH"), ("initiator", "target"), False),
        ("2025-04-06", ("GH", "TG"), (), True),
        ("2025-04-06", ("TG",), (), False),
    ],
)
def test_a_draft_is_true_with_its_date_and_those_who_began_it(
    date: str | None, actors: tuple[str, ...], roles: tuple[str, ...], expected: bool
) -> None:
    event = FoundEvent(0, 5, "ambassador-recalled", date, actors, 0.9, roles)
    label = "ambassador-recalled 2025-04-06 GH,BJ"
    assert drafted("<GH|Ghana> recalled its envoy.", label, event) == [expected]


@pytest.mark.parametrize(
    ("speaker", "kind", "expected"),
    [("Mali's army", "organisation", [True, True]), ("Niger", "armed-group", [False, False])],
)
def test_a_claim_needs_its_speaker_and_a_name_its_kind(
    speaker: str, kind: str, expected: list[bool]
) -> None:
    marked = (
        f'<mali|Mali>\'s army said it: "<"Mali\'s army|We go>". <niger|Niger> <+{kind}|Red Cross>'
    )
    words, labels = read(marked)
    text = Labelled("x", "en", parse_date("2025-04-08"), False, words, words, labels)
    (quote,), (name,) = labels.quotes, labels.candidates
    found = replace(
        labels,
        quotes=(replace(quote, speaker=speaker),),
        candidates=(replace(name, kind="organisation"),),
    )
    told = statements(text, found, known_dossier())
    assert sorted(true for _, true in told) == sorted(expected)


def test_a_mark_that_does_not_close_is_told() -> None:
    with pytest.raises(ValueError, match="'=2025' is not closed"):
        read("since <=2025|2025")
    with pytest.raises(ValueError, match="closes that none opened, after 'since 2025'"):
        read("since 2025>")


def test_at_least_a_third_is_held_back_and_half_is_french() -> None:
    assert DEFAULT_LANGUAGE == "en"
    assert len(TEXTS) <= 3 * sum(text.held_back for text in TEXTS)
    assert len(TEXTS) == 2 * sum(text.language == "fr" for text in TEXTS)


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.id)
def test_the_labels_of_a_text_are_sound(text: Labelled) -> None:
    labels = text.labels
    found: list[FoundActor | FoundDate | Candidate] = [*labels.actors, *labels.dates]
    for one in (*found, *labels.candidates):
        assert text.text[one.start : one.end] == one.surface
    for quote in labels.quotes:
        assert text.text[quote.start : quote.end] == quote.text
        assert quote.speaker is None or quote.speaker in text.text
    dates = [one for date in labels.dates for one in (date.edtf, *date.alternatives)]
    for edtf in [*dates, *(event.date for event in labels.events if event.date)]:
        parse_date(edtf)
    named = {one.id or one.iso2 for one in labels.actors}
    assert {event.type for event in labels.events} <= TYPES
    for event in labels.events:
        assert set(event.actors) <= named
    assert {one.id for one in labels.actors if one.id} <= set(KINDS)
    assert {one.iso2 for one in labels.actors} & {"ML", "NE", "BF", "DZ", "FR", "RU"} == set()
    kinds = {"person", "organisation", "armed-group", "bloc", "agreement"}
    assert {one.kind for one in labels.candidates} <= kinds
    assert 60 <= len(text.text.split()) <= 400


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.id)
def test_a_day_of_the_week_is_labelled_with_such_a_day(text: Labelled) -> None:
    for date in text.labels.dates:
        words = set(re.findall(r"\w+", date.surface.casefold()))
        said = {number for number, names in enumerate(WEEKDAYS) if words & set(names)}
        start, end = parse_date(date.edtf).earliest, parse_date(date.edtf).latest
        assert said <= {start.weekday(), end.weekday()}, date


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.id)
def test_the_noisy_text_is_another_than_the_clean_one(text: Labelled) -> None:
    assert text.raw != text.text
    assert text.text.split()[-1].strip(".") in text.raw
