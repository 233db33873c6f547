"""The parts of the picture as SVG: the axis, the marks of a lane, a span, the key."""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dossier.dates import Date
from dossier.figures.figure import Look, counted
from dossier.figures.svg import Element, element, number
from dossier.figures.timeline.lanes import CELL, Entry, Lane, Mark
from dossier.figures.timeline.scale import Scale, Segment
from dossier.figures.timeline.spans import Span

DOT_ROW, BAR_ROW, SPAN_ROW = 16.0, 18.0, 32.0
"""How high a row of each is."""

AXIS = 24.0
"""How high the axis on top is."""

CHARACTER = 7.0
"""About how wide a character is, for leaving room."""

RADIUS = 5.5
"""That of a dot."""

_WIDE_YEAR = 300.0

Attributes = dict[str, str | float | None]

Target = Callable[[str | None, Mark], str]
"""Where a mark with several events leads: to the list, by the lane's actor and the mark."""


@dataclass(frozen=True)
class Pen:
    """Draws on one scale, for one page. `name` is the figure's, which ids start with.

    With `filtered`, a script of the page shows some of it: marks say what they are of.
    """

    name: str
    look: Look
    scale: Scale
    target: Target
    filtered: bool = False

    @property
    def hatch(self) -> str:
        """The paint of what is not sure."""
        return f"url(#{self.name}-hatch)"

    def defs(self) -> Element:
        """The pattern of that paint."""
        box: Attributes = {
            "id": f"{self.name}-hatch",
            "width": 5,
            "height": 5,
            "patternUnits": "userSpaceOnUse",
            "patternTransform": "rotate(45)",
        }
        line: Attributes = {"x1": 0, "y1": 0, "x2": 0, "y2": 5, "class": "hatch"}
        return element("defs", {}, element("pattern", box, element("line", line)))

    def axis(self, height: float) -> Iterable[Element]:
        """Years, or the months or days of one stretch, with a line down from each."""
        shown_to = -100.0
        lines: list[float] = []
        for segment in self.scale.segments:
            if segment.is_fold:
                yield from _fold(segment, height)
                continue
            lines.append(segment.left)
            if segment.left - shown_to >= len(segment.label) * CHARACTER + 4:
                yield text(segment.left + 3, 14, "year", segment.label)
                shown_to = segment.left
            yield from self._ticks(segment, height)
        yield _lines((*lines, self.scale.right), height - 18, "year")

    def _ticks(self, segment: Segment, height: float) -> Iterable[Element]:
        wide = segment.right - segment.left
        if wide < 60:
            return
        one_month = (segment.last - segment.first).days < 31
        days = tuple(_days(segment) if one_month else _months(segment))
        yield _lines((segment.place(day) for day in days), 4, "tick")
        for day in days:
            at = segment.place(day)
            if wide >= _WIDE_YEAR and at > segment.left + (len(segment.label) + 1) * CHARACTER:
                yield text(at + 3, 14, "tick", str(day.day if one_month else day.month))

    def lane(self, lane: Lane, top: float) -> Element:
        """The marks of a lane whose label is at `top`."""
        base = top + 18 + lane.dot_rows * DOT_ROW
        marks = (self._mark(mark, lane.who, base) for mark in lane.marks)
        return element("g", {"class": "marks"}, *marks)

    def _mark(self, mark: Mark, who: str | None, base: float) -> Element:
        several = len(mark.entries) > 1
        y = base - (mark.row + 0.5) * DOT_ROW if mark.is_dot else base + (mark.row + 0.5) * BAR_ROW
        if mark.is_dot and several:
            y = base - DOT_ROW / 2 - 2
        href = self.target(who, mark) if several else self.look.address(mark.entries[0].event.id)
        alone = all(entry.alone for entry in mark.entries)
        numbers = " ".join(str(entry.number) for entry in mark.entries)
        link = {
            "href": href,
            "class": "mark alone" if alone else "mark",
            "data-events": numbers if self.filtered else None,
        }
        shape = self._dot(mark, y) if mark.is_dot else self._bar(mark, y)
        return element("a", link, element("title", {}, self._told(mark)), *shape)

    def _dot(self, mark: Mark, y: float) -> Iterable[Element]:
        if len(mark.entries) > 1:
            yield from _counted(mark.middle, y, mark)
            return
        entry = mark.entries[0]
        kind = kind_of(entry)
        if entry.in_dispute:
            yield diamond(mark.middle, y, kind)
        else:
            yield element("circle", {"class": kind, "cx": mark.middle, "cy": y, "r": RADIUS})

    def _bar(self, mark: Mark, y: float) -> Iterable[Element]:
        vague = any(entry.is_vague for entry in mark.entries)
        box = {
            "class": "bar vague" if vague else "bar",
            "x": mark.left + 1,
            "y": y - 7,
            "width": mark.right - mark.left - 2,
            "height": 14,
            "rx": 4,
        }
        yield element("rect", box)
        disputed = any(entry.in_dispute for entry in mark.entries)
        if len(mark.entries) > 1:
            yield from _number(mark, y)
        elif disputed:
            yield diamond(mark.middle, y, "dot vague")
        if disputed and len(mark.entries) > 1:
            yield diamond(mark.left + 4, y - 5, "dot vague", 4)

    def _told(self, mark: Mark) -> str:
        look = self.look
        first = mark.entries[0]
        if len(mark.entries) == 1:
            words = f"{look.date(first.event.date)}: {look.name(first.event.id)}"
            return f"{words} ({look.label('date disputed')})" if first.in_dispute else words
        told = look.label("{count} events, {first} to {last}").format(
            count=len(mark.entries),
            first=look.date(first.event.date),
            last=look.date(mark.entries[-1].event.date),
        )
        in_dispute = sum(entry.in_dispute for entry in mark.entries)
        if in_dispute:
            return f"{told} ({look.label('dates disputed: {count}').format(count=in_dispute)})"
        return told

    def is_open(self, span: Span) -> bool:
        """Whether some of a span is drawn as not sure."""
        left, sure_from, sure_to, until = _edges(span, self.scale)
        return sure_from > left or until > sure_to

    def span(self, span: Span, words: str, told: str, top: float) -> Element:
        """A span as a bar under its words; what is not sure of it is hatched."""
        scale = self.scale
        left, sure_from, sure_to, until = _edges(span, scale)
        y = top + 18
        parts = [_box("open", left, sure_from, y, self.hatch)] if sure_from > left else []
        parts += [_box("held", sure_from, sure_to, y)] if sure_to > sure_from else []
        parts += [_box("open", sure_to, until, y, self.hatch)] if until > sure_to else []
        if span.since is None or span.since.earliest < scale.first:
            parts.append(_arrow(left, y, -1))
        if span.until is None or span.until.latest > scale.last:
            parts.append(_arrow(until, y, 1))
        at = min(left + 2, scale.right - len(words) * CHARACTER)
        link = {
            "href": self.look.address(span.of),
            "class": "span alone" if span.alone else "span",
            "data-who": " ".join(span.ids) if self.filtered else None,
        }
        label = text(max(at, scale.left + 2), top + 12, "label", words)
        return element("a", link, element("title", {}, told), label, *parts)


