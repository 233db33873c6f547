"""Work shared among the cores: forked processes do it, and the one that asked gathers."""

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import islice
from typing import TypeVar, cast

T = TypeVar("T")
R = TypeVar("R")

_AT_ONCE = 16
"""How many pieces a process takes at once, where there are many."""


def shared(work: Callable[[T], R], items: Sequence[T], *, few: int) -> Iterator[R]:
    """The results of some work, in the order of the items, which must be able to be pickled.

    Up to `few` items are done sooner than other processes are started. What the work knows is as
    it is when it begins; what it changes, only this process's part of it sees.
    """
    cores = _cores()
    if len(items) <= few or cores < 2:
        yield from map(work, items)
        return
    gc.freeze()  # What is there already is never looked at again, and so stays shared.
    done = 0
    try:
        with ProcessPoolExecutor(
            cores, multiprocessing.get_context("fork"), initializer=partial(_begin, work)
        ) as pool:
            size = max(1, min(_AT_ONCE, len(items) // (cores * 4)))
            for result in pool.map(_do, items, chunksize=size):
                yield cast("R", result)
                done += 1
    except BrokenProcessPool:  # One was killed, for want of memory perhaps.
        yield from map(work, islice(items, done, None))
    finally:
        gc.unfreeze()


def _cores() -> int:
    """How many processes may work at once: one where they cannot be forked."""
    if "fork" not in multiprocessing.get_all_start_methods():
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1


_works: list[Callable[..., object]] = []
"""In a forked process, the one work that it does: it came with the fork, unpickled."""


def _begin(work: Callable[..., object]) -> None:
    _works[:] = [work]


def _do(item: object) -> object:
    return _works[0](item)
