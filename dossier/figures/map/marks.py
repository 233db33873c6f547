"""The marks of events on a map: their shapes tell how exactly a place is known."""

from dossier.figures.figure import Look
from dossier.figures.map.outlines import Point
from dossier.figures.map.spots import COUNTRY, Spot
from dossier.figures.svg import Element, element
from dossier.model import Event

SMALL, LARGE = 5, 8.5
"""Half the width of a mark of one event, and of one with their number in it."""
_TARGET = 13.5


def mark(spot: Spot, at: Point, look: Look, atlas: str) -> Element:
    """The mark of a place: it leads to its one event, or to the list of its events."""
    _ = look.label
    only = spot.events[0] if len(spot.events) == 1 else None
    days = sorted(day for id in spot.events for day in _days(id, look))
    attributes = {
        "href": look.address(only) if only else f"{atlas}#{spot.anchor}",
        "class": f"map-mark {kind_of(spot)}",
        "transform": f"translate({at[0]:.1f} {at[1]:.1f})",
        "data-days": " ".join(days),
    }
    shape = element(
        "g",
        {"class": "map-shape"},
        element("circle", {"class": "map-target", "r": _TARGET}),
        *sign(kind_of(spot), "" if only else str(len(spot.events))),
    )
    return element("a", attributes, element("title", {}, words(spot, look)), shape)


def kind_of(spot: Spot) -> str:
    """The classes of a mark."""
    return f"map-{spot.precision}" + (" map-disputed" if spot.disputed else "")


def sign(kind: str, inside: str) -> tuple[Element, ...]:
    """The shape of a mark, with the number in it, if any.

    A disc for a town, a ring around one for a region, a square on its corner for a country; what
    is disputed is hollow and has a question mark.
    """
    half = LARGE if inside or "map-disputed" in kind else SMALL
    inside = inside or ("?" if "map-disputed" in kind else "")
    parts = []
    if f"map-{COUNTRY}" in kind:
        wide = half + 2
        parts.append(element("path", {"d": f"M0-{wide:g}L{wide:g} 0L0 {wide:g}L-{wide:g} 0z"}))
    else:
        if "map-region" in kind:
            parts.append(element("circle", {"class": "map-ring", "r": half + 3}))
        parts.append(element("circle", {"r": half}))
    if inside:
        parts.append(element("text", {"class": "map-number", "y": 4.5}, inside))
    return tuple(parts)


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


def _days(id: str, look: Look) -> list[str]:
    event = look.dossier.entities[id]
    return [event.date.earliest.isoformat()] if isinstance(event, Event) and event.date else []
