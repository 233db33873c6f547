"""Pages shared among the cores: forked processes render them, and this one gathers."""

import gc
import multiprocessing
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from dossier.publish.pages import Rendered, render_aloud, render_page
from dossier.publish.plan import Plan

FEW = 24
"""So many pages are rendered sooner than other processes are started."""
_AT_ONCE = 16
"""How many pages a process takes at once."""


@dataclass(frozen=True)
class Wanted:
    """A page to render: the path of its Markdown, and the keys to keep it under."""

    uri: str
    text: str
    key: str


@dataclass(frozen=True)
class Site:
    """The site that pages are rendered for, and the dossier's folder."""

    root: Path
    plan: Plan

    def render(self, wanted: Wanted) -> Rendered | None:
        """Render a page; None where that failed, whyever: it is then done again, aloud."""
        try:
            return render_page(wanted.uri, wanted.text, wanted.key, self.root, self.plan)
        except Exception:  # A template of anybody's can raise anything.
            return None


def render_pages(wanted: Sequence[Wanted], site: Site) -> Iterator[Rendered]:
    """Render pages, in this order. Raises what MkDocs raises where one of them fails."""
    cores = _cores()
    if len(wanted) <= FEW or cores < 2:
        made: Iterable[Rendered | None] = map(site.render, wanted)
    else:
        made = _in_processes(wanted, site, cores)
    for one, rendered in zip(wanted, made, strict=True):
        if rendered is None:
            render_aloud(one.uri, site.plan)
            raise RuntimeError(f"{one.uri} failed once, and not again")
        yield rendered


def _cores() -> int:
    """How many processes may render at once: one where they cannot be forked."""
    if "fork" not in multiprocessing.get_all_start_methods():
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1


def _in_processes(wanted: Sequence[Wanted], site: Site, cores: int) -> Iterator[Rendered | None]:
    gc.freeze()  # What is there already is never looked at again, and so stays shared.
    done = 0
    try:
        with ProcessPoolExecutor(
            cores, multiprocessing.get_context("fork"), initializer=_begin, initargs=(site,)
        ) as pool:
            for rendered in pool.map(_render, wanted, chunksize=_AT_ONCE):
                yield rendered
                done += 1
    except BrokenProcessPool:  # One was killed, for want of memory perhaps.
        yield from map(site.render, islice(wanted, done, None))
    finally:
        gc.unfreeze()


_site: list[Site] = []
"""In a forked process, the one site that it renders for: it came with the fork, unpickled."""


def _begin(site: Site) -> None:
    _site[:] = [site]


def _render(wanted: Wanted) -> Rendered | None:
    return _site[0].render(wanted)
