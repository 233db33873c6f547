"""`dossier init`: a new, empty dossier."""

from pathlib import Path

import click

from dossier.cli.talk import working
from dossier.problems import DossierError, Problem
from dossier.publish.writer import write_new
from dossier.starter import starter


@click.command("init")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--name", help="What the dossier is called; else the folder's name.")
def command(folder: Path, name: str | None) -> None:
    """Make a new, empty dossier in DIR, on any subject. It builds at once."""
    name = name or folder.resolve().name.replace("-", " ").capitalize()
    with working("Making a new dossier"):
        if folder.is_dir() and any(folder.iterdir()):
            message = "the folder is not empty; nothing was written"
            raise DossierError([Problem(folder.as_posix(), 1, 1, "not-empty", message)])
        for path, content in starter(name).items():
            write_new(folder / path, content)
    click.echo(f"A new dossier is in {folder}. Next:")
    click.echo(f"  cd {folder}")
    click.echo("  dossier build      # makes site/, empty as yet")
    click.echo('  dossier ingest article.txt --id an-id --publisher "Its publisher"')
    click.echo("README.md there says what to write first.")
