"""`dossier check`: all problems of all files."""

from pathlib import Path

import click

from dossier.cli.talk import counted, in_folder, working
from dossier.generate import read


@click.command("check")
@in_folder
def command(root: Path) -> None:
    """Say what is wrong in content/ and seeds/, each with its line and column."""
    with working("Checking"):
        dossier = read(root)
    entities = counted(len(dossier.entities), "entity")
    click.echo(f"No problems in {entities} and {counted(len(dossier.sources), 'source')}.")
