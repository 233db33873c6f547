"""`dossier fmt`: every file in one canonical form."""

import difflib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from dossier.cli.talk import counted, in_folder, working
from dossier.form.canonical import form
from dossier.load.content import CONTENT, SEEDS
from dossier.load.files import File, read_files
from dossier.problems import Problem
from dossier.publish.writer import rewrite

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


@click.command("fmt")
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@click.option("--check", is_flag=True, help="Write nothing, and show what would change.")
@in_folder
def command(root: Path, paths: tuple[str, ...], check: bool) -> None:
    """Put the files of content/ and seeds/ into one form, or those in each PATH.

    Keys come in one order and texts in one style; every comment stays, and no value changes. What
    is no YAML is left alone, and its problems are told.
    """
    wanted = [_within(root, path) for path in paths] or ["."]
    files, problems = _found(root, wanted)
    changed: list[tuple[File, bytes]] = []
    with working("Formatting"):
        for file in files:
            formed = form(file)
            problems += formed.problems
            if formed.raw is not None and formed.raw != file.raw:
                changed.append((file, formed.raw))
                if not check:
                    rewrite(root / file.path, formed.raw)
    for file, raw in changed:
        if check:
            _show(file, raw)
        else:
            click.echo(f"{file.path} changed.")
    for problem in sorted(problems):
        click.echo(str(problem))
    click.echo(_summary(len(files), len(changed), len(problems), check=check), err=True)
    sys.exit(int(bool(problems or (check and changed))))


def _found(root: Path, wanted: list[str]) -> tuple[list[File], list[Problem]]:
    """The YAML files that are wanted, and what is wrong in finding them.

    A link is passed over: where it leads to, there is a file too.
    """
    found = [one for one in _all(root) if any(_is_in(one.path, path) for path in wanted)]
    missing = [path for path in wanted if path != "." and not (root / path).is_dir()]
    for path in missing:
        if not any(one.path == path for one in found):
            raise click.BadParameter(
                f"'{path}' is no file that can be formatted", param_hint="PATH"
            )
    files = [one for one in found if isinstance(one, File) and not (root / one.path).is_symlink()]
    return files, [one for one in found if isinstance(one, Problem)]


def _all(root: Path) -> Iterator[File | Problem]:
    yield from read_files(root, CONTENT, (".yml",))
    for found in read_files(root, SEEDS, (".yml", ".fingerprint")):
        if not found.path.endswith(".fingerprint"):
            yield found


def _within(root: Path, path: str) -> str:
    """A path that was given, as one in the dossier; it is looked for there first, then from here.

    Raises BadParameter where it is not in content/ or seeds/.
    """
    # A Path would raise where a name is too long.
    places = (root / path, Path(path))
    given = next((place for place in places if os.path.exists(place)), None)  # noqa: PTH110
    if given is None:
        raise click.BadParameter(f"there is no '{path}'", param_hint="PATH")
    whole = Path(os.path.abspath(given))  # noqa: PTH100  # `..` goes, and links stay what they are
    top = Path(os.path.abspath(root))  # noqa: PTH100
    name = whole.relative_to(top).as_posix() if whole.is_relative_to(top) else ""
    if name != "." and name.partition("/")[0] not in {CONTENT, SEEDS}:
        message = f"'{path}' is not in {CONTENT}/ or {SEEDS}/ of the dossier"
        raise click.BadParameter(message, param_hint="PATH")
    return name


def _is_in(path: str, folder: str) -> bool:
    return folder in {".", path} or path.startswith(f"{folder}/")


def _show(file: File, raw: bytes) -> None:
    """Print what would change, as a patch."""
    colour = False if "NO_COLOR" in os.environ else None
    before, after = (_lines(text) for text in (file.raw, raw))
    for line in difflib.unified_diff(before, after, file.path, file.path, lineterm=""):
        click.echo(_styled(line), color=colour)


def _styled(line: str) -> str:
    if line.startswith(("--- ", "+++ ")):
        return click.style(line, bold=True)
    return click.style(line, fg=_COLOURS[line[0]]) if line[0] in _COLOURS else line


def _lines(raw: bytes) -> list[str]:
    """The lines of a file; what its last line lacks is said as a patch does."""
    text = raw.decode("utf-8")
    lines = text.split("\n")
    if lines[-1]:
        lines[-1] += "\n\\ No newline at end of file"
    else:
        lines.pop()
    return lines


def _summary(files: int, changed: int, problems: int, *, check: bool) -> str:
    would = "would change" if check else "changed"
    told = [f"{changed:,} of {counted(files, 'file')} {would}"]
    if problems:
        told.append(counted(problems, "problem"))
    return ", ".join(told)
