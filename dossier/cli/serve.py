"""`dossier serve`: a live preview."""

import logging
from pathlib import Path

import click
from mkdocs.commands.serve import serve
from mkdocs.exceptions import MkDocsException

from dossier.cli.talk import in_folder, working
from dossier.generate import read
from dossier.hook import preview
from dossier.publish.site import CONFIG


@click.command("serve")
@click.option("--port", default=8000, show_default=True, help="The port on this machine.")
@click.option("--drafts/--no-drafts", default=True, show_default=True, help="Show drafts too.")
@in_folder
def command(root: Path, port: int, drafts: bool) -> None:
    """Show the site at http://127.0.0.1:8000/ and build it anew on each edit.

    An edit to content/, seeds/, templates/ or mkdocs.yml shows in the browser by itself. While
    there are problems, they are listed here and the browser keeps the last good site.
    """
    with working("Checking"):
        read(root)
    preview.has_drafts = drafts
    logging.basicConfig(format="%(message)s", level=logging.INFO)
    try:
        serve(config_file=str(root / CONFIG), dev_addr=f"127.0.0.1:{port}")
    except MkDocsException as error:
        raise click.ClickException(error.format_message()) from None
    except OSError as error:
        raise click.ClickException(f"port {port}: {error.strerror}") from None
