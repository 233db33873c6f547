"""How the commands talk: problems to standard output, progress to a terminal only."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console

from dossier.problems import DossierError

in_folder = click.option(
    "-C",
    "root",
    metavar="DIR",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The dossier's folder, if it is not this one.",
)


@contextmanager
def working(what: str, *, shown: bool = True, err: bool = False) -> Iterator[None]:
    """Show what is under way, on a terminal; end the program with 1 if there are problems.

    With `shown` it is shown. With `err` problems go to standard error, since what a program reads
    goes to standard output.
    """
    console = Console(stderr=True)
    try:
        if shown and console.is_terminal:
            with console.status(what):
                yield
        else:
            yield
    except DossierError as error:
        for problem in error.problems:
            click.echo(str(problem), err=err)
        click.echo(counted(len(error.problems), "problem"), err=True)
        sys.exit(1)
    except BrokenPipeError:  # Who reads has enough; click ends the program quietly.
        raise
    except OSError as error:  # The disk is full, or a folder is somebody else's.
        raise click.ClickException(f"{error.filename or what}: {error.strerror}") from None


def counted(number: int, what: str) -> str:
    """A number of things: "1 problem", "2 problems"."""
    many = f"{what[:-1]}ies" if what.endswith("ty") else f"{what}s"
    return f"{number:,} {what if number == 1 else many}"
