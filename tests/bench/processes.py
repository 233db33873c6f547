"""A command with all its processes: how long it ran, how much it reckoned, how much it held."""

import os
import resource
import subprocess
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

_EVERY_SECONDS = 0.1
"""How often the memory is looked at."""


@dataclass(frozen=True)
class Ran:
    """Seconds on the clock and of all cores, and the most MB that all processes held at once.

    What processes share is counted once. `err` is what the command said on standard error.
    """

    wall_s: float
    cpu_s: float
    peak_mb: float
    err: str


def run(command: Sequence[str], folder: Path) -> Ran:
    """Run a command in a folder. Raises CalledProcessError where it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = perf_counter()
    with subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        watch = _Watch(process.pid)
        watch.start()
        _, err = process.communicate()
        wall = perf_counter() - start
        watch.stop()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, stderr=err)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Ran(wall, cpu, watch.peak_kb / 1024, err)


class _Watch(threading.Thread):
    """Looks at the memory of a process and all below it."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid, self._done = pid, threading.Event()
        self.peak_kb = 0

    def run(self) -> None:
        while not self._done.wait(_EVERY_SECONDS):
            self.peak_kb = max(self.peak_kb, sum(map(_held_kb, _tree(self._pid))))

    def stop(self) -> None:
        self._done.set()
        self.join()


def _tree(pid: int) -> list[int]:
    try:
        below = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    except OSError:  # It has just ended.
        return []
    return [pid, *(one for child in below for one in _tree(int(child)))]


def _held_kb(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
