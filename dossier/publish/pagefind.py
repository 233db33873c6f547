"""Pagefind, the program that makes an index of pages which a browser loads by small parts.

It is driven as a service, by messages through a pipe: given a folder instead, it takes the files in
the order in which the file system happens to list them, and another machine makes other bytes.
"""

import json
import os
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, distribution
from operator import itemgetter
from pathlib import Path
from threading import Thread
from typing import IO, NotRequired, TypedDict

_PACKAGE = "pagefind_bin"

FRAGMENT = ".pf_fragment"
"""How the name of a file ends that holds what is shown of one page."""

_WANTED = (
    ".pf_meta", ".pf_index", FRAGMENT,
    "pagefind-entry.json", "pagefind-worker.js", "wasm.unknown.pagefind",
)  # fmt: skip
"""The others are search boxes, and the site has one."""


class PagefindError(Exception):
    """Pagefind is not there, or did not do what was asked; the message says which."""


class _File(TypedDict):
    path: str
    content: str


class _Payload(TypedDict):
    type: str
    message: NotRequired[str]
    files: NotRequired[list[_File]]


def program() -> Path:
    """Where the program is. Raises PagefindError if it is not installed."""
    with suppress(PackageNotFoundError):
        installed = distribution(_PACKAGE)
        for name in ("pagefind", "pagefind.exe"):
            found = Path(str(installed.locate_file(f"{_PACKAGE}/{name}")))
            if found.is_file():
                return found
    raise PagefindError(
        "the search of so many pages needs the program Pagefind, which is not installed: "
        "pip install 'pagefind[bin]'"
    )


def version() -> str:
    """The version of the program. Raises PagefindError if it is not installed."""
    program()
    return distribution(_PACKAGE).version


def index(pages: Mapping[str, bytes], *, chunk: int) -> Mapping[str, bytes]:
    """The bundle of these pages, which are HTML by their addresses: its files by path.

    `chunk` is how many places of words a part of the index has, about. The order of the pages
    counts. Raises PagefindError.
    """
    try:
        return _served(pages, chunk)
    except (OSError, LookupError, ValueError) as error:
        raise PagefindError(f"Pagefind does not answer: {error}") from error


def _served(pages: Mapping[str, bytes], chunk: int) -> Mapping[str, bytes]:
    with subprocess.Popen(
        [program(), "--service"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": str(chunk)},
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        # What it answers must be read while it is asked, or both wait for each other.
        asking = Thread(target=_ask, args=(process.stdin, pages))
        asking.start()
        try:
            answers = list(_answers(process.stdout, len(pages) + 2))
        finally:
            process.kill()  # It is done, or will never be.
            asking.join()
    wrong = [answer.get("message", "") for answer in answers if answer["type"] == "Error"]
    if wrong or len(answers) < len(pages) + 2:
        raise PagefindError(f"Pagefind failed: {wrong[0] if wrong else 'it stopped in the middle'}")
    return {
        file["path"]: b64decode(file["content"])
        for answer in answers
        for file in sorted(answer.get("files", []), key=itemgetter("path"))
        if file["path"].endswith(_WANTED)
    }


def _ask(pipe: IO[bytes], pages: Mapping[str, bytes]) -> None:
    with suppress(BrokenPipeError):  # Then it stopped, and its answers are too few.
        for number, payload in enumerate(_requests(pages)):
            message = json.dumps({"message_id": number, "payload": payload})
            pipe.write(b64encode(message.encode()) + b",")
        pipe.flush()  # The pipe stays open: at its end the service stops, whatever it is doing.


def _requests(pages: Mapping[str, bytes]) -> Iterator[Mapping[str, object]]:
    yield {"type": "NewIndex", "config": {"keep_index_url": True}}
    for location, html in pages.items():
        page = {"url": f"/{location}", "file_contents": html.decode()}
        yield {"type": "AddFile", "index_id": 0, "file_path": None, **page}
    yield {"type": "GetFiles", "index_id": 0}


def _answers(pipe: IO[bytes], number: int) -> Iterator[_Payload]:
    """So many answers, or those that came before the pipe was closed."""
    rest: list[bytes] = []
    while number and (part := os.read(pipe.fileno(), 1 << 20)):
        first, *others = part.split(b",")
        rest.append(first)
        for other in others:
            answer: dict[str, _Payload] = json.loads(b64decode(b"".join(rest)))
            yield answer["payload"]
            number -= 1
            rest = [other]
