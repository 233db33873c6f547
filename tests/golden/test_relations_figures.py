"""The pictures of relations, held to the letter.

After a change that is meant: `.venv/bin/pytest tests/golden --update-golden`, then look at them.
"""

from pathlib import Path

import pytest

from dossier.dossier import Dossier
from dossier.figures.relations import all_ties, neighbourhood
from tests.golden.pictures import hold
from tests.tied import look_at, tied

PICTURES = Path(__file__).parent / "figures/relations"
NEIGHBOURS = ("upland", "river-league", "rail-treaty", "peace-mission")


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    return tied(tmp_path_factory.mktemp("tied"))


def test_all_ties(dossier: Dossier, request: pytest.FixtureRequest) -> None:
    hold(all_ties(look_at(dossier)), PICTURES / "all.svg", request)


@pytest.mark.parametrize("id", NEIGHBOURS)
def test_neighbours(id: str, dossier: Dossier, request: pytest.FixtureRequest) -> None:
    hold(neighbourhood(look_at(dossier, f"x/{id}.md"), id), PICTURES / f"{id}.svg", request)


def test_no_picture_is_left_behind() -> None:
    assert {path.stem for path in PICTURES.glob("*.svg")} == {"all", *NEIGHBOURS}
