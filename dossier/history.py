"""The files of a dossier as they were at a revision, from git; the work tree is not touched."""

import os
import posixpath
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dossier.load.content import READ
from dossier.load.files import (
    File,
    is_hidden,
    link_outside,
    missing_folder,
    no_file,
    printable_path,
    wrong_ending,
)
from dossier.problems import Problem, did_you_mean, printable

_LINK = "120000"
_SUBMODULE = "160000"
_MAX_LINKS = 40
"""How many links may lead to each other; an operating system gives up as early."""

_OF_ANOTHER = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
"""What a hook of git sets. The repository here is the one that the dossier's folder stands in."""


class HistoryError(Exception):
    """Git cannot say what the files were. The message is for a person."""


class UnknownRevisionError(HistoryError):
    """The repository has no such revision."""


def files_at(root: Path, revision: str) -> tuple[File | Problem, ...]:
    """The files of the dossier in the folder `root` at a revision, as `read_files` finds them.

    Raises HistoryError, or its kind UnknownRevisionError, and never gives a part of the files.
    """
    prefix = os.fsdecode(_git(root, "rev-parse", "--show-prefix").removesuffix(b"\n"))
    entries = _entries(root, _commit(root, revision), prefix)
    with _objects(root) as read:
        tree = _Tree(entries, read)
        return tuple(file for folder, endings in READ for file in tree.files(folder, endings))


@dataclass(frozen=True)
class _Entry:
    mode: str
    object: str


@dataclass(frozen=True)
class _Tree:
    """What a revision has in the dossier's folder, by path, and how to read an object."""

    entries: Mapping[str, _Entry]
    read: Callable[[str], bytes]

    def files(self, folder: str, endings: tuple[str, ...]) -> Iterator[File | Problem]:
        top = self._lead(folder)
        if top is None:
            yield link_outside(folder)
            return
        if top not in self._folders:
            entry = self.entries.get(top)
            is_submodule = entry is not None and entry.mode == _SUBMODULE
            yield no_file(folder) if is_submodule else missing_folder(folder)
            return
        for path, entry in self.entries.items():
            if path.startswith(f"{top}/"):
                name = folder + path[len(top) :]
                if not is_hidden(name):
                    yield from self._file(name, path, entry, endings)

    def _file(
        self, name: str, path: str, entry: _Entry, endings: tuple[str, ...]
    ) -> Iterator[File | Problem]:
        target = self._lead(path)
        found = self.entries.get(target) if target is not None else None
        if entry.mode == _LINK and found is None and target not in self._folders:
            yield link_outside(name)
        elif found is None:  # a link to a folder, which is passed over
            return
        elif found.mode == _SUBMODULE:
            yield no_file(name)
        elif problem := wrong_ending(name, endings):
            yield problem
        else:
            yield File(printable_path(name), self.read(found.object))

    @cached_property
    def _folders(self) -> frozenset[str]:
        found = {""}
        for path in self.entries:
            while (path := posixpath.dirname(path)) not in found:
                found.add(path)
        return frozenset(found)

    def _lead(self, path: str) -> str | None:
        """Where a path leads after every link on it, or None if that is outside or nowhere."""
        ahead, done, links = path.split("/"), list[str](), 0
        while ahead:
            step = ahead.pop(0)
            if step in {"", "."}:
                continue
            if step == "..":
                if not done:
                    return None
                done.pop()
                continue
            done.append(step)
            entry = self.entries.get("/".join(done))
            if entry and entry.mode == _LINK:
                target = os.fsdecode(self.read(entry.object))
                links += 1
                if links > _MAX_LINKS or target.startswith("/"):
                    return None
                done.pop()
                ahead = [*target.split("/"), *ahead]
        return "/".join(done)


