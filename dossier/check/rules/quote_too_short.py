"""A quote of so few words that it proves nothing.

Wrong: `quote: recalled`. Right: `quote: have recalled their ambassadors`; three words at least.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.evidence.fingerprint import RUN
from dossier.evidence.words import words


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each quote with fewer words than a fingerprint's run."""
    for cited in dossier.citations:
        quote = cited.citation.quote
        if quote is not None and len(words(quote)) < RUN:
            message = f"a quote needs at least {RUN} words to be checked"
            yield Finding(cited.of, (*cited.location, "quote"), message, "add the words around it")
