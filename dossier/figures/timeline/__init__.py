"""Events in order, as a picture: lanes for the main actors, spans, dates as wide as they are."""

from dossier.figures.timeline.counts import Total, counts_figure
from dossier.figures.timeline.lanes import main_actors, who_of
from dossier.figures.timeline.picture import Stretch, Timeline, strip_figure, timeline_figure
from dossier.figures.timeline.spans import Span, main_spans, spans_of, spans_within

__all__ = [
    "Span",
    "Stretch",
    "Timeline",
    "Total",
    "counts_figure",
    "main_actors",
    "main_spans",
    "spans_of",
    "spans_within",
    "strip_figure",
    "timeline_figure",
    "who_of",
]
