"""`dossier check`: all problems of all files."""

import os
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from dossier.check import check
from dossier.cli.talk import counted, in_folder, working
from dossier.dossier import Dossier
from dossier.load.content import load
from dossier.problems import Level, Problem
from dossier.report import FORMATS


@click.command("check")
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(FORMATS)),
    help="How problems are told. By itself: github in GitHub Actions, terminal on a terminal, "
    "else plain.",
)
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
@in_folder
def command(root: Path, form: str | None, strict: bool) -> None:
    """Say what is wrong in content/ and seeds/, each with its line and column."""
    with working("Checking"):
        dossier = Dossier(load(root))
        problems = check(dossier)
    told = FORMATS[form or _by_itself()](problems, _texts(root, problems))
    click.echo(told, nl=False, color=False if "NO_COLOR" in os.environ else None)
    click.echo(_summary(dossier, problems), err=True)
    failing = {Level.ERROR, Level.WARNING} if strict else {Level.ERROR}
    sys.exit(int(any(problem.level in failing for problem in problems)))


def _by_itself() -> str:
    if os.environ.get("GITHUB_ACTIONS") == "true":
        return "github"
    return "terminal" if sys.stdout.isatty() else "plain"


def _texts(root: Path, problems: Sequence[Problem]) -> Mapping[str, str]:
    """The text of each file that has a problem and can be read."""
    paths = {problem.path: root / problem.path for problem in problems}
    return {
        name: path.read_text("utf-8-sig", errors="replace")
        for name, path in paths.items()
        if path.is_file()
    }


def _summary(dossier: Dossier, problems: Sequence[Problem]) -> str:
    levels = Counter(problem.level for problem in problems)
    names = {Level.ERROR: "problem", Level.WARNING: "warning", Level.HINT: "hint"}
    told = [counted(levels[level], name) for level, name in names.items() if levels[level]]
    entities = counted(len(dossier.entities), "entity")
    nothing = f"No problems in {entities} and {counted(len(dossier.sources), 'source')}."
    return ", ".join(told) or nothing
