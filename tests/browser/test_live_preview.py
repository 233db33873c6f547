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

from tests.built import copy_of_the_dossier, environment, program

BUILD_SECONDS = 30
"""How long a build may take on a slow machine."""
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
    folder = copy_of_the_dossier(tmp_path / "dossier")
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


def shows(page: Page, words: str) -> None:
    """Expect that words come up on the page by themselves."""
    expect(page.locator("article")).to_contain_text(words, timeout=BUILD_SECONDS * 1000)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("content/countries/mali.yml", "name: {en: Mali,", "name: {en: Mali renamed,"),
        ("templates/kinds/country.md", "{{ sections.head(view) }}", "# A country renamed"),
        ("seeds/gambiaj-ambassador-recall.yml", "publisher: The", "publisher: The renamed"),
    ],
    ids=["content", "template", "record"],
)
def test_an_edit_shows_by_itself(
    path: str, old: str, new: str, preview: Preview, page: Page
) -> None:
    page.goto(f"{preview.address}countries/mali.html")
    preview.edit(path, old, new)
    shows(page, "renamed")


def test_a_broken_edit_is_named_and_the_last_good_page_stays(preview: Preview, page: Page) -> None:
    page.set_default_timeout(BUILD_SECONDS * 1000)
    page.goto(f"{preview.address}countries/mali.html")
    preview.edit("content/countries/mali.yml", "name: {en:", "naem: {en:")
    preview.wait_for("content/countries/mali.yml:2:1: ")
    page.reload()
    shows(page, "Republic of Mali")
    preview.edit("content/countries/mali.yml", "naem: {en: Mali", "name: {en: Mali renamed")
    shows(page, "Mali renamed")


def test_a_server_with_nothing_to_do_does_nothing(preview: Preview) -> None:
    first = preview.newest()
    start = perf_counter()
    preview.edit("content/countries/mali.yml", "name: {en: Mali,", "name: {en: Mali renamed,")
    build = preview.newest(after=first)
    # Long enough for one build more on this machine, however busy it is.
    idle = IDLE_SECONDS + perf_counter() - start
    # What a build writes may make another; a server that is never quiet makes one after the other.
    assert any(build == (build := preview.later(build, idle)) for _ in range(MOST_BUILDS))
