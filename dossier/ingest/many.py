"""Articles one after another, from a folder or a stream of lines: never two of them in memory."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from dossier.ingest.article import MAX_PAGE_BYTES
from dossier.ingest.given import Given, given_json, given_raw
from dossier.load.files import printable_path
from dossier.problems import DossierError, Problem

ENDINGS = (".txt", ".html", ".htm", ".json")
"""How the names of files end that are articles, in a folder."""
STREAMS = (".jsonl", ".ndjson")
"""How the names of files end that have an article on each line, in JSON."""
MAX_LINE = 2 * MAX_PAGE_BYTES
"""How many bytes a line may have: JSON spells a page's quotation marks with a stroke each."""


def files_in(folder: Path) -> tuple[Path, ...]:
    """The articles in a folder and those below it, sorted; names that start with a dot are none."""
    found: list[Path] = []
    for top, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [
            Path(top, name)
            for name in files
            if not name.startswith(".") and name.lower().endswith(ENDINGS)
        ]
    return tuple(sorted(found))


def given_file(path: Path) -> Given:
    """The article in a file. Raises DossierError where it cannot be one."""
    name = printable_path(path.as_posix())
    if not path.is_file():
        message = "the file cannot be read: it is no ordinary file"
        raise DossierError([Problem(name, 1, 1, "unreadable", message)])
    try:
        with path.open("rb") as file:
            return given_stream(file, name, json=path.suffix.lower() == ".json")
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        raise DossierError([Problem(name, 1, 1, "unreadable", message)]) from None


def given_stream(stream: IO[bytes], name: str, *, json: bool = False) -> Given:
    """The one article that a stream has. No more of it is read than an article may have."""
    most = MAX_LINE if json else MAX_PAGE_BYTES
    raw = stream.read(most + 1)
    if len(raw) > most:
        raise DossierError([_too_large(name, 1, most)])
    return given_json(raw, name) if json else given_raw(raw, name)


def given_lines(stream: IO[bytes], name: str) -> Iterator[Given | Problem]:
    """The article on each line of a stream, or what is wrong with it; empty lines are passed."""
    number = 0
    while line := stream.readline(MAX_LINE + 1):
        number += 1
        if len(line) > MAX_LINE:
            while line and not line.endswith(b"\n"):
                line = stream.readline(MAX_LINE)
            yield _too_large(name, number, MAX_LINE)
        elif line.strip():
            try:
                yield given_json(line.strip(), name, number)
            except DossierError as error:
                yield from error.problems


def _too_large(name: str, line: int, most: int) -> Problem:
    message = f"the article has more than the {most:,} bytes that are read"
    return Problem(name, line, 1, "too-large", message)
