"""The pictures of relations, held to the letter.

After a change that is meant: `.venv/bin/pytest tests/golden --update-golden`, then look at them.
"""

from pathlib import Path

import pytest

from dossier.dossier import Dossier
from dossier.figures import Figure
from dossier.figures.relations import all_ties, neighbourhood
from tests.tied import look_at, tied

PICTURES = Path(__file__).parent / "figures/relations"
NEIGHBOURS = ("upland", "river-league", "rail-treaty", "peace-mission")


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    return tied(tmp_path_factory.mktemp("tied"))


def hold(figure: Figure | None, name: str, request: pytest.FixtureRequest) -> None:
    """Compare a picture with that of last time, an element a line."""
    assert figure
    made = str(figure.svg).replace("><", ">\n<") + "\n"
    golden = PICTURES / f"{name}.svg"
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(made, encoding="utf-8")
    assert made == golden.read_text(encoding="utf-8")


def test_all_ties(dossier: Dossier, request: pytest.FixtureRequest) -> None:
    hold(all_ties(look_at(dossier)), "all", request)


@pytest.mark.parametrize("id", NEIGHBOURS)
def test_neighbours(id: str, dossier: Dossier, request: pytest.FixtureRequest) -> None:
    hold(neighbourhood(look_at(dossier, f"x/{id}.md"), id), id, request)


def test_no_picture_is_left_behind() -> None:
    assert {path.stem for path in PICTURES.glob("*.svg")} == {"all", *NEIGHBOURS}
