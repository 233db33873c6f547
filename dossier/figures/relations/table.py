"""The ties as a table: who, tie, whom, since, until, and from which facts."""

from collections.abc import Sequence

from dossier.figures.figure import Cell, Look
from dossier.figures.relations.words import disputed, is_alone, kind_words, state_words
from dossier.ties import Tie

MOST_FACTS = 6
"""How many facts a row names; what is more is counted."""


def columns(look: Look) -> tuple[str, ...]:
    """The heads of the columns."""
    return (
        look.label("Who"),
        look.label("Tie"),
        look.label("Whom"),
        look.label("Since, or first event"),
        look.label("Until, or last event"),
        look.label("From"),
    )


def rows(ties: Sequence[Tie], look: Look) -> tuple[tuple[Cell, ...], ...]:
    """A row a tie, in the order given."""
    return tuple(_row(tie, look) for tie in ties)


def _row(tie: Tie, look: Look) -> tuple[Cell, ...]:
    until = [look.date(tie.until), state_words(tie.state, look)]
    return (
        Cell(look.name(tie.who), tie.who, alone=is_alone(tie, look)),
        Cell(kind_words(tie.kind, look) + disputed(tie, look)),
        Cell(look.name(tie.whom), tie.whom),
        Cell(look.date(tie.since)),
        Cell(", ".join(part for part in until if part)),
        _facts(tie, look),
    )


def _facts(tie: Tie, look: Look) -> Cell:
    cells = [Cell(look.name(id), id) for id in tie.facts[:MOST_FACTS]]
    if len(tie.facts) > MOST_FACTS:
        rest = len(tie.facts) - MOST_FACTS
        cells.append(Cell(look.label("and {count} more").format(count=rest)))
    return Cell(cells[0].text, cells[0].id, tuple(cells[1:]))
