"""The dossier of this repository, and a small one, each built once for all tests of its site."""

import fcntl
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from dossier.dossier import Dossier
from dossier.generate import read
from dossier.model import KINDS, Source
from dossier.render.routes import INDEXES

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests/golden/dossier"
"""A small dossier of every kind: with a claim of two publishers, one of two copies of a wire."""
INPUTS = ("content", "seeds", "templates", "dossier", "mkdocs.yml", "hook.py")

ENTITIES = sorted(
    path.stem for kind in KINDS for path in (ROOT / "content" / kind.folder).glob("*.yml")
)
KIND_PAGES = (*(kind.kind for kind in KINDS), Source.kind)
INDEX_PAGES = tuple(INDEXES)
EVERY_SORT_OF_PAGE = (*INDEX_PAGES, *KIND_PAGES)
"""One name for each page that has a template of its own."""

SOURCES = sorted(path.stem for path in (ROOT / "seeds").glob("*.yml"))


@dataclass(frozen=True)
class Built:
    """A dossier's folder after a build."""

    root: Path

    @property
    def site(self) -> Path:
        return self.root / "site"

    @cached_property
    def dossier(self) -> Dossier:
        return read(self.root)

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """The path of every page of the site, sorted."""
        return tuple(
            sorted(path.relative_to(self.site).as_posix() for path in self.site.rglob("*.html"))
        )

    def page_of(self, id: str) -> str:
        """The path of the page of an entity or a source."""
        entry = self.dossier.entities.get(id) or self.dossier.sources[id]
        return f"{entry.folder}/{id}.html"

    def example(self, sort: str) -> str:
        """The path of an index page by its name, or of the fullest page of a kind."""
        return self._pages_of(sort)[-1]

    def slightest(self, sort: str) -> str:
        """The same, but of the page of a kind that has the least on it."""
        return self._pages_of(sort)[0]

    def _pages_of(self, sort: str) -> list[str]:
        """The pages of a sort, from the slightest to the fullest."""
        if sort in INDEXES:
            return [INDEXES[sort].replace(".md", ".html")]
        paths = [self.page_of(entry.id) for entry in self.dossier.pages if entry.kind == sort]
        return sorted(paths, key=lambda path: ((self.site / path).stat().st_size, path))


def copy_of_the_dossier(folder: Path) -> Path:
    """Copy what a checkout has, and nothing that was made from it; the folder."""
    folder.mkdir(exist_ok=True)
    ignore = shutil.ignore_patterns("__pycache__")
    for name in INPUTS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=ignore)
        else:
            shutil.copy(ROOT / name, folder / name)
    (folder / "build/docs").mkdir(parents=True)
    shutil.copy(ROOT / "build/docs/.gitignore", folder / "build/docs/.gitignore")
    return folder


def copy_of_the_small_dossier(folder: Path) -> Path:
    """Copy the small dossier with what it takes to build it; the folder."""
    shutil.copytree(GOLDEN, folder, dirs_exist_ok=True)
    shutil.copytree(ROOT / "content/vocabulary", folder / "content/vocabulary")
    shutil.copytree(ROOT / "templates", folder / "templates")
    for name in ("mkdocs.yml", "hook.py"):
        shutil.copy(ROOT / name, folder)
    (folder / "build/docs").mkdir(parents=True)
    return folder


def program(name: str) -> str:
    """A program of the environment that the tests run in."""
    return str(Path(sys.executable).with_name(name))


def environment(**changes: str) -> dict[str, str]:
    """The environment of a person's shell: without what the build itself sets."""
    kept = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    return kept | {"NO_MKDOCS_2_WARNING": "1"} | changes


def run(*command: str, folder: Path, **changes: str) -> subprocess.CompletedProcess[str]:
    """Run a program of the environment in a folder."""
    return subprocess.run(
        [program(command[0]), *command[1:]],
        cwd=folder,
        env=environment(**changes),
        check=False,
        capture_output=True,
        text=True,
    )


def build(folder: Path, **changes: str) -> Built:
    """Build the dossier in a folder as a person does."""
    done = run("dossier", "build", folder=folder, **changes)
    assert done.returncode == 0, done.stdout + done.stderr
    return Built(folder)


def built_once(
    name: str, make: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory
) -> Built:
    """A dossier that is made in a folder and built by the first worker of a run that wants it."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    root = shared / f"{name}-built"
    with (shared / f"{name}-built.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not root.exists():
            half = shared / f"{name}-half"
            shutil.rmtree(half, ignore_errors=True)
            half.mkdir()
            build(make(half)).root.rename(root)
    return Built(root)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The built dossier, the same for all workers of a run. Tests only look at it."""
    return built_once("dossier", copy_of_the_dossier, tmp_path_factory)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small dossier, built in the same way."""
    return built_once("small", copy_of_the_small_dossier, tmp_path_factory)


class Quiet(SimpleHTTPRequestHandler):
    """A server that does not tell of each request, and keeps its connections."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served(site: Path, handles: type[Quiet] = Quiet) -> Iterator[str]:
    """The address at which a folder is served on this machine, with a slash at its end."""
    handler = partial(handles, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def address(built: Built) -> Iterator[str]:
    """The address of the built site."""
    with served(built.site) as address:
        yield address
