"""What the marks of a timeline mean: a small picture each, and words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dossier.figures.figure import Look
from dossier.figures.svg import Element, element
from dossier.figures.timeline.draw import RADIUS, diamond, fold_mark, kind_of, text
from dossier.figures.timeline.lanes import Entry, Lane
from dossier.figures.timeline.scale import Scale

_MIDDLE, _HEIGHT = 11.0, 18.0


@dataclass(frozen=True)
class KeyItem:
    """A mark, and what it means; no mark where something is told of what is not drawn."""

    mark: Element | None
    words: str


def key_of(
    look: Look, entries: Sequence[Entry], lanes: Sequence[Lane], scale: Scale, hatch: str | None
) -> Iterable[KeyItem]:
    """The meaning of those marks that a picture has; `hatch` is the paint of unsure spans."""
    label = look.label
    marks = [mark for lane in lanes for mark in lane.marks]
    single = {kind_of(m.entries[0]) for m in marks if m.is_dot and len(m.entries) == 1}
    if "dot" in single:
        yield _item(label("on this day"), _dot("dot"))
    if "dot wide" in single:
        yield _item(label("within a few days or weeks"), _dot("dot wide"))
    if any(not mark.is_dot for mark in marks):
        yield _item(label("at some time within"), _bar("bar"))
    if any(entry.is_vague for entry in entries):
        yield _item(
            label("about, or uncertain"), _dot("dot vague"), _bar("bar vague", 22), width=44
        )
    if any(entry.in_dispute for entry in entries):
        yield _item(label("date disputed"), diamond(_MIDDLE, _HEIGHT / 2, "dot"))
    if any(len(mark.entries) > 1 for mark in marks):
        yield _item(label("several events: leads to them in the list"), *_count())
    if hatch:
        yield _item(label("begun or ended, but not for sure"), _span(hatch))
    if any(segment.is_fold for segment in scale.segments):
        yield _item(label("years without events"), fold_mark(_MIDDLE, _HEIGHT / 2))


def _item(words: str, *shapes: Element, width: float = 22) -> KeyItem:
    box: dict[str, str | float | None] = {
        "viewBox": f"0 0 {width:g} {_HEIGHT:g}",
        "width": width,
        "height": _HEIGHT,
        "class": "key-mark",
        "aria-hidden": "true",
        "focusable": "false",
    }
    return KeyItem(element("svg", box, *shapes), words)


def _dot(kind: str) -> Element:
    return element("circle", {"class": kind, "cx": _MIDDLE, "cy": _HEIGHT / 2, "r": RADIUS})


def _bar(kind: str, x: float = 0) -> Element:
    return element("rect", {"class": kind, "x": x + 1, "y": 2, "width": 20, "height": 14, "rx": 4})


def _span(hatch: str) -> Element:
    box: dict[str, str | float | None] = {
        "class": "open",
        "x": 1,
        "y": 5,
        "width": 20,
        "height": 9,
        "fill": hatch,
    }
    return element("g", {"class": "span"}, element("rect", box))


def _count() -> tuple[Element, Element]:
    box = element("rect", {"class": "count", "x": 1, "y": 0, "width": 20, "height": 18, "rx": 9})
    return box, text(_MIDDLE, 13, "number", "5", "middle")
