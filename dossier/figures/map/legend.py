"""What the colours and marks of a map mean, in columns beneath it."""

from collections.abc import Iterable
from dataclasses import dataclass

from dossier.figures.map.frame import FINE
from dossier.figures.map.labels import LETTER
from dossier.figures.svg import Element, element

ROW = 18
"""The height of a row in units."""
_SWATCH = 20
_LETTERS = 14


@dataclass(frozen=True)
class Entry:
    """A line of the legend: its sign, drawn around the middle of its row, and what it stands for.

    With an `address` it leads there; `full` is what it stands for in full.
    """

    sign: Element
    text: str
    full: str = ""
    address: str | None = None


@dataclass(frozen=True)
class Column:
    """Where entries stand: the left top corner, the width of each, and how many."""

    x: float
    y: float
    width: float
    rows: int


def legend(entries: Iterable[Entry], columns: Iterable[Column]) -> tuple[Element, ...]:
    """The entries, set into the columns one after another; what has no place is left out."""
    places = (
        (column.x, column.y + row * ROW, column.width)
        for column in columns
        for row in range(column.rows)
    )
    return tuple(
        _entry(entry, x, y, width) for entry, (x, y, width) in zip(entries, places, strict=False)
    )


def _entry(entry: Entry, x: float, y: float, width: float) -> Element:
    words = shortened(entry.text, width - _SWATCH - 4)
    inner = (
        element("title", {}, entry.full or entry.text),
        entry.sign,
        element("text", {"x": _SWATCH + 4, "class": "map-key"}, words),
    )
    attributes = {"transform": f"translate({x:g} {y + ROW / 2:g})"}
    if entry.address:
        return element("a", {"href": entry.address, **attributes}, *inner)
    return element("g", attributes, *inner)


def shortened(text: str, width: float) -> str:
    """As much of a text as goes into a width, in units."""
    letters = int(width / (LETTER * _LETTERS))
    return text if len(text) <= letters else text[: max(letters - 1, 1)].rstrip() + "…"


def swatch(fill: str | None, kind: str) -> Element:
    """A little field in a country's colour, in the steps of outlines, as patterns are."""
    field = {"x": FINE, "y": -6 * FINE, "width": (_SWATCH - 2) * FINE, "height": 12 * FINE}
    rect = element("rect", {"class": f"map-swatch {kind}", **field, "fill": fill})
    return element("g", {"transform": f"scale({1 / FINE:g})"}, rect)
