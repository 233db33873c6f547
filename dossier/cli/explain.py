"""`dossier explain`: what a problem's code means."""

import click

from dossier.check.codes import explanations
from dossier.problems import did_you_mean


@click.command("explain")
@click.argument("code")
def command(code: str) -> None:
    """Say what the problems with this CODE are, with a wrong and a right example."""
    known = explanations()
    if code not in known:
        hint = did_you_mean(code, known) or f"there are {', '.join(known)}"
        raise click.BadParameter(f"no code '{code}'; {hint}", param_hint="CODE")
    click.echo(f"{click.style(code, bold=True)}: {known[code]}")
