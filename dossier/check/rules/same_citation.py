"""Two positions of a dispute with the same words of the same source.

Wrong: both positions cite "the drone that was shot down". Right: each cites the words that carry
it, since words that carry both sides show neither.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.evidence.words import words
from dossier.problems import Level

LEVEL = Level.WARNING


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each citation of a position that an earlier position of the dispute has too."""
    for held in dossier.disputes:
        seen: dict[tuple[str, tuple[str, ...]], int] = {}
        for number, position in enumerate(held.dispute.positions):
            for index, citation in enumerate(position.cite):
                if citation.quote is None:
                    continue
                key = (citation.source, words(citation.quote))
                if seen.setdefault(key, number) != number:
                    place = ("disputes", held.number, "positions", number, "cite", index, "quote")
                    message = f"position {seen[key] + 1} cites the same words"
                    yield Finding(held.of, place, message, "cite the words that carry this side")
