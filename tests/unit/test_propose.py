"""What an article would add to a dossier: drafts, second citations, disputes, claims."""

from pathlib import Path

import pytest

from dossier.dates import Date, parse_date
from dossier.dossier import Dossier
from dossier.evidence.fingerprint import fingerprint
from dossier.ingest.find import finder_of
from dossier.ingest.findings import Candidate, Findings, FoundDate, FoundEvent
from dossier.ingest.propose import Proposals, Quoting, propose
from dossier.load.content import load
from tests.workspace import make_dossier

RECALLED = """\
name: Mali recalls its ambassador from Algeria
type: ambassador-recalled
date: 2025-04-06
actors:
  - {who: mali, role: initiator}
  - {who: algeria, role: target}
cite: [{source: report, quote: "left the bloc in January 2024"}]
"""
FILES: dict[str, str | bytes] = {
    "content/countries/mali.yml": "name: Mali\ncodes: {iso2: ML}\n",
    "content/countries/algeria.yml": "name: {en: Algeria, fr: Algérie}\ncodes: {iso2: DZ}\n",
    "content/events/recalled.yml": RECALLED,
    "content/vocabulary/event-types.yml": (
        "ambassador-recalled: {name: {en: Ambassador recalled, fr: Rappel d'ambassadeur}}\n"
        "battle: {name: Battle}\n"
    ),
    "content/vocabulary/event-roles.yml": (
        "initiator: {name: Initiator}\ntarget: {name: Target}\nparticipant: {name: Participant}\n"
        "place: {name: Place}\n"
    ),
    "content/vocabulary/organisation-types.yml": "organisation: {name: Organisation}\n",
}
PUBLISHED = parse_date("2025-04-08")


def dossier(folder: Path, files: dict[str, str | bytes] | None = None) -> Dossier:
    return Dossier(load(make_dossier(folder, {**FILES, **(files or {})})))


def quoting(
    text: str,
    restated: bool = False,
    published: Date | None = PUBLISHED,
    language: str = "en",
) -> Quoting:
    prints = None if restated else fingerprint(text.split("\n\n"))
    return Quoting("gazette", text, language, prints, "The Gazette", published)


def event(text: str, word: str, date: str | None, *actors: str, type: str = "") -> FoundEvent:
    start = text.index(word)
    roles = ("initiator", *("target" for _ in actors[1:]))
    kind = type or "ambassador-recalled"
    return FoundEvent(start, start + len(word), kind, date, actors, 0.9, roles)


def proposed(folder: Path, text: str, *events: FoundEvent) -> Proposals:
    return propose(Findings(events=events), quoting(text), dossier(folder))


def test_a_new_event_is_a_draft_with_its_words_and_its_countries(tmp_path: Path) -> None:
    text = "On 2 April 2025 Ghana recalled its ambassador to Mali. Nobody said why."
    made = proposed(tmp_path, text, event(text, "recalled", "2025-04-02", "GH", "mali"))
    by_path = {file.path: file.fields for file in made.new}
    assert by_path["content/countries/ghana.yml"] == {
        "status": "draft",
        "name": {"en": "Ghana", "fr": "Ghana"},
        "codes": {"iso2": "GH"},
    }
    assert by_path["content/events/ambassador-recalled-ghana-mali-2025-04.yml"] == {
        "status": "draft",
        "name": {
            "en": "Ambassador recalled: Ghana and Mali",
            "fr": "Rappel d'ambassadeur : Ghana et Mali",
        },
        "type": "ambassador-recalled",
        "date": "2025-04-02",
        "actors": [{"who": "ghana", "role": "initiator"}, {"who": "mali", "role": "target"}],
        "cite": [
            {
                "source": "gazette",
                "quote": "On 2 April 2025 Ghana recalled its ambassador to Mali",
            }
        ],
    }
    assert made.events == ("ambassador-recalled-ghana-mali-2025-04",)
    assert made.added == ()


def test_the_same_event_gets_a_second_citation(tmp_path: Path) -> None:
    text = "Mali recalled its ambassador to Algeria on Sunday, officials said."
    made = proposed(tmp_path, text, event(text, "recalled", "2025-04-06", "mali", "algeria"))
    assert made.new == ()
    (added,) = made.added
    quote = "Mali recalled its ambassador to Algeria on Sunday, officials said"
    assert added.path == "content/events/recalled.yml"
    assert added.items == {"cite": ({"source": "gazette", "quote": quote, "status": "draft"},)}


