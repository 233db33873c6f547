"""How long `dossier ingest --json` takes an article, beside a plain reading of its words.

`make bench-ingest` runs 100 and 1,000 articles; memory should be the same for both.
"""

import json
import re
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median

from click.testing import CliRunner

from dossier.cli import main
from tests.bench.alone import measure, tell
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
    output.unlink(missing_ok=True)
    arguments = ["ingest", str(path), "--json", "--output", str(output), "-C", str(REPOSITORY)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output


_MODULE = "tests.bench.ingest"
MEASURED: Mapping[str, Callable[[Path], None]] = {"words": words_alone, "ingest": ingest}


def table(sizes: list[int]) -> None:
    """Measure every size, and print a table."""
    print("| articles | what | wall s | CPU s | peak MB | CPU, as a ratio |")
    print("|---|---|---|---|---|---|")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "articles.jsonl")
            make_articles(path, size)
            rounds = [
                {name: measure(_MODULE, name, str(path)) for name in MEASURED}
                for _ in range(ROUNDS)
            ]
        for name in MEASURED:
            best = {key: min(one[name][key] for one in rounds) for key in rounds[0][name]}
            ratio = median(one[name]["cpu_s"] / one["words"]["cpu_s"] for one in rounds)
            print(
                f"| {size:,} | {name} | {best['wall_s']:.2f} | {best['cpu_s']:.2f} "
                f"| {best['peak_mb']:.0f} | {ratio:.1f} |"
            )


if __name__ == "__main__":
    if sys.argv[1] in MEASURED:
        tell(lambda: MEASURED[sys.argv[1]](Path(sys.argv[2])))
    else:
        table([int(size) for size in sys.argv[1:]])
