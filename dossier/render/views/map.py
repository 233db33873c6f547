"""The map of the whole dossier, on a page of its own, and the maps on the pages of entities."""

from dataclasses import dataclass

from markupsafe import Markup

from dossier.figures.map import PLACES, Spot, drawn, is_alone, spots, world_map
from dossier.model import CodeScheme, Entity, Event, Place
from dossier.render.markdown import address
from dossier.render.page import Page
from dossier.render.routes import INDEXES, relative
from dossier.render.views.figure import FigureView, figure_view, look

EVENTS, EVERY_EVENT = 12, 180
"""How many events of one place the page of the map lists, and of all places together."""


@dataclass(frozen=True)
class HappenedView:
    """An event in the list of a place."""

    link: Markup
    date: str
    disputed: bool
    alone: bool


@dataclass(frozen=True)
class SpotView:
    """A place with a mark on the map, to which the mark leads; `more` events are not listed.

    Where only the country is known, `name` is empty. Of what is `alone` one publisher alone
    supports everything.
    """

    anchor: str
    name: Markup
    country: Markup
    precision: str
    events: tuple[HappenedView, ...]
    more: int
    alone: bool


@dataclass(frozen=True)
class MapView:
    """The page of the map; without a country that can be drawn there is no map.

    `data_sets` are those that coordinates come from, each as a link; `more` places are not listed.
    `statements` counts the events that are listed with their places, `alone` those of them that one
    publisher alone supports.
    """

    map: FigureView | None
    spots: tuple[SpotView, ...]
    more: int
    data_sets: tuple[tuple[Markup, Markup], ...]
    statements: int
    alone: int


def map_view(page: Page) -> MapView:
    """The map of the whole dossier, on the day for which it speaks, and what happened where."""
    dossier = page.dossier
    figure = world_map(look(page), atlas="")
    found = [spot for spot in spots(dossier, drawn(dossier)) if spot.point]
    schemes = sorted({scheme for _, _, place in dossier.each(Place) for scheme in place.codes})
    most = min(EVENTS, EVERY_EVENT // max(len(found[:PLACES]), 1))
    listed = tuple(_spot(spot, most, page) for spot in found[:PLACES])
    return MapView(
        map=figure_view(figure, page) if figure else None,
        spots=listed,
        more=max(len(found) - PLACES, 0),
        data_sets=tuple(_data_set(dossier.vocabulary.codes[id], page) for id in schemes),
        statements=sum(len(spot.events) for spot in listed),
        alone=sum(event.alone for spot in listed for event in spot.events),
    )


def entity_map(entity: Entity, page: Page) -> FigureView | None:
    """The map of a country or a bloc; None for one of which nothing can be drawn."""
    if entity.kind not in {"country", "bloc"}:
        return None
    atlas = relative(INDEXES["map"], page.path).removesuffix(".md") + ".html"
    figure = world_map(look(page), of=entity.id, atlas=atlas)
    return figure_view(figure, page) if figure else None


def _spot(spot: Spot, most: int, page: Page) -> SpotView:
    return SpotView(
        anchor=spot.anchor,
        name=page.name(spot.name) if spot.name else Markup(),
        country=page.short(spot.country),
        precision=spot.precision,
        events=tuple(_happened(id, spot, page) for id in spot.events[:most]),
        more=max(len(spot.events) - most, 0),
        alone=is_alone(spot),
    )


def _happened(id: str, spot: Spot, page: Page) -> HappenedView:
    event = page.dossier.entities[id]
    date = page.locale.date(event.date) if isinstance(event, Event) else ""
    return HappenedView(page.link(id), date, id in spot.disputed, id in spot.alone)


def _data_set(scheme: CodeScheme, page: Page) -> tuple[Markup, Markup]:
    return page.name(scheme.name), address(scheme.url)
