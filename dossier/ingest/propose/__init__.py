"""What an article would add to a dossier, each piece marked as a draft, with its citation."""

from dossier.dossier import Dossier
from dossier.ingest.findings import Findings
from dossier.ingest.propose.claims import propose_claims
from dossier.ingest.propose.events import Events
from dossier.ingest.propose.names import propose_names
from dossier.ingest.propose.proposal import Added, Desk, NewFile, Proposals
from dossier.ingest.propose.quoting import Quoting

__all__ = ["Added", "NewFile", "Proposals", "Quoting", "propose"]


def propose(findings: Findings, quoting: Quoting, dossier: Dossier) -> Proposals:
    """The proposals for what was found in an article; what the dossier has is not proposed again.

    The dossier is as it is without them: nothing of it is changed.
    """
    desk = Desk()
    propose_names(findings.candidates, quoting, dossier, desk)  # Events may be about these.
    Events(findings, quoting, dossier, desk).propose()
    propose_claims(findings, quoting, dossier, desk)
    return desk.done()
