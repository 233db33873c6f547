"""Whether an agreement is in force on the day for which the dossier speaks."""

from enum import StrEnum

from dossier.dossier import Dossier
from dossier.model import Agreement


class Force(StrEnum):
    """How an agreement stands on one day, as far as is reported."""

    HOLDS = "in-force"
    """It was signed, and no end of it is reported."""
    ENDING = "ending"
    """Its end was announced; that it took effect is not known."""
    ENDED = "ended"
    """Its end had taken effect."""
    BEFORE = "before"
    """It was not signed yet."""
    UNCERTAIN = "uncertain"
    """The dates are too coarse to tell."""
    UNDATED = "undated"
    """No date of it is reported."""


def force_of(agreement: Agreement, dossier: Dossier) -> Force:
    """How an agreement stands. From the day of effect on, a step counts as done."""
    signed = agreement.signed.date if agreement.signed else None
    steps = agreement.ended.dates if agreement.ended else {}
    if dossier.as_of is None or (signed is None and not steps):
        return Force.UNDATED
    day = dossier.as_of.earliest
    ended = steps["effective"].date if "effective" in steps else None
    if signed and day < signed.earliest:
        return Force.BEFORE
    if ended and day >= ended.latest:
        return Force.ENDED
    if (signed and day < signed.latest) or (ended and day >= ended.earliest):
        return Force.UNCERTAIN
    told = any(day >= step.date.earliest for step in steps.values())
    return Force.ENDING if told else Force.HOLDS
