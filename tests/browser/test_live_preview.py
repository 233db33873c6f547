"""While somebody writes, the page in the browser follows by itself."""

import socket
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from threading import Thread
from time import perf_counter
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Contexts
from tests.built import environment, program
from tests.published.drafts import FINISHED, MALI
from tests.workspace import make_site

BUILD_SECONDS = 120
"""How long is waited for a build; it takes a second or two."""
IDLE_SECONDS = 3
"""How long a server that has nothing to do is watched, at the least."""
MOST_BUILDS = 4
"""How many builds more than the first one edit may make."""


@dataclass
class Preview:
    """A server for the dossier in a folder, and what it says."""

    folder: Path
    address: str
    said: Queue[str]

    def wait_for(self, words: str) -> None:
        """Read what the server says until it says this."""
        while words not in self.said.get(timeout=BUILD_SECONDS):
            pass

    def edit(self, path: str, old: str, new: str) -> None:
        file = self.folder / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")

    def newest(self, after: str = "0", seconds: float = BUILD_SECONDS) -> str:
        """The number of the newest build; waits for one newer than `after`."""
        with urlopen(f"{self.address}livereload/{after}/1", timeout=seconds) as answer:
            return str(answer.read().decode())

    def later(self, build: str, seconds: float) -> str:
        """The number of the newest build, once there is another, or the time is up."""
        try:
            return self.newest(build, seconds)
        except TimeoutError:
            return build


def pass_on(lines: Iterable[str], to: Queue[str]) -> None:
    for line in lines:
        to.put(line)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(params=["dossier serve --port {}", "mkdocs serve --dev-addr 127.0.0.1:{}"])
def preview(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Preview]:
    folder = make_site(tmp_path / "dossier", FINISHED)
    (folder / "build/docs").mkdir(parents=True)
    port = free_port()
    name, *options = request.param.format(port).split()
    said: Queue[str] = Queue()
    with subprocess.Popen(
        [program(name), *options],
        cwd=folder,
        env=environment(PYTHONUNBUFFERED="1", TMPDIR=str(tmp_path)),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as server:
        assert server.stdout
        reader = Thread(target=pass_on, args=[server.stdout, said])
        reader.start()
        preview = Preview(folder, f"http://127.0.0.1:{port}/", said)
        try:
            preview.wait_for("Serving on")
            yield preview
        finally:
            server.terminate()
            reader.join()


@pytest.fixture
def page(contexts: Contexts, preview: Preview) -> Iterator[Page]:
    """The page of a country, as somebody has it open who writes."""
    with contexts(viewport={"width": 1280, "height": 800}).new_page() as page:
        page.set_default_timeout(BUILD_SECONDS * 1000)
        page.goto(f"{preview.address}countries/mali.html")
        yield page


def shows(page: Page, words: str) -> None:
    """Expect that words come up on the page by themselves."""
    expect(page.locator("article")).to_contain_text(words, timeout=BUILD_SECONDS * 1000)


def test_each_edit_shows_by_itself_and_a_broken_one_is_named(preview: Preview, page: Page) -> None:
    preview.edit(MALI, "name: Mali", "name: Mali edited")
    shows(page, "Mali edited")
    preview.edit("seeds/report.yml", "publisher: The", "publisher: The record edited")
    shows(page, "The record edited")

    preview.edit(MALI, "name: Mali edited", "naem: Mali broken")
    preview.wait_for(f"{MALI}:1:1: ")
    page.reload()
    shows(page, "Mali edited")
    preview.edit(MALI, "naem: Mali broken", "name: Mali mended")
    shows(page, "Mali mended")

    preview.edit("templates/kinds/country.md", "{{ sections.head(view) }}", "# A template edited")
    shows(page, "A template edited")
    is_quiet_after_an_edit(preview)


def is_quiet_after_an_edit(preview: Preview) -> None:
    """Expect that a server with nothing to do does nothing."""
    first = preview.newest()
    start = perf_counter()
    preview.edit(MALI, "name: Mali mended", "name: Mali edited again")
    build = preview.newest(after=first)
    # Long enough for one build more on this machine, however busy it is.
    idle = IDLE_SECONDS + perf_counter() - start
    # What a build writes may make another; a server that is never quiet makes one after the other.
    assert any(build == (build := preview.later(build, idle)) for _ in range(MOST_BUILDS)), (
        "the server builds without an edit"
    )
