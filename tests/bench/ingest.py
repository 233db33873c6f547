"""How long `dossier ingest --json` takes an article, beside a plain reading of its words.

`make bench-ingest` runs 100 and 1,000 articles; memory should be the same for both.
"""

import json
import os
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from time import perf_counter

from click.testing import CliRunner

from dossier.cli import main
from tests.bench.articles import make_articles
from tests.workspace import REPOSITORY

ROUNDS = 3
_WORD = re.compile(r"\w+")


def words_alone(path: Path) -> None:
    """Read each line, find its words and count them, and nothing else."""
    counts: dict[str, int] = {}
    with path.open(encoding="utf-8") as file:
        for line in file:
            for word in _WORD.findall(json.loads(line)["text"]):
                folded = word.casefold()
                counts[folded] = counts.get(folded, 0) + 1


def ingest(path: Path) -> None:
    """What the command does, with an output in a file."""
    output = path.with_suffix(".found.jsonl")
    arguments = ["ingest", str(path), "--json", "--output", str(output), "-C", str(REPOSITORY)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output


MEASURED: Mapping[str, Callable[[Path], None]] = {"words": words_alone, "ingest": ingest}


def measure(name: str, path: Path) -> dict[str, float]:
    """Run one of them in a process of its own; seconds and megabytes."""
    path.with_suffix(".found.jsonl").unlink(missing_ok=True)
    told = subprocess.run(
        [sys.executable, "-m", "tests.bench.ingest", name, str(path)],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        check=True,
        capture_output=True,
        text=True,
    )
    found: dict[str, float] = json.loads(told.stdout)
    return found


def alone(name: str, path: Path) -> None:
    """The inside of such a process: what it took, as JSON."""
    before = resource.getrusage(resource.RUSAGE_SELF)
    start = perf_counter()
    MEASURED[name](path)
    wall = perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_SELF)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(json.dumps({"wall_s": wall, "cpu_s": cpu, "peak_mb": after.ru_maxrss / 1024}))


def table(sizes: list[int]) -> None:
    """Measure every size, and print a table."""
    print("| articles | what | wall s | CPU s | peak MB | CPU, as a ratio |")
    print("|---|---|---|---|---|---|")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "articles.jsonl")
            make_articles(path, size)
            rounds = [{name: measure(name, path) for name in MEASURED} for _ in range(ROUNDS)]
        for name in MEASURED:
            best = {key: min(one[name][key] for one in rounds) for key in rounds[0][name]}
            ratio = median(one[name]["cpu_s"] / one["words"]["cpu_s"] for one in rounds)
            print(
                f"| {size:,} | {name} | {best['wall_s']:.2f} | {best['cpu_s']:.2f} "
                f"| {best['peak_mb']:.0f} | {ratio:.1f} |"
            )


if __name__ == "__main__":
    if sys.argv[1] in MEASURED:
        alone(sys.argv[1], Path(sys.argv[2]))
    else:
        table([int(size) for size in sys.argv[1:]])
