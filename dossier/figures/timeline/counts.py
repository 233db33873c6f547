"""How many events a year has, in all and of each main actor: where there are too many to draw."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dossier.figures.figure import Cell, Figure, Look
from dossier.figures.svg import Element, element
from dossier.figures.timeline.draw import Attributes, cut, text

COLUMNS = 16
"""How many years have a column of their own, newest first; those before share the last."""

_WIDTH, _NAME, _ROW, _TOP = 836.0, 130.0, 28.0, 24.0
_WIDEST = 70.0
_SHADES = 4


@dataclass(frozen=True)
class Total:
    """A row: its events by year. `who` is None for all events."""

    who: str | None
    by_year: Mapping[int, int]


def counts_figure(
    look: Look, totals: Sequence[Total], target: Callable[[str | None, int], str]
) -> Figure | None:
    """The table of counts as a picture, darker where more happened.

    `target` is where a cell leads to, by its actor and the newest of its years. None where no
    event has a date.
    """
    years = sorted({year for total in totals for year in total.by_year})
    if not years:
        return None
    columns = _columns(years)
    wide = min((_WIDTH - _NAME) / len(columns), _WIDEST)
    most = max(_count(total, column) for total in totals for column in columns)
    body: list[Element] = []
    for number, column in enumerate(columns):
        x = _NAME + (number + 0.5) * wide
        body.append(text(x, 15, "year", _called(column), "middle"))
    for row, total in enumerate(totals):
        y = _TOP + row * _ROW
        body.append(_label(look, total, y))
        for number, column in enumerate(columns):
            count = _count(total, column)
            if count:
                x = _NAME + number * wide
                body.append(_cell(look, total, column, count, (x, y, wide), most, target))
    label = look.label
    return Figure(
        name="counts",
        title=label("How many events each year has"),
        description=label("A row for all events and one for each main actor; a column a year."),
        width=_WIDTH,
        height=_TOP + len(totals) * _ROW + 4,
        body=tuple(body),
        columns=(label("Who"), *(_called(column) for column in columns)),
        rows=tuple(
            (
                Cell(look.name(total.who), total.who) if total.who else Cell(label("All")),
                *(Cell(str(_count(total, column))) for column in columns),
            )
            for total in totals
        ),
    )


def _columns(years: Sequence[int]) -> list[tuple[int, ...]]:
    """The years of each column, newest first, the newest ones alone."""
    newest = list(reversed(years))
    if len(newest) <= COLUMNS:
        return [(year,) for year in newest]
    alone, shared = newest[: COLUMNS - 1], newest[COLUMNS - 1 :]
    return [*((year,) for year in alone), tuple(reversed(shared))]


def _called(column: Sequence[int]) -> str:
    return str(column[-1]) if len(column) == 1 else f"≤ {column[-1]}"


def _count(total: Total, column: Sequence[int]) -> int:
    return sum(total.by_year.get(year, 0) for year in column)


def _label(look: Look, total: Total, y: float) -> Element:
    if total.who is None:
        return text(2, y + 17, "label", look.label("All"))
    name = look.name(total.who)
    label = text(2, y + 17, "label", cut(name, 18))
    link = {"href": look.address(total.who), "class": "who"}
    return element("a", link, element("title", {}, name), label)


def _cell(
    look: Look,
    total: Total,
    column: Sequence[int],
    count: int,
    at: tuple[float, float, float],
    most: int,
    target: Callable[[str | None, int], str],
) -> Element:
    x, y, wide = at
    link = {
        "href": target(total.who, column[-1]),
        "class": "cell",
        "data-who": total.who,
        "data-from": str(column[0]) if len(column) == 1 else "",
        "data-to": str(column[-1]),
    }
    shade = 1 + (count * _SHADES - 1) // most
    who = look.name(total.who) if total.who else look.label("All")
    told = look.label("{who}, {year}: {count}").format(who=who, year=_called(column), count=count)
    box: Attributes = {
        "class": f"shade-{shade}",
        "x": x + 1,
        "y": y + 1,
        "width": wide - 2,
        "height": 26,
    }
    words = text(x + wide / 2, y + 18, "number", str(count), "middle")
    return element("a", link, element("title", {}, told), element("rect", box), words)
