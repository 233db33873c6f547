import re
from pathlib import Path

import pytest
import yaml

from dossier.draft.form import FORM, KIND_NAMES
from dossier.load.content import load
from dossier.model import KINDS
from tests.answered import CLAIM, NIGER, REPORT, data, files, new
from tests.workspace import CASES, REPOSITORY, make_dossier, problems

# The form and the program


def test_the_form_asks_what_the_program_reads() -> None:
    path = REPOSITORY / ".github/ISSUE_TEMPLATE/report.yml"
    form = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    asked = [part for part in form["body"] if part["type"] != "markdown"]
    assert [
        (
            part["id"],
            part["attributes"]["label"],
            part["type"],
            tuple(
                option["label"] if isinstance(option, dict) else option
                for option in part["attributes"].get("options", [])
            ),
            part.get("validations") == {"required": "true"},
        )
        for part in asked
    ] == [(q.key, q.label, q.sort, q.options, q.is_required) for q in FORM]
    assert len({part["attributes"]["label"] for part in asked}) == len(asked)
    # Those are all keys that the code host knows at the top and in an element.
    assert set(form) <= {"name", "description", "title", "labels", "assignees", "type", "body"}
    for part in form["body"]:
        assert set(part) <= {"type", "id", "attributes", "validations"}
    config = REPOSITORY / ".github/ISSUE_TEMPLATE/config.yml"
    assert set(yaml.safe_load(config.read_text("utf-8"))) <= {
        "blank_issues_enabled",
        "contact_links",
    }


def test_a_form_has_few_required_questions_and_every_kind() -> None:
    assert [question.key for question in FORM if question.is_required] == ["what"]
    assert list(KIND_NAMES.values()) == [kind.kind for kind in KINDS]


# What comes of it


