"""Who is what to whom: from which facts, since when, and how it stands."""

import datetime
from pathlib import Path

import pytest

from dossier.dossier import Dossier
from dossier.ties import Tie, TieKind, ties
from tests.tied import TIED, event, tied


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    return tied(tmp_path_factory.mktemp("tied"))


def tie(dossier: Dossier, words: str) -> Tie:
    who, kind, whom = words.split()
    (found,) = [one for one in dossier.ties if (one.who, one.kind, one.whom) == (who, kind, whom)]
    return found


@pytest.mark.parametrize(
    ("words", "state", "since", "until"),
    [
        ("upland member river-league", "ended", "1990", "2024-06-30"),
        ("lowland member river-league", "leaving", "1990", None),
        ("farland member river-league", "uncertain", "2026", None),
        ("peace-mission part river-league", "ended", "2013-04-25", "2023-12-31/2024-01-01"),
        ("upland party water-treaty", "ended", "1991", "2024-01-25"),
        ("upland party rail-treaty", "current", None, None),
        ("lowland mediator rail-treaty", "current", None, None),
        ("farland backer rail-treaty", "current", None, None),
        ("farland mediator water-treaty", "ended", "1991", "2024-01-25"),
        ("upland host peace-mission", "ended", "2013-04-25", "2023-12-31/2024-01-01"),
        ("upland adversary lowland", "event", "2023-12~", "2025-04-06/2025-04-08"),
        ("lowland adversary upland", "event", "2025-09", "2025-09"),
        ("farland mediator upland", "event", "2025-10", "2025-10"),
    ],
)
def test_a_tie_has_its_dates_and_stands_as_they_say(
    words: str, state: str, since: str | None, until: str | None, dossier: Dossier
) -> None:
    found = tie(dossier, words)
    dates = tuple(date.text if date else None for date in (found.since, found.until))
    assert (found.state, *dates) == (state, since, until)
    assert found.cites


@pytest.mark.parametrize(
    ("day", "states"),
    [
        ("1989-12-31", {"before"}),
        ("1990-12-31", {"current", "before"}),
        ("2024-02-01", {"current", "leaving", "before"}),
        ("2027-01-01", {"ended", "leaving", "current"}),
    ],
)
def test_members_stand_as_they_did_on_a_day(day: str, states: set[str], dossier: Dossier) -> None:
    found = ties(dossier.entities, dossier.vocabulary, datetime.date.fromisoformat(day))
    assert {tie.state for tie in found if tie.kind is TieKind.MEMBER} == states


def test_a_tie_names_the_facts_that_it_is_from(dossier: Dossier) -> None:
    assert tie(dossier, "upland adversary lowland").facts == ("envoys-recalled", "sky-closed")
    assert tie(dossier, "upland member river-league").facts == ("river-league",)
    assert tie(dossier, "upland host peace-mission").facts == ("mission-begins",)
    assert tie(dossier, "farland mediator water-treaty").facts == ("water-treaty-signed",)


def test_only_what_the_vocabulary_calls_hostile_makes_an_adversary(dossier: Dossier) -> None:
    against = [one.ends for one in dossier.ties if one.kind is TieKind.ADVERSARY]
    assert against == [("lowland", "upland"), ("upland", "lowland")]
    assert "river-league" not in {one.who for one in dossier.ties}  # A witness is no party.


def test_an_open_dispute_about_who_did_it_is_told(dossier: Dossier) -> None:
    assert tie(dossier, "lowland adversary upland").disputed
    assert not tie(dossier, "upland adversary lowland").disputed


def test_a_tie_is_known_from_both_its_ends(dossier: Dossier) -> None:
    for one in dossier.ties:
        assert all(one in dossier.ties_of[end] for end in one.ends)
    assert sum(len(having) for having in dossier.ties_of.values()) == 2 * len(dossier.ties)


def test_whoever_came_back_is_a_member(tmp_path: Path) -> None:
    again = TIED["content/blocs/river-league.yml"] + (
        "  - {who: upland, since: 2025-01-01, cite: [{source: report}]}\n"
    )
    dossier = tied(tmp_path, {**TIED, "content/blocs/river-league.yml": again})
    found = tie(dossier, "upland member river-league")
    assert (found.state, str(found.since), found.until) == ("current", "1990", None)


def test_the_end_of_a_bloc_ends_its_memberships(tmp_path: Path) -> None:
    over = TIED["content/blocs/river-league.yml"] + (
        "dissolved: {date: 2024-12, cite: [{source: report}]}\n"
    )
    dossier = tied(tmp_path, {**TIED, "content/blocs/river-league.yml": over})
    found = tie(dossier, "lowland member river-league")
    assert (found.state, str(found.until)) == ("ended", "2024-12")
    assert str(tie(dossier, "upland member river-league").until) == "2024-06-30"


def test_nobody_is_tied_to_itself(tmp_path: Path) -> None:
    own = event("attack", "2025", "upland initiator, upland target")
    assert (
        tied(tmp_path, {**TIED, "content/events/own.yml": own}).ties
        == tied(tmp_path / "without").ties
    )