def test_another_day_of_the_same_event_is_a_dispute_with_both_sides(tmp_path: Path) -> None:
    text = "On 8 April 2025 Mali recalled its ambassador to Algeria."
    made = proposed(tmp_path, text, event(text, "recalled", "2025-04-08", "mali", "algeria"))
    (added,) = made.added
    (dispute,) = added.items["disputes"]
    assert dispute["question"] == {"en": "When did it happen?", "fr": "Quand cela s'est-il passé ?"}
    assert dispute["status"] == "draft"
    assert dispute["positions"] == [
        {
            "by": ["report"],
            "text": {"en": "6 April 2025.", "fr": "6 avril 2025."},
            "cite": [{"source": "report", "quote": "left the bloc in January 2024"}],
        },
        {
            "by": ["gazette"],
            "text": {"en": "8 April 2025.", "fr": "8 avril 2025."},
            "cite": [
                {
                    "source": "gazette",
                    "quote": "On 8 April 2025 Mali recalled its ambassador to Algeria",
                }
            ],
        },
    ]


def test_the_other_side_as_the_one_that_began_is_a_dispute(tmp_path: Path) -> None:
    text = "Algeria recalled its ambassador to Mali on Sunday."
    made = proposed(tmp_path, text, event(text, "recalled", "2025-04-06", "algeria", "mali"))
    (added,) = made.added
    (dispute,) = added.items["disputes"]
    assert dispute["question"] == {"en": "Who acted?", "fr": "Qui a agi ?"}
    positions = dispute["positions"]
    assert isinstance(positions, list)
    texts = [one["text"] for one in positions if isinstance(one, dict)]
    assert texts == [
        {"en": "[[mali]].", "fr": "[[mali]]."},
        {"en": "[[algeria]].", "fr": "[[algeria]]."},
    ]


def test_another_number_is_a_dispute(tmp_path: Path) -> None:
    battle = (
        "name: Battle\ntype: battle\ndate: 2025-04-06\nactors: [{who: mali, role: participant}]\n"
        'cite: [{source: report, quote: "47 soldiers fell in the battle"}]\n'
    )
    made = dossier(tmp_path, {"content/events/battle.yml": battle})
    text = "On 6 April 2025, 84 Malian soldiers fell in the battle."
    found = FoundEvent(text.index("battle"), len(text) - 1, "battle", "2025-04-06", ("mali",), 0.9)
    added = propose(Findings(events=(found,)), quoting(text), made).added
    (dispute,) = added[0].items["disputes"]
    assert dispute["question"] == {"en": "How many soldiers?", "fr": "Combien de soldats ?"}


@pytest.mark.parametrize(
    ("date", "who"), [("2024-04-06", ("mali", "algeria")), ("2025-04-06", ("GH", "TG"))]
)
def test_another_year_or_other_actors_are_another_event(
    tmp_path: Path, date: str, who: tuple[str, str]
) -> None:
    text = f"On {date} one recalled its ambassador to the other."
    made = proposed(tmp_path, text, event(text, "recalled", date, *who))
    assert [file.path for file in made.new if "/events/" in file.path] != []
    assert made.added == ()


def test_an_unsure_event_is_passed_over_and_told(tmp_path: Path) -> None:
    text = "Ghana may have recalled its ambassador to Mali."
    start = text.index("recalled")
    found = FoundEvent(start, start + 8, "ambassador-recalled", None, ("GH",), 0.3)
    made = proposed(tmp_path, text, found)
    assert not made.new
    assert not made.added
    assert made.notes == ("“recalled” (ambassador-recalled): it is not sure enough.",)


def test_a_date_with_two_readings_is_settled_by_nobody(tmp_path: Path) -> None:
    text = "Ghana recalled its ambassador to Mali on 04/05/2025."
    start = text.index("04")
    two = ("2025-04-05", "2025-05-04")
    findings = Findings(
        dates=(FoundDate(start, start + 10, "04/05/2025", two[0], two, 0.5),),
        events=(event(text, "recalled", two[0], "GH", "mali"),),
    )
    made = propose(findings, quoting(text), dossier(tmp_path))
    (draft,) = [file for file in made.new if "/events/" in file.path]
    assert draft.fields["date"] == "2025"
    assert draft.fields["note"] == {
        "en": "The report's “04/05/2025” can be read as 5 April 2025 or 4 May 2025.",
        "fr": "Le « 04/05/2025 » de l'article peut se lire 5 avril 2025 ou 4 mai 2025.",
    }


