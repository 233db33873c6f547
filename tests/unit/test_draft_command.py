"""`dossier ingest --draft` and `--review`: from an article to files that a person reviews."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier.cli import main
from dossier.load.content import load
from dossier.model import Event
from tests.unit.test_propose import FILES
from tests.workspace import make_dossier, problems

ARTICLE = """\
Ghana recalled its ambassador to Mali on 2 April 2025 after a quarrel over fishing boats.

On 6 April 2025 Mali recalled its ambassador to Algeria. The Union of River Fishers (URF) \
protested.

“We have been patient for a year and we got nothing but silence,” the Malian foreign ministry said.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier in which the article was drafted once."""
    root = dossier_in(tmp_path_factory.mktemp("drafted"))
    result = ingest(root, "--draft")
    assert result.exit_code == 0, result.output
    return root


def dossier_in(root: Path) -> Path:
    vocabulary = Path("content/vocabulary/event-words.yml").read_bytes()
    types = Path("content/vocabulary/event-types.yml").read_bytes()
    codes = Path("content/vocabulary/codes.yml").read_bytes()
    make_dossier(
        root,
        {
            **FILES,
            "content/vocabulary/event-words.yml": vocabulary,
            "content/vocabulary/event-types.yml": types,
            "content/vocabulary/codes.yml": codes,
            "content/countries/mali.yml": "# Ours.\nname: Mali\ncodes: {iso2: ML}\n",
        },
    )
    (root / "article.txt").write_text(ARTICLE, "utf-8")
    return root


def ingest(root: Path, *options: str, answers: str = "") -> Result:
    article = str(root / "article.txt")
    said = ["--publisher", "The Gazette", "--published", "2025-04-08", "--title", "Boats"]
    return CliRunner().invoke(
        main, ["ingest", article, "-C", str(root), *said, *options], input=answers
    )


def tree(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def test_what_is_reported_becomes_drafts_that_a_check_allows(folder: Path) -> None:
    content = load(folder)
    drafted = {id for id, entity in content.entities.items() if entity.is_draft}
    assert drafted == {"ghana", "ambassador-recalled-ghana-mali-2025-04", "urf"}
    assert content.sources["the-gazette-boats"].is_draft
    assert not [one for one in problems(folder) if "warning" not in one]


def test_what_is_known_gets_a_second_citation_and_a_claim(folder: Path) -> None:
    content = load(folder)
    recalled = content.entities["recalled"]
    assert isinstance(recalled, Event)
    first, second = recalled.cite
    assert (first.source, first.status) == ("report", None)
    assert (second.source, second.status) == ("the-gazette-boats", "draft")
    assert second.quote == "On 6 April 2025 Mali recalled its ambassador to Algeria"
    (claim,) = content.entities["mali"].claims
    assert claim.is_draft
    assert claim.by == ("mali",)


def test_nothing_that_a_person_wrote_is_changed(folder: Path) -> None:
    before = dossier_in(folder.parent / "before")
    for path in ("content/countries/mali.yml", "content/events/recalled.yml"):
        old = (before / path).read_text("utf-8")
        assert (folder / path).read_text("utf-8").startswith(old.rstrip("\n]} "))


def test_a_second_run_has_nothing_to_add(folder: Path) -> None:
    before = tree(folder)
    result = ingest(folder, "--draft")
    assert result.exit_code == 0
    assert "there already" in result.output
    assert tree(folder) == before


def test_a_review_drops_and_changes(tmp_path: Path) -> None:
    root = dossier_in(tmp_path)
    asked = ingest(root, "--review", answers="q\n")
    assert asked.exit_code == 1
    assert load(root).sources.keys() == {"report"}
    assert "1/" in asked.output
    count = int(asked.output.split("1/")[1].split()[0])
    # The last two are the events: the first is dropped, of the other the day is changed.
    changed = "c\n\nbad-day\n\n" + "\n2025-04-07\n\n"
    answers = "a\n" * (count - 2) + "d\n" + changed
    result = ingest(root, "--review", answers=answers)
    assert result.exit_code == 0, result.output
    assert "'bad-day' is not a date" in result.output
    content = load(root)
    assert "ambassador-recalled-ghana-mali-2025-04" not in content.entities
    (dispute,) = content.entities["recalled"].disputes
    assert dispute.is_draft
    assert [str(position.text) for position in dispute.positions] == [
        "6 April 2025.",
        "7 April 2025.",
    ]


def test_of_a_restated_article_there_is_no_fingerprint_and_no_quote(tmp_path: Path) -> None:
    root = dossier_in(tmp_path)
    assert ingest(root, "--draft", "--restated").exit_code == 0
    content = load(root)
    assert content.fingerprints.keys() == {"report"}
    recalled = content.entities["recalled"]
    assert isinstance(recalled, Event)
    assert [one.quote for one in recalled.cite if one.source != "report"] == [None]
    assert not [one for one in problems(root) if "warning" not in one]


def test_what_is_left_to_a_person_is_told_a_line_each_with_the_record(tmp_path: Path) -> None:
    root = dossier_in(tmp_path)
    recalled = root / "content/events/recalled.yml"
    recalled.write_text(recalled.read_text("utf-8").replace("2025-04-06", "2025-04"), "utf-8")
    result = ingest(root, "--draft")
    assert (
        "To decide (the-gazette-boats): the date of content/events/recalled.yml, 2025-04, could be"
        " 2025-04-06.\n" in result.stderr
    )
    lines = result.stderr.splitlines()
    told = [line for line in lines if line.startswith(("Not drafted", "To decide"))]
    assert told
    assert all(" (the-gazette-boats): " in line for line in told)
    assert not [line for line in result.stdout.splitlines() if line in told]


def test_the_digest_links_what_the_report_brings_something_to(folder: Path) -> None:
    source = load(folder).sources["the-gazette-boats"]
    english = source.digest.root["en"]
    assert english == "It reports [[ambassador-recalled-ghana-mali-2025-04]] and [[recalled]]."


def test_a_wire_and_a_title_of_ones_own_are_in_the_drafted_record(tmp_path: Path) -> None:
    root = dossier_in(tmp_path)
    said = ["--publisher", "The Gazette (AFP)", "--title", "Boats (title from url slug)"]
    assert ingest(root, "--draft", *said).exit_code == 0
    source = load(root).sources["the-gazette-boats"]
    assert (source.publisher, source.wire) == ("The Gazette", "AFP")
    assert source.title == "[Boats]"
