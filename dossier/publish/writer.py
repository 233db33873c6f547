"""The one module that writes files: only what changed, and nothing by halves."""

import os
import shutil
import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from errno import EEXIST
from os import strerror
from pathlib import Path

if sys.platform != "win32":
    import fcntl


@dataclass(frozen=True)
class Changes:
    """How many files of a tree were written, and how many removed."""

    written: int
    removed: int


def write_tree(folder: Path, files: Mapping[str, bytes | None]) -> Changes:
    """Make the folder hold exactly these files, by their paths in it; None: it is right already.

    Files that are right already are not touched, so that what watches them stays quiet. Names
    that start with a dot are left alone.
    """
    wanted = {folder / path for path in files}
    stale = [path for path in _files(folder) if path not in wanted]
    for path in stale:
        path.unlink()
    # Before anything is written: a folder may be gone for a file of its name, or the other way.
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_symlink() or not path.is_dir() or _is_hidden(path, folder):
            continue
        if not any(path.iterdir()):
            path.rmdir()
    written = sum(
        _write_changed(folder / path, content)
        for path, content in files.items()
        if content is not None
    )
    return Changes(written, len(stale))


def write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet, whole. Raises FileExistsError where it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() or path.is_symlink():
        raise FileExistsError(EEXIST, strerror(EEXIST), str(path))
    half = path.with_name(f".{path.name}.half")
    try:
        half.write_bytes(content)
        half.rename(path)
    except OSError:
        half.unlink(missing_ok=True)
        raise


@contextmanager
def adding(path: Path, size: int) -> Iterator[Callable[[bytes], None]]:
    """Add to a file, by what is yielded; what it has after its first `size` bytes goes before.

    What was added is in the file when the call returns, so that who is stopped loses nothing.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        file.truncate(size)

        def add(content: bytes) -> None:
            file.write(content)
            file.flush()

        yield add


def write_all_new(root: Path, files: Mapping[str, bytes]) -> None:
    """Write files that are not there yet, by their paths in a folder: all of them, or none.

    Raises FileExistsError where one is there, and any OSError of the file that failed.
    """
    written: list[Path] = []
    try:
        for name, content in files.items():
            write_new(root / name, content)
            written.append(root / name)
    except OSError:
        for path in written:
            path.unlink()
        raise


def rewrite(path: Path, content: bytes) -> None:
    """Put other bytes into a file that is there, which keeps its permissions, or leave it alone."""
    half = path.with_name(f".{path.name}.half")
    try:
        half.write_bytes(content)
        shutil.copymode(path, half)
        half.replace(path)
    except OSError:
        half.unlink(missing_ok=True)
        raise


def put(path: Path, content: bytes) -> None:
    """Write a file, whole, whatever was there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{path.name}.half")
    half.write_bytes(content)
    half.replace(path)


def give(path: Path, to: Path) -> None:
    """Put a file in another place too: by a second name where the disk can, else by a copy.

    Raises FileNotFoundError where it is not there.
    """
    to.parent.mkdir(parents=True, exist_ok=True)
    to.unlink(missing_ok=True)
    try:
        to.hardlink_to(path)
    except FileNotFoundError:
        raise
    except OSError:  # The disk knows no second names, or the place is on another disk.
        put(to, path.read_bytes())


def fill(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder that nobody looks at yet, by their paths in it."""
    for place in {path.rpartition("/")[0] for path in files}:
        (folder / place).mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        (folder / path).write_bytes(content)


def leave_only(folder: Path, files: Collection[Path]) -> None:
    """Remove every file below a folder but these."""
    for path in folder.rglob("*"):
        if path.is_file() and path not in files:
            path.unlink(missing_ok=True)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Be the only process that writes in a folder; who comes second waits for the first to end.

    Windows has no such lock: there, whoever builds must wait by themselves.
    """
    if sys.platform == "win32":
        yield
        return
    lock = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def swap(new: Path, old: Path) -> None:
    """Put the folder `new` in the place of `old`, which is gone afterwards.

    Whoever looks at `old` sees the one or the other, whole, but for the moment between two
    renames; if the second fails, the first is undone.
    """
    old.parent.mkdir(parents=True, exist_ok=True)
    aside = old.with_name(f".{old.name}.old")
    shutil.rmtree(aside, ignore_errors=True)
    if old.exists():
        old.rename(aside)
    try:
        new.rename(old)
    except OSError:
        if aside.exists():
            aside.rename(old)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def folder(path: Path) -> Path:
    """The folder, made if it is not there."""
    path.mkdir(parents=True, exist_ok=True)
    return path


def discard(folder: Path) -> None:
    """Remove a folder with all that is in it, if it is there."""
    shutil.rmtree(folder, ignore_errors=True)


def empty(folder: Path) -> Path:
    """The folder, made new and empty."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _write_changed(path: Path, content: bytes) -> bool:
    if path.is_file() and not path.is_symlink() and path.read_bytes() == content:
        return False
    put(path, content)
    return True


def _files(folder: Path) -> list[Path]:
    return [
        path
        for path in sorted(folder.rglob("*"))
        if (path.is_file() or path.is_symlink()) and not _is_hidden(path, folder)
    ]


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)
