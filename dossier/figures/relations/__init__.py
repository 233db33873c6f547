"""Pictures of who is what to whom: of one entity's neighbours, and of all."""

from dossier.figures.relations.all import all_ties
from dossier.figures.relations.legend import LegendItem, legend
from dossier.figures.relations.neighbourhood import neighbourhood

__all__ = ["LegendItem", "all_ties", "legend", "neighbourhood"]
