"""Pictures of a dossier as SVG, each with its name, its description and its facts as a table."""

from dossier.figures.figure import Cell, Figure, Look
from dossier.figures.svg import Element, element, number

__all__ = ["Cell", "Element", "Figure", "Look", "element", "number"]
