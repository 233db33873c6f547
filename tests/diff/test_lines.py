"""Each edit of the dossier in `before`, between two commits, gives exactly its lines."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.diff import of_entities, of_statements
from tests.diff.repository import (
    BEFORE,
    RIVER,
    UPLAND,
    Edit,
    commit,
    diff,
    edit,
    lines,
    make_repository,
)
from tests.workspace import problems

FOLDER = Path(__file__).parent


def expected(name: str) -> dict[str, list[str]]:
    """The lines of each case: they stand indented below its name."""
    found: dict[str, list[str]] = {}
    case = ""
    for line in (FOLDER / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("    "):
            found[case].append(line.strip())
        else:
            case = line
            found[case] = []
    return found


CASES: dict[str, Mapping[str, Edit]] = {**of_entities.CASES, **of_statements.CASES}
EXPECTED = {**expected("of_entities"), **expected("of_statements")}


@pytest.fixture(scope="module")
def committed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_repository(tmp_path_factory.mktemp("committed"))


@pytest.fixture
def root(committed: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(committed, tmp_path / "dossier"))


def test_the_dossier_that_is_edited_has_no_problem() -> None:
    assert problems(BEFORE) == []


def test_every_case_has_lines_and_all_lines_have_a_case() -> None:
    assert list(EXPECTED) == list(CASES)
    assert [name for name, found in EXPECTED.items() if not found] == []


def test_a_finding_is_told_of_by_its_words(root: Path) -> None:
    edit(root, of_statements.CASES["finding"])
    commit(root)
    edit(root, {RIVER: ("The river is low", "The river is dry")})
    place = "The river is shut: dispute 'How much water is left?': finding"
    now, was = (f"'The river is {how}, as Lowland says.'" for how in ("dry", "low"))
    assert lines(root, "HEAD") == [f"{place} reworded: {now} (was {was})"]


@pytest.mark.parametrize("name", CASES)
def test_a_change_gives_exactly_its_lines(name: str, root: Path) -> None:
    edit(root, CASES[name])
    told = lines(root, "HEAD")
    assert told == EXPECTED[name]
    commit(root)
    assert lines(root, "HEAD~1", "HEAD") == told
    assert all(line.isprintable() for line in told)


NOTE = "note: The report gives no year."
SAME: dict[str, Mapping[str, Edit]] = {
    "nothing": {},
    "a comment": {UPLAND: f"# A country.\n{(BEFORE / UPLAND).read_text('utf-8')}"},
    "quotation marks": {UPLAND: (NOTE, 'note: "The report gives no year."')},
    "a text on several lines": {UPLAND: (NOTE, "note: >-\n  The report\n  gives no year.")},
    "the order of keys": {
        "content/countries/lowland.yml": "name: Lowland\n",
        "content/agreements/water-accord.yml": (
            "name: Water Accord\ntype: treaty\n",
            "type: treaty\nname: Water Accord\n",
        ),
    },
    "the order of languages": {
        UPLAND: ("{en: Upland, fr: Hautpays}", "{fr: Hautpays, en: Upland}")
    },
    "a plain date for one that takes effect": {
        "content/blocs/river-league.yml": ("since: 1990", "since: {effective: {date: 1990}}")
    },
    "the order of citations, aliases and terms": {
        "content/vocabulary/bloc-types.yml": "alliance: {name: Alliance}\n"
        "regional-bloc: {name: Regional bloc}\n",
        UPLAND: (
            "[The Highlands, {en: Old Upland, fr: Ancien Hautpays}]",
            "[{en: Old Upland, fr: Ancien Hautpays}, The Highlands]",
        ),
    },
    "line ends": {UPLAND: (BEFORE / UPLAND).read_bytes().replace(b"\n", b"\r\n")},
    "a hidden file": {"content/countries/.draft.yml": "name: Draft\n"},
    "a file beside the dossier": {"templates/page.md": "x", "notes.yml": "name: x\n"},
}


@pytest.mark.parametrize("name", SAME)
def test_what_says_the_same_gives_no_line(name: str, root: Path) -> None:
    edit(root, SAME[name])
    commit(root)
    for arguments in (["HEAD~1"], ["HEAD~1", "HEAD"]):
        result = diff(root, *arguments)
        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr == "No changes in content.\n"


FOUND = {
    "entity that cannot be read": "RL: can be read now, and could not before",
    "entity added that cannot be read": "coast: country removed",
    "term that cannot be read": "vocabulary party-roles: term mediator can be read now, and could "
    "not before",
    "vocabulary that cannot be read": "vocabulary party-roles: can be read now, and could not "
    "before",
    "dossier.yml that cannot be read": "dossier: can be read now, and could not before",
    "fingerprint that cannot be read": "Upland shuts the river: fingerprint can be read now, and "
    "could not before",
}


@pytest.mark.parametrize("name", FOUND)
def test_what_can_be_read_again_does_not_look_new(name: str, root: Path) -> None:
    edit(root, CASES[name])
    commit(root)
    assert lines(root, "HEAD", "HEAD~1")[0] == FOUND[name]


def test_going_back_tells_the_same_the_other_way_round(root: Path) -> None:
    claim = "  - {text: It rains., cite: [{source: la-gazette}]}"
    edit(root, {UPLAND: ("claims:", f"claims:\n{claim}")})
    commit(root)
    assert lines(root, "HEAD~1", "HEAD")[0] == "Upland: claim added: 'It rains.'"
    assert lines(root, "HEAD", "HEAD~1")[0] == "Upland: claim removed: 'It rains.'"


def test_the_summary_says_how_many_changes_there_are_and_what_was_left_out(root: Path) -> None:
    edit(root, {UPLAND: ("m49: 901", "m49: [901]")})
    assert diff(root, "HEAD").stderr == (
        "the files as they are now: 1 problem; what does not fit is left out\n1 change\n"
    )
