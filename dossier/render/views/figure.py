"""A figure as a page shows it: the picture, and its table for whoever does not look at it."""

from dataclasses import dataclass

from markupsafe import Markup

from dossier.figures import Cell, Figure, Look
from dossier.render.markdown import escape
from dossier.render.page import Page


@dataclass(frozen=True)
class RowView:
    """A row of the table; `alone` says whether one publisher alone supports it."""

    cells: tuple[Markup, ...]
    alone: bool


@dataclass(frozen=True)
class FigureView:
    """The picture as HTML on one line, the columns and rows of its table, what it leaves out."""

    name: str
    title: str
    svg: Markup
    columns: tuple[str, ...]
    rows: tuple[RowView, ...]
    note: str


def look(page: Page) -> Look:
    """How figures say things on a page."""

    def name(id: str) -> str:
        if id in page.dossier.sources:
            return page.dossier.sources[id].publisher
        entity = page.dossier.entities[id]
        return (entity.abbreviation or entity.name).best(page.locale.tag)[0]

    def address(id: str) -> str:
        return str(page.target(page.path_of(id))).removesuffix(".md") + ".html"

    gettext = page.locale.labels.gettext
    return Look(page.dossier, gettext, name, address, page.locale.date)


def figure_view(figure: Figure, page: Page) -> FigureView:
    """The view of a figure on a page."""
    rows = tuple(_row(row, page) for row in figure.rows)
    svg = Markup(str(figure.svg))
    return FigureView(figure.name, figure.title, svg, figure.columns, rows, figure.note)


def _row(row: tuple[Cell, ...], page: Page) -> RowView:
    return RowView(tuple(_cell(cell, page) for cell in row), row[0].alone)


def _cell(cell: Cell, page: Page) -> Markup:
    entries = (cell, *cell.more)
    return Markup(", ").join(page.short(e.id) if e.id else escape(e.text) for e in entries)