def text(x: float, y: float, kind: str, words: str, anchor: str | None = None) -> Element:
    """Words at a place."""
    place: Attributes = {"class": kind, "x": x, "y": y, "text-anchor": anchor}
    return element("text", place, words)


def cut(words: str, most: int) -> str:
    """Words that end with … where they are too long."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def kind_of(entry: Entry) -> str:
    """The classes of a dot, by how well its date is known."""
    date = entry.event.date
    if entry.is_vague:
        return "dot vague"
    on_one_day = date is not None and date.earliest == date.latest
    return "dot" if on_one_day else "dot wide"


def _counted(x: float, y: float, mark: Mark) -> Iterable[Element]:
    box: Attributes = {
        "class": "count",
        "x": x - CELL / 2 + 0.5,
        "y": y - 10,
        "width": CELL - 1,
        "height": 20,
    }
    yield element("rect", {**box, "rx": 10})
    yield from _number(mark, y)
    if any(entry.in_dispute for entry in mark.entries):
        yield diamond(x + 8, y - 8, "dot", 4)


def _number(mark: Mark, y: float) -> Iterable[Element]:
    """How many events a mark has, and how many that more than one publisher supports."""
    alone = sum(entry.alone for entry in mark.entries)
    for words, of in counted(len(mark.entries), alone):
        yield text(mark.middle, y + 4, f"number {of}".strip(), words, "middle")


def diamond(x: float, y: float, kind: str, r: float = 7) -> Element:
    """The mark of a date on which the record disagrees."""
    path = f"M{x:.1f} {y - r:.1f}l{r} {r}l{-r} {r}l{-r} {-r}z"
    return element("path", {"class": f"{kind} in-dispute", "d": path})


def _lines(places: Iterable[float], long: float, kind: str) -> Element:
    """Lines down from the axis, in one path since there are many."""
    path = "".join(f"M{number(x)} 18v{number(long)}" for x in places)
    return element("path", {"class": kind, "d": path})


def _fold(segment: Segment, height: float) -> Iterable[Element]:
    left, wide = segment.left, segment.right - segment.left
    yield element("rect", {"class": "fold", "x": left, "y": 4, "width": wide, "height": height - 4})
    yield fold_mark(left + wide / 2, 11)


def fold_mark(x: float, y: float) -> Element:
    """The mark of a place where years are folded away."""
    return element("path", {"class": "fold", "d": f"M{x - 5:.1f} {y + 5:.1f}l4 -10m2 10l4 -10"})


def _box(kind: str, left: float, right: float, y: float, fill: str | None = None) -> Element:
    box: Attributes = {"class": kind, "x": left, "y": y, "width": right - left, "height": 9}
    return element("rect", {**box, "fill": fill})


def _arrow(x: float, y: float, way: int) -> Element:
    path = f"M{x:.1f} {y - 2:.1f}l{way * 7} 6.5l{-way * 7} 6.5z"
    return element("path", {"class": "arrow", "d": path})


def _edges(span: Span, scale: Scale) -> tuple[float, float, float, float]:
    """Where it may start, has started, may have ended, has ended at the latest."""
    margin = 8.0
    left, sure_from = scale.left + margin, scale.left + margin
    if span.since and span.since.latest >= scale.first:
        left = max(left, scale.start(span.since.earliest))
        sure_from = max(left, scale.end(span.since.latest) if _is_wide(span.since) else left)
    until = sure_to = scale.right - margin
    if span.until:
        until = min(until, scale.end(span.until.latest))
        sure_to = min(until, scale.start(span.until.earliest))
    if span.told:
        sure_to = min(sure_to, scale.start(span.told.earliest))
    until = max(until, left + 4)
    sure_from = min(sure_from, until)
    return left, sure_from, max(sure_to, sure_from), until


def _is_wide(date: Date) -> bool:
    return date.earliest != date.latest


def _months(segment: Segment) -> Iterable[datetime.date]:
    return (datetime.date(segment.first.year, month, 1) for month in range(2, 13))


def _days(segment: Segment) -> Iterable[datetime.date]:
    return (segment.first.replace(day=day) for day in (5, 10, 15, 20, 25))
