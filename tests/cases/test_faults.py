"""Codes for what no file of anybody's can bring about: the fault is played."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier.cli import main
from dossier.form import canonical
from dossier.load.files import File
from dossier.publish.pagefind import PagefindError
from tests.workspace import CASES, make_site

FAULT = "-:1:1: fault"
"""How the line starts of a fault of the program, which a test of many articles plays."""

NOT_KEPT = (
    "content/countries/mali.yml:1:1: not-kept in canonical form this file would not say the same; "
    "it is left as it is (please report it, with the file)"
)


SEARCH = "mkdocs.yml:1:1: search Pagefind does not answer"


def test_a_search_that_cannot_be_made_gives_exactly_its_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise PagefindError("Pagefind does not answer")

    monkeypatch.setattr("dossier.publish.site.publish_search", fail)
    told = CliRunner().invoke(main, ["build", "-C", str(make_site(tmp_path))])
    assert told.exit_code == 1
    assert SEARCH in told.output.splitlines()
    assert not (tmp_path / "site").exists()


def test_a_form_that_would_say_something_else_gives_exactly_its_problem(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # No file is known that gives it, so the fault is played here.
    monkeypatch.setattr(canonical, "canonical", lambda text, path: "name: Another\n")
    path = "content/countries/mali.yml"
    formed = canonical.form(File(path, (CASES / "base" / path).read_bytes()))
    assert [str(problem) for problem in formed.problems] == [NOT_KEPT]
    assert formed.raw is None
