"""The marks of events on a map: their shapes tell how exactly a place is known."""

from dossier.figures.figure import Look, counted
from dossier.figures.map.outlines import Point
from dossier.figures.map.spots import Spot
from dossier.figures.svg import Element, element
from dossier.happening import COUNTRY
from dossier.model import Event

_SMALL, _LARGE, _DIGIT = 5, 8.5, 2.8
"""Half the width of a mark of one event, of one with a number in it; more for each digit."""
_NEAR = 0.5
_TARGET = 13.5
_RING = 3


def mark(spot: Spot, at: Point, true: Point, look: Look, atlas: str) -> Element:
    """The mark of a place: it leads to its one event, or to the list of its events.

    It stands `at` a place of the picture; a line leads to the `true` one where that is another.
    What one publisher alone supports has the class for it, or is not in the second number.
    """
    only = spot.events[0] if len(spot.events) == 1 else None
    attributes = {
        "href": look.address(only) if only else f"{atlas}#{spot.anchor}",
        "class": f"map-mark {kind_of(spot)}" + (" alone" if is_alone(spot) else ""),
        "transform": f"translate({at[0]:.1f} {at[1]:.1f})",
    }
    to = (true[0] - at[0], true[1] - at[1])
    leader = (
        element("path", {"class": "map-leader", "d": f"M0 0L{to[0]:.1f} {to[1]:.1f}"}),
        element("circle", {"class": "map-true", "cx": to[0], "cy": to[1], "r": 1.8}),
    )
    shape = element(
        "g",
        {"class": "map-shape"},
        element("circle", {"class": "map-target", "r": _TARGET}),
        *sign(kind_of(spot), *(() if only else counted(len(spot.events), len(spot.alone)))),
    )
    is_moved = max(map(abs, to)) > _NEAR
    title = element("title", {}, words(spot, look))
    return element("a", attributes, title, *(leader if is_moved else ()), shape)


def kind_of(spot: Spot) -> str:
    """The classes of a mark."""
    return f"map-in-{spot.precision}" + (" map-disputed" if spot.disputed else "")


def sign(kind: str, *numbers: tuple[str, str]) -> tuple[Element, ...]:
    """The shape of a mark, with the numbers in it, if any, each with its class.

    A disc for a town, a ring around one for a region, a square for a country; what is disputed is
    hollow and has a question mark.
    """
    inside = numbers or ((("?", ""),) if "map-disputed" in kind else ())
    half = _half(inside[0][0] if inside else "")
    parts = []
    if f"map-in-{COUNTRY}" in kind:
        side = {"x": -half, "y": -half, "width": 2 * half, "height": 2 * half, "rx": 1.5}
        parts.append(element("rect", side))
    else:
        if "map-in-region" in kind:
            parts.append(element("circle", {"class": "map-ring", "r": half + _RING}))
        parts.append(element("circle", {"r": half}))
    for number, of in inside:
        parts.append(element("text", {"class": f"map-number {of}".strip(), "y": 4.5}, number))
    return tuple(parts)


def is_alone(spot: Spot) -> bool:
    """Whether one publisher alone supports each event there."""
    return spot.alone.issuperset(spot.events)


def size(spot: Spot) -> float:
    """Half the width of a place's mark."""
    number = str(len(spot.events)) if len(spot.events) > 1 else "?" if spot.disputed else ""
    return _half(number) + (_RING if spot.precision == "region" else 0) + 1


def _half(inside: str) -> float:
    return _LARGE + _DIGIT * (len(inside) - 1) if inside else _SMALL


def words(spot: Spot, look: Look) -> str:
    """What a mark says: the place, and what happened there."""
    _ = look.label
    newest = look.dossier.entities[spot.events[0]]
    date = look.date(newest.date) if isinstance(newest, Event) else ""
    told = f"{look.name(newest.id)} ({date})" if date else look.name(newest.id)
    if len(spot.events) > 1:
        told = _("%(count)s events, the last: %(event)s") % {
            "count": len(spot.events),
            "event": told,
        }
    if spot.disputed:
        told = _("%(events)s; the place is disputed") % {"events": told}
    return f"{where(spot, look)}: {told}"


def where(spot: Spot, look: Look) -> str:
    """A place in words, no more exact than it is known."""
    country = look.name(spot.country)
    if spot.name is None or spot.precision == COUNTRY:
        return look.label("somewhere in %(country)s") % {"country": country}
    name = str(spot.name)
    if spot.precision == "region":
        return look.label("%(place)s (region), %(country)s") % {"place": name, "country": country}
    return f"{name}, {country}"
