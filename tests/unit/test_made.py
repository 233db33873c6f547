"""The dossiers that are made up to measure with: as large as asked for, right, always the same."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from dossier.dossier import Dossier
from dossier.generate import generate
from dossier.load.content import load
from tests.bench.made import BUSIEST, ON_ONE_DAY, THE_DAY, edit_one, make
from tests.workspace import hints, problems

SIZE = 300


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    make(folder, SIZE)
    return folder


def files(folder: Path) -> Mapping[str, bytes]:
    """Every file of a folder by its path."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_has_no_problems(made: Path) -> None:
    assert problems(made) == hints(made) == []


def test_has_the_shape_that_it_is_said_to_have(made: Path) -> None:
    dossier = Dossier(load(made))
    assert len(dossier.entities) == SIZE
    assert len(dossier.events) > SIZE * 0.75
    assert len([event for event in dossier.events if str(event.date) == THE_DAY]) == ON_ONE_DAY
    assert len(dossier.mentions[BUSIEST]) >= SIZE // 2
    assert len(dossier.sources) == SIZE // 20
    assert any(held.dispute.value for held in dossier.disputes)
    assert any(event.place and event.place.point for event in dossier.events)
    for relation in (dossier.memberships, dossier.parties, dossier.renamed):
        assert relation


def test_is_the_same_each_time(made: Path, tmp_path: Path) -> None:
    make(tmp_path, SIZE)
    assert files(tmp_path) == files(made)


def test_an_edit_changes_one_file_otherwise_each_time(tmp_path: Path) -> None:
    make(tmp_path, 100)
    versions = [files(tmp_path)]
    for _ in range(2):
        path = edit_one(tmp_path)
        versions.append(files(tmp_path))
        assert {key for key in versions[-1] if versions[-1][key] != versions[-2][key]} == {path}
    assert versions[0] != versions[2]
    assert problems(tmp_path) == []


def test_pages_can_be_made_of_it(tmp_path: Path) -> None:
    make(tmp_path, 100)
    assert generate(tmp_path).changes.written
