"""The pictures of relations: what they show, what they leave out, and that nothing overlaps."""

import re
import subprocess
import sys
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from lxml import etree

from dossier.dossier import Dossier
from dossier.figures import Figure
from dossier.figures.relations import all_ties, neighbourhood
from dossier.figures.relations.graph import shape
from dossier.figures.relations.layout import positions
from dossier.figures.relations.lettering import fitted, width, wrapped
from tests.tied import TIED, event, look_at, tied
from tests.workspace import REPOSITORY

HOSTILE = """'"><script>alert(1)</script> & {{ 7*7 }} </svg>\u202e ]]>"""


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    return tied(tmp_path_factory.mktemp("tied"))


def crowd(folder: Path, count: int, *, all_at_once: bool = False) -> Dossier:
    """A dossier of so many countries, each of which acted against the next or against all."""
    files = {f"content/countries/land-{n:03}.yml": f"name: Land {n:03}\n" for n in range(count)}
    for n in range(count):
        others = range(count) if all_at_once else [(n + 1) % count, 0]
        targets = ", ".join(f"land-{other:03} target" for other in others if other != n)
        made = event("attack", "2025-04-06", f"land-{n:03} initiator, {targets}")
        files[f"content/events/attack-{n:03}.yml"] = made
    return tied(folder, files)


def whole(dossier: Dossier) -> Figure:
    figure = all_ties(look_at(dossier))
    assert figure
    return figure


def boxes(figure: Figure) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of each entity's box, but for agreements."""
    root = etree.fromstring(str(figure.svg).encode())
    found = []
    for rect in root.iterfind(".//a/rect[@class='tie-box']"):
        x, y, w, h = (float(rect.get(key) or 0) for key in ("x", "y", "width", "height"))
        found.append((x, y, x + w, y + h))
    return found


def test_the_whole_shows_every_entity_that_has_a_tie(dossier: Dossier) -> None:
    root = etree.fromstring(str(whole(dossier).svg).encode())
    assert sorted(a.get("data-id") or "" for a in root.iterfind("a")) == sorted(dossier.ties_of)
    assert len(whole(dossier).rows) == len(dossier.ties)
    assert whole(dossier).note == ""


def test_what_has_ended_is_drawn_so(dossier: Dossier) -> None:
    made = str(whole(dossier).svg)
    assert '<g class="tie tie-member tie-ended alone" data-ends="river-league upland">' in made
    assert '<g class="tie tie-member tie-leaving alone" data-ends="lowland river-league">' in made


def test_a_page_shows_its_neighbours_with_what_they_are_to_it_and_when(dossier: Dossier) -> None:
    figure = neighbourhood(look_at(dossier, "countries/upland.md"), "upland")
    assert figure
    links = etree.fromstring(str(figure.svg).encode()).findall("a")
    said = {link.get("href"): [t.text for t in link.iterfind("text")] for link in links}
    assert said["../blocs/river-league.html"] == ["RL", "member of", "1990 to 30 June 2024"]
    assert said["../agreements/rail-treaty.html"] == ["Rail Treaty", "party to"]
    assert said["lowland.html"] == [
        "Lowland",
        "acted against it (disputed)",
        "September 2025",
        "acted against · 2 events",
        "about December 2023 to 6",
        "April 2025 – 8 April 2025",
    ]


def test_the_table_says_the_same(dossier: Dossier) -> None:
    rows = [[cell.text for cell in row[:5]] for row in whole(dossier).rows]
    assert ["Upland", "member of", "RL", "1990", "30 June 2024"] in rows
    assert ["Lowland", "member of", "RL", "1990", "end announced"] in rows
    assert ["Lowland", "acted against (disputed)", "Upland"] in [row[:3] for row in rows]