def _commit(root: Path, revision: str) -> str:
    shown = printable(revision)
    if not revision or revision.startswith("-") or "\0" in revision:
        raise UnknownRevisionError(f"'{shown}' is no revision; one is a branch, a tag or a commit")
    if ".." in revision:
        raise UnknownRevisionError(
            f"'{shown}' is a range; give its sides as two words: `dossier diff BASE HEAD`"
        )
    wanted = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    done = _run(root, wanted)
    if done.returncode == 0:
        return done.stdout.decode("ascii").strip()
    names = _git(root, "for-each-ref", "--format=%(refname:short)").decode("utf-8", "replace")
    known = names.split("\n")[:-1]
    raise UnknownRevisionError(
        f"git knows no revision '{shown}'; {printable(_what_is_right(root, revision, known))}"
    )


def _what_is_right(root: Path, revision: str, known: Sequence[str]) -> str:
    remote = next((name for name in known if name.endswith(f"/{revision}")), None)
    if remote:
        return f"did you mean '{remote}'?"
    if _git(root, "rev-parse", "--is-shallow-repository").strip() == b"true":
        return (
            "this clone is shallow, without older commits and other branches: "
            "`git fetch --unshallow origin`, or `git fetch origin BRANCH`, gets them"
        )
    listed = "`git log --oneline` lists commits, `git branch --all` branches"
    return did_you_mean(revision, known) or listed


def _entries(root: Path, commit: str, prefix: str) -> Mapping[str, _Entry]:
    """Every file, link and submodule in the dossier's folder, by its path there, sorted."""
    folder = ("--", prefix) if prefix else ()
    listed = _git(root, "ls-tree", "-r", "-z", "--full-tree", commit, *folder)
    found: dict[str, _Entry] = {}
    for line in listed.split(b"\0")[:-1]:
        about, _, path = line.partition(b"\t")
        mode, _, object = about.decode("ascii").split(" ")
        found[os.fsdecode(path).removeprefix(prefix)] = _Entry(mode, object)
    return dict(sorted(found.items()))


@contextmanager
def _objects(root: Path) -> Iterator[Callable[[str], bytes]]:
    """A reader of objects by their names: one process of git for all of them."""
    with _started(root) as process:
        assert process.stdin is not None  # both are pipes
        assert process.stdout is not None
        requests, answers = process.stdin, process.stdout

        def read(object: str) -> bytes:
            try:
                requests.write(f"{object}\n".encode())
                requests.flush()
            except BrokenPipeError:
                raise _unreadable(object) from None
            head = answers.readline().split()
            if len(head) != 3 or head[0] != object.encode():
                raise _unreadable(object)
            size = int(head[2])
            raw = answers.read(size + 1)  # a line break follows
            if len(raw) != size + 1:
                raise _unreadable(object)
            return raw[:-1]

        try:
            yield read
        finally:
            process.kill()
            with suppress(BrokenPipeError):  # a request may wait that git was not there to read
                requests.close()


def _started(root: Path) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            ("git", "cat-file", "--batch"),
            cwd=root,
            env=_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except FileNotFoundError:
        raise _no_git() from None


def _unreadable(object: str) -> HistoryError:
    return HistoryError(
        f"git cannot read the object {object}; where the clone is a partial one, `git fetch` it, "
        "else `git fsck` says what is damaged"
    )


def _git(root: Path, *arguments: str) -> bytes:
    """What git prints. Raises HistoryError where it fails."""
    done = _run(root, arguments)
    if done.returncode == 0:
        return done.stdout
    said = done.stderr.decode("utf-8", "replace").strip().split("\n")[0].removeprefix("fatal: ")
    if said.startswith("not a git repository"):
        raise HistoryError(
            f"{printable(str(root))} is in no git repository; "
            "BASE and HEAD are revisions of the one that the dossier is in"
        )
    raise HistoryError(f"git {arguments[0]}: {printable(said)}")


def _run(root: Path, arguments: Sequence[str]) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            ("git", *arguments),
            cwd=root,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise _no_git() from None


def _no_git() -> HistoryError:
    return HistoryError("there is no program `git` here, and both sides are read from it")


def _environment() -> Mapping[str, str]:
    """For messages in English, paths taken as they are, and no lock on the repository."""
    own = {"LC_ALL": "C", "GIT_LITERAL_PATHSPECS": "1", "GIT_OPTIONAL_LOCKS": "0"}
    return {key: value for key, value in os.environ.items() if key not in _OF_ANOTHER} | own
