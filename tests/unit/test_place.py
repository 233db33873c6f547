"""A place has coordinates on earth or none, and no more than that."""

import pytest
from pydantic import ValidationError

from dossier.model import Place


def place(at: str | None = None) -> Place:
    return Place.model_validate(
        {"name": "Ford", "country": "upland", "precision": "town"} | ({"at": at} if at else {})
    )


@pytest.mark.parametrize(
    ("at", "point"),
    [
        ("14.25, -3.5", (-3.5, 14.25)),
        ("14.25,-3.5", (-3.5, 14.25)),
        ("-90, 180", (180, -90)),
        (" 0, 0 ", (0, 0)),
    ],
)
def test_coordinates_are_degrees_north_then_east(at: str, point: tuple[float, float]) -> None:
    assert place(at).point == point


@pytest.mark.parametrize(
    "at",
    ["91, 0", "0, 181", "14.25", "14.25 -3.5", "14°15'N, 3°W", "1e1, 2", "14.25, -3.5, 7",
     "14.123456789, 1", "nan, 0", "+1, 2", "١٤, ٣"],
)  # fmt: skip
def test_what_is_no_place_on_earth_is_refused(at: str) -> None:
    with pytest.raises(ValidationError, match="is no latitude and longitude"):
        place(at)


def test_without_coordinates_there_is_no_point() -> None:
    assert place().point is None
