"""Pictures of figures, compared with those of last time."""

from pathlib import Path

import pytest

from dossier.figures import Figure


def hold(figure: Figure | None, golden: Path, request: pytest.FixtureRequest) -> None:
    """Compare a picture with that of last time, an element a line."""
    assert figure
    made = str(figure.svg).replace("><", ">\n<") + "\n"
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(made, encoding="utf-8")
    assert made == golden.read_text(encoding="utf-8")
