"""`dossier render`: the tree of Markdown only."""

from pathlib import Path

import click

from dossier.cli.talk import counted, in_folder, working
from dossier.generate import DOCS, generate


@click.command("render")
@in_folder
def command(root: Path) -> None:
    """Write the Markdown pages into build/docs/, without building the site."""
    with working("Rendering"):
        generated = generate(root)
    changes = generated.changes
    click.echo(f"{DOCS}/: {counted(changes.written, 'file')} written, {changes.removed} removed.")
