"""A dispute with one side only.

Wrong: a dispute whose `positions:` has one item. Right: a second position, or a claim with `by:`
instead, if nobody says otherwise.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.problems import Level

LEVEL = Level.WARNING


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each dispute that has fewer than two positions."""
    for held in dossier.disputes:
        if len(held.dispute.positions) < 2:
            yield Finding(
                held.of,
                ("disputes", held.number, "positions"),
                "this dispute has one position",
                "add who says otherwise, or make it a claim with `by:`",
                at_key=True,
            )
