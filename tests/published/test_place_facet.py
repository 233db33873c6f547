"""The list of events can be narrowed by where they happened, as the map has it."""

from dossier.happening import happened_at
from tests.built import Built
from tests.published.pages import ReadPage


def test_each_event_has_the_places_of_the_map(built: Built) -> None:
    page = ReadPage(built.site / "events/index.html")
    rows = {
        cell.cssselect("a")[0].get("href", ""): str(cell.get("data-place", "")).split()
        for cell in page.all(".list tbody tr > td:first-child")
    }
    several = 0
    for event in built.dossier.events:
        happened = tuple(happened_at(event, built.dossier.entities))
        found = rows[f"{event.id}.html"]
        assert {one.place.country for one in happened} <= set(found)
        named = [one for one in happened if one.place.precision != "country"]
        assert len(found) >= len({one.place.country for one in happened}) + bool(named)
        several += any(one.disputed for one in happened) and len(found) > 2
    assert several  # sides of a dispute name different places


def test_each_place_can_be_chosen(built: Built) -> None:
    page = ReadPage(built.site / "events/index.html")
    offered = {option.get("value") for option in page.all("select[name=place] option")} - {""}
    had = {
        id
        for cell in page.all(".list tbody tr > td:first-child")
        for id in str(cell.get("data-place", "")).split()
    }
    assert offered == had
