"""How `dossier check` tells what it found, to people and to machines, and when it fails."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier.check.codes import explanations
from dossier.cli import main
from tests.workspace import make_dossier, make_site

ONE_SIDE = {
    "content/countries/niger.yml": """\
name: Niger
disputes:
  - question: Who left?
    positions:
      - by: [mali]
        text: "[[mali]]."
        cite: [{source: report, quote: "left the bloc in January 2024"}]
"""
}
BAD_DATE = {
    "content/countries/niger.yml": "name: Niger\nclaims: [{text: '[[mali]]', date: soon}]\n"
}


def check(root: Path, *options: str, **environment: str) -> Result:
    return CliRunner(env=environment).invoke(main, ["check", "-C", str(root), *options])


def test_a_warning_is_told_and_fails_only_where_it_is_asked_to(tmp_path: Path) -> None:
    root = make_dossier(tmp_path, ONE_SIDE)
    result = check(root)
    assert (result.exit_code, result.stderr) == (0, "1 warning\n")
    assert "warning one-position" in result.stdout
    assert check(root, "--strict").exit_code == 1


def test_a_warning_keeps_nothing_from_being_made(tmp_path: Path) -> None:
    root = make_site(tmp_path, ONE_SIDE)
    assert CliRunner().invoke(main, ["render", "-C", str(root)]).exit_code == 0
    assert (root / "build/docs/countries/niger.md").exists()


def test_an_error_fails_in_each_format(tmp_path: Path) -> None:
    root = make_dossier(tmp_path, BAD_DATE)
    for form in ("plain", "terminal", "github", "json", "sarif"):
        result = check(root, "--format", form)
        assert (result.exit_code, result.stderr) == (1, "2 problems\n"), form
        assert "bad-date" in result.stdout


def test_in_github_actions_the_lines_are_annotated_without_being_asked(tmp_path: Path) -> None:
    root = make_dossier(tmp_path, BAD_DATE)
    told = check(root, GITHUB_ACTIONS="true").stdout
    assert "::error file=content/countries/niger.yml,line=2,col=35,title=bad-date::" in told
    assert "::error" not in check(root, "--format", "plain", GITHUB_ACTIONS="true").stdout


def test_json_alone_stands_on_standard_output(tmp_path: Path) -> None:
    assert json.loads(check(make_dossier(tmp_path), "--format", "json").stdout)["problems"] == []


def test_no_color_is_honoured(tmp_path: Path) -> None:
    root = make_dossier(tmp_path, BAD_DATE)
    options = ["check", "-C", str(root), "--format", "terminal"]
    assert "\x1b[" in CliRunner().invoke(main, options, color=True).stdout
    plain = CliRunner(env={"NO_COLOR": "1"}).invoke(main, options, color=True).stdout
    assert "\x1b[" not in plain
    assert "^" in plain


@pytest.mark.parametrize("code", sorted(explanations()))
def test_each_code_explains_itself(code: str) -> None:
    result = CliRunner().invoke(main, ["explain", code])
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{code}: ")


def test_an_unknown_code_is_wrong_usage_and_names_the_nearest() -> None:
    result = CliRunner().invoke(main, ["explain", "uncitd"])
    assert result.exit_code == 2
    assert "did you mean 'uncited'?" in result.stderr


def test_a_folder_that_cannot_be_written_is_told_without_a_traceback(tmp_path: Path) -> None:
    root = make_site(tmp_path)
    (root / "build").mkdir(exist_ok=True)
    (root / "build/docs").write_text("a file where a folder is wanted")
    result = CliRunner().invoke(main, ["render", "-C", str(root)])
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    assert "build/docs" in result.stderr
