"""Coordinates that come from no named data set.

Wrong: `place: {name: Ford, country: upland, precision: town, at: "14.25, -3.5"}`. Right: the same
with `codes: {geonames: 2456051}`, the code that the place has in the data set which gave the
coordinates; or no `at:`, and the map shows the place at its country.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.model import Place


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield the coordinates of each place that has no code."""
    for of, location, place in dossier.each(Place):
        if place.at and not place.codes:
            yield Finding(
                of,
                (*location, "at"),
                "no data set is named for these coordinates",
                "add `codes:` with the place's code in the data set, or leave `at:` out",
            )
