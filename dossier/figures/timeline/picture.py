"""The whole picture: the lanes over each other, the spans beneath them, the key, the table."""

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dossier.figures.figure import Cell, Figure, Look
from dossier.figures.svg import Element, element
from dossier.figures.timeline.draw import (
    AXIS,
    BAR_ROW,
    CHARACTER,
    DOT_ROW,
    SPAN_ROW,
    Pen,
    cut,
    text,
)
from dossier.figures.timeline.key import KeyItem, key_of
from dossier.figures.timeline.lanes import Entry, Lane, Mark, entries_of, lane, main_actors, who_of
from dossier.figures.timeline.scale import Scale, scale_of, scale_within
from dossier.figures.timeline.spans import Span, main_spans
from dossier.model import Event

WIDTH, STRIP_WIDTH = 860.0, 560.0
"""How wide the picture of all and that of one entity are; narrower, they scroll."""

LANES = 6
"""How many actors have a lane of their own."""

SPANS, STRIP_SPANS, TABLE_SPANS = 12, 5, 40
"""How many spans are drawn, and how many the table has; their own pages have all."""

_MARGIN = 2.0
_LANE_GAP = 8.0
_LABEL = 60
"""How many characters of a name are drawn."""


@dataclass(frozen=True)
class Timeline(Figure):
    """A timeline, with the key to its marks.

    `anchors` are the events to which marks lead in the list, each as `#event-<id>`.
    """

    key: tuple[KeyItem, ...] = ()
    anchors: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Stretch:
    """The time that a picture is about, where that is not all of its events' years."""

    label: str
    first: datetime.date
    last: datetime.date


def timeline_figure(
    look: Look, listed: Sequence[Event], spans: Sequence[Span], stretch: Stretch | None = None
) -> Timeline | None:
    """The picture of the events of a list, with a lane for each main actor.

    `listed` is in the order of the list beneath, which has an anchor `event-<id>` for each. None
    where neither an event nor a span has a date.
    """
    main = main_actors(look.dossier, listed, LANES)
    entries = entries_of(look.dossier, listed)
    scale = _scale(entries, spans, WIDTH, stretch)
    if scale is None:
        return None
    shown = [(who, [e for e in entries if who in who_of(e.event)]) for who in main]
    others = [entry for entry in entries if not set(main) & set(who_of(entry.event))]
    lanes = [lane(who, its, scale) for who, its in shown if its]
    lanes += [lane(None, others, scale)] if others else []
    drawn = main_spans(look.dossier, spans, SPANS)
    picture = _Picture(Pen("timeline", look, scale, _to_list, filtered=True), lanes, drawn, entries)
    return picture.figure(look.label("The events on a line"), spans, len(listed) - len(entries))


def strip_figure(
    look: Look,
    id: str,
    listed: Sequence[Event],
    spans: Sequence[Span],
    place: Callable[[str], str] = "#event-{}".format,
) -> Timeline | None:
    """The strip of one entity's own events and spans, `listed` as on its page.

    `place` is the address of an event's place in that list, by its id.
    """
    entries = entries_of(look.dossier, listed)
    scale = _scale(entries, spans, STRIP_WIDTH)
    if scale is None:
        return None
    pen = Pen("strip", look, scale, lambda who, mark: place(mark.entries[0].event.id))
    lanes = [lane(None, entries, scale)] if entries else []
    drawn = main_spans(look.dossier, spans, STRIP_SPANS)
    picture = _Picture(pen, lanes, drawn, entries, id)
    title = look.label("{name} on a line of time").format(name=look.name(id))
    return picture.figure(title, spans, len(listed) - len(entries))


def _to_list(who: str | None, mark: Mark) -> str:
    """The list on the same page, filtered to a mark's actor and time."""
    dates = [entry.event.date for entry in mark.entries if entry.event.date]
    first = min(date.earliest for date in dates)
    last = max(date.latest for date in dates)
    asked = f"who={who}&" if who else ""
    return f"?{asked}from={first}&to={last}#event-{mark.entries[0].event.id}"


def _scale(
    entries: Sequence[Entry], spans: Sequence[Span], width: float, stretch: Stretch | None = None
) -> Scale | None:
    left, right = _MARGIN, width - _MARGIN
    if stretch and entries:
        return scale_within(stretch.label, stretch.first, stretch.last, left, right)
    dates = [entry.event.date for entry in entries if entry.event.date]
    return scale_of(dates or [date for span in spans for date in span.dates], left, right)


