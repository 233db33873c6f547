"""The map: who has which colour on which day, what part of the world it shows, what leads where."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from dossier.figures import Cell
from dossier.figures.map import world_map
from tests.atlas import DAY, bloc, country, dossier_of, drawn, event, look, of_class, titles, tree

TWO = {
    "countries/mali": country("Mali", "ML"),
    "countries/niger": country("Niger", "NE"),
    "blocs/ecowas": bloc(
        "ECOWAS", "mali, since: 1975-05-28, until: 2025-01-29", "niger, since: 1975-05"
    ),
    "blocs/aes": bloc("AES", "mali, since: 2023-09", more=""),
}


def on(day: str) -> datetime.date:
    return datetime.date.fromisoformat(day)


@pytest.mark.parametrize(
    ("day", "mali", "niger"),
    [
        ("1970-01-01", "Mali: no bloc recorded", "Niger: no bloc recorded"),
        ("1975-05-10", "Mali: no bloc recorded", "Niger: ECOWAS (uncertain)"),
        ("1975-05-28", "Mali: ECOWAS", "Niger: ECOWAS (uncertain)"),
        ("2023-09-15", "Mali: ECOWAS, AES (uncertain)", "Niger: ECOWAS"),
        ("2025-01-28", "Mali: AES, ECOWAS", "Niger: ECOWAS"),
        ("2025-01-29", "Mali: AES", "Niger: ECOWAS"),
    ],
)
def test_a_country_says_its_blocs_on_the_day(
    day: str, mali: str, niger: str, tmp_path: Path
) -> None:
    root = tree(drawn(dossier_of(tmp_path, TWO), on(day)))
    assert titles(of_class(root, "map-country")) == [mali, niger]


def test_the_smallest_bloc_gives_the_colour(tmp_path: Path) -> None:
    root = tree(drawn(dossier_of(tmp_path, TWO), on("2024-06-01")))
    mali, niger = of_class(root, "map-country")
    assert mali.findall("path")[0].get("fill") == "url(#map-bloc-aes)"
    assert niger.findall("path")[0].get("fill") == "url(#map-bloc-ecowas)"
    ids = {one.get("id") for one in root.iter("pattern")}
    assert ids == {"map-bloc-aes", "map-bloc-ecowas"}


def test_a_script_finds_all_memberships(tmp_path: Path) -> None:
    dossier = dossier_of(tmp_path, TWO)
    mali, niger = of_class(tree(drawn(dossier, turning=True)), "map-country")
    assert mali.get("data-blocs") == (
        "aes=before,2023-09-01:uncertain,2023-09-30:member "
        "ecowas=before,1975-05-28:member,2025-01-29:former"
    )
    assert niger.get("data-blocs") == "ecowas=before,1975-05-01:uncertain,1975-05-31:member"
    assert "data-blocs" not in str(drawn(dossier).svg)


def test_a_dissolved_bloc_has_no_members(tmp_path: Path) -> None:
    cite = '{date: 2020-03-01, cite: [{source: report, quote: "in January 2024"}]}'
    files = TWO | {"blocs/aes": bloc("AES", "niger", more=f"dissolved: {cite}\n")}
    dossier = dossier_of(tmp_path, files)
    niger = of_class(tree(drawn(dossier, on("2020-02-29"))), "map-country")[1]
    assert niger.findtext("title") == "Niger: AES, ECOWAS"
    niger = of_class(tree(drawn(dossier, on("2020-03-01"))), "map-country")[1]
    assert niger.findtext("title") == "Niger: ECOWAS"


def test_a_bloc_has_no_members_before_it_is_founded(tmp_path: Path) -> None:
    cite = '{date: 2020-03, cite: [{source: report, quote: "in January 2024"}]}'
    files = TWO | {"blocs/aes": bloc("AES", "niger", more=f"founded: {cite}\n")}
    dossier = dossier_of(tmp_path, files)
    for day, told in {
        "2020-02-29": "Niger: ECOWAS",
        "2020-03-15": "Niger: ECOWAS, AES (uncertain)",
        "2020-03-31": "Niger: AES, ECOWAS",
    }.items():
        assert of_class(tree(drawn(dossier, on(day))), "map-country")[1].findtext("title") == told


def test_the_map_of_a_bloc_shows_it_alone_and_who_left_it(tmp_path: Path) -> None:
    root = tree(drawn(dossier_of(tmp_path, TWO), on("2025-06-01"), "ecowas"))
    mali, niger = of_class(root, "map-country")
    assert mali.findtext("title") == "Mali: ECOWAS (former member)"
    assert "map-former" in (mali.get("class") or "")
    assert niger.findtext("title") == "Niger: ECOWAS"


def test_the_map_of_a_country_is_around_it(tmp_path: Path) -> None:
    far = TWO | {"countries/japan": country("Japan", "JP")}
    root = tree(drawn(dossier_of(tmp_path, far), of="japan"))
    assert titles(of_class(root, "map-country")) == ["Japan: no bloc recorded"]
    assert of_class(root, "map-inset") == []
    assert "map-own" in (of_class(root, "map-country")[0].get("class") or "")


def test_what_is_outside_of_the_region_is_in_the_wider_world(tmp_path: Path) -> None:
    far = TWO | {"countries/japan": country("Japan", "JP")}
    root = tree(drawn(dossier_of(tmp_path, far)))
    (inset,) = of_class(root, "map-inset")
    assert titles(of_class(inset, "map-country")) == ["Japan: no bloc recorded"]
    assert len(of_class(root, "map-country")) == 3


def test_every_country_has_a_row_even_one_that_cannot_be_drawn(tmp_path: Path) -> None:
    files = TWO | {"countries/azania": country("Azania"), "countries/other": country("Oz", "ZZ")}
    figure = drawn(dossier_of(tmp_path, files))
    assert [row[0] for row in figure.rows] == [
        Cell("Azania", "azania"),
        Cell("Mali", "mali"),
        Cell("Niger", "niger"),
        Cell("Oz", "other"),
    ]
    assert figure.rows[1][2].text == "AES, ECOWAS"
    assert len(of_class(tree(figure), "map-country")) == 2


def test_without_a_country_that_can_be_drawn_there_is_no_map(tmp_path: Path) -> None:
    dossier = dossier_of(tmp_path, {"countries/mali": country("Mali")})
    assert world_map(look(dossier)) is None
    assert world_map(look(dossier), of="mali") is None
    assert world_map(look(dossier), of="ecowas") is None


def test_one_country_and_no_bloc_is_a_map(tmp_path: Path) -> None:
    files = {"countries/mali": country("Mali", "ML"), "blocs/ecowas": bloc("E", "mali")}
    dossier = dossier_of(tmp_path, files | {"countries/niger": country("Niger", "ne")})
    figure = drawn(dossier, of="niger")
    (_, niger) = of_class(tree(figure), "map-country")
    assert "map-none" in (niger.get("class") or "")


def test_the_same_dossier_gives_the_same_picture(tmp_path: Path) -> None:
    dossier = dossier_of(tmp_path, TWO | {"events/summit": event("Summit", "date: 2024")})
    assert str(drawn(dossier).svg) == str(drawn(dossier).svg)


@pytest.mark.parametrize(
    "name", ["<script>alert(1)</script>", '"><a href="x', "]]>--&amp;", "٣" * 99]
)
def test_a_hostile_name_is_only_words(name: str, tmp_path: Path) -> None:
    given = replace(look(dossier_of(tmp_path, TWO)), name=lambda id: name)
    figure = world_map(given, DAY)
    assert figure is not None
    root = tree(figure)
    assert {etree.QName(one).localname for one in root.iter()} <= {
        "svg", "title", "desc", "defs", "pattern", "rect", "path", "circle", "g", "a", "text"
    }  # fmt: skip
    assert titles(of_class(root, "map-country"))[0].startswith(f"{name}: {name}")


def test_more_blocs_than_patterns_are_still_told(tmp_path: Path) -> None:
    files = TWO | {f"blocs/b{n}": bloc(f"Bloc {n}", "niger") for n in range(12)}
    figure = drawn(dossier_of(tmp_path, files), turning=True)
    root = tree(figure)
    assert len(list(root.iter("pattern"))) == 8
    assert "Bloc 11" in figure.rows[1][2].text
