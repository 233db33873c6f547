"""`dossier diff`: what a change means, in words."""

from pathlib import Path

import click

from dossier.cli.talk import counted, in_folder, working
from dossier.diff import compare
from dossier.diff.reports import REPORTS
from dossier.dossier import Dossier
from dossier.history import HistoryError, UnknownRevisionError, files_at
from dossier.load.content import CONTENT, load, load_files


@click.command("diff")
@click.argument("base")
@click.argument("head", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(REPORTS)),
    default="text",
    show_default=True,
    help="How changes are told; markdown is for the summary of a pull request.",
)
@in_folder
def command(base: str, head: str | None, form: str, root: Path) -> None:
    """Say in words what has changed in content/ and seeds/ since BASE.

    BASE and HEAD are revisions of git: main, v1.0, HEAD~3. Without HEAD, it is the files as they
    are now. Nothing is checked out. Where BASE has gone on since a branch left it, give the place
    where it did: `git merge-base main HEAD` names it.
    """
    with working("Comparing"):
        old = _at(root, base, "BASE")
        new = _at(root, head, "HEAD") if head is not None else _now(root)
        difference = compare(old, new)
        told = REPORTS[form](difference)
    click.echo(told, nl=False)
    for side, dossier in ((base, old), (head or "the files as they are now", new)):
        if dossier.content.problems:
            number = counted(len(dossier.content.problems), "problem")
            click.echo(f"{side}: {number}; what does not fit is left out", err=True)
    changes = counted(len(difference.changes), "change")
    is_none = not difference.changes and not difference.evidence
    click.echo("No changes in content." if is_none else changes, err=True)


def _now(root: Path) -> Dossier:
    if not (root / CONTENT).is_dir():
        raise click.UsageError(f"{root} has no {CONTENT}/; -C says where the dossier is")
    return Dossier(load(root))


def _at(root: Path, revision: str, argument: str) -> Dossier:
    try:
        return Dossier(load_files(files_at(root, revision)))
    except UnknownRevisionError as error:
        raise click.BadParameter(str(error), param_hint=argument) from None
    except HistoryError as error:
        raise click.ClickException(str(error)) from None
