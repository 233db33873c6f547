"""Which event of a dossier a report means: by its type, its actors and its date."""

from pathlib import Path

import pytest

from dossier.dates import parse_date
from dossier.dossier import Dossier
from dossier.ingest.propose.known import Likeness, Reported, is_narrower, likest
from dossier.load.content import load
from tests.unit.test_propose import FILES
from tests.workspace import make_dossier

PUBLISHED = "2025-04-08"


def recall(date: str | None, *who: str, about: str = "") -> str:
    actors = ", ".join(
        f"{{who: {one}, role: {'target' if number else 'initiator'}}}"
        for number, one in enumerate(who)
    )
    return (
        f"name: Recall\ntype: ambassador-recalled\nactors: [{actors}]\n"
        + (f"date: {date}\n" if date else "")
        + (f"about: [{about}]\n" if about else "")
        + 'cite: [{source: report, quote: "left the bloc in January 2024"}]\n'
    )


def dossier(folder: Path, **events: str) -> Dossier:
    files: dict[str, str | bytes] = dict(FILES)
    del files["content/events/recalled.yml"]
    files |= {f"content/events/{id.replace('_', '-')}.yml": one for id, one in events.items()}
    return Dossier(load(make_dossier(folder, files)))


def told(date: str | None, *who: str, about: str = "") -> Reported:
    return Reported(
        "ambassador-recalled",
        parse_date(date) if date else None,
        frozenset(who[:1]),
        frozenset(who),
        frozenset([about] if about else []),
    )


MALI = ("mali", "algeria")
ALGERIA = ("algeria", "mali")


@pytest.mark.parametrize(
    ("date", "published", "expected"),
    [
        # Told without a date, it is one of the last sixty days, or nobody can say.
        (None, "2025-04-08", ("late", Likeness.SAME)),
        (None, "2025-06-05", ("late", Likeness.SAME)),
        (None, "2025-06-30", ("early", Likeness.UNCLEAR)),
        (None, "2025-04-01", ("early", Likeness.UNCLEAR)),
        (None, "2024-01-15", ("early", Likeness.SAME)),
        (None, None, ("early", Likeness.UNCLEAR)),
        (None, "../2025-04-08", ("early", Likeness.UNCLEAR)),
        # With a date the day of publication does not matter.
        ("2025-04-06", "2025-12-01", ("late", Likeness.SAME)),
        ("2025-04", None, ("late", Likeness.SAME)),
        ("2023-12", "2025-04-08", ("early", Likeness.SAME)),
        ("2025-04-08", None, ("late", Likeness.OTHER_DATE)),
        ("2025", None, ("late", Likeness.SAME)),
        ("2023/2025", None, ("early", Likeness.UNCLEAR)),
        ("2024-08", "2025-04-08", None),
    ],
)
def test_a_report_means_the_event_of_its_time(
    tmp_path: Path,
    date: str | None,
    published: str | None,
    expected: tuple[str, Likeness] | None,
) -> None:
    there = dossier(tmp_path, early=recall("2023-12-22", *MALI), late=recall("2025-04-06", *MALI))
    found = likest(told(date, *MALI), there, parse_date(published) if published else None)
    assert (found and (found[0].id, found[1])) == expected


def test_a_report_without_a_date_is_never_of_an_event_of_long_before(tmp_path: Path) -> None:
    there = dossier(tmp_path, early=recall("2023-12-22", *MALI))
    found = likest(told(None, *MALI), there, parse_date(PUBLISHED))
    assert found is not None
    assert found[1] is Likeness.UNCLEAR


def test_of_two_in_the_last_weeks_none_is_taken(tmp_path: Path) -> None:
    there = dossier(tmp_path, one=recall("2025-03-20", *MALI), two=recall("2025-04-06", *MALI))
    found = likest(told(None, *MALI), there, parse_date(PUBLISHED))
    assert found is not None
    assert found[1] is Likeness.UNCLEAR


@pytest.mark.parametrize(
    ("date", "who", "expected"),
    [
        ("2025-04-06", MALI, "day"),
        ("2025-04-07", MALI, "month"),
        ("2025-04", MALI, None),
    ],
)
def test_of_several_that_is_taken_which_alone_fits_within_the_date(
    tmp_path: Path, date: str, who: tuple[str, str], expected: str | None
) -> None:
    there = dossier(tmp_path, day=recall("2025-04-06", *MALI), month=recall("2025-04", *MALI))
    found = likest(told(date, *who), there, parse_date(PUBLISHED))
    assert found is not None
    assert (found[0].id if found[1] is Likeness.SAME else None) == expected


def test_an_event_about_something_else_is_another(tmp_path: Path) -> None:
    there = dossier(tmp_path, left=recall("2025-04-06", "mali", about="ecowas"))
    found = likest(told("2025-04-06", "mali", about="union"), there, parse_date(PUBLISHED))
    assert found is None


def test_of_what_is_told_of_nobody_known_the_event_about_the_same_is_named(tmp_path: Path) -> None:
    there = dossier(tmp_path, left=recall("2024-04-06", "mali", about="ecowas"))
    found = likest(told(None, "algeria", about="ecowas"), there, parse_date(PUBLISHED))
    assert found is not None
    assert (found[0].id, found[1]) == ("left", Likeness.UNCLEAR)


def test_a_country_where_something_happens_is_who_it_is_matched_by(tmp_path: Path) -> None:
    place = recall("2025-04-06", "mali").replace("initiator", "place")
    found = likest(told("2025-04", "mali"), dossier(tmp_path, there=place), None)
    assert found is not None
    assert found[1] is Likeness.SAME


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("2024-01-25", "2024-01", True),
        ("2024-01-25", "2024-01-25?", True),
        ("2024-01-25", "2024-01-25", False),
        ("2024-01", "2024-01-25", False),
        ("2024-01-25?", "2024-01", False),
        ("2024-02-25", "2024-01", False),
        ("2024-01", "2023/2024", True),
        (None, "2024-01", False),
        ("2024-01", None, False),
    ],
)
def test_a_date_is_narrower_where_it_says_more_and_is_not_at_odds(
    ours: str | None, theirs: str | None, expected: bool
) -> None:
    dates = [parse_date(one) if one else None for one in (ours, theirs)]
    assert is_narrower(*dates) is expected
