"""The map of the whole dossier, on a page of its own, and the maps on the pages of entities."""

from dataclasses import dataclass

from dossier.figures.map import world_map
from dossier.model import Entity
from dossier.render.page import Page
from dossier.render.routes import INDEXES, relative
from dossier.render.views.figure import FigureView, figure_view, look


@dataclass(frozen=True)
class MapView:
    """The page of the map; without a country that can be drawn there is no map."""

    map: FigureView | None


def map_view(page: Page) -> MapView:
    """The map of the whole dossier, on the day for which it speaks."""
    figure = world_map(look(page), atlas="")
    return MapView(figure_view(figure, page) if figure else None)


def entity_map(entity: Entity, page: Page) -> FigureView | None:
    """The map of a country or a bloc; None for one of which nothing can be drawn."""
    if entity.kind not in {"country", "bloc"}:
        return None
    atlas = relative(INDEXES["map"], page.path).removesuffix(".md") + ".html"
    figure = world_map(look(page), of=entity.id, atlas=atlas)
    return figure_view(figure, page) if figure else None
