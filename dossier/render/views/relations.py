"""Relations as pages show them: an entity's neighbours, and all ties of the dossier."""

from dataclasses import dataclass

from markupsafe import Markup

from dossier.figures.relations import all_ties, legend, neighbourhood
from dossier.render.page import Page
from dossier.render.views.figure import FigureView, figure_view, look


@dataclass(frozen=True)
class LegendView:
    """A sample of a line as HTML, and what it means."""

    sample: Markup
    text: str


@dataclass(frozen=True)
class RelationsView:
    """The page of all relations; without a figure where there are none.

    `statements` counts the ties of the table, `alone` those that one publisher alone supports.
    """

    figure: FigureView | None
    legend: tuple[LegendView, ...]
    as_of: str
    statements: int
    alone: int


def relations_view(page: Page) -> RelationsView:
    """The page of all relations."""
    figure = all_ties(look(page))
    items = legend(page.dossier.ties, look(page)) if figure else ()
    return RelationsView(
        figure=figure_view(figure, page) if figure else None,
        legend=tuple(LegendView(Markup(str(item.sample)), item.text) for item in items),
        statements=len(figure.rows) if figure else 0,
        alone=sum(row[0].alone for row in figure.rows) if figure else 0,
        as_of=page.locale.date(page.dossier.as_of),
    )


def neighbours_view(id: str, page: Page) -> FigureView | None:
    """An entity's neighbours; None where it has none."""
    figure = neighbourhood(look(page), id)
    return figure_view(figure, page) if figure else None
