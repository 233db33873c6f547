"""Where an actor stands in a bloc on a day, from what is known of its joining and leaving."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from dossier.dates import Date
from dossier.model import Membership, Step


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


@dataclass(frozen=True)
class Span:
    """From when and until when something holds; None where that is not known.

    `told` are the dates of what made its end known. From the day of effect on, a step counts as
    done.
    """

    since: Date | None = None
    until: Date | None = None
    told: tuple[Date, ...] = ()

    def on(self, day: datetime.date) -> Standing:
        """How it stands on a day."""
        if self.since:
            if day < self.since.earliest:
                return Standing.BEFORE
            if day < self.since.latest:
                return Standing.UNCERTAIN
        if self.until:
            if day >= self.until.latest:
                return Standing.FORMER
            if day >= self.until.earliest:
                return Standing.UNCERTAIN
        leaving = any(day >= date.earliest for date in self.told)
        return Standing.LEAVING if leaving else Standing.MEMBER

    @property
    def days(self) -> frozenset[datetime.date]:
        """Every day on which it may stand otherwise than on the day before."""
        dates = [date for date in (self.since, self.until) if date]
        ends = {day for date in dates for day in (date.earliest, date.latest)}
        return frozenset(ends | {date.earliest for date in self.told})


def span(since: Date | None, until: Step | None) -> Span:
    """The span of what began on a date and ended, or is to end, in a step."""
    if until is None:
        return Span(since)
    told = tuple(date for date in (until.announced, until.notified) if date)
    effective = until.effective.date if until.effective else None
    return Span(since, effective, tuple(date.date for date in told))


def span_of(membership: Membership) -> Span:
    """The span of a membership."""
    joined = membership.since.effective if membership.since else None
    return span(joined.date if joined else None, membership.until)


def standing(membership: Membership, day: datetime.date) -> Standing:
    """The standing of a member on a day."""
    return span_of(membership).on(day)
