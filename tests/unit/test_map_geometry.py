"""Outlines, the part of the world that is shown, and how it is projected."""

import pytest

from dossier.figures.map.frame import Frame
from dossier.figures.map.outlines import Box, Outline, box_of, clipped, is_in, middle, outlines
from dossier.figures.map.region import region

SQUARE = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 0.0))


def around(x: float, y: float, half: float = 2) -> Outline:
    ring = tuple((x + (px - 5) * half / 5, y + (py - 5) * half / 5) for px, py in SQUARE)
    return Outline((ring,))


def test_every_country_is_a_closed_line_on_earth() -> None:
    for code, outline in outlines().items():
        assert outline.rings, code
        for ring in outline.rings:
            assert ring[0] == pytest.approx(ring[-1]), code
            box = box_of(ring)
            assert -360 <= box.west <= box.east <= 360, code
            assert 0 < box.across + box.up < 200, code
            assert -90 <= box.south <= box.north <= 90, code


@pytest.mark.parametrize(
    ("code", "west", "east"), [("ML", -13, 5), ("RU", 26, 191), ("NZ", 166, 180), ("GM", -17, -13)]
)
def test_a_country_is_where_it_is(code: str, west: float, east: float) -> None:
    box = outlines()[code].mainland
    assert west <= box.west < box.east <= east


def test_neighbours_share_their_border() -> None:
    mali = {point for ring in outlines()["ML"].rings for point in ring}
    niger = {point for ring in outlines()["NE"].rings for point in ring}
    assert len(mali & niger) > 5


def test_a_ring_is_cut_to_a_box() -> None:
    cut = clipped(SQUARE, Box(5, -5, 15, 5))
    assert box_of(cut) == Box(5, 0, 10, 5)
    assert cut[0] == cut[-1]
    assert clipped(SQUARE, Box(20, 20, 30, 30)) == ()
    assert box_of(clipped(SQUARE, Box(-9, -9, 99, 99))) == box_of(SQUARE)


def test_the_middle_of_a_ring() -> None:
    assert middle(SQUARE) == pytest.approx((5, 5))
    assert middle(((1, 1), (1, 1))) == (1, 1)


def test_what_is_in_an_outline() -> None:
    hole = tuple((x / 5 + 4, y / 5 + 4) for x, y in SQUARE)
    outline = Outline((SQUARE, hole))
    assert is_in((1, 1), outline)
    assert not is_in((5, 5), outline)
    assert not is_in((11, 1), outline)


def test_the_region_takes_in_what_is_near_and_has_the_shape_of_a_picture() -> None:
    shown = region([around(0, 10), around(20, 10), around(100, 10), around(0, 30)])
    assert shown.west <= -2
    assert 22 <= shown.east < 90
    assert shown.north >= 32
    frame = Frame(shown, 0, 0, 320)
    assert 320 / 2.3 <= frame.height <= 320 / 1.29


def test_one_small_country_has_its_surroundings_and_a_large_one_is_whole() -> None:
    assert region([around(0, 10, 0.1)]).up >= 8
    assert region([around(0, 10, 45)]).across >= 90


@pytest.mark.parametrize("at", [(-179, 80), (179, -50), (0, 0)])
def test_a_region_is_where_the_world_is(at: tuple[float, float]) -> None:
    shown = region([around(*at)])
    assert shown.holds(at)
    assert (shown.south >= -58, shown.north <= 84) == (True, True)


def test_a_place_of_a_frame_is_a_point_of_the_world() -> None:
    frame = Frame(Box(-10, 0, 30, 30), 5, 5, 320)
    assert frame.place((-10, 30)) == (0, 0)
    assert frame.degrees(frame.place((3, 7))) == pytest.approx((3, 7))
