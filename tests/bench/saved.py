"""How long it takes from saving a file until a browser is told to show it again."""

import socket
import subprocess
from pathlib import Path
from time import perf_counter
from urllib.request import urlopen

from tests.bench.made import edit_one

_ROUNDS = 3
"""How often it is measured: the fastest counts, as the one least disturbed."""
_PATIENCE = 600
"""Seconds after which nothing will come any more."""


def save_to_browser(program: Path, root: Path) -> float:
    """The seconds from an edit until `dossier serve` tells a browser of it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    with subprocess.Popen(
        [program, "serve", "--port", str(port)],
        cwd=root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stderr
        try:
            for line in server.stderr:
                if "Serving on" in line:
                    break
            return min(_edited(root, port) for _ in range(_ROUNDS))
        finally:
            server.terminate()


def _edited(root: Path, port: int) -> float:
    before = _build(port, "0")
    start = perf_counter()
    edit_one(root)
    _build(port, before)
    return perf_counter() - start


def _build(port: int, after: str) -> str:
    """The number of the newest build, once it is newer than another."""
    while True:
        with urlopen(f"http://127.0.0.1:{port}/livereload/{after}/1", timeout=_PATIENCE) as answer:
            number = str(answer.read().decode())
        if int(number) > int(after):
            return number
