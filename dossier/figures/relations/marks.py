"""The lines of ties and their ends: a kind has a mark of its own, an ended tie its dashes."""

from math import sqrt

from dossier.figures.svg import Element, element, number
from dossier.ties import TieKind, TieState

Point = tuple[float, float]

LENGTH = 10.0
"""How far a mark reaches back from where a line ends."""


def tie_class(kind: TieKind, state: TieState, *, alone: bool = False) -> str:
    """The classes of a line: its kind, how it stands, whether one publisher `alone` supports it."""
    return f"tie tie-{kind} tie-{state}" + (" alone" if alone else "")


def end_mark(kind: TieKind, tip: Point, towards: Point) -> Element:
    """The mark at the end of `whom`, where a line arrives at `tip` in the direction `towards`.

    Circles are of members and mediators, diamonds of parts and backers, squares of parties and
    hosts, and the point of an arrow is of adversaries; of each two the second is hollow.
    """
    x, y = tip
    length = sqrt(towards[0] * towards[0] + towards[1] * towards[1]) or 1.0
    ux, uy = towards[0] / length, towards[1] / length
    hollow = kind in {TieKind.MEDIATOR, TieKind.HOST, TieKind.BACKER}
    attributes = {"class": "tie-mark tie-hollow" if hollow else "tie-mark"}

    def at(back: float, side: float) -> str:
        return f"{number(x - back * ux - side * uy)},{number(y - back * uy + side * ux)}"

    corners: tuple[str, ...]
    match kind:
        case TieKind.MEMBER | TieKind.MEDIATOR:
            centre = {"cx": x - 4 * ux, "cy": y - 4 * uy, "r": 4.0}
            return element("circle", {**attributes, **centre})
        case TieKind.PART | TieKind.BACKER:
            corners = (at(0, 0), at(5, 4), at(LENGTH, 0), at(5, -4))
        case TieKind.PARTY | TieKind.HOST:
            corners = (at(0, 3.5), at(7, 3.5), at(7, -3.5), at(0, -3.5))
        case TieKind.ADVERSARY:
            corners = (at(0, 0), at(LENGTH, 4.5), at(LENGTH, -4.5))
    return element("polygon", {**attributes, "points": " ".join(corners)})
