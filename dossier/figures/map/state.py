"""What a map shows: on which day, of whom, which countries, blocs and places."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from dossier.figures.figure import Look
from dossier.figures.map.belonging import Belonging, belongings
from dossier.figures.map.marks import where
from dossier.figures.map.outlines import Outline
from dossier.figures.map.region import weights
from dossier.figures.map.spots import Spot, spots
from dossier.model import Bloc, Country

PLACES, OWN_PLACES = 60, 16
"""How many places have a mark at most, on the map of all and on one of a country or a bloc."""

BLOCS = 6
"""How many blocs of a country are named at most; its page has all."""


@dataclass(frozen=True)
class State:
    """A map's facts; `of` is the country or bloc whose own it is, `shown` what can be drawn.

    With `events`, it shows these too.
    """

    look: Look
    day: datetime.date
    of: str | None
    atlas: str
    shown: Mapping[str, tuple[str, Outline]]
    events: bool = True

    @cached_property
    def belongings(self) -> Mapping[str, Belonging]:
        """What each country belongs to on the day."""
        entity = self.look.dossier.entities.get(self.of or "")
        return belongings(
            self.look.dossier, self.day, self.of if isinstance(entity, Bloc) else None
        )

    @cached_property
    def told(self) -> set[str]:
        """The countries of which the map tells: all, or those whose own it is."""
        dossier = self.look.dossier
        countries = {country.id for country in dossier.of_kind(Country)}
        return countries if self.of is None else countries & self.own

    @cached_property
    def own(self) -> set[str]:
        """Whose map it is: the country, or the members of the bloc."""
        entity = self.look.dossier.entities.get(self.of or "")
        return {m.who for m in entity.members} if isinstance(entity, Bloc) else {self.of or ""}

    @property
    def is_of_bloc(self) -> bool:
        """Whether it is the map of a bloc."""
        return isinstance(self.look.dossier.entities.get(self.of or ""), Bloc)

    def belonging(self, id: str) -> Belonging:
        """The same of one country; nothing for one that was never in a bloc."""
        return self.belongings.get(id, Belonging())

    def blocs(self) -> list[str]:
        """The blocs that any country on the map ever belongs to, the largest first."""
        dossier = self.look.dossier
        blocs = [bloc for bloc in dossier.of_kind(Bloc) if self._is_of(bloc)]
        sizes = {bloc.id: len({m.who for m in bloc.members} & set(self.shown)) for bloc in blocs}
        return sorted((id for id, size in sizes.items() if size), key=lambda id: (-sizes[id], id))

    def _is_of(self, bloc: Bloc) -> bool:
        entity = self.look.dossier.entities.get(self.of or "")
        return not isinstance(entity, Bloc) or entity.id == bloc.id

    def ordered(self) -> list[str]:
        """The countries on the map in the order in which they are read: by name."""
        return sorted(self.shown, key=lambda id: (self.look.name(id).casefold(), id))

    def important(self) -> list[str]:
        """The same, those first of which the dossier says most; whose map it is before all."""
        heavy = weights(self.look.dossier)
        return sorted(self.shown, key=lambda id: (id not in self.own, -heavy[id], id))

    @cached_property
    def spots(self) -> tuple[Spot, ...]:
        """Where events had happened by the day, those with most events first."""
        if not self.events:
            return ()
        return spots(self.look.dossier, self.shown, self.day, self.of)

    @cached_property
    def marked(self) -> list[Spot]:
        """The places that have a mark, in the order in which they are read: by name."""
        most = PLACES if self.of is None else OWN_PLACES
        first = [spot for spot in self.spots if spot.point][:most]
        return sorted(first, key=lambda spot: (where(spot, self.look).casefold(), spot.anchor))

    def standing(self, id: str) -> str:
        """The blocs of a country in words."""
        _, name = self.look.label, self.look.name
        belonging = self.belonging(id)
        leaving = _("%(bloc)s (exit announced)")
        words = [
            leaving % {"bloc": name(bloc)} if bloc in belonging.leaving else name(bloc)
            for bloc in belonging.blocs
        ]
        words += [_("%(bloc)s (uncertain)") % {"bloc": name(bloc)} for bloc in belonging.perhaps]
        if self.is_of_bloc:
            words += [_("%(bloc)s (former member)") % {"bloc": name(b)} for b in belonging.former]
        if len(words) > BLOCS:
            more = _("and %(count)s more") % {"count": len(words) - BLOCS}
            words = [*words[:BLOCS], more]
        return ", ".join(words) or _("no bloc recorded")