@dataclass(frozen=True)
class _Picture:
    """What is drawn; `of` is the entity whose strip it is."""

    pen: Pen
    lanes: Sequence[Lane]
    spans: Sequence[Span]
    entries: Sequence[Entry]
    of: str | None = None

    def figure(self, title: str, every_span: Sequence[Span], undated: int) -> Timeline:
        """The figure, with a table of lanes and of every span."""
        label = self.pen.look.label
        body: list[Element] = []
        bottom = self._body(body)
        listed = main_spans(self.pen.look.dossier, every_span, TABLE_SPANS)
        return Timeline(
            name=self.pen.name,
            title=title,
            description=self._description(),
            width=self.pen.scale.right + _MARGIN,
            height=bottom,
            body=(self.pen.defs(), *self.pen.axis(self._grid_end()), *body),
            columns=(label("Who"), label("What"), label("From"), label("To")),
            key=tuple(self._key(len(every_span), undated)),
            anchors=frozenset(
                mark.entries[0].event.id
                for one in self.lanes
                for mark in one.marks
                if len(mark.entries) > 1
            ),
            rows=(*self._lane_rows(), *(self._span_row(span) for span in listed)),
        )

    def _grid_end(self) -> float:
        lanes = sum(self._height(lane) for lane in self.lanes)
        return AXIS + lanes + len(self.spans) * SPAN_ROW + (8 if self.spans else 0)

    def _body(self, body: list[Element]) -> float:
        """Draw from the top down; where the picture ends."""
        scale = self.pen.scale
        top = AXIS
        for number, one in enumerate(self.lanes):
            if number or self.spans:
                body.append(self._rule(top + self._height(one)))
            body.append(self._lane(one, top))
            top += self._height(one)
        for span in self.spans:
            words, told = self._words(span), self._told(span)
            room = int((scale.right - scale.left) / CHARACTER) - 4
            body.append(self.pen.span(span, cut(words, min(room, _LABEL)), told, top + 2))
            top += SPAN_ROW
        return top + (8 if self.spans else 0)

    def _key(self, spans: int, undated: int) -> Iterable[KeyItem]:
        """The key; it tells too of what is not drawn."""
        label = self.pen.look.label
        unsure = any(self.pen.is_open(span) for span in self.spans)
        hatch = self.pen.hatch if unsure else None
        yield from key_of(self.pen.look, self.entries, self.lanes, self.pen.scale, hatch)
        if undated:
            words = label("without a date, and in the list alone: {count}")
            yield KeyItem(None, words.format(count=undated))
        if spans > len(self.spans):
            words = label("more memberships and missions, not drawn: {count}")
            yield KeyItem(None, words.format(count=spans - len(self.spans)))

    def _rule(self, y: float) -> Element:
        scale = self.pen.scale
        ends = {"x1": scale.left, "x2": scale.right, "y1": y - 2, "y2": y - 2}
        return element("line", {"class": "rule", **ends})

    def _height(self, lane: Lane) -> float:
        label = 18 if self.of is None else 0
        return label + lane.dot_rows * DOT_ROW + lane.bar_rows * BAR_ROW + _LANE_GAP + 2

    def _lane(self, lane: Lane, top: float) -> Element:
        if self.of is not None:
            return element("g", {"class": "lane"}, self.pen.lane(lane, top - 16))
        look = self.pen.look
        words = cut(self._who(lane), _LABEL)
        label = text(self.pen.scale.left + 2, top + 13, "label", words)
        if lane.who:
            link = {"href": look.address(lane.who), "class": "who"}
            label = element("a", link, element("title", {}, self._who(lane)), label)
        return element("g", {"class": "lane"}, label, self.pen.lane(lane, top))

    def _who(self, lane: Lane) -> str:
        label = self.pen.look.label
        if lane.who:
            return self.pen.look.name(lane.who)
        return label("All others") if len(self.lanes) > 1 else label("Events")

    def _words(self, span: Span) -> str:
        """What a span is, in a few words; of its own page, without its name."""
        look = self.pen.look
        who = [id for id in span.who if id != self.of]
        names = ", ".join(look.name(id) for id in who)
        if not span.who:
            return look.name(span.of)
        if span.of == self.of:
            return look.label("members: {names}").format(names=names)
        if not who:
            return look.label("in {name}").format(name=look.name(span.of))
        if self.of in span.who:
            return look.label("in {name}, with {names}").format(
                name=look.name(span.of), names=names
            )
        return look.label("{names} in {name}").format(names=names, name=look.name(span.of))

    def _told(self, span: Span) -> str:
        dates = [date for date in (self._since(span), self._until(span)) if date]
        return f"{self._words(span)}: {' – '.join(dates)}"

    def _since(self, span: Span) -> str:
        return self.pen.look.date(span.since)

    def _until(self, span: Span) -> str:
        look = self.pen.look
        parts = []
        if span.told:
            told = look.date(span.told)
            parts.append(look.label("end announced {date}").format(date=told))
        if span.until:
            parts.append(look.date(span.until))
        return ", ".join(parts)

    def _lane_rows(self) -> Iterable[tuple[Cell, ...]]:
        look = self.pen.look
        for one in self.lanes:
            entries = one.entries
            first, last = entries[0].event.date, max(e.event.date for e in entries if e.event.date)
            count = look.label("events: {count}").format(count=len(entries))
            who = one.who or self.of
            yield (
                Cell(look.name(who), who) if who else Cell(self._who(one)),
                Cell(count),
                Cell(look.date(first)),
                Cell(look.date(last)),
            )

    def _span_row(self, span: Span) -> tuple[Cell, ...]:
        look = self.pen.look
        names = ", ".join(look.name(id) for id in span.who)
        alone = span.alone
        who = Cell(names, span.who[0] if len(span.who) == 1 else None, alone=alone)
        dates = (Cell(self._since(span) or "–"), Cell(self._until(span) or "–"))
        if not span.who:
            body = Cell(look.name(span.of), span.of, alone=alone)
            return (body, Cell(look.label("its existence")), *dates)
        return (who, Cell(look.label("in {name}").format(name=look.name(span.of))), *dates)

    def _description(self) -> str:
        look = self.pen.look
        lanes = ", ".join(self._who(lane) for lane in self.lanes)
        told = look.label(
            "Events with a date: {count}. Lanes: {lanes}. Years with more events are wider, and "
            "years without any are folded away. A date that is not one day is as wide as it is "
            "uncertain. The list on this page has every event."
        )
        return told.format(count=len(self.entries), lanes=lanes or "–")
