"""The grade of a citation: whether its quote was found in the source."""

from collections.abc import Iterable
from enum import StrEnum

from dossier.evidence.fingerprint import Fingerprint, Place
from dossier.model import Citation


class Grade(StrEnum):
    """How far a citation can be checked without having the article."""

    VERIFIED = "verified"
    """The quote stands in the source's fingerprint."""
    DIGEST = "digest"
    """The source is known by its digest only, or no quote is given."""


def place_of(citation: Citation, fingerprint: Fingerprint | None) -> Place | None:
    """Where the quote first stands in the source; None where that is not known."""
    if fingerprint is None or citation.quote is None:
        return None
    places = fingerprint.places(citation.quote, citation.prefix or "", citation.suffix or "")
    return places[0] if places else None


def grade(citation: Citation, fingerprint: Fingerprint | None) -> Grade:
    """The grade of one citation; one whose quote is not found is a problem, not a grade."""
    return Grade.VERIFIED if place_of(citation, fingerprint) else Grade.DIGEST


def best(grades: Iterable[Grade]) -> Grade:
    """The grade of a statement: that of its best citation."""
    return Grade.VERIFIED if Grade.VERIFIED in grades else Grade.DIGEST
