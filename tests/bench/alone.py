"""Work in a process of its own: how long it takes there, and how much it holds."""

import gc
import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from time import perf_counter

from dossier.cli import GENERATIONS
from tests.workspace import REPOSITORY


def measure(module: str, *words: str) -> dict[str, float]:
    """Run a module of the bench, whose `tell` says what it took; seconds and megabytes."""
    told = subprocess.run(
        [sys.executable, "-m", module, *words],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        check=True,
        capture_output=True,
        text=True,
    )
    found: dict[str, float] = json.loads(told.stdout)
    return found


def tell(work: Callable[[], object]) -> None:
    """The inside of such a process: do the work, and say what it took, as JSON."""
    gc.set_threshold(*GENERATIONS)
    before = resource.getrusage(resource.RUSAGE_SELF)
    start = perf_counter()
    work()
    wall = perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_SELF)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(json.dumps({"wall_s": wall, "cpu_s": cpu, "peak_mb": after.ru_maxrss / 1024}))
