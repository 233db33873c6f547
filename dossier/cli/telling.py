"""What an article speaks of, and its cleaned text, go to standard output or into a file."""

from contextlib import ExitStack
from pathlib import Path

import click

from dossier.cli.articles import Use
from dossier.dossier import Dossier
from dossier.ingest.find import Finder, finder_of
from dossier.ingest.reading import Read, search
from dossier.ingest.told import findings, laid_out, on_a_line
from dossier.load.content import load
from dossier.publish.writer import adding


def finder_in(root: Path) -> Finder:
    """The finder that knows the dossier in a folder, as far as it can be read, maybe nothing."""
    return finder_of(Dossier(load(root)))


def show(read: Read) -> None:
    """Print the cleaned text and a line break, in UTF-8 wherever it goes."""
    click.echo(f"{read.article.text}\n".encode(), nl=False)


def printing(finder: Finder, *, alone: bool) -> Use:
    """Prints what each article speaks of; one that is `alone` is laid out for people."""
    form = laid_out if alone else on_a_line

    def use(read: Read) -> str:
        click.echo(form(findings(read, search(finder, read))), nl=False)
        return ""

    return use


def adding_to(finder: Finder, output: Path, size: int, stack: ExitStack) -> Use:
    """Adds a line for each article to a file, of which the first `size` bytes stay."""
    add = stack.enter_context(adding(output, size))

    def use(read: Read) -> str:
        add(on_a_line(findings(read, search(finder, read))))
        return "added"

    return use