def test_a_new_thing_and_its_report_become_two_files(tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    before = files(root)
    result = new(root, NIGER | REPORT)
    assert result.exit_code == 0
    made = {path: raw.decode() for path, raw in files(root).items() if path not in before}
    record, entity = "seeds/the-courier-upland-shuts-the-river.yml", "content/countries/niger.yml"
    assert set(made) == {record, entity}
    assert {path: raw for path, raw in files(root).items() if path in before} == before
    assert data(made[record]) == {
        "title": "Upland shuts: the river",
        "publisher": "The Courier",
        "url": "https://news.example/7",
        "published": "2024-03-02",
        "language": "fr",
        "digest": None,
    }
    assert data(made[entity]) == {
        "name": "Niger",
        "claims": [
            {
                "text": 'Niger said: "no".',
                "cite": [
                    {
                        "source": "the-courier-upland-shuts-the-river",
                        "quote": "Niger left the bloc",
                    }
                ],
            }
        ],
    }
    # The digest alone is missing, and that is where an editor opens.
    (told,) = problems(root)
    assert told.startswith(f"{record}:7:1: empty-value nothing is written for 'digest'")
    assert result.stdout.splitlines()[0] == f"{record}:7:9"


def test_an_event_is_cited_itself(tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    new(root, {"kind": "Event", "name": "Dam closed"} | CLAIM | {"url": "https://news.example/7"})
    made = data((root / "content/events/dam-closed.yml").read_text("utf-8"))
    assert made["cite"] == [{"source": "news-example-7", "quote": "Niger left the bloc"}]


@pytest.mark.parametrize(
    "same",
    [
        {"url": "https://news.example/mali-leaves"},
        {"url": "http://www.News.example/mali-leaves/#top", "title": "Another"},
        {"title": "mali leaves the BLOC", "publisher": "The Daily Test"},
    ],
)
def test_a_report_that_has_a_record_is_cited_by_it(same: dict[str, str], tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    before = set(files(root))
    assert new(root, NIGER | same).exit_code == 0
    assert set(files(root)) - before == {"content/countries/niger.yml"}
    assert '- source: "report"' in (root / "content/countries/niger.yml").read_text("utf-8")
    assert [line.split(" ")[1] for line in problems(root)] == ["quote-not-found"]


@pytest.mark.parametrize(
    "other",
    [
        {"url": "https://news.example/mali-leaves?page=2"},
        {"url": "https://news.example/other", "title": "Mali leaves the bloc",
         "publisher": "The Daily Test"},
        {"title": "Mali leaves the bloc"},
    ],
)  # fmt: skip
def test_another_report_has_a_record_of_its_own(other: dict[str, str], tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    before = set(files(root))
    assert new(root, NIGER | other).exit_code == 0
    assert len(set(files(root)) - before) == 2


@pytest.mark.parametrize(
    "named",
    [
        {"name": "CEDEAO"},
        {"name": "economic community of west african states", "kind": "Organisation"},
        {"page": "https://site.example/blocs/ecowas.html#claims"},
        {"page": "../blocs/ecowas/?a/b", "name": "Something else"},
        {"page": "https://site.example/was-ecowas.html"},
    ],
)
def test_for_a_page_that_is_there_the_claim_is_printed_to_paste(
    named: dict[str, str], tmp_path: Path
) -> None:
    bloc = (CASES / "base/content/blocs/ecowas.yml").read_text("utf-8")
    claims = "claims:\n  - text: One.\n    cite: [{source: report}]\nformerly: [was-ecowas]\n"
    root = make_dossier(tmp_path, {"content/blocs/ecowas.yml": bloc + claims})
    before = files(root)
    result = new(root, named | CLAIM | {"url": "https://news.example/mali-leaves"})
    assert (result.exit_code, files(root)) == (0, before)
    where, text = result.stdout.split("\n\n", 1)
    line = re.fullmatch(
        r"content/blocs/ecowas\.yml is there; this goes below line (\d+), `claims:`:", where
    )
    assert line
    lines = (bloc + claims).splitlines(keepends=True)
    pasted = "".join([*lines[: int(line[1])], text, *lines[int(line[1]) :]])
    (root / "content/blocs/ecowas.yml").write_text(pasted, "utf-8")
    assert [problem.split(" ")[1] for problem in problems(root)] == ["quote-not-found"]
    assert [str(claim.text) for claim in load(root).entities["ecowas"].claims] == [
        'Niger said: "no".',
        "One.",
    ]


@pytest.mark.parametrize(
    ("there", "where"),
    [
        ("name: Niger\n", "at its end"),
        (
            "name: Niger\nclaims: [{text: One., cite: [{source: report}]}]\n",
            "below `claims:`, in the place of its [ and ]",
        ),
    ],
)
def test_where_no_list_of_claims_stands_the_place_says_so(
    there: str, where: str, tmp_path: Path
) -> None:
    root = make_dossier(tmp_path, {"content/countries/niger.yml": there})
    result = new(root, NIGER)
    assert result.stdout.startswith(f"content/countries/niger.yml is there; this goes {where}:\n\n")


def test_the_list_is_pasted_as_far_in_as_it_stands(tmp_path: Path) -> None:
    there = "name: Niger\nclaims:\n- text: One.\n  cite: [{source: report}]\n"
    root = make_dossier(tmp_path, {"content/countries/niger.yml": there})
    text = new(root, NIGER).stdout.split("\n\n", 1)[1]
    assert text.startswith('- text: "Niger said')
    assert data(there.replace("claims:\n", f"claims:\n{text}"))


def test_what_cannot_be_read_is_left_out_and_told(tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    odd = {"url": "news.example/7", "published": "last spring", "language": "Another", "own": ""}
    result = new(root, NIGER | REPORT | odd)
    record = (root / "seeds/the-courier-upland-shuts-the-river.yml").read_text("utf-8")
    entity = (root / "content/countries/niger.yml").read_text("utf-8")
    assert set(data(record)) == {"title", "publisher", "language", "digest"}
    for told in (record, result.stderr):
        assert "The form's address is left out: it does not start with https://." in told
        assert "The form's date is left out: a date is one of 2015" in told
    for told in (entity, result.stderr):
        assert "does not say that the sentence is in its writer's own words." in told
    assert "last spring" not in record


def test_whoever_runs_the_command_may_say_what_the_form_does_not(tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    form = NIGER | {"kind": "I do not know", "name": "Le barrage"}
    assert new(root, form).exit_code == 1
    result = new(root, form, "event", "--id", "dam-closed", "--lang", "fr")
    assert result.exit_code == 0
    made = data((root / "content/events/dam-closed.yml").read_text("utf-8"))
    assert made["name"] == {"fr": "Le barrage"}
    assert new(root, form, "country", "Niger").exit_code == 0
    assert (root / "content/countries/niger.yml").exists()
