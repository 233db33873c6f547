"""Drafts of those whom an article names for the first time: their names, their types, a claim."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.ingest.findings import Candidate, Findings
from dossier.ingest.propose import NewFile, Proposals, propose
from dossier.ingest.propose.types import in_full, is_likened, is_scheme, type_of
from tests.unit.test_propose import dossier, event, quoting

TYPES: dict[str, str | bytes] = {
    "content/vocabulary/organisation-types.yml": (
        "organisation: {name: Organisation}\narmed-group: {name: Armed group}\n"
        "armed-forces: {name: Armed forces}\ncourt: {name: Court}\n"
        "peacekeeping-mission: {name: Peacekeeping mission}\n"
    ),
    "content/vocabulary/agreement-types.yml": (
        "agreement: {name: Agreement}\ncharter: {name: Charter}\ntreaty: {name: Treaty}\n"
        "ceasefire: {name: Ceasefire}\npeace-agreement: {name: Peace agreement}\n"
    ),
}
KNOWN = dict.fromkeys(
    [
        "armed-forces",
        "court",
        "peacekeeping-mission",
        "charter",
        "treaty",
        "ceasefire",
        "peace-agreement",
        "confederation",
        "regional-bloc",
    ],
    "",
)


def candidate(text: str, name: str, kind: str, *, full: str = "", sure: float = 0.9) -> Candidate:
    start = text.index(name)
    return Candidate(start, start + len(name), name, full or name, kind, sure)


def drafted(folder: Path, text: str, *found: Candidate) -> Proposals:
    return propose(Findings(candidates=found), quoting(text), dossier(folder, TYPES))


def only(made: Proposals) -> NewFile:
    (file,) = made.new
    return file


@pytest.mark.parametrize(
    ("name", "kind", "type"),
    [
        ("River Charter", "agreement", "charter"),
        ("Charte du fleuve", "agreement", "charter"),
        ("Treaty of Portville", "agreement", "treaty"),
        ("Traité de Portville", "agreement", "treaty"),
        ("Portville Ceasefire", "agreement", "ceasefire"),
        ("Accord de cessez-le-feu de Portville", "agreement", "ceasefire"),
        ("Portville Peace Agreement", "agreement", "peace-agreement"),
        ("Accord pour la paix et la réconciliation", "agreement", "peace-agreement"),
        ("Portville Memorandum", "agreement", "agreement"),
        ("International Criminal Court", "organisation", "court"),
        ("Cour pénale internationale", "organisation", "court"),
        ("Cour des comptes", "organisation", "organisation"),
        ("Peacekeeping Force for Upland", "organisation", "peacekeeping-mission"),
        ("Charter Airlines", "organisation", "organisation"),
        ("Ghanaian Armed Forces", "armed-group", "armed-forces"),
        ("Forces armées ghanéennes", "organisation", "armed-forces"),
        ("Armed Forces of Ghana", "organisation", "armed-forces"),
        ("Revolutionary Armed Forces of Ghana", "armed-group", "armed-group"),
        ("River Armed Forces", "armed-group", "armed-group"),
        ("Confederation of Rivers", "bloc", "confederation"),
        ("Economic Community of Rivers", "bloc", "regional-bloc"),
        ("Truce", "organisation", "organisation"),
    ],
)
def test_a_name_is_typed_by_its_own_words(name: str, kind: str, type: str) -> None:
    assert type_of(Candidate(0, len(name), name, name, kind), KNOWN) == type
    assert type_of(Candidate(0, len(name), name, name, kind), {}) == kind


def test_a_type_is_that_of_the_vocabulary_and_the_name_is_sure_by_it(tmp_path: Path) -> None:
    text = "They signed the River Charter. It says little of the fishing pact of May."
    charter = candidate(text, "River Charter", "agreement", sure=0.65)
    pact = candidate(text, "fishing pact of May", "agreement", sure=0.65)
    made = drafted(tmp_path, text, charter, pact)
    assert only(made).path == "content/agreements/river-charter.yml"
    assert only(made).fields["type"] == "charter"
    assert made.notes == ("“fishing pact of May”: it is not sure enough what it is.",)


@pytest.mark.parametrize(
    ("text", "short", "name"),
    [
        ("of the Ghanaian Armed Forces (GAFo), destroyed", "GAFo", "Ghanaian Armed Forces"),
        ("under the River Trade Scheme (RTS), and", "RTS", "River Trade Scheme"),
        (
            "Le Cadre stratégique pour la défense (CSD) a",
            "CSD",
            "Cadre stratégique pour la défense",
        ),
        ("Men of the Congo Boat Movement (CBM) fled", "CBM", "Congo Boat Movement"),
        ("Rebels of the Congo Boat Group (M17) fled", "M17", "Congo Boat Group"),
        ("the Union of Upland Fishers (UUF)", "UUF", "Union of Upland Fishers"),
        ("Il part. L'Union des pêcheurs (UPE) reste", "UPE", None),
        ("as the ministry said (UFI)", "UFI", None),
        ("The Union (UFI)", "UFI", None),
        ("The UFI is small", "UFI", None),
    ],
)
def test_what_stands_before_an_abbreviation_in_brackets(
    text: str, short: str, name: str | None
) -> None:
    assert in_full(short, text) == name


@given(st.text(max_size=200))
def test_any_text_before_brackets_gives_a_name_of_its_own_or_none(text: str) -> None:
    name = in_full("UFI", f"{text} (UFI)")
    assert name is None or name in " ".join(text.split())


def test_a_name_known_by_its_letters_is_named_in_full(tmp_path: Path) -> None:
    text = "A drone of the Ghanaian Armed Forces (GAFo) fell. The GAFo said so."
    file = only(drafted(tmp_path, text, candidate(text, "GAFo", "organisation")))
    assert file.fields["name"] == "Ghanaian Armed Forces"
    assert file.fields["abbreviation"] == "GAFo"
    assert file.fields["type"] == "armed-forces"


def test_a_number_of_a_thing_is_no_part_of_whose_it_is(tmp_path: Path) -> None:
    text = "The drone XK-12 of the Ghanaian Armed Forces fell."
    found = candidate(text, "XK-12 of the Ghanaian Armed Forces", "armed-group", sure=0.6)
    file = only(drafted(tmp_path, text, found))
    assert file.fields["name"] == "Ghanaian Armed Forces"


@pytest.mark.parametrize(
    ("text", "name", "likened"),
    [
        ("They plan a UFI-style force.", "UFI", True),
        ("It is modelled on the UFI.", "UFI", True),
        ("Une force comparable à l’UFI.", "UFI", True),
        ("They plan a UFI-backed force.", "UFI", False),
        ("They belong to the UFI.", "UFI", False),
        ("Il dislike UFI.", "UFI", False),
    ],
)
def test_what_is_only_likened_to_a_name_is_no_draft(
    tmp_path: Path, text: str, name: str, likened: bool
) -> None:
    start = text.index(name)
    assert is_likened(text, start, start + len(name)) is likened
    made = drafted(tmp_path, text, candidate(text, name, "organisation"))
    assert bool(made.new) is not likened


@pytest.mark.parametrize(
    ("name", "scheme"),
    [
        ("River Trade Scheme", True),
        ("Plan de paix du fleuve", True),
        ("World Food Programme", False),
        ("Planning Board", False),
    ],
)
def test_a_scheme_is_no_draft(tmp_path: Path, name: str, scheme: bool) -> None:
    text = f"Nobody knows of {name} today."
    assert is_scheme(name) is scheme
    made = drafted(tmp_path, text, candidate(text, name, "organisation"))
    assert bool(made.new) is not scheme
    assert len(made.notes) == scheme


def test_an_event_is_about_what_is_named_for_the_first_time(tmp_path: Path) -> None:
    text = "On 6 May 2025 Mali left the Union of Fishers (UFI)."
    union = candidate(text, "Union of Fishers", "organisation")
    letters = candidate(text, "UFI", "organisation", full="Union of Fishers")
    found = Findings(
        candidates=(union, letters), events=(event(text, "left", "2025-05-06", "mali"),)
    )
    made = propose(found, quoting(text), dossier(tmp_path, TYPES))
    (file,) = [one for one in made.new if "/events/" in one.path]
    assert file.path == "content/events/ambassador-recalled-mali-ufi-2025-05.yml"
    assert file.fields["about"] == ["ufi"]
    assert file.fields["name"] == {
        "en": "Ambassador recalled: Mali (UFI)",
        "fr": "Rappel d'ambassadeur : Mali (UFI)",
    }


def test_a_name_in_french_alone_is_what_an_english_name_says_too(tmp_path: Path) -> None:
    text = "Le 6 mai 2025 le Mali a quitté l'Union des pêcheurs."
    union = candidate(text, "Union des pêcheurs", "organisation")
    found = Findings(candidates=(union,), events=(event(text, "quitté", "2025-05-06", "mali"),))
    made = propose(found, quoting(text, language="fr"), dossier(tmp_path, TYPES))
    (file,) = [one for one in made.new if "/events/" in one.path]
    name = file.fields["name"]
    assert isinstance(name, dict)
    assert name["en"] == "Ambassador recalled: Mali (Union des pêcheurs)"


def test_what_another_sentence_names_is_not_what_an_event_is_about(tmp_path: Path) -> None:
    text = "On 6 May 2025 Mali left the Union of Fishers. It had been in ECOWAS for long."
    union = candidate(text, "Union of Fishers", "organisation")
    left = event(text, "left", "2025-05-06", "mali", "ecowas")
    found = Findings(candidates=(union,), events=(left,))
    made = propose(found, quoting(text), dossier(tmp_path, TYPES))
    (file,) = [one for one in made.new if "/events/" in one.path]
    assert file.fields["about"] == ["union-of-fishers"]
