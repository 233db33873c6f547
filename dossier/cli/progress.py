"""How far a long run is: a bar on a terminal, elsewhere a plain line now and then."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

EVERY = 100
"""How many articles there are from one plain line to the next."""


@contextmanager
def progress(total: int | None, *, quiet: bool = False) -> Iterator[Callable[[], None]]:
    """Show the progress of a run, on standard error; what is yielded is to be called each time."""
    console = Console(stderr=True)
    if quiet:
        yield lambda: None
    elif console.is_terminal:
        columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        # What is printed meanwhile goes above the bar, but a pipe gets it as it is.
        on_screen = sys.stdout.isatty()
        with Progress(*columns, console=console, redirect_stdout=on_screen) as bar:
            task = bar.add_task("", total=total)
            yield lambda: bar.advance(task)
    else:
        numbers = count(1)
        of = f" of {total:,}" if total is not None else ""

        def step() -> None:
            number = next(numbers)
            if number % EVERY == 0:
                click.echo(f"{number:,}{of} articles", err=True)

        yield step
