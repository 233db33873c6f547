"""A timeline as a page shows it: the figure, and the key to its marks."""

from dataclasses import dataclass

from markupsafe import Markup

from dossier.figures.timeline import Timeline
from dossier.render.page import Page
from dossier.render.views.figure import FigureView, figure_view


@dataclass(frozen=True)
class PictureView:
    """The figure, and each of its marks, as HTML, with what it means.

    `anchors` are the events of the list to which it leads.
    """

    figure: FigureView
    key: tuple[tuple[Markup, str], ...]
    anchors: frozenset[str]


def picture_view(timeline: Timeline, page: Page) -> PictureView:
    """The view of a timeline on a page."""
    key = tuple((Markup(str(item.mark or "")), item.words) for item in timeline.key)
    return PictureView(figure_view(timeline, page), key, timeline.anchors)
