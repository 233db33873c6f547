"""The timeline: what is drawn where, what lasts, and how the list is split into pages."""

import datetime
import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.dates import parse_date
from dossier.dossier import Dossier
from dossier.figures.timeline import main_actors, spans_of, strip_figure, timeline_figure
from dossier.figures.timeline.lanes import BARS, CELL, STACK, entries_of, lane
from dossier.figures.timeline.scale import FOLD, scale_of
from dossier.render.locale import read_locale
from dossier.render.page import Page
from dossier.render.views.timeline import (
    codes,
    filters,
    overview_view,
    part_view,
    parts,
    timeline_view,
)
from tests.dated import Dates, dated, look_at, newest_first
from tests.workspace import to_html

DAYS = st.dates(datetime.date(1, 1, 1), datetime.date(9999, 12, 31))


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    return dated(tmp_path_factory.mktemp("dated"))


def page_of(dossier: Dossier) -> Page:
    return Page("timeline.md", dossier, read_locale("en", {}))


def crowd(number: int, date: str) -> Dates:
    return [(f"one-{n}", date, "upland") for n in range(number)]


@given(st.lists(DAYS, min_size=1, max_size=40), DAYS)
def test_later_is_never_further_left_and_nothing_is_off_the_line(
    days: list[datetime.date], other: datetime.date
) -> None:
    scale = scale_of([parse_date(str(day)) for day in days], 10, 500)
    assert scale
    places = [scale.start(day) for day in sorted([*days, other])]
    assert places == sorted(places)
    assert 10 <= places[0] <= places[-1] <= scale.end(max([*days, other])) <= 500.001


def test_years_without_an_event_are_folded_and_busy_years_are_wider() -> None:
    dates = [parse_date(text) for text in ("1960", *["2001-02-03"] * 9, "2002")]
    scale = scale_of(dates, 0, 400)
    assert scale
    assert [s.label for s in scale.segments] == ["1960", "", "2001", "2002"]
    widths = [s.right - s.left for s in scale.segments]
    assert widths[1] == FOLD
    assert widths[2] > 2 * widths[3]
    assert scale.right == pytest.approx(400)


def test_there_is_no_line_without_a_date() -> None:
    assert scale_of([], 0, 100) is None


def test_a_date_is_as_wide_as_it_is_uncertain(dossier: Dossier) -> None:
    entries = entries_of(dossier, dossier.events)
    scale = scale_of([e.event.date for e in entries if e.event.date], 0, 3000)
    assert scale
    marks = {m.entries[0].event.id: m for m in lane(None, entries, scale).marks}
    year, month, weeks = marks["founding"], marks["accession"], marks["talks"]
    assert (year.left, year.right) == (scale.left, scale.end(datetime.date(1990, 12, 31)))
    assert (month.right - month.left) < (weeks.right - weeks.left) < (year.right - year.left)
    assert not month.is_dot
    assert marks["exit"].is_dot


@pytest.mark.parametrize("number", [STACK, STACK + 1, 300])
def test_events_on_one_day_stand_over_each_other_or_are_counted(
    number: int, tmp_path: Path
) -> None:
    crowded = dated(tmp_path, crowd(number, "2023-02-03"))
    figure = timeline_figure(look_at(crowded), crowded.events, ())
    assert figure
    svg = str(figure.svg)
    if number > STACK:
        assert svg.count("<circle") == 0
        assert f">{number}</text>" in svg
        assert "?who=upland&amp;from=2023-02-03&amp;to=2023-02-03#event-one-0" in svg
        assert figure.height < 150
    else:
        assert svg.count("<circle") == number


def test_no_mark_of_a_lane_lies_over_another(tmp_path: Path) -> None:
    days = [f"2020-{month:02d}-{day:02d}" for month in range(1, 13) for day in (1, 8, 15, 22)]
    wide = [f"2020-{month:02d}/2021-{month:02d}" for month in range(1, 13)]
    crowded = dated(tmp_path, [(f"one-{n}", d, "upland") for n, d in enumerate(days + wide)])
    entries = entries_of(crowded, crowded.events)
    scale = scale_of([e.event.date for e in entries if e.event.date], 0, 600)
    assert scale
    found = lane("upland", entries, scale)
    assert sorted(e.number for e in found.entries) == list(range(len(days + wide)))
    assert found.bar_rows <= BARS
    for row in range(BARS):
        bars = [m for m in found.marks if not m.is_dot and m.row == row]
        assert all(one.right < after.left for one, after in pairwise(bars))
        dots = [m for m in found.marks if m.is_dot and m.row == row]
        assert all(after.left - one.left >= CELL / 2 for one, after in pairwise(dots))


def test_the_actors_with_most_events_have_lanes(dossier: Dossier) -> None:
    assert main_actors(dossier, dossier.events, 2) == ("upland", "lowland")
    assert main_actors(dossier, dossier.events, 9) == ("upland", "lowland", "river-league", "watch")
    assert main_actors(dossier, dossier.events[:1], 9) == ()


