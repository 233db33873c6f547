"""Where an actor stands in a bloc on a day, from what is known of its joining and leaving."""

import datetime
from enum import StrEnum

from dossier.model import Membership


class Standing(StrEnum):
    """An actor's standing on one day."""

    BEFORE = "before"
    """It had not joined yet."""
    MEMBER = "member"
    """It belonged."""
    LEAVING = "leaving"
    """Its exit was announced; that it took effect is not known."""
    FORMER = "former"
    """Its exit had taken effect."""
    UNCERTAIN = "uncertain"
    """The dates are too coarse to tell."""


def standing(membership: Membership, day: datetime.date) -> Standing:
    """The standing of a member on a day. From the day of effect on, a step counts as done."""
    joined = membership.since.effective if membership.since else None
    if joined:
        if day < joined.date.earliest:
            return Standing.BEFORE
        if day < joined.date.latest:
            return Standing.UNCERTAIN
    if membership.until is None:
        return Standing.MEMBER
    left = membership.until.effective
    if left:
        if day >= left.date.latest:
            return Standing.FORMER
        if day >= left.date.earliest:
            return Standing.UNCERTAIN
    told = [step.date.earliest for step in membership.until.dates.values()]
    return Standing.LEAVING if any(day >= first for first in told) else Standing.MEMBER
