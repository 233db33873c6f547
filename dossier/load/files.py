"""The files of a dossier: which there are, read as bytes, in the order of their names."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

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
        yield Problem(
            folder,
            1,
            1,
            "missing-folder",
            "there is no such folder",
            "`dossier init` makes a dossier with all its folders",
        )
        return
    whole = root.resolve()
    if top.is_symlink() and not _leads_into(whole, top):
        yield _link_outside(folder)
        return
    for name, path in sorted((path.relative_to(root).as_posix(), path) for path in top.rglob("*")):
        relative = _printable(name)
        if name.startswith(".") or "/." in name:
            continue
        if path.is_symlink() and not _leads_into(whole, path):
            yield _link_outside(relative)
        elif path.is_dir():
            continue
        elif path.suffix not in endings:
            hint = did_you_mean(path.suffix, endings) or f"files here end in {' or '.join(endings)}"
            yield Problem(
                relative, 1, 1, "file-name", f"'{path.name}' is no file of a dossier", hint
            )
        elif not path.is_file():  # a pipe, whose end nobody may ever see
            message = "the file cannot be read: it is no ordinary file"
            yield Problem(relative, 1, 1, "unreadable", message)
        else:
            try:
                yield File(relative, path.read_bytes())
            except OSError as error:
                message = f"the file cannot be read: {error.strerror}"
                yield Problem(relative, 1, 1, "unreadable", message)


def _link_outside(path: str) -> Problem:
    message = "this link leads out of the dossier"
    return Problem(path, 1, 1, "link-outside", message, "put the file itself here")


def _leads_into(whole: Path, link: Path) -> bool:
    try:
        return link.resolve(strict=True).is_relative_to(whole)
    except (OSError, RuntimeError):  # a link to nothing, or to itself
        return False


def _printable(path: str) -> str:
    return path.encode("utf-8", "backslashreplace").decode("utf-8")
