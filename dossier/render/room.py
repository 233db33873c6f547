"""How much a page has room for; what is more is on further pages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Room:
    """How many of each a page has at most, so that none is too heavy however much there is.

    `rows` are those of a list, `options` the values of a facet that a reader can choose, `few` the
    names in one cell. `disputes` is up to how many the page of them all has each in full. On the
    page of an entity or a source stand `events`, `mentions`, `positions` (disputes that are written
    elsewhere), `facts` (of each sort, in the box of facts) and `statements` (that cite a source);
    on each further page of theirs, `further`.
    """

    rows: int = 150
    options: int = 60
    few: int = 20
    disputes: int = 40
    events: int = 40
    mentions: int = 27
    positions: int = 4
    facts: int = 8
    statements: int = 80
    further: int = 100


ROOM = Room()
