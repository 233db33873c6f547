"""The map as a figure: a region, the wider world beneath it, and what the colours mean."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from dossier.dates import parse_date
from dossier.dossier import Dossier
from dossier.figures.figure import Cell, Figure, Look
from dossier.figures.map.belonging import Belonging, belongings
from dossier.figures.map.frame import FINE, Frame
from dossier.figures.map.labels import Rectangle, Wanted, placed
from dossier.figures.map.legend import ROW, Column, Entry, legend, swatch
from dossier.figures.map.outlines import Box, Outline, outlines
from dossier.figures.map.patterns import patterns
from dossier.figures.map.region import drawn, region, weights
from dossier.figures.svg import Element, element
from dossier.model import Bloc, Country

WIDTH = 320
"""The width of the map in units; it is made for a phone, where a unit is about a pixel."""
_WORLD = Box(-180, -56, 180, 80)
_INSET = 204
_GAP = 8
_LARGE, _SMALL = 14, 7.5
"""Heights of letters: on a phone, and where the picture is wide."""

_TINY = 7
"""A country that is smaller is drawn with a disc of so many units."""

NAME = "map"


def world_map(
    look: Look, day: datetime.date | None = None, of: str | None = None, atlas: str = "map.html"
) -> Figure | None:
    """The map on a day, by default the one for which the dossier speaks; None without countries.

    With `of`, the id of a country or a bloc, it is that one's own map: around it, and in the
    colour of that bloc alone. `atlas` is the address of the page that lists all places.

    For a script that shows another day, each country's `<a>` has `data-iso2`, its code in capitals,
    and `data-blocs`, its memberships, as `belonging._span` says: `bloc:from/to bloc:from/to`. The
    fill of a country in a bloc is `url(#map-bloc-…)` with the bloc's id, where there is such a
    pattern; of several blocs it is the one with the fewest countries on that day, then the first by
    id. A country in none has the class `map-none`.
    """
    shown = drawn(look.dossier)
    as_of = look.dossier.as_of
    day = day or (as_of.earliest if as_of else datetime.date.max)
    if not shown or (of in look.dossier.entities and _is_off(look.dossier, of, shown)):
        return None
    return _Map(look, day, of, atlas, shown).figure()


def _is_off(dossier: Dossier, of: str | None, shown: Mapping[str, tuple[str, Outline]]) -> bool:
    """Whether the one whose map it is has nothing on it."""
    entity = dossier.entities[of] if of else None
    if isinstance(entity, Bloc):
        return not any(membership.who in shown for membership in entity.members)
    return of not in shown


@dataclass(frozen=True)
class _Map:
    """A map while it is drawn."""

    look: Look
    day: datetime.date
    of: str | None
    atlas: str
    shown: Mapping[str, tuple[str, Outline]]

    def figure(self) -> Figure:
        look = self.look
        _ = look.label
        fills, defs = patterns(NAME, self._blocs())
        frame = self._frame()
        height = frame.height
        inside = [id for id in self._ordered() if frame.box.holds(self.shown[id][1].middle)]
        outside = [id for id in self._ordered() if id not in inside]
        parts = [defs, self._land(frame, inside, fills, 0.8), *self._names(frame, inside)]
        entries = self._entries(fills)
        columns = []
        if outside:
            inset = Frame(_WORLD, 0, height + _GAP, _INSET)
            parts.append(self._inset(inset, frame.box, outside, fills))
            right = _INSET + _GAP
            rows = int(inset.height // ROW)
            columns.append(Column(right, inset.y, WIDTH - right, rows))
            height = inset.y + inset.height
        left = len(entries) - sum(column.rows for column in columns)
        if left > 0:
            rows = -(-left // 2)
            columns += [
                Column(x, height + _GAP, WIDTH / 2 - _GAP / 2, rows)
                for x in (0, WIDTH / 2 + _GAP / 2)
            ]
            height += _GAP + rows * ROW
        parts += legend(entries, columns)
        for line in (_("Boundaries: Natural Earth."), _("They imply no judgement.")):
            height += ROW
            parts.append(element("text", {"x": 0, "y": height, "class": "map-source"}, line))
        return Figure(
            name=NAME,
            title=self._title(),
            description=self._description(),
            width=WIDTH,
            height=round(height + 6),
            body=tuple(parts),
            columns=(_("On the map"), _("Where"), _("What")),
            rows=tuple(self._rows()),
        )

    @cached_property
    def _belongings(self) -> Mapping[str, Belonging]:
        entity = self.look.dossier.entities.get(self.of or "")
        return belongings(
            self.look.dossier, self.day, self.of if isinstance(entity, Bloc) else None
        )

    def _belonging(self, id: str) -> Belonging:
        return self._belongings.get(id, Belonging((), (), ""))

    def _blocs(self) -> list[str]:
        """The blocs that any country on the map ever belongs to, the largest first."""
        dossier = self.look.dossier
        blocs = [bloc for bloc in dossier.of_kind(Bloc) if self._is_of(bloc)]
        sizes = {bloc.id: len({m.who for m in bloc.members} & set(self.shown)) for bloc in blocs}
        return sorted((id for id, size in sizes.items() if size), key=lambda id: (-sizes[id], id))

    def _is_of(self, bloc: Bloc) -> bool:
        entity = self.look.dossier.entities.get(self.of or "")
        return not isinstance(entity, Bloc) or entity.id == bloc.id

    def _ordered(self) -> list[str]:
        """The countries on the map in the order in which they are read: by name."""
        return sorted(self.shown, key=lambda id: (self.look.name(id).casefold(), id))

    def _important(self) -> list[str]:
        """The same, those first of which the dossier says most; whose map it is before all."""
        dossier = self.look.dossier
        entity = dossier.entities.get(self.of or "")
        own = {m.who for m in entity.members} if isinstance(entity, Bloc) else {self.of}
        heavy = weights(dossier)
        return sorted(self.shown, key=lambda id: (id not in own, -heavy[id], id))

    def _frame(self) -> Frame:
        box = region(self.shown[id][1] for id in self._important())
        return Frame(box, 0, 0, WIDTH)

    def _land(
        self, frame: Frame, ids: Iterable[str], fills: Mapping[str, str], least: float
    ) -> Element:
        """The frame's land: what the dossier has no page of as one shape, then each country."""
        ids = list(ids)
        own = {self.shown[id][0] for id in ids}
        others = "".join(
            frame.path(outline, least) for code, outline in outlines().items() if code not in own
        )
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
        code, outline = self.shown[id]
        belonging = self._belonging(id)
        kind = ["map-country"]
        fill = next((fills[bloc] for bloc in belonging.blocs if bloc in fills), None)
        if not belonging.blocs:
            kind.append("map-none")
        elif fill is None:
            kind.append("map-other")
        if belonging.perhaps:
            kind.append("map-perhaps")
        if id == self.of:
            kind.append("map-own")
        shape = [element("path", {"d": frame.path(outline), "fill": fill})]
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
            "href": self.look.address(id),
            "class": " ".join(kind),
            "data-iso2": code,
            "data-blocs": belonging.spans,
        }
        title = element("title", {}, f"{self.look.name(id)}: {self._standing(id)}")
        return element("a", attributes, title, *shape)

    def _inset(
        self, inset: Frame, box: Box, outside: Iterable[str], fills: Mapping[str, str]
    ) -> Element:
        """The wider world, with the countries outside the region, and where the region is."""
        left, top = inset.place((box.west, box.north))
        right, bottom = inset.place((box.east, box.south))
        return element(
            "g",
            {"class": "map-inset"},
            self._land(inset, outside, fills, 1.2),
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

    def _names(self, frame: Frame, ids: Iterable[str]) -> Iterable[Element]:
        """The names of countries: fewer and larger on a phone, more where there is room."""
        inside = set(ids)
        whole = Rectangle(2, 2, frame.width - 2, frame.height - 2)
        wanted = [
            Wanted(self.look.name(id), frame.place(outline.middle), frame.mainland(outline)[0])
            for id in self._important()
            if id in inside
            for outline in (self.shown[id][1],)
        ]
        for size, kind in ((_LARGE, "map-narrow"), (_SMALL, "map-wide")):
            taken: list[Rectangle] = []
            for text, (x, y) in placed(wanted, taken, whole, size):
                attributes: dict[str, str | float | None] = {
                    "x": x,
                    "y": y,
                    "class": f"map-name {kind}",
                    "aria-hidden": "true",
                }
                yield element("text", attributes, text)

    def _standing(self, id: str) -> str:
        """The blocs of a country in words."""
        _, name = self.look.label, self.look.name
        belonging = self._belonging(id)
        words = [name(bloc) for bloc in belonging.blocs]
        words += [_("%(bloc)s (uncertain)") % {"bloc": name(bloc)} for bloc in belonging.perhaps]
        return ", ".join(words) or _("in no bloc")

    def _entries(self, fills: Mapping[str, str]) -> list[Entry]:
        _, look = self.look.label, self.look
        first = [self._belonging(id).blocs[:1] for id in self.shown]
        used = {bloc for blocs in first for bloc in blocs}
        entries = [
            Entry(swatch(fill, "map-member"), look.name(bloc), self._full(bloc), look.address(bloc))
            for bloc, fill in fills.items()
            if bloc in used
        ]
        if used - set(fills):
            entries.append(Entry(swatch(None, "map-other"), _("Another bloc")))
        if () in first:
            entries.append(Entry(swatch(None, "map-none"), _("In no bloc")))
        if any(self._belonging(id).perhaps for id in self.shown):
            entries.append(Entry(swatch(None, "map-perhaps"), _("Uncertain")))
        return entries

    def _full(self, id: str) -> str:
        return str(self.look.dossier.entities[id].name)

    def _title(self) -> str:
        _, date = self.look.label, self.look.date(parse_date(self.day.isoformat()))
        if self.of:
            return _("%(name)s on the map, %(date)s") % {
                "name": self.look.name(self.of),
                "date": date,
            }
        return _("Countries by bloc and events, %(date)s") % {"date": date}

    def _description(self) -> str:
        _ = self.look.label
        by_bloc: dict[str, list[str]] = {}
        for id in self._ordered():
            for bloc in self._belonging(id).blocs[:1]:
                by_bloc.setdefault(bloc, []).append(self.look.name(id))
        sentences = [
            f"{self.look.name(bloc)}: {', '.join(names)}."
            for bloc, names in sorted(by_bloc.items())
        ]
        sentences.append(
            _("A country in several blocs has the colour of the one with the fewest countries.")
        )
        return " ".join(sentences)

    def _rows(self) -> Iterable[tuple[Cell, ...]]:
        dossier = self.look.dossier
        countries = sorted(
            (country.id for country in dossier.of_kind(Country)),
            key=lambda id: (self.look.name(id).casefold(), id),
        )
        for id in countries:
            yield Cell("", id), Cell(""), Cell(self._standing(id))
