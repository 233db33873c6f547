"""The files of a dossier: which there are, read as bytes, in the order of their names."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from dossier.problems import Problem, did_you_mean


@dataclass(frozen=True)
class File:
    """A file's bytes. `path` is relative to the dossier, with forward slashes."""

    path: str
    raw: bytes

    @property
    def id(self) -> str:
        """The file's name without its ending."""
        return self.path.rpartition("/")[2].rpartition(".")[0]

    @property
    def folder(self) -> str:
        """The path of the folder that it stands in."""
        return self.path.rpartition("/")[0]


def read_files(root: Path, folder: str, endings: tuple[str, ...]) -> Iterator[File | Problem]:
    """The files below a folder, and a problem for each thing there that is none.

    Names that start with a dot are passed over. Nothing is read that a link leads to outside of
    the dossier's folder.
    """
    top = root / folder
    if not top.is_dir():
        yield missing_folder(folder)
        return
    whole = root.resolve()
    if top.is_symlink() and not _leads_into(whole, top):
        yield link_outside(folder)
        return
    names = sorted((path.relative_to(root).as_posix(), path) for path in top.rglob("*"))
    for relative, path in names:
        if is_hidden(relative):
            continue
        if path.is_symlink() and not _leads_into(whole, path):
            yield link_outside(relative)
        elif path.is_dir():
            continue
        elif problem := wrong_ending(relative, endings):
            yield problem
        elif not path.is_file():  # a pipe, whose end nobody may ever see
            yield no_file(relative)
        else:
            try:
                yield File(printable_path(relative), path.read_bytes())
            except OSError as error:
                message = f"the file cannot be read: {error.strerror}"
                yield Problem(printable_path(relative), 1, 1, "unreadable", message)


def is_hidden(path: str) -> bool:
    """Whether a name in the path starts with a dot, so that it is passed over."""
    return path.startswith(".") or "/." in path


def wrong_ending(path: str, endings: tuple[str, ...]) -> Problem | None:
    """What is wrong with a file's name, if it does not end as files here do."""
    name = PurePosixPath(path)
    if name.suffix in endings:
        return None
    hint = did_you_mean(name.suffix, endings) or f"files here end in {' or '.join(endings)}"
    message = f"'{name.name}' is no file of a dossier"
    return Problem(printable_path(path), 1, 1, "file-name", message, hint)


def no_file(path: str) -> Problem:
    """The problem of what has a file's name and is none."""
    message = "the file cannot be read: it is no ordinary file"
    return Problem(printable_path(path), 1, 1, "unreadable", message)


def missing_folder(folder: str) -> Problem:
    """The problem of a folder that is not there."""
    hint = "`dossier init` makes a dossier with all its folders"
    return Problem(folder, 1, 1, "missing-folder", "there is no such folder", hint)


def link_outside(path: str) -> Problem:
    """The problem of a link that leads out of the dossier's folder."""
    message = "this link leads out of the dossier"
    hint = "put the file itself here"
    return Problem(printable_path(path), 1, 1, "link-outside", message, hint)


def printable_path(path: str) -> str:
    """The path without halves of characters, which a name that is not UTF-8 has."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def _leads_into(whole: Path, link: Path) -> bool:
    try:
        return link.resolve(strict=True).is_relative_to(whole)
    except (OSError, RuntimeError):  # a link to nothing, or to itself
        return False
