"""`dossier render`: the tree of Markdown only."""

from pathlib import Path

import click

from dossier.cli.options import with_drafts
from dossier.cli.talk import counted, in_folder, working
from dossier.generate import DOCS, generate


@click.command("render")
@with_drafts
@in_folder
def command(root: Path, drafts: bool) -> None:
    """Write the Markdown pages into build/docs/, without building the site."""
    with working("Rendering"):
        generated = generate(root, drafts=drafts)
    changes = generated.changes
    click.echo(f"{DOCS}/: {counted(changes.written, 'file')} written, {changes.removed} removed.")
