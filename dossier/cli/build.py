"""`dossier build`: all of it, from content to the site."""

from pathlib import Path

import click

from dossier.cli.options import with_drafts
from dossier.cli.talk import in_folder, working
from dossier.generate import generate
from dossier.publish.site import publish


@click.command("build")
@with_drafts
@in_folder
def command(root: Path, drafts: bool) -> None:
    """Check everything and build the whole site into site/.

    Where there are problems, site/ stays as it was.
    """
    with working("Building the site"):
        generated = generate(root, drafts=drafts)
        site = publish(root, generated.dossier)
    pages = sum(1 for _ in site.rglob("*.html"))
    click.echo(f"{site.name}/: {pages:,} pages. Open {site.name}/index.html in a browser.")
