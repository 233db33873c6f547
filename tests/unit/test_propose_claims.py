"""Drafted claims: what is quoted stands with the event that its sentence tells, by who said it."""

from pathlib import Path

import pytest

from dossier.ingest.findings import Findings, FoundActor, FoundEvent, FoundQuote
from dossier.ingest.propose import Proposals, propose
from dossier.load.content import load
from tests.unit.test_propose import FILES, RECALLED, dossier, event, quoting

COUNTRIES: dict[str, str | bytes] = {
    "content/countries/ghana.yml": "name: Ghana\ncodes: {iso2: GH}\n"
}


def actor(text: str, surface: str, id: str) -> FoundActor:
    start = text.index(surface)
    return FoundActor(start, start + len(surface), surface, id, None, surface, "country")


def quote(text: str, words: str, speaker: str) -> FoundQuote:
    start = text.index(words)
    return FoundQuote(start, start + len(words), words, speaker, speech=True)


def proposed(
    folder: Path,
    text: str,
    said: FoundQuote,
    *actors: FoundActor,
    events: tuple[FoundEvent, ...] = (),
) -> Proposals:
    found = Findings(actors=actors, quotes=(said,), events=events)
    return propose(found, quoting(text), dossier(folder, COUNTRIES))


def test_words_in_the_sentence_of_an_event_that_is_there_are_its_claim(tmp_path: Path) -> None:
    text = "Mali recalled its ambassador to Algeria over “a very grave affront”, it said."
    said = quote(text, "a very grave affront", "Mali")
    recalled = event(text, "recalled", "2025-04-06", "mali", "algeria")
    made = proposed(tmp_path, text, said, actor(text, "Mali", "mali"), events=(recalled,))
    (added,) = made.added
    assert added.path == "content/events/recalled.yml"
    assert [claim["by"] for claim in added.items["claims"]] == [["mali"]]


def test_words_in_the_sentence_of_a_drafted_event_are_its_claim(tmp_path: Path) -> None:
    text = "On 2 April 2025 Mali recalled its envoy to Ghana over “a very grave affront”, it said."
    said = quote(text, "a very grave affront", "Mali")
    recalled = event(text, "recalled", "2024-04-02", "mali", "ghana")
    made = proposed(tmp_path, text, said, actor(text, "Mali", "mali"), events=(recalled,))
    assert made.added == ()
    (file,) = made.new
    claims = file.fields["claims"]
    assert isinstance(claims, list)
    assert [claim["by"] for claim in claims] == [["mali"]]


def test_words_in_another_sentence_are_the_speakers_claim(tmp_path: Path) -> None:
    text = "Mali recalled its ambassador to Algeria. “It was a very grave affront,” Mali said."
    said = quote(text, "It was a very grave affront,", "Mali")
    recalled = event(text, "recalled", "2025-04-06", "mali", "algeria")
    made = proposed(tmp_path, text, said, actor(text, "Mali", "mali"), events=(recalled,))
    assert {one.path: set(one.items) for one in made.added} == {
        "content/countries/mali.yml": {"claims"},
        "content/events/recalled.yml": {"cite"},
    }


@pytest.mark.parametrize(
    ("text", "speaker", "by"),
    [
        (
            "Mali and Ghana met.\n\n“We shall never come back,” Mali and Ghana said.",
            "Mali and Ghana",
            ["mali", "ghana"],
        ),
        (
            "Mali, Ghana and Algeria met.\n\nNobody came.\n\n“We shall never come back,” the three"
            " countries said.",
            "the three countries",
            ["mali", "ghana", "algeria"],
        ),
        (
            "Mali, Ghana and Algeria met.\n\n« We shall never come back », disent les trois pays.",
            "les trois pays",
            ["mali", "ghana", "algeria"],
        ),
        (
            "Mali, Ghana and Algeria met.\n\n“We shall never come back,” the two states said.",
            "the two states",
            None,
        ),
        ("Mali met.\n\n“We shall never come back,” the minister said.", "the minister", None),
    ],
)
def test_a_claim_is_by_all_who_say_it(
    tmp_path: Path, text: str, speaker: str, by: list[str] | None
) -> None:
    said = quote(text, "We shall never come back", speaker)
    names = [("Mali", "mali"), ("Ghana", "ghana"), ("Algeria", "algeria")]
    last = text.rindex("\n\n")
    found = [
        FoundActor(at, at + len(name), name, id, None, name, "country")
        for name, id in names
        for at in (text.find(name), text.find(name, last))
        if at >= 0
    ]
    made = proposed(tmp_path, text, said, *dict.fromkeys(sorted(found)))
    claims = [claim for one in made.added for claim in one.items["claims"]]
    assert [claim["by"] for claim in claims] == ([by] if by else [])


