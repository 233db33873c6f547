"""Any date: who belonged to what on a day, what was in force, what was there; what changed."""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from markupsafe import Markup

from dossier.day import Change, Fact, Sort, changes, days_of_change, facts, first_day
from dossier.dossier import Dossier
from dossier.figures.map import world_map
from dossier.model import Agreement, Bloc, Entity, Organisation
from dossier.render.page import Page
from dossier.render.routes import INDEXES, relative
from dossier.render.views.figure import FigureView, figure_view, look
from dossier.render.views.parts import StepDateView, dates_only
from dossier.standing import Standing

MOST_JANUARIES = 60
"""Of how many years the first of January has a page."""

MOST_CHANGES = 60
"""How many further days on which something changed have a page."""

MOST_SHOWN = {Sort.MEMBERSHIP: 200, Sort.AGREEMENT: 40, Sort.BODY: 40}
"""How many facts of each sort a page shows: those that change first."""

MOST_LISTED = 60
"""How many changes the page of a day lists."""

_ORDER = (Standing.MEMBER, Standing.LEAVING, Standing.UNCERTAIN, Standing.FORMER)


@dataclass(frozen=True)
class StoodView:
    """An entity and how it stood on the day; `states` is how it stood ever, for the script.

    `states` reads `before 2015-05-15:member 2024-01-25:former`. `undated` says that nothing is
    known of when it began.
    """

    link: Markup
    standing: Standing
    states: str
    undated: bool


@dataclass(frozen=True)
class MembersView:
    """A bloc or an organisation and its members, by how they stood.

    `undated` says that of no member is known when it joined, `left_out` for how many of them the
    page has no room.
    """

    body: Markup
    groups: tuple[tuple[Standing, tuple[StoodView, ...]], ...]
    undated: bool
    left_out: int


@dataclass(frozen=True)
class RowView:
    """An agreement, a bloc or an organisation, with the dates of its beginning and its end."""

    stood: StoodView
    since: str
    until: str
    ended: tuple[StepDateView, ...]


@dataclass(frozen=True)
class ChangeView:
    """What stood otherwise before: agreements or bodies or, where `of` is not empty, members."""

    who: tuple[Markup, ...]
    of: Markup
    sort: Sort
    before: Standing
    after: Standing


@dataclass(frozen=True)
class StateView:
    """The dossier as it was on a day, and what had changed since the day before.

    `undated` says that of some member is not known when it joined. `left_out` is, by sort, how many
    facts the page has no room for, `further` how many changes.
    """

    day: str
    iso: str
    map: FigureView | None
    members: tuple[MembersView, ...]
    undated: bool
    agreements: tuple[RowView, ...]
    bodies: tuple[RowView, ...]
    left_out: Mapping[str, int]
    changes: tuple[ChangeView, ...]
    further: int


@dataclass(frozen=True)
class DayLink:
    """The page of a day; `words` are its date, `changed` says whether anything did that day."""

    words: str
    target: Markup
    changed: bool


@dataclass(frozen=True)
class DayView:
    """The page of one day, the days before and after it that have a page, and the way to all."""

    state: StateView
    previous: DayLink | None
    next: DayLink | None
    all: Markup


@dataclass(frozen=True)
class YearView:
    """The days of one year that have a page."""

    year: str
    days: tuple[DayLink, ...]


@dataclass(frozen=True)
class DaysView:
    """Any date: the state on the day for which the dossier speaks, and the days with a page.

    `state` is None for a dossier without dates. `capped` says that not all days have a page, but
    the latest `januaries` first days of January, and the latest `changes` of the others.
    """

    state: StateView | None
    first: str
    years: tuple[YearView, ...]
    capped: bool
    januaries: int = MOST_JANUARIES
    changes: int = MOST_CHANGES


