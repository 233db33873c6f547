"""`dossier build`: all of it, from content to the site."""

from pathlib import Path

import click

from dossier.cli.options import with_drafts
from dossier.cli.talk import in_folder, working
from dossier.generate import generate
from dossier.publish.site import publish
from dossier.publish.writer import alone
from dossier.timings import timings as taken


@click.command("build")
@with_drafts
@click.option("--timings", is_flag=True, help="Say on standard error how long each stage took.")
@in_folder
def command(root: Path, drafts: bool, timings: bool) -> None:
    """Check everything and build the whole site into site/.

    What did not change since the last build is taken from build/cache/, which may be deleted at any
    time. Where there are problems, site/ stays as it was.
    """
    with working("Building the site"), alone(root):
        generated = generate(root, drafts=drafts)
        site = publish(root, generated.dossier)
    if timings:
        for name, seconds in taken().items():
            click.echo(f"{name} {seconds:.3f} s", err=True)
    pages = sum(1 for _ in site.rglob("*.html"))
    click.echo(f"{site.name}/: {pages:,} pages. Open {site.name}/index.html in a browser.")
