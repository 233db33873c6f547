"""`dossier links`: every address outside of the dossier."""

from pathlib import Path

import click

from dossier.cli.talk import in_folder, working
from dossier.dossier import Dossier
from dossier.links import links
from dossier.load.content import load


@click.command("links")
@in_folder
def command(root: Path) -> None:
    """List every address that records and texts name, each with its place.

    A line an address: `URL path:line:column`. Whether anything answers there is for a checker of
    links to find out; the workflow in .github/workflows/links.yml asks one each week.
    """
    with working("Reading"):
        found = links(Dossier(load(root)))
    for link in found:
        click.echo(str(link))
