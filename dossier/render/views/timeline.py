"""The timeline: all events on one page, or an overview and a page for each year or month."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dossier.dates import Date, Point, parse_date
from dossier.figures.timeline import (
    Stretch,
    Total,
    counts_figure,
    main_actors,
    spans_of,
    spans_within,
    timeline_figure,
    who_of,
)
from dossier.model import Event
from dossier.model.base import ACTORS
from dossier.render.page import Page
from dossier.render.routes import INDEXES, relative
from dossier.render.views.figure import FigureView, figure_view, look
from dossier.render.views.parts import EventLine, event_line
from dossier.render.views.picture import PictureView, picture_view

MOST = 240
"""How many events one page has at most. With more, the page would be over 300 KB."""

CHOICES = 80
"""How many there are to choose from at most: those with the most events."""

CODES = "timeline/codes.js"
"""The path of what the overview's script counts by."""

_ROWS = 8
_UNDATED = "undated"


@dataclass(frozen=True)
class Choice:
    """Something to filter by: its id, its name, and how many events have it."""

    id: str
    name: str
    count: int


@dataclass(frozen=True)
class Filters:
    """What the events of a page can be filtered by. `actors` are by kind."""

    actors: tuple[tuple[str, tuple[Choice, ...]], ...]
    countries: tuple[Choice, ...]
    types: tuple[Choice, ...]


@dataclass(frozen=True)
class Year:
    """The events of one year, or on a year's page of one month; "" for those without a date.

    `name` is how the page calls it. `alone` says whether one publisher alone supports each.
    """

    year: str
    name: str
    events: tuple[EventLine, ...]
    alone: bool


@dataclass(frozen=True)
class TimelineView:
    """Events, newest first, by year or month; `alone` is how many one publisher alone supports.

    `title` is "" on the page of all events; `before` and `after` lead to the pages beside it.
    """

    title: str
    picture: PictureView | None
    filters: Filters | None
    years: tuple[Year, ...]
    statements: int
    alone: int
    up: Markup
    before: tuple[str, Markup] | None
    after: tuple[str, Markup] | None


@dataclass(frozen=True)
class Month:
    """A page's stretch in the overview."""

    name: str
    key: str
    target: Markup
    count: int


@dataclass(frozen=True)
class OverviewYear:
    """A year in the overview; the year is "" for events without a date."""

    year: str
    count: int
    months: tuple[Month, ...]


@dataclass(frozen=True)
class OverviewView:
    """The counts of all events by month, newest first, each leading to the page that has them.

    `codes` leads to what the script needs to count anew, which it asks for when it does.
    """

    figure: FigureView | None
    filters: Filters
    codes: Markup
    years: tuple[OverviewYear, ...]
    events: int


@dataclass(frozen=True)
class Part:
    """A page of the timeline; `key` is its year, its month or `undated`, with its number."""

    key: str
    title: str
    events: tuple[Event, ...]
    stretch: Stretch | None

    @property
    def path(self) -> str:
        """Where the page is."""
        return f"timeline/{self.key}.md"


def newest_first(page: Page) -> tuple[Event, ...]:
    """All events, newest first; those without a date last."""
    dated = [event for event in page.dossier.events if event.date]
    return (*reversed(dated), *(event for event in page.dossier.events if not event.date))


def parts(page: Page, most: int = MOST) -> tuple[Part, ...]:
    """The pages into which the timeline is split, newest first; none where one page has all.

    A year has a page of its own; where it has too many events its months have, and where a month
    has too many, several.
    """
    events = newest_first(page)
    if len(events) <= most:
        return ()
    found: list[Part] = []
    for year, of_year in _by(events, _year_of).items():
        if not year or len(of_year) <= most:
            found += _chunks(year, of_year, page, most)
        else:
            for month, of_month in _by(of_year, _month_of).items():
                found += _chunks(month, of_month, page, most)
    return tuple(found)


def timeline_view(page: Page) -> TimelineView:
    """The page of all events. An event over a turn of the year stands with its first day."""
    events = newest_first(page)
    years = tuple(_year(year, year, its, page) for year, its in _by(events, _year_of).items())
    figure = timeline_figure(look(page), events, spans_of(page.dossier))
    return TimelineView(
        title="",
        picture=picture_view(figure, page) if figure else None,
        filters=filters(events, page) if len(events) > 1 else None,
        years=years,
        statements=page.statements,
        alone=page.alone,
        up=Markup(),
        before=None,
        after=None,
    )


def part_view(every: Sequence[Part], number: int, page: Page) -> TimelineView:
    """One of the pages into which the timeline is split."""
    part = every[number]
    sections = tuple(
        _year(month, _called(month, page), its, page)
        for month, its in _by(part.events, _month_of).items()
    )
    spans = spans_of(page.dossier)
    if part.stretch:
        spans = spans_within(spans, part.stretch.first, part.stretch.last)
    figure = timeline_figure(look(page), part.events, spans, part.stretch) if part.stretch else None
    return TimelineView(
        title=part.title,
        picture=picture_view(figure, page) if figure else None,
        filters=filters(part.events, page),
        years=sections,
        statements=page.statements,
        alone=page.alone,
        up=page.target(INDEXES["timeline"]),
        before=_beside(every, number + 1, page),
        after=_beside(every, number - 1, page),
    )


def overview_view(every: Sequence[Part], page: Page) -> OverviewView:
    """The page that leads to all of them."""
    events = newest_first(page)
    home = {event.id: part for part in every for event in part.events}
    found = filters(events, page)
    years = tuple(
        OverviewYear(
            year,
            len(its),
            tuple(
                _month(key, of_month, home[of_month[0].id], page)
                for key, of_month in _by(its, _month_of).items()
            ),
        )
        for year, its in _by(events, _year_of).items()
    )
    figure = _counts(events, every, page)
    return OverviewView(figure, found, page.target(CODES), years, len(events))


