"""How many sources carry a statement, and how many publishers stand behind them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dossier.model import Citation, Source

ENOUGH = 2
"""How many publishers a statement needs for none of them to carry it alone."""


@dataclass(frozen=True)
class Corroboration:
    """The sources of a statement and their publishers, each counted once."""

    sources: int
    publishers: int

    @property
    def is_alone(self) -> bool:
        """Whether one publisher alone supports it."""
        return self.publishers < ENOUGH


def corroboration(citations: Iterable[Citation], sources: Mapping[str, Source]) -> Corroboration:
    """What these citations come to. An id that is no source's counts for nothing."""
    cited = [sources[id] for id in {one.source for one in citations} if id in sources]
    return Corroboration(len(cited), len({origin(source) for source in cited}))


def origin(source: Source) -> str:
    """Who answers for a source: the agency whose report it is a copy of, else its publisher.

    An agency's own report and the copies of it are of one origin. Case does not count.
    """
    return (source.wire or source.publisher).casefold()
