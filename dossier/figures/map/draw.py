"""The map as a figure: a region, the wider world beneath it, and what the colours mean."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from dossier.dossier import Dossier
from dossier.figures.figure import Figure, Look
from dossier.figures.map.frame import FINE, Frame, is_at, path_of
from dossier.figures.map.labels import Disc, Rectangle, Wanted, around, moved_apart, placed
from dossier.figures.map.legend import ROW, Column, Entry, legend, swatch
from dossier.figures.map.marks import kind_of, mark, sign, size
from dossier.figures.map.outlines import Box, Outline, Point, outlines
from dossier.figures.map.patterns import patterns
from dossier.figures.map.region import drawn, region
from dossier.figures.map.spots import Spot
from dossier.figures.map.state import State
from dossier.figures.map.telling import description, rows, title
from dossier.figures.svg import Element, element
from dossier.model import Bloc

WIDTH = 320
"""The width of the map in units; it is made for a phone, where a unit is about a pixel."""
_WORLD = Box(-180, -56, 180, 80)
_INSET = 188
_GAP = 8
_BELOW = 4
"""How many rows the legend beside the inset may go further down than that."""

_LARGE, _SMALL, _SHARE = 14, 7.5, 0.65
"""Heights of letters, on a phone and where the picture is wide; the share of a mark that is seen
there."""

_TINY = 7
"""A country that is smaller is drawn with a disc of so many units."""

NAME = "map"


def world_map(
    look: Look,
    day: datetime.date | None = None,
    of: str | None = None,
    atlas: str = "map.html",
    *,
    turning: bool = False,
    tabled: bool = True,
    events: bool = True,
) -> Figure | None:
    """The map on a day, by default the one for which the dossier speaks; None without countries.

    With `of`, the id of a country or a bloc, it is that one's own map: around it, and in the
    colour of that bloc alone. `atlas` is the address of the page that lists all places; `tabled`
    says whether it has a table, which a page with tables of its own does without. Without `events`
    it is of countries and blocs alone.

    With `turning`, for a script that shows another day, each country's `<a>` has `data-blocs`: how
    it stood in each bloc over time, as `belonging.py` says. The fill of a country in a bloc is
    `url(#map-bloc-…)` with the bloc's id, where there is such a pattern; of several blocs it is the
    one with the fewest countries on that day, then the first by id. A country in none has the class
    `map-none`.
    """
    shown = drawn(look.dossier)
    as_of = look.dossier.as_of
    day = day or (as_of.earliest if as_of else datetime.date.max)
    if not shown or (of in look.dossier.entities and _is_off(look.dossier, of, shown)):
        return None
    return _Map(State(look, day, of, atlas, shown, events), turning, tabled).figure()


def _is_off(dossier: Dossier, of: str | None, shown: Mapping[str, tuple[str, Outline]]) -> bool:
    """Whether the one whose map it is has nothing on it."""
    entity = dossier.entities[of] if of else None
    if isinstance(entity, Bloc):
        return not any(membership.who in shown for membership in entity.members)
    return of not in shown


@dataclass(frozen=True)
class _Map:
    """A map while it is drawn."""

    state: State
    turning: bool
    tabled: bool

    def figure(self) -> Figure:
        _ = self.state.look.label
        fills, defs = patterns(NAME, self.state.blocs(), None if self.turning else self._used())
        frame = self._frame()
        height = frame.height
        ordered = self.state.ordered()
        inside = [id for id in ordered if frame.box.holds(self.state.shown[id][1].middle)]
        # Whose map it is comes last, so that no neighbour is drawn over its outline.
        inside.sort(key=lambda id: id == self.state.of)
        outside = [id for id in ordered if id not in set(inside) and id in self.state.told]
        near = [spot for spot in self.state.marked if spot.point and frame.box.holds(spot.point)]
        far = [spot for spot in self.state.marked if spot.point and spot not in near]
        stand = self._stand(frame, near)
        parts = [
            defs,
            self._land(frame, inside, fills, 2 if self.state.of else 0.8),
            *self._names(frame, inside, [(stand[spot.anchor], size(spot)) for spot in near]),
            *self._marks(frame, near, stand),
        ]
        entries = [*self._entries(fills, (*inside, *outside)), *self._signs()]
        columns = []
        if outside or far:
            inset = Frame(_WORLD, 0, height + _GAP, _INSET, coarse=3)
            parts += (
                self._inset(inset, frame.box, outside, fills),
                *self._marks(inset, far, self._stand(inset, far)),
            )
            right = _INSET + _GAP
            room = int(inset.height // ROW)
            room = len(entries) if len(entries) <= room + _BELOW else room
            columns.append(Column(right, inset.y, WIDTH - right, room))
            height = inset.y + max(inset.height, room * ROW)
        left = len(entries) - sum(column.rows for column in columns)
        if left > 0:
            room = -(-left // 2)
            columns += [
                Column(x, height + _GAP, WIDTH / 2 - _GAP / 2, room)
                for x in (0, WIDTH / 2 + _GAP / 2)
            ]
            height += _GAP + room * ROW
        parts += legend(entries, columns)
        return Figure(
            name=NAME,
            title=title(self.state),
            description=description(self.state),
            width=WIDTH,
            height=round(height + 6),
            body=tuple(parts),
            columns=(_("On the map"), _("Where"), _("What")),
            rows=tuple(rows(self.state)) if self.tabled else (),
            note=_("Boundaries: Natural Earth. They imply no judgement."),
        )

    def _used(self) -> frozenset[str]:
        """The blocs that give a country its colour."""
        firsts = (self.state.belonging(id).blocs[:1] for id in self.state.shown)
        return frozenset(bloc for first in firsts for bloc in first)

    def _frame(self) -> Frame:
        box = region(self.state.shown[id][1] for id in self.state.important())
        return Frame(box, 0, 0, WIDTH, coarse=3 if self.state.of else 1)

    def _land(
        self, frame: Frame, ids: Iterable[str], fills: Mapping[str, str], least: float
    ) -> Element:
        """The frame's land: what the dossier has no page of as one shape, then each country."""
        ids = list(ids)
        own = {self.state.shown[id][0] for id in ids}
        others = "".join(path_of(code, frame, least) for code in outlines() if code not in own)
        return element(
            "svg",
            {
                "x": frame.x,
                "y": frame.y,
                "width": frame.width,
                "height": frame.height,
                "viewBox": f"0 0 {frame.width * FINE:g} {frame.height * FINE:g}",
            },
            element("rect", {"class": "map-sea", "width": "100%", "height": "100%"}),
            element("path", {"class": "map-land", "d": others}),
            *(self._country(id, frame, fills) for id in ids),
        )

    def _country(self, id: str, frame: Frame, fills: Mapping[str, str]) -> Element:
        code, outline = self.state.shown[id]
        belonging = self.state.belonging(id)
        kind = ["map-country"]
        fill = next((fills[bloc] for bloc in belonging.blocs if bloc in fills), None)
        if not belonging.blocs:
            kind.append("map-none")
        elif fill is None:
            kind.append("map-other")
        if belonging.perhaps:
            kind.append("map-perhaps")
        elif self._is_former(id):
            kind.append("map-former")
        if id == self.state.of:
            kind.append("map-own")
        shape = [element("path", {"d": path_of(code, frame), "fill": fill})]
        size = max(frame.mainland(outline))
        if size < _TINY:
            x, y = frame.place(outline.middle)
            circle: dict[str, str | float | None] = {
                "cx": x * FINE,
                "cy": y * FINE,
                "r": _TINY / 2 * FINE,
                "fill": fill,
            }
            shape.append(element("circle", circle))
        attributes = {
            "href": self.state.look.address(id),
            "class": " ".join(kind),
            "data-blocs": belonging.turns if self.turning else None,
        }
        words = f"{self.state.look.name(id)}: {self.state.standing(id)}"
        return element("a", attributes, element("title", {}, words), *shape)

    def _inset(
        self, inset: Frame, box: Box, outside: Iterable[str], fills: Mapping[str, str]
    ) -> Element:
        """The wider world, with the countries outside the region, and where the region is."""
        left, top = inset.place((box.west, box.north))
        right, bottom = inset.place((box.east, box.south))
        return element(
            "g",
            {"class": "map-inset"},
            self._land(inset, outside, fills, 2),
            element(
                "rect",
                {
                    "class": "map-region",
                    "x": inset.x + left,
                    "y": inset.y + top,
                    "width": right - left,
                    "height": bottom - top,
                },
            ),
        )

    def _stand(self, frame: Frame, marked: Iterable[Spot]) -> Mapping[str, Point]:
        """Where in the frame the marks of places stand, apart, by the anchors of the places.

        The more events, the nearer to where it is; none leaves its country.
        """
        heavy = sorted(marked, key=lambda spot: (-len(spot.events), spot.anchor))
        discs = [
            Disc(frame.place(spot.point), size(spot), partial(self._is_at, frame, spot))
            for spot in heavy
            if spot.point
        ]
        places = moved_apart(discs)
        return {spot.anchor: place for spot, place in zip(heavy, places, strict=True)}

    def _is_at(self, frame: Frame, spot: Spot, place: Point) -> bool:
        known = self.state.shown.get(spot.country)
        return known is None or is_at(known[0], frame, place)

    def _marks(
        self, frame: Frame, marked: Iterable[Spot], stand: Mapping[str, Point]
    ) -> Iterable[Element]:
        for spot in marked:
            if spot.point:
                (x, y), (true_x, true_y) = stand[spot.anchor], frame.place(spot.point)
                place, was = (frame.x + x, frame.y + y), (frame.x + true_x, frame.y + true_y)
                yield mark(spot, place, was, self.state.look, self.state.atlas)

    def _names(
        self, frame: Frame, ids: Iterable[str], marked: Sequence[tuple[Point, float]]
    ) -> Iterable[Element]:
        """The names of countries: fewer and larger on a phone, more where there is room."""
        inside = set(ids)
        whole = Rectangle(2, 2, frame.width - 2, frame.height - 2)
        wanted = [
            Wanted(
                self.state.look.name(id), frame.place(outline.middle), frame.mainland(outline)[0]
            )
            for id in self.state.important()
            if id in inside
            for outline in (self.state.shown[id][1],)
        ]
        for letters, share, kind in ((_LARGE, 1, "map-narrow"), (_SMALL, _SHARE, "map-wide")):
            taken = [around(at, half * share) for at, half in marked]
            names = (
                element("text", {"x": round(x), "y": round(y)}, text)
                for text, (x, y) in placed(wanted, taken, whole, letters)
            )
            yield element("g", {"class": f"map-names {kind}", "aria-hidden": "true"}, *names)

    def _entries(self, fills: Mapping[str, str], ids: Iterable[str]) -> list[Entry]:
        _, look = self.state.look.label, self.state.look
        first = [self.state.belonging(id).blocs[:1] for id in ids]
        used = {bloc for blocs in first for bloc in blocs}
        entries = [
            Entry(swatch(fill, "map-member"), look.name(bloc), self._full(bloc), look.address(bloc))
            for bloc, fill in fills.items()
            if bloc in used
        ]
        if used - set(fills):
            entries.append(Entry(swatch(None, "map-other"), _("Another bloc")))
        if any(self._is_former(id) for id in ids):
            entries.append(Entry(swatch(None, "map-former"), _("Former")))
        if () in first:
            entries.append(Entry(swatch(None, "map-none"), _("No record")))
        if any(self.state.belonging(id).perhaps for id in ids):
            entries.append(Entry(swatch(None, "map-perhaps"), _("Uncertain")))
        return entries

    def _signs(self) -> Iterable[Entry]:
        """What the shapes of the marks mean, of those that there are."""
        _ = self.state.look.label
        kinds = [kind_of(spot) for spot in self.state.marked]
        for kind, text in (
            ("map-in-town", _("In a town")),
            ("map-in-region", _("In a region")),
            ("map-in-country", _("In a country")),
            ("map-disputed", _("Disputed")),
        ):
            if any(kind in other.split() for other in kinds):
                shape = element("g", {"class": "map-shape"}, *sign(kind))
                moved = {"class": f"map-mark {kind}", "transform": "translate(10 0)"}
                yield Entry(element("g", moved, shape), text)

    def _is_former(self, id: str) -> bool:
        belonging = self.state.belonging(id)
        return self.state.is_of_bloc and bool(belonging.former) and not belonging.blocs

    def _full(self, id: str) -> str:
        return str(self.state.look.dossier.entities[id].name)