def codes(page: Page) -> str:
    """The types and actors of all events by month, as a script, which a page in a folder can load.

    An event is its numbers with dots between them, the type first; `ids` has the ids by number.
    """
    events = newest_first(page)
    counts = Counter(id for event in events for id in (event.type, *who_of(event)))
    ids = sorted(counts, key=lambda id: (-counts[id], id))
    number = {id: _short(at) for at, id in enumerate(ids)}
    months = {
        key: " ".join(
            ".".join(number[id] for id in (event.type, *who_of(event))) for event in of_month
        )
        for key, of_month in _by(events, _month_of).items()
    }
    data = json.dumps({"ids": " ".join(ids), "months": months}, separators=(",", ":"))
    return f"window.dossierMonths = {data}\n"


def filters(events: Sequence[Event], page: Page) -> Filters:
    """What these events can be filtered by, with as many as there are of each."""
    dossier = page.dossier
    who = Counter(id for event in events for id in who_of(event))
    types = Counter(event.type for event in events)

    def choices(kind: str) -> tuple[Choice, ...]:
        own = (id for id in who if dossier.kind_of(id) == kind)
        return _choices({id: (_name(id, page), who[id]) for id in own})

    kinds = ((kind, choices(kind)) for kind in (*ACTORS, "agreement", "event"))
    of_type = {
        id: (dossier.vocabulary.term("event-types", id).name.best(page.locale.tag)[0], count)
        for id, count in types.items()
    }
    actors = tuple((kind, found) for kind, found in kinds if found)
    return Filters(actors, choices("country"), _choices(of_type))


def _counts(events: Sequence[Event], every: Sequence[Part], page: Page) -> FigureView | None:
    """The picture of the overview."""
    main = main_actors(page.dossier, events, _ROWS)
    years: dict[str | None, Counter[int]] = {who: Counter() for who in (None, *main)}
    for event in events:
        if event.date:
            for who in (None, *(set(main) & set(who_of(event)))):
                years[who][_first_point(event.date).year] += 1
    own = {part.key: part for part in every}

    def target(who: str | None, year: int) -> str:
        asked = f"?who={who}" if who else ""
        part = own.get(str(year))
        if part is None or len(part.events) < years[None][year]:
            return f"{asked}#year-{year}"
        return relative(part.path, page.path).removesuffix(".md") + f".html{asked}"

    totals = [Total(who, by_year) for who, by_year in years.items()]
    figure = counts_figure(look(page), totals, target)
    return figure_view(figure, page) if figure else None


def _month(key: str, events: Sequence[Event], part: Part, page: Page) -> Month:
    section = f"{part.path}#year-{key or 'none'}"
    return Month(_called(key, page), key, page.target(section), len(events))


def _chunks(key: str, events: Sequence[Event], page: Page, most: int) -> Iterable[Part]:
    """One part, or several with numbers; a part without a key has events without a date."""
    name = _called(key, page)
    pieces = [events[start : start + most] for start in range(0, len(events), most)]
    for number, piece in enumerate(pieces, 1):
        several = f"-{number}" if len(pieces) > 1 else ""
        title = f"{name} ({number}/{len(pieces)})" if several else name
        yield Part(f"{key or _UNDATED}{several}", title, tuple(piece), _stretch(key, name))


def _stretch(key: str, name: str) -> Stretch | None:
    if not key:
        return None
    whole = parse_date(key)
    return Stretch(name, whole.earliest, whole.latest)


def _year(key: str, name: str, events: Iterable[Event], page: Page) -> Year:
    lines = tuple(event_line(event, page) for event in events)
    return Year(key, name, lines, all(line.support.is_alone for line in lines))


def _by(events: Iterable[Event], key: Callable[[Event], str]) -> dict[str, list[Event]]:
    """The events by year or month, in their order."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        found[key(event)].append(event)
    return found


def _year_of(event: Event) -> str:
    return f"{_first_point(event.date).year:04d}" if event.date else ""


def _month_of(event: Event) -> str:
    """The month in which an event began; its year alone, where no more is known."""
    if event.date is None:
        return ""
    point = _first_point(event.date)
    return f"{point.year:04d}" if point.month is None else f"{point.year:04d}-{point.month:02d}"


def _first_point(date: Date) -> Point:
    point = date.start or date.end
    assert point is not None  # an interval with two open sides is no date
    return point


def _called(key: str, page: Page) -> str:
    """A year or a month in words."""
    return (
        page.locale.date(parse_date(key)) if key else page.locale.labels.gettext("No date reported")
    )


def _beside(every: Sequence[Part], number: int, page: Page) -> tuple[str, Markup] | None:
    if not 0 <= number < len(every):
        return None
    return every[number].title, page.target(every[number].path)


def _name(id: str, page: Page) -> str:
    entity = page.dossier.entities[id]
    return (entity.abbreviation or entity.name).best(page.locale.tag)[0]


def _choices(named: Mapping[str, tuple[str, int]]) -> tuple[Choice, ...]:
    found = [Choice(id, name, count) for id, (name, count) in named.items()]
    found = sorted(found, key=lambda choice: (-choice.count, choice.id))[:CHOICES]
    return tuple(sorted(found, key=lambda choice: (choice.name.casefold(), choice.id)))


def _short(number: int) -> str:
    """A number in few characters."""
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    return digits[number] if number < 36 else _short(number // 36) + digits[number % 36]