class Days:
    """Every fact of a dossier over time, and the days that have a page. Made once for them all."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self.facts = facts(dossier)
        self.last = dossier.as_of.earliest if dossier.as_of else None

    @cached_property
    def shown(self) -> tuple[Fact, ...]:
        """The facts that a page has room for: those that change first, in the order of all."""
        by_sort = groupby(self.facts, key=lambda fact: fact.sort)
        kept = {
            fact
            for sort, group in by_sort
            for fact in sorted(group, key=lambda fact: not fact.history.days)[: MOST_SHOWN[sort]]
        }
        return tuple(fact for fact in self.facts if fact in kept)

    @cached_property
    def left_out(self) -> Mapping[str, int]:
        """By sort: how many facts a page has no room for."""
        gone = Counter(fact.sort for fact in self._gone)
        return {sort.value: gone[sort] for sort in Sort}

    @cached_property
    def members_left_out(self) -> Counter[str]:
        """By bloc or organisation: how many of its members a page has no room for."""
        return Counter(fact.of for fact in self._gone if fact.sort is Sort.MEMBERSHIP)

    @cached_property
    def _gone(self) -> tuple[Fact, ...]:
        shown = set(self.shown)
        return tuple(fact for fact in self.facts if fact not in shown)

    @cached_property
    def first(self) -> datetime.date | None:
        """The first of January from which on there are pages; None without a date."""
        day = first_day(self._dossier)
        if day is None or self.last is None or day > self.last:
            return None
        return datetime.date(day.year, 1, 1)

    @cached_property
    def changed(self) -> tuple[datetime.date, ...]:
        """The days on which something changed, of those that may have a page."""
        if self.first is None or self.last is None:
            return ()
        first, last = self.first, self.last
        return tuple(day for day in days_of_change(self.facts) if first <= day <= last)

    @cached_property
    def januaries(self) -> tuple[datetime.date, ...]:
        """Each first of January that may have a page."""
        if self.first is None or self.last is None:
            return ()
        years = range(self.first.year, self.last.year + 1)
        return tuple(datetime.date(year, 1, 1) for year in years)

    @cached_property
    def paged(self) -> tuple[datetime.date, ...]:
        """The days that have a page, oldest first: the latest ones, where there are too many."""
        januaries = self.januaries[-MOST_JANUARIES:]
        further = [day for day in self.changed if day not in set(self.januaries)]
        return tuple(sorted({*januaries, *further[-MOST_CHANGES:]}))

    @property
    def capped(self) -> bool:
        """Whether some day has no page for want of room."""
        return len(self.paged) < len({*self.januaries, *self.changed})


def days_view(days: Days, page: Page) -> DaysView:
    """The page that takes any date."""
    by_year = groupby(reversed(days.paged), key=lambda day: day.year)
    years = tuple(
        YearView(f"{year}", tuple(_link(day, days, page) for day in reversed(list(group))))
        for year, group in by_year
    )
    first = days.first or days.last
    return DaysView(
        state=_state(days, days.last, page, turning=True) if days.last and days.facts else None,
        first=first.isoformat() if first else "",
        years=years,
        capped=days.capped,
    )


def day_view(days: Days, day: datetime.date, page: Page) -> DayView:
    """The page of one of the days that have one."""
    at = days.paged.index(day)
    before, after = days.paged[:at], days.paged[at + 1 :]
    return DayView(
        state=_state(days, day, page),
        previous=_link(before[-1], days, page) if before else None,
        next=_link(after[0], days, page) if after else None,
        all=page.target(f"{INDEXES['dates']}?on={day.isoformat()}"),
    )


def path_of(day: datetime.date) -> str:
    """The path of the page of a day."""
    return f"dates/{day.isoformat()}.md"


def _link(day: datetime.date, days: Days, page: Page) -> DayLink:
    return DayLink(page.locale.day(day), page.target(path_of(day)), day in days.changed)


def _state(days: Days, day: datetime.date, page: Page, *, turning: bool = False) -> StateView:
    """The dossier on a day; with `turning`, for a script that brings it to another."""
    stood = [(fact, fact.history.on(day)) for fact in days.shown]
    there = [(fact, standing) for fact, standing in stood if standing is not Standing.BEFORE]
    yesterday = day - datetime.timedelta(1) if day > datetime.date.min else day
    changed = changes(days.facts, yesterday, day)
    rows = {
        sort: tuple(_row(fact, standing, page) for fact, standing in there if fact.sort is sort)
        for sort in (Sort.AGREEMENT, Sort.BODY)
    }
    return StateView(
        day=page.locale.day(day),
        iso=day.isoformat(),
        map=_map(day, page, turning=turning),
        members=tuple(_members(days, there, page)),
        undated=any(fact.who and not fact.dated for fact, _ in there),
        agreements=rows[Sort.AGREEMENT],
        bodies=rows[Sort.BODY],
        left_out=days.left_out,
        changes=tuple(_changes(changed[:MOST_LISTED], page)),
        further=max(len(changed) - MOST_LISTED, 0),
    )


def _map(day: datetime.date, page: Page, *, turning: bool) -> FigureView | None:
    """The map on a day; what happened where is on the page of the map."""
    atlas = relative(INDEXES["map"], page.path).removesuffix(".md") + ".html"
    figure = world_map(look(page), day, atlas=atlas, turning=turning, tabled=False, events=False)
    return figure_view(figure, page) if figure else None


def _members(
    days: Days, there: Sequence[tuple[Fact, Standing]], page: Page
) -> Iterable[MembersView]:
    """The bodies with members, blocs first."""
    ours = [(fact, standing) for fact, standing in there if fact.sort is Sort.MEMBERSHIP]
    by_body = groupby(ours, key=lambda pair: pair[0].of)
    found = {of: tuple(pairs) for of, pairs in by_body}
    for of in sorted(found, key=page.dossier.rank):
        members = [_stood(fact, standing, page) for fact, standing in found[of]]
        groups = ((one, tuple(m for m in members if m.standing is one)) for one in _ORDER)
        yield MembersView(
            body=page.short(of),
            groups=tuple((standing, group) for standing, group in groups if group),
            undated=all(member.undated for member in members),
            left_out=days.members_left_out[of],
        )


def _row(fact: Fact, standing: Standing, page: Page) -> RowView:
    entity: Entity = page.dossier.entities[fact.of]
    agreement = entity if isinstance(entity, Agreement) else None
    body = entity if isinstance(entity, Bloc | Organisation) else None
    since = agreement.signed if agreement else body.founded if body else None
    until = body.dissolved if body else None
    return RowView(
        stood=_stood(fact, standing, page),
        since=page.locale.date(since.date) if since else "",
        until=page.locale.date(until.date) if until else "",
        ended=dates_only(agreement.ended, page) if agreement else (),
    )


def _stood(fact: Fact, standing: Standing, page: Page) -> StoodView:
    (_, first), *later = fact.history.turns
    states = " ".join([first, *(f"{day.isoformat()}:{stood}" for day, stood in later)])
    return StoodView(page.short(fact.who or fact.of), standing, states, not fact.dated)


def _changes(changed: Iterable[Change], page: Page) -> Iterable[ChangeView]:
    """The changes, in one those that only differ in who."""
    alike: dict[tuple[Sort, str, Standing, Standing], list[Markup]] = {}
    for change in changed:
        fact = change.fact
        of = fact.of if fact.who else ""
        key = (fact.sort, of, change.before, change.after)
        alike.setdefault(key, []).append(page.short(fact.who or fact.of))
    for (sort, of, before, after), who in alike.items():
        yield ChangeView(tuple(who), page.short(of) if of else Markup(), sort, before, after)
