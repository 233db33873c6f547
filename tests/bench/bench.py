"""How long a build takes beside plain MkDocs and other generators: `make bench`.

`make bench SIZES="1000"` runs one size. The table is committed as tests/bench/BENCH.md when all
sizes run; the rows go to build/bench.json.
"""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.bench.made import edit_one, make
from tests.bench.others import OTHERS
from tests.bench.pages import Compressing
from tests.bench.processes import Ran, run
from tests.bench.saved import save_to_browser
from tests.bench.search import first_page, first_search
from tests.built import served
from tests.chromium import chromium
from tests.workspace import REPOSITORY

SIZES = (100, 1_000, 10_000)
REPORT = REPOSITORY / "tests/bench/BENCH.md"
_ROWS = REPOSITORY / "build/bench.json"
_OURS, _PLAIN = "dossier", "mkdocs"
_COLD, _UNCHANGED, _ONE = "cold", "unchanged", "one-changed"
_SEARCHED = "border closed"
_BIN = Path(sys.executable).parent


@dataclass(frozen=True)
class Row:
    """What one tool took for one case of one size.

    `phases` are the seconds of each, `fetched` the bytes that a new reader fetches.
    """

    size: int
    case: str
    tool: str
    pages: int
    ran: Ran
    phases: Mapping[str, float] = field(default_factory=dict)
    fetched: Mapping[str, int] = field(default_factory=dict)

    def as_json(self) -> dict[str, object]:
        return {
            "size": self.size,
            "case": self.case,
            "tool": self.tool,
            "wall_s": round(self.ran.wall_s, 3),
            "cpu_s": round(self.ran.cpu_s, 3),
            "peak_mb": round(self.ran.peak_mb, 1),
            "phases": dict(self.phases),
            "bytes": dict(self.fetched),
        }


def measure(size: int) -> list[Row]:
    """All cases of a dossier of `size` entities, one after the other, on this machine alone."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "dossier"
        make(root, size)
        rows = [_ours(root, size, _COLD), _ours(root, size, _UNCHANGED)]
        edit_one(root)
        rows.append(_ours(root, size, _ONE))
        rows[0] = replace(rows[0], fetched=_fetched(root / "site"))
        saved = {"save to browser": save_to_browser(_BIN / "dossier", root)}
        rows[-1] = replace(rows[-1], phases={**rows[-1].phases, **saved})
        rows.append(_plain(root, size))
        for name, other in OTHERS.items():
            if ran := other(root, Path(folder) / name, size):
                rows.append(Row(size, _COLD, name, rows[0].pages, ran))
        return rows


def _ours(root: Path, size: int, case: str) -> Row:
    ran = run([str(_BIN / "dossier"), "build", "--timings"], root)
    words = (line.split() for line in ran.err.splitlines())
    phases = {line[0]: float(line[1]) for line in words if len(line) == 3 and line[2] == "s"}
    return Row(size, case, _OURS, _pages(root / "site"), ran, phases)


def _fetched(site: Path) -> Mapping[str, int]:
    """What a new reader fetches for the home page, and for a search of two words from there."""
    with served(site, Compressing) as address, chromium() as browser:
        _, found = first_search(browser, address, _SEARCHED)
        return {"first page": first_page(browser, address), "first search": found}


def _plain(root: Path, size: int) -> Row:
    """Plain MkDocs on the tree of Markdown that is there already."""
    plain = root / "mkdocs.plain.yml"
    plain.write_text("INHERIT: mkdocs.yml\nhooks: []\nsite_dir: build/plain\n", encoding="utf-8")
    ran = run([str(_BIN / "mkdocs"), "build", "--quiet", "--config-file", plain.name], root)
    pages = _pages(root / "build/plain")
    shutil.rmtree(root / "build/plain")
    return Row(size, _COLD, _PLAIN, pages, ran)


def _pages(site: Path) -> int:
    return sum(1 for _ in site.rglob("*.html"))


def table(rows: list[Row]) -> str:
    """The rows in words, each with its ratio to plain MkDocs of the same size."""
    plain = {row.size: row.ran for row in rows if row.tool == _PLAIN}
    lines = [
        "| entities | pages | tool | case | wall s | CPU s | peak MB | ratio | phases s | KB |",
        "|--:|--:|---|---|--:|--:|--:|--:|---|---|",
    ]
    for row in rows:
        ratio = row.ran.wall_s / plain[row.size].wall_s
        phases = ", ".join(f"{name} {seconds:.2f}" for name, seconds in row.phases.items())
        fetched = ", ".join(f"{name} {size / 1000:.0f}" for name, size in row.fetched.items())
        lines.append(
            f"| {row.size:,} | {row.pages:,} | {row.tool} | {row.case} | {row.ran.wall_s:.2f} "
            f"| {row.ran.cpu_s:.2f} | {row.ran.peak_mb:.0f} | {ratio:.3f} | {phases} | {fetched} |"
        )
    return "\n".join(lines) + "\n"


_HEAD = """\
# How long a build takes

Made by `make bench`, on {cores} cores. `mkdocs` is plain `mkdocs build` of the same tree of
Markdown, in the same run; its ratio, of seconds on the clock, is 1. `dossier` is `dossier build`,
everything included: from starting the program to the last byte of the site; `save to browser` is
the time from an edit until `dossier serve` tells a browser of it. Memory is that of all processes
together. The last column is what a new reader fetches, compressed: the home page with all that it
asks for, and a first search.

"""


def main(sizes: list[int]) -> None:
    """Measure every size, print the table, and write what is kept of it."""
    rows = [row for size in sizes for row in measure(size)]
    print(table(rows))
    _ROWS.parent.mkdir(exist_ok=True)
    _ROWS.write_text(json.dumps([row.as_json() for row in rows], indent=2) + "\n", "utf-8")
    if sizes == list(SIZES):
        REPORT.write_text(_HEAD.format(cores=os.cpu_count()) + table(rows), "utf-8")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]])
