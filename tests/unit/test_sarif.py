"""SARIF as its own validator reads it, by the schema of the standard and the advice beside it."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier.cli import main
from tests.workspace import CASES, REPOSITORY, files_of, make_dossier

VALIDATOR = REPOSITORY / ".venv/node/node_modules/@microsoft/sarif-multitool/bin.js"
SEVERAL = CASES / "several/all-at-once"
ADVICE = {"SARIF2005", "SARIF2004"}
"""What it misses and nobody needs here: the tool's home page, and rules without a problem."""


def faults(log: str, folder: Path) -> list[str]:
    """The codes of what the validator finds wrong in a log."""
    (folder / "log.sarif").write_text(log, encoding="utf-8")
    subprocess.run(
        ["node", VALIDATOR, "validate", "log.sarif", "--output", "found.json", "--quiet"],
        cwd=folder,
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        check=True,
        capture_output=True,
    )
    (run,) = json.loads((folder / "found.json").read_text("utf-8-sig"))["runs"]
    return sorted(str(result["ruleId"]) for result in run["results"])


@pytest.fixture
def log(tmp_path: Path) -> str:
    root = make_dossier(tmp_path / "dossier", files_of(SEVERAL))
    return CliRunner().invoke(main, ["check", "--format", "sarif", "-C", str(root)]).stdout


def test_the_log_fits_its_schema(log: str, tmp_path: Path) -> None:
    assert len(json.loads(log)["runs"][0]["results"]) > 3
    assert set(faults(log, tmp_path)) <= ADVICE


def test_the_validator_would_see_a_wrong_log(log: str, tmp_path: Path) -> None:
    wrong = log.replace('"startLine": ', '"startLine": "0", "line": ', 1)
    assert {"JSON1001", "JSON1005"} <= set(faults(wrong, tmp_path))