@pytest.mark.parametrize("count", [2, 30, 100])
def test_no_box_lies_over_another_or_sticks_out(count: int, tmp_path: Path) -> None:
    figure = whole(crowd(tmp_path, count))
    found = boxes(figure)
    assert len(found) == min(count, 80)
    for one, other in combinations(found, 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart
    assert all(
        left >= 0 and top >= 0 and right <= figure.width and bottom <= figure.height
        for left, top, right, bottom in found
    )


def test_a_crowd_is_cut_down_and_the_picture_says_so(tmp_path: Path) -> None:
    figure = whole(crowd(tmp_path, 100))
    assert figure.note.startswith("The picture shows 80 of 100 entities")


def test_a_quarrel_of_all_with_all_stays_small(tmp_path: Path) -> None:
    dossier = crowd(tmp_path, 60, all_at_once=True)
    figure = whole(dossier)
    assert len(str(figure.svg)) < 150_000
    assert figure.note.startswith("The picture shows 12 of 60 entities")
    own = neighbourhood(look_at(dossier), "land-007")
    assert own
    assert len(str(own.svg)) < 30_000
    assert own.note.startswith("The picture shows 12 of 59 neighbours.")


def test_three_hundred_events_on_one_day_are_one_line(tmp_path: Path) -> None:
    files = {f"content/countries/{id}.yml": f"name: {id}\n" for id in ("upland", "lowland")}
    for n in range(300):
        made = event("attack", "2025-04-06", "upland initiator, lowland target")
        files[f"content/events/attack-{n}.yml"] = made
    dossier = tied(tmp_path, files)
    figure = whole(dossier)
    assert str(figure.svg).count('class="tie tie-adversary') == 1
    ((*_, facts),) = figure.rows
    assert facts.more[-1].text == "and 294 more"


def test_there_is_no_picture_of_no_ties(tmp_path: Path) -> None:
    files = {"content/countries/upland.yml": "name: Upland\n"}
    dossier = tied(tmp_path, files)
    assert all_ties(look_at(dossier)) is None
    assert neighbourhood(look_at(dossier), "upland") is None


def test_a_name_is_words_whatever_it_says(tmp_path: Path) -> None:
    files = {**TIED, "content/countries/upland.yml": "name: '" + HOSTILE.replace("'", "''") + "'\n"}
    dossier = tied_without_checks(tmp_path, files)
    for figure in (all_ties(look_at(dossier)), neighbourhood(look_at(dossier), "upland")):
        assert figure
        root = etree.fromstring(str(figure.svg).encode())
        assert {etree.QName(one).localname for one in root.iter()} <= {
            "svg", "title", "desc", "g", "a", "rect", "text", "path", "circle", "polygon",
        }  # fmt: skip


def tied_without_checks(folder: Path, files: dict[str, str]) -> Dossier:
    """The same where a check would say that a name has HTML in it."""
    plain = {**files, "content/countries/upland.yml": "name: Upland\n"}
    dossier = tied(folder, plain)
    upland = dossier.entities["upland"].model_copy(
        update={"name": type(dossier.entities["upland"].name)({"en": HOSTILE})}
    )
    entities = {**dossier.entities, "upland": upland}
    return Dossier(replace(dossier.content, entities=entities))


def test_the_picture_is_the_same_whatever_the_order_of_hashes(tmp_path: Path) -> None:
    tied(tmp_path)
    script = (
        "from pathlib import Path; from dossier.generate import read;"
        "from tests.tied import look_at; from dossier.figures.relations import all_ties;"
        f"print(all_ties(look_at(read(Path({str(tmp_path)!r})))).svg)"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=REPOSITORY,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(REPOSITORY)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(made) == 1


def test_what_hangs_together_most_is_kept(tmp_path: Path) -> None:
    files = {f"content/countries/land-{n}.yml": f"name: Land {n}\n" for n in range(7)}
    pairs = ((0, 1), (2, 3), (3, 4), (4, 5), (4, 6))
    for one, other in pairs:
        made = event("attack", "2025", f"land-{one} initiator, land-{other} target")
        files[f"content/events/attack-{one}-{other}.yml"] = made
    found = shape(tied(tmp_path, files).ties, 4)
    assert (found.ids, found.all) == (("land-2", "land-3", "land-4", "land-5"), 7)
    assert found.steps["land-2", "land-5"] == 3
    placed = positions(found, dict.fromkeys(found.ids, (80, 28)), (900, 500), 16)
    assert all(x == int(x) and y == int(y) for x, y in placed.values())


def test_words_are_broken_and_cut_to_their_room() -> None:
    assert wrapped("Treaty of all rivers and lakes", 90, 2) == ("Treaty of all", "rivers and…")
    assert wrapped("", 90, 2) == ()
    assert fitted("Lowland", 200) == "Lowland"
    assert width(fitted("W" * 100, 60)) <= 60
    assert not re.search(r"\s…", fitted("a b c d e f g h i j k", 40))
