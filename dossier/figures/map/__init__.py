"""The map: countries by the bloc that they belong to on a day, and events where they happened."""

from dossier.figures.map.draw import world_map

__all__ = ["world_map"]
