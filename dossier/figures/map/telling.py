"""A map in words: its title, its description, and the same facts as a table."""

from collections.abc import Iterable

from dossier.dates import parse_date
from dossier.figures.figure import Cell
from dossier.figures.map.marks import where
from dossier.figures.map.spots import Spot, until
from dossier.figures.map.state import State
from dossier.model import Country, Event

ROWS, OWN_ROWS = 60, 20
"""How many events have a row of the table at most, of the map of all and of an own one."""


def title(state: State) -> str:
    """What the map is called."""
    _, date = state.look.label, state.look.date(parse_date(state.day.isoformat()))
    if state.of:
        return _("%(name)s on the map, %(date)s") % {
            "name": state.look.name(state.of),
            "date": date,
        }
    if not state.events:
        return _("Countries by bloc, %(date)s") % {"date": date}
    return _("Countries by bloc and events, %(date)s") % {"date": date}


def description(state: State) -> str:
    """What a screen reader says of it: who has which colour, and what was left out."""
    _ = state.look.label
    by_bloc: dict[str, list[str]] = {}
    for id in state.ordered():
        for bloc in state.belonging(id).blocs[:1]:
            by_bloc.setdefault(bloc, []).append(state.look.name(id))
    sentences = [
        f"{state.look.name(bloc)}: {', '.join(names)}." for bloc, names in sorted(by_bloc.items())
    ]
    sentences.append(
        _("A country in several blocs has the colour of the one with the fewest countries.")
    )
    left = len([spot for spot in state.spots if spot.point]) - len(state.marked)
    if left:
        sentences.append(_("Places with fewer events are left out: %(count)s.") % {"count": left})
    return " ".join(sentences)


def rows(state: State) -> Iterable[tuple[Cell, ...]]:
    """Each country of which the map tells, by name; then each event, newest first."""
    _, dossier = state.look.label, state.look.dossier
    countries = sorted(
        (country.id for country in dossier.of_kind(Country) if country.id in state.told),
        key=lambda id: (state.look.name(id).casefold(), id),
    )
    for id in countries:
        yield Cell(state.look.name(id), id), Cell("–"), Cell(state.standing(id))
    newest = until(dossier, state.day, state.of)
    number = {id: at for at, id in enumerate(dict.fromkeys(one.event.id for one in newest))}
    found = [(number[id], spot.anchor, id, spot) for spot in state.spots for id in spot.events]
    most = ROWS if state.of is None else OWN_ROWS
    for _at, _anchor, id, spot in sorted(found, key=lambda one: one[:2])[:most]:
        yield _event(id, spot, state)
    if len(found) > most:
        yield (
            Cell("…"),
            Cell("–"),
            Cell(_("Further events with a place: %(count)s") % {"count": len(found) - most}),
        )


def _event(id: str, spot: Spot, state: State) -> tuple[Cell, ...]:
    look = state.look
    place = where(spot, look)
    if id in spot.disputed:
        place = look.label("%(place)s (disputed)") % {"place": place}
    event = look.dossier.entities[id]
    date = look.date(event.date) if isinstance(event, Event) else ""
    return (
        Cell(look.name(id), id, alone=id in spot.alone),
        Cell(place),
        Cell(date or look.label("no date reported")),
    )
