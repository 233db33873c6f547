"""The dossier as it was on a day: how each fact stood, and what changed between two days."""

import datetime
import json
from collections.abc import Mapping
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.day import changes, days_of_change, facts, first_day, state
from dossier.dossier import Dossier
from dossier.load.content import load_files
from dossier.load.files import File
from dossier.model import Bloc
from dossier.standing import Standing, standing

CITED = [{"source": "report"}]
FIRST, LAST = datetime.date(2018, 1, 1), datetime.date(2026, 12, 31)

days = st.dates(FIRST, LAST)
points = st.one_of(
    days.map(str), days.map(lambda day: str(day)[:7]), days.map(lambda day: str(day)[:4])
)
qualified = st.tuples(points, st.sampled_from(["", "~", "?", "%"])).map("".join)
intervals = st.one_of(
    st.tuples(points, points).map(sorted).map("/".join),
    points.map("{}/..".format),
    points.map("../{}".format),
)
dates = st.one_of(qualified, intervals)
steps = st.one_of(
    dates,
    st.dictionaries(st.sampled_from(["announced", "notified", "effective"]), dates, min_size=1),
)
members = st.fixed_dictionaries(
    {"who": st.sampled_from(["upland", "lowland"])}, optional={"since": steps, "until": steps}
).map(lambda member: {**member, "cite": CITED})
cited_dates = dates.map(lambda date: {"date": date, "cite": CITED})


some_members = st.lists(members, max_size=2, unique_by=lambda member: str(member["who"]))
blocs = st.fixed_dictionaries(
    {"name": st.just("League"), "type": st.just("regional-bloc"), "members": some_members},
    optional={"founded": cited_dates, "dissolved": cited_dates},
)
agreements = st.fixed_dictionaries(
    {"name": st.just("Treaty"), "type": st.just("treaty")},
    optional={"signed": cited_dates, "ended": steps},
)


def dossier_of(files: Mapping[str, object]) -> Dossier:
    """A dossier of these entities, by the paths of their files without content/ and .yml."""
    dossier = Dossier(
        load_files(
            File(f"content/{path}.yml", json.dumps(content).encode())
            for path, content in files.items()
        )
    )
    assert len(dossier.entities) == len(files)
    return dossier


dossiers = st.builds(
    lambda league, union, treaty: dossier_of(
        {"blocs/league": league, "organisations/union": union, "agreements/treaty": treaty}
    ),
    blocs,
    blocs,
    agreements,
)


def bloc(dossier: Dossier) -> Bloc:
    (found,) = dossier.of_kind(Bloc)
    return found


@given(blocs, days)
def test_a_membership_stands_as_its_dates_say_while_its_bloc_is_there(
    league: dict[str, object], day: datetime.date
) -> None:
    timeless = {key: value for key, value in league.items() if key not in {"founded", "dissolved"}}
    dossier = dossier_of({"blocs/league": timeless})
    found = {fact.who: fact.history.on(day) for fact in facts(dossier)}
    assert found == {one.who: standing(one, day) for one in bloc(dossier).members}


@given(blocs, days)
def test_nobody_belongs_to_what_is_not_there(league: dict[str, object], day: datetime.date) -> None:
    dossier = dossier_of({"blocs/league": league})
    found = facts(dossier)
    there = {fact.history.on(day) for fact in found if not fact.who} or {Standing.MEMBER}
    for fact in found:
        stood = fact.history.on(day)
        own = (
            next(standing(one, day) for one in bloc(dossier).members if one.who == fact.who)
            if (fact.who)
            else stood
        )
        if there == {Standing.MEMBER}:
            assert stood is own
        elif there == {Standing.UNCERTAIN}:
            assert stood not in {Standing.MEMBER, Standing.LEAVING}
        else:
            assert stood in {Standing.BEFORE, *there}


@given(dossiers, days, days)
def test_what_changed_is_the_difference_of_two_states(
    dossier: Dossier, one: datetime.date, other: datetime.date
) -> None:
    found = facts(dossier)
    before, after = state(found, one), state(found, other)
    told = {change.fact: (change.before, change.after) for change in changes(found, one, other)}
    assert told == {
        fact: (before.get(fact, Standing.BEFORE), after.get(fact, Standing.BEFORE))
        for fact in found
        if before.get(fact) is not after.get(fact)
    }


