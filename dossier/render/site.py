"""The whole tree of Markdown: every page of a dossier, by its path."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from unicodedata import combining, normalize

from dossier.dossier import Dossier
from dossier.figures.timeline import Span, spans_of
from dossier.model import DEFAULT_LANGUAGE, KINDS, Entity, Source
from dossier.render.environment import TEMPLATES, Templates
from dossier.render.locale import Locale, read_locale
from dossier.render.markdown import in_title
from dossier.render.page import Page
from dossier.render.room import ROOM, Room
from dossier.render.routes import INDEXES, page_of
from dossier.render.views.days import Days, day_view, days_view, path_of
from dossier.render.views.entity import entity_view
from dossier.render.views.further import further_views
from dossier.render.views.home import home_view
from dossier.render.views.index import disputes_views
from dossier.render.views.lists import kind_views, sources_views
from dossier.render.views.map import map_view
from dossier.render.views.moved import moved_view
from dossier.render.views.relations import relations_view
from dossier.render.views.rules import rules_view
from dossier.render.views.source import source_view
from dossier.render.views.timeline import (
    CODES,
    Part,
    codes,
    overview_view,
    part_view,
    parts,
    timeline_view,
)

ASSETS = "assets"


def render(dossier: Dossier, root: Path, room: Room = ROOM) -> Mapping[str, bytes]:
    """Every file of the tree of Markdown, by its path; `root` is where the templates are.

    `room` is how much each page has room for.

    The dossier must be without problems. Raises DossierError where a template is wrong.
    """
    site = Site(dossier, root, room)
    made = (page for job in site.jobs() for page in job.make())
    files = {path: text.encode() for path, text in made}
    return dict(sorted((files | dict(site.assets())).items()))


@dataclass(frozen=True)
class Job:
    """Pages that are made together, under a name of their own: the path of each, and its text.

    `given` says all that they are made from besides what they ask the dossier.
    """

    name: str
    make: Callable[[], Iterator[tuple[str, str]]]
    given: tuple[str, ...] = ()


class Site:
    """All pages of a dossier; `root` is where the templates are."""

    def __init__(self, dossier: Dossier, root: Path, room: Room = ROOM) -> None:
        self._dossier = dossier
        self._room = room
        self._folder = root / TEMPLATES
        catalogues = {
            path.stem: path.read_bytes() for path in sorted(self._folder.glob("locale/*.po"))
        }
        self._locale: Locale = read_locale(DEFAULT_LANGUAGE, catalogues)
        self._templates = Templates(root, self._locale)

    def assets(self) -> Iterator[tuple[str, bytes]]:
        """The files that pages need beside them, by their paths."""
        for asset in sorted((self._folder / ASSETS).rglob("*")):
            if asset.is_file():
                yield asset.relative_to(self._folder).as_posix(), asset.read_bytes()

    def jobs(self) -> Iterator[Job]:
        """What there is to make; the jobs with many pages first."""
        yield from self._timeline()
        yield Job(INDEXES["dates"], self._days)
        for kind in KINDS:
            yield Job(INDEXES[kind.folder], partial(self._kind, kind))
        for name, make in (
            ("relations", self._relations),
            ("map", self._map),
            ("disputes", self._disputes),
            ("sources", self._sources),
            ("rules", self._rules),
            ("home", self._home),
        ):
            yield Job(INDEXES[name], make)
        for entity in self._dossier.entities.values():
            yield Job(page_of(entity.kind, entity.id), partial(self._entity, entity.id))
        for source in self._dossier.sources.values():
            yield Job(page_of(source.kind, source.id), partial(self._source, source.id))
        for former, now in self._dossier.renamed.items():
            path = page_of(self._dossier.entities[now].kind, former)
            yield Job(path, partial(self._moved, path, now))

    def _entity(self, id: str) -> Iterator[tuple[str, str]]:
        entity = self._dossier.entities[id]
        page = self._page_of(entity)
        view = entity_view(entity, page)
        template = f"kinds/{entity.kind}.md"
        yield page.path, self._render(template, self._head(entity, page), view)
        yield from self._further(entity)

    def _source(self, id: str) -> Iterator[tuple[str, str]]:
        source = self._dossier.sources[id]
        page = self._page_of(source)
        view = source_view(source, page)
        yield page.path, self._render("kinds/source.md", self._head(source, page), view)
        yield from self._further(source)

    def _further(self, entry: Entity | Source) -> Iterator[tuple[str, str]]:
        """Where the lists of a page go on. The search finds the page itself, by the same words."""
        for page, view in further_views(entry, self._page):
            name, _ = self._dossier.name_of(entry.id).best(self._locale.tag)
            number = f"{view.nth.number}/{view.nth.count}" if view.nth else ""
            head = {"title": in_title(f"{name} ({number})"), "search": {"exclude": True}}
            yield page.path, self._render("further.md", _front_matter(head), view)

    def _moved(self, path: str, id: str) -> Iterator[tuple[str, str]]:
        """A page that search engines and the site's own search pass over."""
        entity = self._dossier.entities[id]
        name, _ = entity.name.best(self._locale.tag)
        head = {
            "title": in_title(name),
            "moved_to": f"{entity.id}.html",
            "search": {"exclude": True},
        }
        view = moved_view(entity, self._page(path))
        yield path, self._render("moved.md", _front_matter(head), view)

    def _kind(self, kind: type[Entity]) -> Iterator[tuple[str, str]]:
        for page, view in kind_views(kind, self._page):
            yield page.path, self._render(f"indexes/{kind.folder}.md", "", view)

    def _relations(self) -> Iterator[tuple[str, str]]:
        page = self._page(INDEXES["relations"])
        yield page.path, self._render("indexes/relations.md", "", relations_view(page))

    def _map(self) -> Iterator[tuple[str, str]]:
        page = self._page(INDEXES["map"])
        yield page.path, self._render("indexes/map.md", "", map_view(page))

    def _disputes(self) -> Iterator[tuple[str, str]]:
        for page, view in disputes_views(self._page):
            yield page.path, self._render("indexes/disputes.md", "", view)

    def _sources(self) -> Iterator[tuple[str, str]]:
        for page, view in sources_views(self._page):
            yield page.path, self._render("indexes/sources.md", "", view)

    def _rules(self) -> Iterator[tuple[str, str]]:
        yield INDEXES["rules"], self._render("indexes/rules.md", "", rules_view())

    def _home(self) -> Iterator[tuple[str, str]]:
        page = self._page(INDEXES["home"])
        about = self._dossier.content.about
        assert about is not None  # checked before anything is rendered
        yield page.path, self._render("indexes/home.md", "", home_view(about, page))

    def _timeline(self) -> Iterator[Job]:
        """The timeline on one page or, of many events, an overview and a page for each part."""
        every = parts(self._page(INDEXES["timeline"]))
        yield Job(INDEXES["timeline"], partial(self._overview, every))
        if not every:
            return
        spans = spans_of(self._dossier)
        told = repr(spans)
        titles = ["", *(part.title for part in every), ""]
        for number, part in enumerate(every):
            given = (told, *titles[number : number + 3], *(event.id for event in part.events))
            yield Job(part.path, partial(self._part, every, number, spans), given)

    def _overview(self, every: Sequence[Part]) -> Iterator[tuple[str, str]]:
        page = self._page(INDEXES["timeline"])
        if not every:
            yield page.path, self._render("indexes/timeline.md", "", timeline_view(page))
            return
        yield page.path, self._render("indexes/overview.md", "", overview_view(every, page))
        yield CODES, codes(page)

    def _part(
        self, every: Sequence[Part], number: int, spans: Sequence[Span]
    ) -> Iterator[tuple[str, str]]:
        page = self._page(every[number].path)
        for event in every[number].events:
            self._dossier.entities[event.id]  # What the part shows of it is asked for.
        yield (
            page.path,
            self._render("indexes/timeline.md", "", part_view(every, number, page, spans)),
        )

    def _days(self) -> Iterator[tuple[str, str]]:
        """The page that takes any date, and those of single days, which no search finds."""
        days = Days(self._dossier)
        page = self._page(INDEXES["dates"])
        yield page.path, self._render("indexes/dates.md", "", days_view(days, page))
        for day in days.paged:
            page = self._page(path_of(day))
            head = {"title": in_title(self._locale.day(day)), "search": {"exclude": True}}
            yield page.path, self._render("day.md", _front_matter(head), day_view(days, day, page))

    def _render(self, template: str, head: str, view: object) -> str:
        return head + _tidy(self._templates.render(template, {"view": view}))

    def _page(self, path: str) -> Page:
        return Page(path, self._dossier, self._locale, room=self._room)

    def _page_of(self, entry: Entity | Source) -> Page:
        page = self._page("")
        page.path = page.path_of(entry.id)
        return page

    def _head(self, entry: Entity | Source, page: Page) -> str:
        """The page's front matter: its title, the names to search by, the record's path."""
        gettext = self._locale.labels.gettext
        name, _ = self._dossier.name_of(entry.id).best(self._locale.tag)
        head: dict[str, object] = {
            "title": in_title(name),
            "record": self._dossier.path_of(entry.id),
            "edit_label": gettext("Edit this record"),
            "record_label": gettext("Record:"),
        }
        if isinstance(entry, Entity):
            head["tags"] = list(_search_names(entry))
        return _front_matter(head)


def _front_matter(head: Mapping[str, object]) -> str:
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items())
    return "\n".join(("---", *lines, "---", "", ""))


def _search_names(entity: Entity) -> Iterable[str]:
    """Every name of an entity in every language, with and without accents, each once."""
    names = [name for text in entity.names for _, name in sorted(text.root.items())]
    return dict.fromkeys(form for name in names for form in (name, _without_accents(name)))


def _without_accents(text: str) -> str:
    return normalize("NFC", "".join(c for c in normalize("NFD", text) if not combining(c)))


def _tidy(markdown: str) -> str:
    """At most one empty line in a row, none at the ends, no spaces at the ends of lines."""
    lines: list[str] = []
    for line in markdown.splitlines():
        bare = line.rstrip()
        if bare or (lines and lines[-1]):
            lines.append(bare)
    return "\n".join(lines).rstrip() + "\n"