def test_a_claim_that_a_person_has_moved_is_not_proposed_again(tmp_path: Path) -> None:
    text = "“It was a very grave affront,” Mali said."
    said = quote(text, "It was a very grave affront,", "Mali")
    moved = (
        "name: {en: Algeria, fr: Algérie}\ncodes: {iso2: DZ}\nclaims:\n  - text: An affront.\n"
        '    cite: [{source: gazette, quote: "It was a very grave affront,"}]\n'
    )
    there = dossier(tmp_path, {"content/countries/algeria.yml": moved})
    found = Findings(actors=(actor(text, "Mali", "mali"),), quotes=(said,))
    assert propose(found, quoting(text), there).added == ()


@pytest.mark.parametrize(
    ("date", "told", "hints"),
    [
        ("2025-04", "2025-04-06", 1),
        ("2025-04-06?", "2025-04-06", 1),
        ("2025-04-06", "2025-04-06", 0),
        ("2025-04-06", "2025-04", 0),
    ],
)
def test_a_date_that_a_report_has_more_exactly_is_told(
    tmp_path: Path, date: str, told: str, hints: int
) -> None:
    text = "Mali recalled its ambassador to Algeria on Sunday, officials said."
    wide = RECALLED.replace("2025-04-06", date)
    there = dossier(tmp_path, {"content/events/recalled.yml": wide})
    found = Findings(events=(event(text, "recalled", told, "mali", "algeria"),))
    made = propose(found, quoting(text), there)
    assert made.hints == (
        f"the date of content/events/recalled.yml, {date}, could be 2025-04-06.",
    ) * bool(hints)
    assert made.events == ("recalled",)


def test_an_event_to_which_nothing_is_added_is_not_reported(tmp_path: Path) -> None:
    text = "Mali recalled its ambassador to Algeria on Sunday, officials said."
    cited = RECALLED.replace("source: report", "source: gazette")
    there = dossier(tmp_path, {"content/events/recalled.yml": cited})
    found = Findings(events=(event(text, "recalled", "2025-04-06", "mali", "algeria"),))
    assert propose(found, quoting(text), there).events == ()


def test_what_is_told_twice_is_drafted_once(tmp_path: Path) -> None:
    text = "On 2 April 2024 Mali recalled its envoy to Ghana. Mali called back its envoy there."
    first = event(text, "recalled", "2024-04-02", "mali", "ghana")
    again = event(text, "called back", None, "mali", "ghana")
    there = dossier(tmp_path, COUNTRIES)
    made = propose(Findings(events=(first, again)), quoting(text), there)
    (file,) = made.new
    assert made.events == (file.path.rpartition("/")[2].removesuffix(".yml"),)
    assert len(made.notes) == 1


def test_what_has_neither_a_date_nor_another_side_is_a_note(tmp_path: Path) -> None:
    text = "Ghana has recalled its envoy."
    made = propose(
        Findings(events=(event(text, "recalled", None, "GH"),)), quoting(text), dossier(tmp_path)
    )
    assert made.new == ()
    assert made.notes == (
        "“recalled” (ambassador-recalled): it says neither when it was, nor whom it was about.",
    )


def test_a_country_is_where_a_coup_happens(tmp_path: Path) -> None:
    types = FILES["content/vocabulary/event-types.yml"]
    assert isinstance(types, str)
    text = "On 2 April 2025 the army took power in a coup in Ghana."
    vocabulary: dict[str, str | bytes] = {
        "content/vocabulary/event-types.yml": f"{types}coup: {{name: Coup}}\n",
        "content/vocabulary/event-words.yml": "coup: {en: [{nouns: [coup], country: place}]}\n",
    }
    there = dossier(tmp_path, vocabulary)
    coup = event(text, "coup", "2025-04-02", "GH", type="coup")
    (_, file) = propose(Findings(events=(coup,)), quoting(text), there).new
    assert file.fields["actors"] == [{"who": "ghana", "role": "place"}]
    assert load(tmp_path).problems == ()


@pytest.mark.parametrize(("where", "disputes"), [("ghana", 1), ("algeria", 0), ("mali", 0)])
def test_another_place_is_a_dispute_unless_it_has_a_part_in_the_event(
    tmp_path: Path, where: str, disputes: int
) -> None:
    text = "Mali recalled its ambassador to Algeria while its envoy was Elsewhere, it said."
    placed = RECALLED.replace("cite:", "  - {who: togo, role: place}\ncite:")
    there = dossier(
        tmp_path,
        {
            **COUNTRIES,
            "content/events/recalled.yml": placed,
            "content/countries/togo.yml": "name: Togo\ncodes: {iso2: TG}\n",
        },
    )
    start = text.index("Elsewhere")
    place = FoundActor(
        start, start + 9, "Elsewhere", where, None, "Elsewhere", "country", place_only=True
    )
    recalled = event(text, "recalled", "2025-04-06", "mali", "algeria")
    made = propose(Findings(actors=(place,), events=(recalled,)), quoting(text), there)
    (added,) = made.added
    assert len(added.items.get("disputes", ())) == disputes
