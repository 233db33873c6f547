"""How much of what a dossier says is verified."""

from dossier.diff.change import Evidence, Share
from dossier.dossier import Dossier
from dossier.evidence.grade import Grade, best, grade
from dossier.model import Citation, Claim, Location


def evidence_of(dossier: Dossier) -> Evidence:
    """The shares of the claims and the citations that are verified.

    A claim is where one of its citations is. What stands in for a missing citation is none.
    """
    claims = [
        best([_grade(cite, dossier) for cite in claim.cite]) for _, _, claim in dossier.each(Claim)
    ]
    citations = [
        _grade(citation, dossier)
        for of, location, citation in dossier.each(Citation)
        if _is_written(of, location, dossier)
    ]
    return Evidence(_share(claims), _share(citations))


def _grade(citation: Citation, dossier: Dossier) -> Grade:
    return grade(citation, dossier.fingerprint(citation.source))


def _is_written(of: str, location: Location, dossier: Dossier) -> bool:
    node = dossier.document(of).node
    return node is None or node.has(location)


def _share(grades: list[Grade]) -> Share:
    return Share(grades.count(Grade.VERIFIED), len(grades))
