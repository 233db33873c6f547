"""The map: countries by the bloc that they belong to on a day, and events where they happened."""

from dossier.figures.map.draw import world_map
from dossier.figures.map.marks import is_alone, where
from dossier.figures.map.region import drawn
from dossier.figures.map.spots import Spot, spots
from dossier.figures.map.state import PLACES

__all__ = [
    "PLACES",
    "Spot",
    "drawn",
    "is_alone",
    "spots",
    "where",
    "world_map",
]
