"""A membership that ends before it begins.

Wrong: `since: 2023-09` with `until: 2022`. Right: an `until` that can lie on or after `since`.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.model import Membership


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each membership of which every reading has it end before it begins."""
    for of, location, membership in dossier.each(Membership):
        since = membership.since.effective if membership.since else None
        for name, step in (membership.until.dates if membership.until else {}).items():
            if since and step.date.latest < since.date.earliest:
                message = f"until {step.date} is before since {since.date}"
                yield Finding(
                    of,
                    (*location, "until", name),
                    message,
                    "is one of the two dates of another membership?",
                )
