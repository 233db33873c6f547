"""How long a check takes beside parsing alone, as ratios within one run: `make bench-check`."""

import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median

import yaml

from dossier.check import check
from dossier.dossier import Dossier
from dossier.load.content import load
from tests.bench.alone import measure, tell
from tests.bench.made import make

ROUNDS = 9
"""How often all are measured, in turns. The fastest time counts, as the one least disturbed; the
ratio is the median of those within a round."""


def parse_alone(root: Path) -> None:
    """Parse every file with PyYAML's C loader, and nothing else."""
    for path in root.rglob("*.yml"):
        yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)


def load_and_check(root: Path) -> None:
    """What `dossier check` does between its start and its answer."""
    assert check(Dossier(load(root))) == ()


_MODULE = "tests.bench.checking"
MEASURED: Mapping[str, Callable[[Path], None]] = {
    "PyYAML": parse_alone,
    "check": load_and_check,
}


def main(sizes: list[int]) -> None:
    """Measure every size, and print a table."""
    print("| entities | what | wall s | CPU s | peak MB | CPU, as a ratio |")
    print("|---|---|---|---|---|---|")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            make(root, size)
            rounds = [
                {name: measure(_MODULE, name, str(root)) for name in MEASURED}
                for _ in range(ROUNDS)
            ]
        best = {
            name: {key: min(one[name][key] for one in rounds) for key in rounds[0][name]}
            for name in MEASURED
        }
        for name, found in best.items():
            ratio = median(one[name]["cpu_s"] / one["PyYAML"]["cpu_s"] for one in rounds)
            print(
                f"| {size:,} | {name} | {found['wall_s']:.2f} | {found['cpu_s']:.2f} "
                f"| {found['peak_mb']:.0f} | {ratio:.2f} |"
            )


if __name__ == "__main__":
    if sys.argv[1] in MEASURED:
        tell(lambda: MEASURED[sys.argv[1]](Path(sys.argv[2])))
    else:
        main([int(size) for size in sys.argv[1:]])
