"""How long each stage of a build took, for `dossier build --timings` and the bench."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

_seconds: dict[str, float] = {}


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Take the time of a stage, wherever it happens; all that has one name is one."""
    start = perf_counter()
    try:
        yield
    finally:
        _seconds[name] = _seconds.get(name, 0) + perf_counter() - start


def timings() -> dict[str, float]:
    """The seconds of each stage so far, in the order in which they began to end."""
    return dict(_seconds)
