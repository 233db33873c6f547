"""Take out of a package-lock.json what installing needs not: whom to pay, and where."""

import json
import sys
from pathlib import Path


def main(path: Path) -> None:
    """Write the lock anew, without the packages' appeals for funding."""
    lock = json.loads(path.read_text("utf-8"))
    for package in lock["packages"].values():
        package.pop("funding", None)
    path.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