def test_an_unknown_organisation_is_a_draft_and_a_person_is_told_nowhere(tmp_path: Path) -> None:
    text = "The Union of Fishers protested, and Awa Sow with it."
    found = Findings(
        candidates=(
            Candidate(4, 20, "Union of Fishers", "Union of Fishers", "organisation"),
            Candidate(36, 43, "Awa Sow", "Awa Sow", "person"),
        )
    )
    made = propose(found, quoting(text, published=parse_date("2025-04-08?")), dossier(tmp_path))
    (file,) = made.new
    assert file.path == "content/organisations/union-of-fishers.yml"
    assert file.fields["claims"] == [
        {
            "text": {
                "en": "Union of Fishers is named in a report of The Gazette, about 8 April 2025.",
                "fr": "Le nom « Union of Fishers » figure dans un article "
                "(The Gazette, vers le 8 avril 2025).",
            },
            "cite": [
                {
                    "source": "gazette",
                    "quote": "The Union of Fishers protested, and Awa Sow with it",
                }
            ],
        }
    ]


def test_the_short_form_of_an_unknown_name_is_its_abbreviation(tmp_path: Path) -> None:
    text = "The Union of Fishers (UFI) protested. The UFI is small."
    found = Findings(
        candidates=(
            Candidate(4, 20, "Union of Fishers", "Union of Fishers", "organisation"),
            Candidate(22, 25, "UFI", "Union of Fishers", "organisation"),
        )
    )
    (file,) = propose(found, quoting(text), dossier(tmp_path)).new
    assert file.fields["abbreviation"] == "UFI"


def test_of_a_restated_article_nothing_is_quoted(tmp_path: Path) -> None:
    text = "On 2 April 2025 Mali recalled its ambassador to Algeria."
    found = Findings(events=(event(text, "recalled", "2024-04-02", "mali", "algeria"),))
    made = propose(found, quoting(text, restated=True), dossier(tmp_path))
    (file,) = made.new
    assert file.fields["cite"] == [{"source": "gazette"}]


def test_nothing_is_proposed_twice(tmp_path: Path) -> None:
    text = "Mali recalled its ambassador to Algeria on Sunday."
    recalled = RECALLED.replace("source: report", "source: gazette")
    made = dossier(tmp_path, {"content/events/recalled.yml": recalled})
    found = Findings(events=(event(text, "recalled", "2025-04-06", "mali", "algeria"),))
    assert propose(found, quoting(text), made).added == ()


def test_words_of_a_known_speaker_are_a_claim_in_marks_of_quotation(tmp_path: Path) -> None:
    text = "“We *shall* have our [answer] soon,” the Malian foreign ministry said."
    made = dossier(tmp_path)
    found = finder_of(made).find(text, "en", PUBLISHED)
    (added,) = propose(found, quoting(text), made).added
    assert added.path == "content/countries/mali.yml"
    (claim,) = added.items["claims"]
    assert claim["by"] == ["mali"]
    assert claim["text"] == {
        "en": "Quoted in the report, the Malian foreign ministry: "
        r"“We \*shall\* have our \[answer\] soon”."
    }


def test_a_long_sentence_is_quoted_in_part() -> None:
    text = " ".join(f"word{n}" for n in range(60)) + " recalled " + "more " * 30
    quote = quoting(text).sentence(text.index("recalled"), text.index("recalled") + 8)
    assert len(quote.split()) == 40
    assert "recalled" in quote


def test_a_bloc_that_is_left_is_what_an_event_is_about(tmp_path: Path) -> None:
    text = "On 6 May 2025 Mali left ECOWAS."
    left = event(text, "left", "2025-05-06", "mali", "ecowas")
    (file,) = proposed(tmp_path, text, left).new
    assert file.fields["actors"] == [{"who": "mali", "role": "initiator"}]
    assert file.fields["about"] == ["ecowas"]
