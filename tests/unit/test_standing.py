import datetime

import pytest

from dossier.model import Membership
from dossier.standing import standing


@pytest.mark.parametrize(
    ("since", "until", "day", "expected"),
    [
        (None, None, "2024-01-01", "member"),
        ("2023-09-16", None, "2023-09-15", "before"),
        ("2023-09-16", None, "2023-09-16", "member"),
        ("2023-09", None, "2023-08-31", "before"),
        ("2023-09", None, "2023-09-01", "uncertain"),
        ("2023-09", None, "2023-09-30", "member"),
        ({"announced": "2023-09-16"}, None, "2020-01-01", "member"),
        (None, "2025-01-29", "2025-01-28", "member"),
        (None, "2025-01-29", "2025-01-29", "former"),
        (None, "2025-01", "2024-12-31", "member"),
        (None, "2025-01", "2025-01-01", "uncertain"),
        (None, "2025-01", "2025-01-31", "former"),
        (None, {"announced": "2024-01"}, "2023-12-31", "member"),
        (None, {"announced": "2024-01"}, "2024-01-01", "leaving"),
        (None, {"announced": "2024-01"}, "2099-01-01", "leaving"),
        (None, {"notified": "2024-01-29"}, "2024-01-28", "member"),
        (None, {"notified": "2024-01-29"}, "2024-01-29", "leaving"),
        (None, {"announced": "2024-01-28", "effective": "2025-01-29"}, "2024-06-01", "leaving"),
        (None, {"announced": "2024-01-28", "effective": "2025-01-29"}, "2024-01-27", "member"),
        (None, {"announced": "2024-01-28", "effective": "2025-01-29"}, "2025-01-29", "former"),
        (None, {"announced": "2024-01-28", "effective": "2025"}, "2025-06-01", "uncertain"),
        ("1975", "2025-01-29", "1974-12-31", "before"),
        ("1975", "2025-01-29", "1990-01-01", "member"),
        ("1975", "2025-01-29", "2030-01-01", "former"),
        ("2020/..", None, "2030-01-01", "uncertain"),
    ],
)
def test_where_an_actor_stands_on_a_day(
    since: object, until: object, day: str, expected: str
) -> None:
    membership = Membership.model_validate(
        {"who": "mali", "since": since, "until": until, "cite": [{"source": "report"}]}
    )
    assert standing(membership, datetime.date.fromisoformat(day)) == expected
