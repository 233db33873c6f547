"""Long lists on several pages: what each of them has, and the ways between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from dossier.render.page import Page

T = TypeVar("T")

_BESIDE = 3
"""How many pages on either side a page leads to, besides the first, the last and some between."""

_STEPS = 12
"""About how many between them."""


@dataclass(frozen=True)
class Way:
    """The way to a page of a list: its number, what it has, its path; `here` is the page itself."""

    number: int
    label: str
    target: Markup
    here: bool


@dataclass(frozen=True)
class Pages:
    """The pages of a list, of which this is one. `before` and `after` are those beside it.

    `others` are the addresses of all further pages, for a script.
    """

    number: int
    count: int
    items: int
    ways: tuple[Way, ...]
    before: Way | None
    after: Way | None
    others: tuple[str, ...]


def chunks(items: Sequence[T], first: int, further: int) -> tuple[tuple[T, ...], ...]:
    """The items of each page: so many on the first, and so many on each further one.

    What is a little more than the first has room for stands there all the same.
    """
    if fits(len(items), first):
        return (tuple(items),)
    starts = range(first, len(items), further)
    return (tuple(items[:first]), *(tuple(items[at : at + further]) for at in starts))


def fits(count: int, room: int) -> bool:
    """Whether one page has room for so many, or nearly so."""
    return count <= room + room // 4


def pages_of(
    paths: Sequence[str], labels: Sequence[str], number: int, items: int, page: Page
) -> Pages | None:
    """The pages of a list, by their paths in order; None where there is one. Numbers are from 1."""
    if len(paths) < 2:
        return None
    ways = [
        Way(at, label, page.target(path), at == number)
        for at, (path, label) in enumerate(zip(paths, labels, strict=True), 1)
    ]
    step = max(len(ways) // _STEPS, 1)
    shown = (
        way
        for way in ways
        if way.number in {1, len(ways)}
        or way.number % step == 0
        or abs(way.number - number) <= _BESIDE
    )
    return Pages(
        number=number,
        count=len(ways),
        items=items,
        ways=tuple(shown),
        before=ways[number - 2] if number > 1 else None,
        after=ways[number] if number < len(ways) else None,
        others=tuple(str(way.target).removesuffix(".md") + ".html" for way in ways[1:]),
    )


def between(first: str, last: str) -> str:
    """What a page has, by the first and the last of it."""
    return first if first == last else f"{first} – {last}"
