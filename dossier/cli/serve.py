"""`dossier serve`: a live preview."""

import logging
from pathlib import Path

import click

from dossier.cli.talk import counted, in_folder, working
from dossier.generate import generate, read
from dossier.load.content import CONTENT, SEEDS
from dossier.problems import DossierError
from dossier.publish.preview import preview
from dossier.publish.site import CONFIG, publish_preview
from dossier.publish.writer import alone
from dossier.render.environment import TEMPLATES

_SITE = "build/preview-{port}"
_WATCHED = (CONTENT, SEEDS, TEMPLATES, CONFIG)


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
    root = root.resolve()
    site = root / _SITE.format(port=port)
    logging.basicConfig(format="%(message)s", level=logging.INFO)
    started = False

    def make() -> None:
        nonlocal started
        try:
            with alone(root):
                generated = generate(root, drafts=drafts)
                publish_preview(root, generated.dossier, site, f"http://127.0.0.1:{port}/")
        except DossierError as error:
            if not started:
                raise
            click.echo("\n".join(str(problem) for problem in error.problems))
            click.echo(f"{counted(len(error.problems), 'problem')}: the site stays as it was.")
        started = True

    try:
        with working("Building the site"):
            make()
        preview(site, port, make, [root / path for path in _WATCHED])
    except OSError as error:
        raise click.ClickException(f"port {port}: {error.strerror}") from None
