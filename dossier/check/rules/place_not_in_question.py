"""A position's place in a dispute that is about something else.

Wrong: `place:` in a position of a dispute with `value: date`. Right: in one with `value: place`;
the map then shows where each side says that it was.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each place of a position whose dispute does not have `value: place`."""
    for held in dossier.disputes:
        for number, position in enumerate(held.dispute.positions):
            if position.place and held.dispute.value != "place":
                yield Finding(
                    held.of,
                    ("disputes", held.number, "positions", number, "place"),
                    "the dispute is not about a place",
                    "add `value: place` to the dispute, or leave the place out",
                    at_key=True,
                )
