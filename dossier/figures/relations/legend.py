"""What the lines, their ends and the boxes of the pictures mean."""

from collections.abc import Iterable
from dataclasses import dataclass

from dossier.figures.figure import Look
from dossier.figures.relations.box import outline
from dossier.figures.relations.marks import end_mark, tie_class
from dossier.figures.relations.words import kind_words
from dossier.figures.svg import Element, element
from dossier.ties import Tie, TieKind, TieState


@dataclass(frozen=True)
class LegendItem:
    """A sample of a line, and what it means."""

    sample: Element
    text: str


def legend(ties: Iterable[Tie], look: Look) -> tuple[LegendItem, ...]:
    """The kinds of tie that there are, and the ways in which they stand, a sample each."""
    there = tuple(ties)
    kinds = [kind for kind in TieKind if any(tie.kind is kind for tie in there)]
    states = [state for state in _SHOWN if any(tie.state in _SHOWN[state] for tie in there)]
    ids = {end for tie in there for end in tie.ends}
    boxes = sorted({look.dossier.rank(id)[0]: look.dossier.kind_of(id) or "" for id in ids}.items())
    return (
        *(LegendItem(_box(kind), _kind_words(kind, look)) for _, kind in boxes),
        *(LegendItem(_sample(kind, TieState.CURRENT), kind_words(kind, look)) for kind in kinds),
        *(LegendItem(_sample(None, state), _words(state, look)) for state in states),
    )


_SHOWN = {
    TieState.LEAVING: {TieState.LEAVING},
    TieState.UNCERTAIN: {TieState.UNCERTAIN, TieState.BEFORE},
    TieState.ENDED: {TieState.ENDED},
}
"""How a tie can stand where its line is not the plain one, and what else is drawn so."""


def _words(state: TieState, look: Look) -> str:
    match state:
        case TieState.LEAVING:
            return look.label("end announced")
        case TieState.ENDED:
            return look.label("ended")
        case _:
            return look.label("uncertain, or not yet")


def _kind_words(kind: str, look: Look) -> str:
    match kind:
        case "country":
            return look.label("country")
        case "bloc":
            return look.label("bloc")
        case "agreement":
            return look.label("agreement")
        case _:
            return look.label("organisation")


def _box(kind: str) -> Element:
    box = element("g", {"class": f"tie-of-{kind}"}, *outline(kind, (20, 8), (34, 14)))
    return _drawing(box)


def _sample(kind: TieKind | None, state: TieState) -> Element:
    """A line from left to right; without a kind, one without a mark."""
    line = element("path", {"class": "tie-line", "d": "M1,8H39" if kind is None else "M1,8H31"})
    marks = () if kind is None else (end_mark(kind, (39, 8), (1, 0)),)
    classes = tie_class(kind, state) if kind else f"tie tie-{state}"
    group = element("g", {"class": classes}, line, *marks)
    return _drawing(group)


def _drawing(content: Element) -> Element:
    attributes = {"viewBox": "0 0 40 16", "class": "tie-sample", "aria-hidden": "true"}
    return element("svg", attributes, content)