@given(dossiers, days)
def test_something_changes_on_the_days_of_change_and_on_no_other(
    dossier: Dossier, day: datetime.date
) -> None:
    found = facts(dossier)
    turning = days_of_change(found)
    assert bool(changes(found, day - datetime.timedelta(1), day)) is (day in turning)
    for turn in turning:
        assert changes(found, turn - datetime.timedelta(1), turn)


@given(dossiers, days)
def test_a_history_has_no_turn_that_is_none(dossier: Dossier, day: datetime.date) -> None:
    for fact in facts(dossier):
        turns = fact.history.turns
        assert turns[0][0] == datetime.date.min
        assert sorted({turn for turn, _ in turns}) == [turn for turn, _ in turns]
        assert all(one[1] is not other[1] for one, other in pairwise(turns))
        assert fact.history.on(day) is [stood for turn, stood in turns if turn <= day][-1]


def test_a_member_leaves_its_bloc_between_two_days() -> None:
    league = {
        "name": "League",
        "type": "regional-bloc",
        "members": [
            {
                "who": "upland",
                "until": {"announced": "2024-01-28", "effective": "2025-01-29"},
                "cite": CITED,
            }
        ],
    }
    found = facts(dossier_of({"blocs/league": league}))
    (change,) = changes(found, datetime.date(2025, 1, 28), datetime.date(2025, 1, 29))
    assert (change.fact.of, change.fact.who) == ("league", "upland")
    assert (change.before, change.after) == (Standing.LEAVING, Standing.FORMER)
    assert [str(day) for day in days_of_change(found)] == ["2024-01-28", "2025-01-29"]
    assert changes(found, datetime.date(2025, 1, 29), datetime.date(2025, 1, 29)) == ()


def test_who_left_and_came_back_is_one_fact() -> None:
    league = {
        "name": "League",
        "type": "regional-bloc",
        "members": [
            {"who": "upland", "since": "1990", "until": "2000-05-01", "cite": CITED},
            {"who": "upland", "since": "2010-06-01", "cite": CITED},
        ],
    }
    (fact,) = facts(dossier_of({"blocs/league": league}))
    assert [(str(day), stood) for day, stood in fact.history.turns] == [
        ("0001-01-01", "before"),
        ("1990-01-01", "uncertain"),
        ("1990-12-31", "member"),
        ("2000-05-01", "former"),
        ("2010-06-01", "member"),
    ]


AGREEMENT = {"signed": {"date": "2015", "cite": CITED}, "ended": {"effective": "2024-01"}}


@pytest.mark.parametrize(
    ("day", "stood"),
    [
        ("2014-12-31", None),
        ("2015-01-01", "uncertain"),
        ("2015-12-30", "uncertain"),
        ("2015-12-31", "member"),
        ("2023-12-31", "member"),
        ("2024-01-01", "uncertain"),
        ("2024-01-31", "former"),
    ],
)
def test_an_agreement_is_in_force_no_more_surely_than_its_dates_are(
    day: str, stood: str | None
) -> None:
    treaty = {"name": "Treaty", "type": "treaty", **AGREEMENT}
    found = facts(dossier_of({"agreements/treaty": treaty}))
    assert list(state(found, datetime.date.fromisoformat(day)).values()) == (
        [stood] if stood else []
    )


def test_what_has_no_date_at_all_is_no_fact_but_a_membership() -> None:
    files = {
        "agreements/treaty": {"name": "Treaty", "type": "treaty"},
        "organisations/office": {
            "name": "Office",
            "type": "armed-group",
            "members": [{"who": "upland", "cite": CITED}],
        },
    }
    dossier = dossier_of(files)
    (fact,) = facts(dossier)
    assert (fact.who, fact.dated, fact.history.days) == ("upland", False, ())
    assert first_day(dossier) is None


def test_the_first_day_is_that_of_a_membership_or_an_agreement() -> None:
    league = {
        "name": "League",
        "type": "regional-bloc",
        "founded": {"date": "1970", "cite": CITED},
        "members": [{"who": "upland", "since": "../2016-04", "until": "2020", "cite": CITED}],
    }
    assert first_day(dossier_of({"blocs/league": league})) == datetime.date(2016, 4, 30)
    treaty = {"name": "Treaty", "type": "treaty", **AGREEMENT}
    both = dossier_of({"blocs/league": league, "agreements/treaty": treaty})
    assert first_day(both) == datetime.date(2015, 1, 1)