def test_spans_are_existences_and_memberships_each_once(dossier: Dossier) -> None:
    told = [
        (span.of, span.who, *(str(date or "") for date in (span.since, span.told, span.until)))
        for span in spans_of(dossier)
    ]
    assert told[0] == ("river-league", (), "1990", "", "")
    assert ("river-league", ("upland",), "2021-02", "2023-02-03", "2024-03-01") in told
    assert ("river-league", ("lowland",), "2021-02", "", "") in told
    assert ("watch", (), "2021-03-01", "", "2023-05~") in told
    assert [span.of for span in spans_of(dossier, "watch")] == ["watch"]
    assert {span.of for span in spans_of(dossier, "lowland")} == {"river-league"}


def test_the_table_has_the_lanes_and_every_span(dossier: Dossier) -> None:
    figure = timeline_figure(look_at(dossier), newest_first(dossier), spans_of(dossier))
    assert figure
    rows = [[cell.text for cell in row] for row in figure.rows]
    assert ["Upland", "events: 12", "2021-02", "2024-03-01"] in rows
    assert ["Upland", "in RL", "2021-02", "end announced 2023-02-03, 2024-03-01"] in rows
    assert ["River Watch", "its existence", "2021-03-01", "2023-05~"] in rows
    assert any("without a date" in item.words for item in figure.key)


def test_marks_say_which_events_of_the_list_they_are(dossier: Dossier) -> None:
    listed = newest_first(dossier)
    figure = timeline_figure(look_at(dossier), listed, ())
    assert figure
    numbers = {
        int(number)
        for part in str(figure.svg).split('data-events="')[1:]
        for number in part.split('"')[0].split()
    }
    assert numbers == {n for n, event in enumerate(listed) if event.date}


def test_a_dossier_without_events_has_no_picture(tmp_path: Path) -> None:
    empty = Dossier(dated(tmp_path, ()).content)
    assert timeline_figure(look_at(empty), (), ()) is None
    assert strip_figure(look_at(empty), "upland", (), ()) is None
    view = timeline_view(page_of(empty))
    assert view.filters is None
    assert view.years == ()


def test_a_picture_of_spans_alone(tmp_path: Path) -> None:
    quiet = dated(tmp_path, ())
    figure = timeline_figure(look_at(quiet), (), spans_of(quiet))
    assert figure
    assert 'class="held"' in str(figure.svg)


def test_what_can_be_chosen_has_its_number(dossier: Dossier) -> None:
    found = filters(dossier.events, page_of(dossier))
    actors = {kind: [(c.id, c.count) for c in choices] for kind, choices in found.actors}
    assert actors["country"] == [("lowland", 4), ("upland", 12)]
    assert actors["bloc"] == [("river-league", 4)]
    assert [(c.name, c.count) for c in found.types] == [("Meeting", 15)]


def test_few_events_stay_on_one_page(dossier: Dossier) -> None:
    assert parts(page_of(dossier)) == ()


@pytest.mark.parametrize("most", [1, 3, 7, 8])
def test_split_pages_have_each_event_once_and_never_too_many(dossier: Dossier, most: int) -> None:
    every = parts(page_of(dossier), most)
    ids = [event.id for part in every for event in part.events]
    assert sorted(ids) == sorted(event.id for event in dossier.events)
    assert max(len(part.events) for part in every) <= most
    assert len({part.path for part in every}) == len(every)


def test_a_year_with_too_many_events_has_a_page_a_month_and_more(dossier: Dossier) -> None:
    assert [part.key for part in parts(page_of(dossier), 8)] == [
        "2024", "2023", "2022", "2021", "1990", "undated",
    ]  # fmt: skip
    assert [part.key for part in parts(page_of(dossier), 4)][:4] == [
        "2024", "2023-05", "2023-02-1", "2023-02-2",
    ]  # fmt: skip


def test_every_part_leads_to_those_beside_it(dossier: Dossier) -> None:
    every = parts(page_of(dossier), 4)
    for number, part in enumerate(every):
        view = part_view(every, number, Page(part.path, dossier, read_locale("en", {})))
        assert (view.before is None) == (number == len(every) - 1)
        assert (view.after is None) == (number == 0)
        assert view.up == "../timeline.md"


def test_the_overview_counts_every_event_by_month(dossier: Dossier) -> None:
    view = overview_view(parts(page_of(dossier), 4), page_of(dossier))
    assert sum(month.count for year in view.years for month in year.months) == view.events == 15
    data = json.loads(codes(page_of(dossier)).removeprefix("window.dossierMonths = "))
    ids = data["ids"].split(" ")
    assert set(ids) == {"meeting", "upland", "lowland", "river-league", "watch"}
    for year in view.years:
        for month in year.months:
            events = [one.split(".") for one in data["months"][month.key].split(" ")]
            assert len(events) == month.count
            assert {ids[int(event[0], 36)] for event in events} == {"meeting"}
    assert view.figure
    assert "2024.html?who=upland" in view.figure.svg


def test_the_controls_are_out_of_the_way_without_a_script(dossier: Dossier) -> None:
    shown = to_html('<div class="filters"><template><form></form></template></div>')
    assert shown.startswith('<div class="filters"><template><form>')
