"""One article after another: each is read and used, and what is wrong with one stops no other."""

import sys
from collections.abc import Callable, Iterable, Mapping
from typing import NoReturn, TypeAlias

import click

from dossier.cli.progress import progress
from dossier.cli.talk import counted
from dossier.ingest.given import Given
from dossier.ingest.reading import Read, read
from dossier.problems import DossierError, Problem

Use: TypeAlias = Callable[[Read], str]
"""What is done with an article that was read. It says in a word what became of it: "written"."""

THERE = "there already"
"""What becomes of an article that an earlier run has done."""

_FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What the program raises where it has a fault of its own, which one article may bring to light."""

_STOPPED = 130
"""How a program ends that was stopped with Ctrl-C."""


def use_each(
    found: Iterable[Given | Problem],
    options: Mapping[str, str],
    use: Use,
    *,
    is_done: Callable[[Given], bool] = lambda given: False,
    total: int | None = None,
    apart: bool = False,
    quiet: bool = False,
) -> NoReturn:
    """Use each article, tell each problem, and end the program: with 1 if there was a problem.

    `apart`: problems go to standard error, since standard output is for what was found. `quiet`:
    no progress is shown.
    """
    became: dict[str, int] = {}
    problems = 0
    try:
        with progress(total, quiet=quiet) as step:
            for one in found:
                word, wrong = _used(one, options, use, is_done)
                for problem in wrong:
                    click.echo(str(problem), err=apart)
                problems += len(wrong)
                became[word] = became.get(word, 0) + 1
                step()
    except KeyboardInterrupt:
        click.echo(_summary(became, problems), err=True)
        click.echo("Stopped. The same command goes on from here.", err=True)
        sys.exit(_STOPPED)
    click.echo(_summary(became, problems), err=True)
    sys.exit(int(problems > 0))


def _used(
    one: Given | Problem,
    options: Mapping[str, str],
    use: Use,
    is_done: Callable[[Given], bool],
) -> tuple[str, tuple[Problem, ...]]:
    """What became of an article, and what is wrong with it."""
    if isinstance(one, Problem):
        return "", (one,)
    if is_done(one):
        return THERE, ()
    try:
        return use(read(one, options)), ()
    except DossierError as error:
        return "", error.problems
    except _FAULTS as error:
        message = f"the program failed on this article: {type(error).__name__}: {error}"
        hint = "the fault is in the program, and worth a report"
        return "", (Problem(one.path, one.line or 1, 1, "fault", message, hint),)


def _summary(became: Mapping[str, int], problems: int) -> str:
    told = [counted(sum(became.values()), "article")]
    told += [f"{number:,} {word}" for word, number in sorted(became.items()) if word]
    return ", ".join([*told, counted(problems, "problem")])
