"""A quote that is too long to be short.

Wrong: a quote of a whole paragraph. Right: the words that carry the statement, 40 at most; a second
citation for a second passage. An article is somebody's property.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.evidence.words import words
from dossier.problems import Level

LEVEL = Level.WARNING

MOST = 40
"""How many words a quote may have."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each quote of more words than that."""
    for cited in dossier.citations:
        count = len(words(cited.citation.quote or ""))
        if count > MOST:
            message = f"this quote has {count} words; {MOST} are enough"
            hint = "quote the words that carry the statement"
            yield Finding(cited.of, (*cited.location, "quote"), message, hint)
