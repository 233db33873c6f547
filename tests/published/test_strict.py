"""MkDocs checks all that it can, and finds nothing."""

import logging
import re
from pathlib import Path

from mkdocs.config import load_config

from tests.built import ROOT, copy_of_the_dossier, run


def test_every_validation_is_on() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"), hooks=[])
    assert config.strict
    levels = [*config.validation.nav.values(), *config.validation.links.values()]
    assert levels == [logging.WARNING] * 7


def test_a_strict_build_has_nothing_to_say(tmp_path: Path) -> None:
    folder = copy_of_the_dossier(tmp_path / "dossier")
    done = run("mkdocs", "build", "--strict", folder=folder)
    assert done.returncode == 0, done.stderr
    said = [line for line in done.stderr.splitlines() if line.strip()]
    assert [line for line in said if not re.match(r"INFO +- +(Cleaning|Building|Doc)", line)] == []
