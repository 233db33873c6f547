"""Events on the map: where they have their marks, what these say, and where they lead."""

import datetime
import math
from itertools import combinations
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from dossier.figures.map.labels import Disc, moved_apart
from dossier.figures.map.telling import ROWS
from tests.atlas import CITE, country, dossier_of, drawn, event, of_class, titles, tree

MALI = {
    "countries/mali": country("Mali", "ML"),
    "countries/niger": country("Niger", "NE"),
    "blocs/ecowas": "name: ECOWAS\ntype: regional-bloc\n",
}
KIDAL = 'place: {name: Kidal, country: mali, precision: town, at: "18.4, 1.4", codes: {m49: 1}}'
NORTH = 'place: {name: North, country: mali, precision: region, at: "20, 0", codes: {m49: 2}}'
UNKNOWN = "place: {name: Tin, country: mali, precision: town}"


def marks(files: dict[str, str], folder: Path) -> list[etree._Element]:
    return of_class(tree(drawn(dossier_of(folder, MALI | files))), "map-mark")


def real(found: list[etree._Element]) -> list[etree._Element]:
    """The marks themselves, not those of the legend."""
    return [one for one in found if one.tag == "a"]


def test_one_event_leads_to_its_page_and_several_to_their_list(tmp_path: Path) -> None:
    files = {
        "events/a": event("First", "date: 2023-01-02", KIDAL),
        "events/b": event("Second", "date: 2024-01-02", KIDAL),
        "events/c": event("Third", "date: 2022-05", NORTH),
    }
    kidal, north = real(marks(files, tmp_path))
    assert kidal.get("href") == "map.html#place-mali-18-4-1-4"
    assert north.get("href") == "events/c.html"
    assert titles([kidal, north]) == [
        "Kidal, Mali: 2 events, the last: Second (2024-01-02)",
        "North (region), Mali: Third (2022-05)",
    ]
    assert of_class(kidal, "map-number")[0].text == "2"
    assert of_class(north, "map-ring") != []


def test_a_place_without_coordinates_stands_at_its_country(tmp_path: Path) -> None:
    files = {
        "events/a": event("First", "date: 2023-01-02", UNKNOWN),
        "events/b": event("Second", "actors: [{who: mali, role: place}]"),
        "vocabulary/event-roles": "place: {name: Place}\nparticipant: {name: Participant}\n",
    }
    (mark,) = real(marks(files, tmp_path))
    assert mark.get("class") == "map-mark map-in-country alone"
    assert titles([mark]) == ["somewhere in Mali: 2 events, the last: Second"]


def test_each_side_of_a_disputed_place_has_a_mark(tmp_path: Path) -> None:
    elsewhere = UNKNOWN.replace("mali", "niger")
    quotes = ("left the bloc in January 2024", "in January 2024")
    sides = [
        f"      - {{by: [{by}], text: There., {place},"
        f' cite: [{{source: report, quote: "{quote}"}}]}}'
        for by, place, quote in zip(("mali", "niger"), (KIDAL, elsewhere), quotes, strict=True)
    ]
    disputes = "\n".join(
        ("disputes:", "  - question: Where?", "    value: place", "    positions:", *sides)
    )
    files = {"events/a": event("Crash", "date: 2023-01-02") + disputes + "\n"}
    found = real(marks(files, tmp_path))
    assert titles(found) == [
        "Kidal, Mali: Crash (2023-01-02); the place is disputed",
        "somewhere in Niger: Crash (2023-01-02); the place is disputed",
    ]
    assert all("map-disputed" in (one.get("class") or "") for one in found)
    assert [of_class(one, "map-number")[0].text for one in found] == ["?", "?"]
    settled = f"    finding:\n      text: There.\n      {CITE}\n"
    files = {"events/a": event("Crash", NORTH) + disputes + "\n" + settled}
    (mark,) = real(marks(files, tmp_path / "settled"))
    assert titles([mark]) == ["North (region), Mali: Crash"]


def test_what_has_not_happened_yet_is_not_there(tmp_path: Path) -> None:
    files = MALI | {"events/a": event("First", "date: 2023-01-02", KIDAL)}
    dossier = dossier_of(tmp_path, files)
    assert real(of_class(tree(drawn(dossier, datetime.date(2023, 1, 1))), "map-mark")) == []
    assert len(real(of_class(tree(drawn(dossier, datetime.date(2023, 1, 2))), "map-mark"))) == 1


def test_an_own_map_has_the_events_of_its_own(tmp_path: Path) -> None:
    files = MALI | {"events/a": event("First", "date: 2023-01-02", KIDAL)}
    dossier = dossier_of(tmp_path, files)
    assert len(real(of_class(tree(drawn(dossier, of="mali")), "map-mark"))) == 1
    assert real(of_class(tree(drawn(dossier, of="niger")), "map-mark")) == []


def test_three_hundred_events_on_one_day_are_one_mark_or_sixty(tmp_path: Path) -> None:
    at_one = {f"events/e{n}": event(f"Event {n}", "date: 2023-01-02", KIDAL) for n in range(300)}
    figure = drawn(dossier_of(tmp_path / "one", MALI | at_one))
    (mark,) = real(of_class(tree(figure), "map-mark"))
    assert of_class(mark, "map-number")[0].text == "300"
    assert figure.rows[-1][2].text == f"Further events with a place: {300 - ROWS}"
    apart = {
        path: text.replace("18.4, 1.4", f"{12 + n % 10}.{n}, -{n % 8}.{n}")
        for n, (path, text) in enumerate(at_one.items())
    }
    figure = drawn(dossier_of(tmp_path / "many", MALI | apart))
    assert len(real(of_class(tree(figure), "map-mark"))) == 60
    assert "Places with fewer events are left out: 240." in figure.description
    assert len(str(figure.svg)) < 100_000


@given(
    st.lists(
        st.tuples(st.floats(0, 300), st.floats(0, 200), st.floats(4, 12)), min_size=1, max_size=12
    )
)
def test_marks_cover_each_other_only_where_there_is_no_room(
    given_discs: list[tuple[float, float, float]],
) -> None:
    discs = [Disc((x, y), radius, lambda _: True) for x, y, radius in given_discs]
    found = moved_apart(discs)
    assert found[0] == discs[0].at
    for (one, at), (other, to) in combinations(zip(discs, found, strict=True), 2):
        apart = math.dist(at, to) >= one.radius + other.radius - 1e-6
        assert apart or other.at == to


def test_a_mark_that_may_go_nowhere_stays(tmp_path: Path) -> None:
    disc = Disc((5, 5), 4, lambda _: False)
    assert moved_apart([disc, disc]) == ((5, 5), (5, 5))
