"""The dossier in numbers, each counted from content, with the page that lists what it counts."""

import datetime
from dataclasses import dataclass

from markupsafe import Markup

from dossier.dossier import Dossier
from dossier.evidence.corroboration import corroboration, origin
from dossier.evidence.grade import Grade
from dossier.model import Agreement, Bloc, Claim, Country, Event, Organisation
from dossier.render.page import Page
from dossier.render.routes import INDEXES
from dossier.render.views.force import Force, force_of


@dataclass(frozen=True)
class Number:
    """A number in words, by the name of what it counts; `of` is the whole that it is a part of.

    `target` is the path of the list of what is counted.
    """

    name: str
    number: int
    shown: str
    of: str
    target: Markup


@dataclass(frozen=True)
class Shares:
    """How many claims there are, and in words the shares of them that are carried and verified."""

    claims: int
    corroborated: str
    verified: str


def numbers(dossier: Dossier, page: Page) -> tuple[Number, ...]:
    """The numbers of a dossier, without what there is none of."""
    in_force = [one for one in dossier.of_kind(Agreement) if force_of(one, dossier) is Force.HOLDS]
    opened = [held for held in dossier.disputes if not held.dispute.finding]
    agreements, disputes = len(dossier.of_kind(Agreement)), len(dossier.disputes)
    publishers = len({origin(source) for source in dossier.sources.values()})
    found = (
        ("countries", len(dossier.of_kind(Country)), 0, "countries", ""),
        ("blocs", len(dossier.of_kind(Bloc)), 0, "blocs", ""),
        ("organisations", len(dossier.of_kind(Organisation)), 0, "organisations", ""),
        ("agreements", len(in_force), agreements, "agreements", f"?state={Force.HOLDS}"),
        ("events", len(dossier.events), 0, "events", ""),
        ("recent", recent(dossier), 0, "events", ""),
        ("disputes", len(opened), disputes, "disputes", "?state=open"),
        ("sources", len(dossier.sources), 0, "sources", ""),
        ("publishers", publishers, 0, "sources", "?sort=publisher"),
    )
    number = page.locale.number
    return tuple(
        Number(name, count, number(count), number(of) if of else "", _list(index, query, page))
        for name, count, of, index, query in found
        if count or of
    )


def shares(dossier: Dossier, page: Page) -> Shares:
    """How well the claims of a dossier are carried."""
    claims = [claim for _, _, claim in dossier.each(Claim)]
    verified = sum(page.grade(claim.cite) is Grade.VERIFIED for claim in claims)
    carried = sum(not corroboration(claim.cite, dossier.sources).is_alone for claim in claims)
    share = page.locale.share
    return Shares(len(claims), share(carried, len(claims)), share(verified, len(claims)))


def recent(dossier: Dossier) -> int:
    """How many events surely began in the year that ends with the day the dossier speaks for."""
    if dossier.as_of is None:
        return 0
    last = dossier.as_of.latest
    before = _a_year_before(last)
    dates = [event.date for event in dossier.of_kind(Event) if event.date]
    return sum(before < date.earliest <= last for date in dates)


def _a_year_before(day: datetime.date) -> datetime.date:
    if day.year == datetime.MINYEAR:
        return datetime.date.min
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return day.replace(year=day.year - 1, day=last)


def _list(index: str, query: str, page: Page) -> Markup:
    return page.target(INDEXES[index] + query)
