"""Problems as people, pull requests and other tools read them."""

import json
import re
from typing import Any

import pytest
from click import unstyle

from dossier.problems import Level, Problem
from dossier.report import FORMATS

TEXT = 'name: Upland\nnote: "left, the: 100%"\n\tdate: 東京 2024-13\n'
PROBLEMS = (
    Problem("content/a b.yml", 2, 7, "html", "no: 50%, ever", "write **strong**"),
    Problem("content/a b.yml", 3, 11, "bad-date", "no month 13", level=Level.WARNING),
    Problem("seeds/x.yml", 1, 1, "orphan", "nothing cites it", level=Level.HINT),
)


def told(form: str) -> str:
    return FORMATS[form](PROBLEMS, {"content/a b.yml": TEXT})


def test_plain_has_a_line_a_problem_and_names_the_level_of_what_is_no_error() -> None:
    assert told("plain").splitlines() == [
        "content/a b.yml:2:7: html no: 50%, ever (write **strong**)",
        "content/a b.yml:3:11: warning bad-date no month 13",
        "seeds/x.yml:1:1: hint orphan nothing cites it",
    ]


def test_a_terminal_shows_the_line_with_a_caret_under_the_place() -> None:
    assert unstyle(told("terminal")).splitlines() == [
        "content/a b.yml:2:7: error html",
        '    2 | note: "left, the: 100%"',
        "      |       ^",
        "        no: 50%, ever",
        "        write **strong**",
        "",
        "content/a b.yml:3:11: warning bad-date",
        "    3 |     date: 東京 2024-13",
        "      |                ^",
        "        no month 13",
        "",
        "seeds/x.yml:1:1: hint orphan",
        "        nothing cites it",
        "",
    ]


def test_a_terminal_has_colours() -> None:
    assert "\x1b[" in told("terminal")


COMMAND = re.compile(r"::(\w+) file=([^,]+),line=(\d+),col=(\d+),title=([^:]+)::(.*)")


def decoded(text: str) -> str:
    """As GitHub's runner reads it."""
    for code, character in (("%3A", ":"), ("%2C", ","), ("%0A", "\n"), ("%0D", "\r")):
        text = text.replace(code, character)
    return text.replace("%25", "%")


def test_github_reads_back_each_place_and_message() -> None:
    read = []
    for line in told("github").splitlines():
        match = COMMAND.fullmatch(line)
        assert match
        read.append(tuple(decoded(group) for group in match.groups()))
    assert read == [
        ("error", "content/a b.yml", "2", "7", "html", "no: 50%, ever\nwrite **strong**"),
        ("warning", "content/a b.yml", "3", "11", "bad-date", "no month 13"),
        ("notice", "seeds/x.yml", "1", "1", "orphan", "nothing cites it"),
    ]


def test_json_reads_back_whole() -> None:
    read = json.loads(told("json"))
    assert read["version"] == 1
    assert [Problem(**{**one, "level": Level(one["level"])}) for one in read["problems"]] == [
        *PROBLEMS
    ]


def test_sarif_has_each_place_and_level() -> None:
    log: dict[str, Any] = json.loads(told("sarif"))
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    read = []
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        assert rules[result["ruleIndex"]] == result["ruleId"]
        read.append((place["artifactLocation"]["uri"], result["level"], result["ruleId"],
                     *place["region"].values()))  # fmt: skip
    assert read == [
        ("content/a%20b.yml", "error", "html", 2, 7),
        ("content/a%20b.yml", "warning", "bad-date", 3, 11),
        ("seeds/x.yml", "note", "orphan", 1, 1),
    ]


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_no_problem_is_told_by_nothing_but_an_empty_report(form: str) -> None:
    empty = FORMATS[form]((), {})
    if form == "json":
        assert json.loads(empty) == {"version": 1, "problems": []}
    elif form == "sarif":
        assert json.loads(empty)["runs"][0]["results"] == []
    else:
        assert empty == ""
