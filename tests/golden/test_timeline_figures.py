"""The pictures of time, held to the letter.

After a change that is meant: `.venv/bin/pytest tests/golden --update-golden`, then look at them.
"""

from pathlib import Path

import pytest

from dossier.dossier import Dossier
from dossier.figures.timeline import (
    Stretch,
    Total,
    counts_figure,
    spans_of,
    strip_figure,
    timeline_figure,
)
from tests.dated import dated, look_at, newest_first
from tests.golden.pictures import hold

PICTURES = Path(__file__).parent / "figures/timeline"


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    return dated(tmp_path_factory.mktemp("dated"))


def test_the_timeline(dossier: Dossier, request: pytest.FixtureRequest) -> None:
    figure = timeline_figure(look_at(dossier), newest_first(dossier), spans_of(dossier))
    hold(figure, PICTURES / "timeline.svg", request)


def test_one_month(dossier: Dossier, request: pytest.FixtureRequest) -> None:
    events = [e for e in newest_first(dossier) if e.date and e.date.text.startswith("2023-02")]
    day = events[0].date
    assert day
    stretch = Stretch("2023-02", day.earliest.replace(day=1), day.earliest.replace(day=28))
    hold(timeline_figure(look_at(dossier), events, (), stretch), PICTURES / "month.svg", request)


@pytest.mark.parametrize("id", ["upland", "river-league", "watch"])
def test_a_strip(id: str, dossier: Dossier, request: pytest.FixtureRequest) -> None:
    events = [event for event, _ in dossier.events_of[id]]
    hold(
        strip_figure(look_at(dossier), id, events, spans_of(dossier, id)),
        PICTURES / f"{id}.svg",
        request,
    )


def test_counts(dossier: Dossier, request: pytest.FixtureRequest) -> None:
    totals = [
        Total(None, {year: year - 1990 for year in range(1995, 2020)}),
        Total("upland", {2019: 300}),
    ]
    figure = counts_figure(look_at(dossier), totals, lambda who, year: f"{year}.html?who={who}")
    hold(figure, PICTURES / "counts.svg", request)


def test_no_golden_picture_is_left_behind() -> None:
    names = {"timeline", "month", "upland", "river-league", "watch", "counts"}
    assert {path.stem for path in PICTURES.iterdir()} == names
