"""A quote that is not in its source.

Wrong: `quote: leaving the league in 2024`, where the article says "leaving the River League in
January 2024". Right: the article's own words, one run of them, within one paragraph. Case and
punctuation do not count; every word does.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.evidence.fingerprint import RUN
from dossier.evidence.grade import place_of
from dossier.evidence.words import words


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each quote that its source's fingerprint does not have."""
    for cited in dossier.citations:
        citation = cited.citation
        fingerprint = dossier.fingerprint(citation.source)
        if fingerprint is None or citation.quote is None or len(words(citation.quote)) < RUN:
            continue
        if place_of(citation, fingerprint) is None:
            if citation.prefix or citation.suffix:
                hint = "prefix and suffix must be the words right before and after it"
            elif "…" in citation.quote or "..." in citation.quote:
                hint = "make two citations of the parts before and after the dots"
            else:
                hint = "copy the words from the article: one run, within one paragraph"
            message = f"this quote is not in '{citation.source}'"
            yield Finding(cited.of, (*cited.location, "quote"), message, hint)
