"""Which part of the world a map shows: the countries that a dossier speaks of most."""

from collections import Counter
from collections.abc import Iterable, Mapping

from dossier.dossier import Dossier
from dossier.figures.map.frame import squeeze
from dossier.figures.map.outlines import Box, Outline, outlines
from dossier.model import Country

WIDEST = 40
"""How many degrees a region is across or up at most, unless one country alone is larger."""
_LEAST = 9
_MARGIN = 0.04
_SHAPES = (1.3, 2.2)
"""How wide a region is at least and at most, in its height."""
_SEEN = Box(-180, -58, 180, 84)


def drawn(dossier: Dossier) -> Mapping[str, tuple[str, Outline]]:
    """Each country that can be drawn, by id: its code in capitals and its outline.

    It is known by its code in the scheme `iso2`; of two with one code the first is drawn.
    """
    known = outlines()
    found: dict[str, tuple[str, Outline]] = {}
    taken: set[str] = set()
    for country in dossier.of_kind(Country):
        code = country.codes.get("iso2", "").upper()
        if code in known and code not in taken:
            taken.add(code)
            found[country.id] = (code, known[code])
    return found


def weights(dossier: Dossier) -> Counter[str]:
    """How much a dossier says of each country: its memberships, agreements and events."""
    return Counter(
        {
            country.id: len(dossier.memberships.get(country.id, ()))
            + len(dossier.parties.get(country.id, ()))
            + len(dossier.events_of.get(country.id, ()))
            for country in dossier.of_kind(Country)
        }
    )


def region(order: Iterable[Outline]) -> Box:
    """The part of the world around these outlines, at least one, the most important first.

    Each is taken in that still fits into `WIDEST` degrees. The box has a margin, and the shape of a
    picture.
    """
    first, *others = (outline.mainland for outline in order)
    box = first
    across, up = max(WIDEST, first.across), max(WIDEST, first.up)
    for other in others:
        wider = box.with_(other)
        if wider.across <= across and wider.up <= up:
            box = wider
    margin = max(max(box.across, box.up) * _MARGIN, (_LEAST - max(box.across, box.up)) / 2)
    return _shaped(box.wider(margin))


def _shaped(box: Box) -> Box:
    """The box, made wider or higher to have the shape of a picture."""
    least, most = _SHAPES
    shape = box.across * squeeze(box) / box.up
    if shape < least:
        more = box.across * (least / shape - 1) / 2
        return _moved(Box(box.west - more, box.south, box.east + more, box.north))
    if shape > most:
        more = box.up * (shape / most - 1) / 2
        return _moved(Box(box.west, box.south - more, box.east, box.north + more))
    return _moved(box)


def _moved(box: Box) -> Box:
    """The box, moved to where the world is."""
    east = max(_SEEN.west - box.west, 0) or min(_SEEN.east - box.east, 0)
    north = max(_SEEN.south - box.south, 0) or min(_SEEN.north - box.north, 0)
    return Box(box.west + east, box.south + north, box.east + east, box.north + north)
