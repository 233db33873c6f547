"""A quote of so few words that it proves nothing.

Wrong: `quote: recalled`. Right: `quote: have recalled their ambassadors`; three words at least. Of
a source without a fingerprint, of which no quote is checked, fewer will do.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.evidence.fingerprint import RUN
from dossier.evidence.words import words


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each quote with fewer words than a run of the fingerprint that it is checked by."""
    for cited in dossier.citations:
        quote = cited.citation.quote
        checked = quote is not None and dossier.fingerprint(cited.citation.source) is not None
        if quote is not None and checked and len(words(quote)) < RUN:
            message = f"a quote needs at least {RUN} words to be checked"
            yield Finding(cited.of, (*cited.location, "quote"), message, "add the words around it")
