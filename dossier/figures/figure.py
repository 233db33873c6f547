"""What a picture is: SVG with a name and a description, and the same facts as a table."""

from collections.abc import Callable
from dataclasses import dataclass

from dossier.dates import Date
from dossier.dossier import Dossier
from dossier.figures.svg import Element, element


@dataclass(frozen=True)
class Cell:
    """A cell of a figure's table; with an `id` it links to the page of that entity or source.

    `more` are further entries of the same cell. The first cell of a row is `alone` where one
    publisher alone supports what the row says.
    """

    text: str
    id: str | None = None
    more: tuple["Cell", ...] = ()
    alone: bool = False


@dataclass(frozen=True)
class Figure:
    """A picture of `width` by `height` units, and its table.

    `name` is a slug that no other figure of the page has: ids in the SVG start with it. `title`
    and `description` are what a screen reader says of it. `note` says what it
    leaves out and what it rests on; it is "" where that is nothing.
    """

    name: str
    title: str
    description: str
    width: float
    height: float
    body: tuple[Element, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""

    @property
    def svg(self) -> Element:
        """The whole picture, which grows and shrinks with its column."""
        title, description = f"{self.name}-title", f"{self.name}-description"
        attributes = {
            "viewBox": f"0 0 {self.width:g} {self.height:g}",
            "role": "group",
            "aria-labelledby": title,
            "aria-describedby": description,
            "class": f"figure-{self.name}",
        }
        return element(
            "svg",
            attributes,
            element("title", {"id": title}, self.title),
            element("desc", {"id": description}, self.description),
            *self.body,
        )


def counted(all_of_them: int, alone: int) -> tuple[tuple[str, str], ...]:
    """What a mark with a number says, and the class of it.

    Where one publisher `alone` supports some of what it counts, there is a second number for the
    reader who wants none of that: a page shows the one or the other.
    """
    if not 0 < alone < all_of_them:
        return ((str(all_of_them), ""),)
    return ((str(all_of_them), "alone"), (str(all_of_them - alone), "when-corroborated"))


@dataclass(frozen=True)
class Look:
    """How a figure says things on one page of the site.

    `label` translates a label; `name` is an entity's short name and `address` the address of its
    page from there; `date` is a date in words.
    """

    dossier: Dossier
    label: Callable[[str], str]
    name: Callable[[str], str]
    address: Callable[[str], str]
    date: Callable[[Date | None], str]
