"""The whole tree of Markdown: every page of a dossier, by its path."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from unicodedata import combining, normalize

from dossier.dossier import Dossier
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
from dossier.render.views.timeline import overview_view, part_view, parts, timeline_view

ASSETS = "assets"


def render(dossier: Dossier, root: Path, room: Room = ROOM) -> Mapping[str, bytes]:
    """Every file of the tree of Markdown, by its path; `root` is where the templates are.

    `room` is how much each page has room for.

    The dossier must be without problems. Raises DossierError where a template is wrong.
    """
    return dict(sorted(_Site(dossier, root, room).files()))


class _Site:
    def __init__(self, dossier: Dossier, root: Path, room: Room) -> None:
        self._dossier = dossier
        self._room = room
        self._folder = root / TEMPLATES
        catalogues = {
            path.stem: path.read_bytes() for path in sorted(self._folder.glob("locale/*.po"))
        }
        self._locale: Locale = read_locale(DEFAULT_LANGUAGE, catalogues)
        self._templates = Templates(root, self._locale)

    def files(self) -> Iterator[tuple[str, bytes]]:
        for asset in sorted((self._folder / ASSETS).rglob("*")):
            if asset.is_file():
                yield asset.relative_to(self._folder).as_posix(), asset.read_bytes()
        for path, text in self._pages():
            yield path, text.encode()

    def _pages(self) -> Iterator[tuple[str, str]]:
        for entity in self._dossier.entities.values():
            page = self._page_of(entity)
            yield page.path, self._entity(entity, page)
            yield from self._further(entity)
        for source in self._dossier.sources.values():
            page = self._page_of(source)
            view = source_view(source, page)
            yield page.path, self._render("kinds/source.md", self._head(source, page), view)
            yield from self._further(source)
        for former, now in self._dossier.renamed.items():
            entity = self._dossier.entities[now]
            page = self._page(page_of(entity.kind, former))
            yield page.path, self._moved(entity, page)
        yield from self._indexes()

    def _entity(self, entity: Entity, page: Page) -> str:
        view = entity_view(entity, page)
        return self._render(f"kinds/{entity.kind}.md", self._head(entity, page), view)

    def _further(self, entry: Entity | Source) -> Iterator[tuple[str, str]]:
        """Where the lists of a page go on. The search finds the page itself, by the same words."""
        for page, view in further_views(entry, self._page):
            name, _ = self._dossier.name_of(entry.id).best(self._locale.tag)
            number = f"{view.nth.number}/{view.nth.count}" if view.nth else ""
            head = {"title": in_title(f"{name} ({number})"), "search": {"exclude": True}}
            yield page.path, self._render("further.md", _front_matter(head), view)

    def _moved(self, entity: Entity, page: Page) -> str:
        """A page that search engines and the site's own search pass over."""
        name, _ = entity.name.best(self._locale.tag)
        head = {
            "title": in_title(name),
            "moved_to": f"{entity.id}.html",
            "search": {"exclude": True},
        }
        return self._render("moved.md", _front_matter(head), moved_view(entity, page))

    def _indexes(self) -> Iterator[tuple[str, str]]:
        for kind in KINDS:
            for page, view in kind_views(kind, self._page):
                yield page.path, self._render(f"indexes/{kind.folder}.md", "", view)
        page = self._page(INDEXES["relations"])
        yield page.path, self._render("indexes/relations.md", "", relations_view(page))
        yield from self._timeline()
        yield from self._days()
        page = self._page(INDEXES["map"])
        yield page.path, self._render("indexes/map.md", "", map_view(page))
        for page, disputes in disputes_views(self._page):
            yield page.path, self._render("indexes/disputes.md", "", disputes)
        for page, sources in sources_views(self._page):
            yield page.path, self._render("indexes/sources.md", "", sources)
        yield INDEXES["rules"], self._render("indexes/rules.md", "", rules_view())
        page = self._page(INDEXES["home"])
        about = self._dossier.content.about
        assert about is not None  # checked before anything is rendered
        yield page.path, self._render("indexes/home.md", "", home_view(about, page))

    def _timeline(self) -> Iterator[tuple[str, str]]:
        page = self._page(INDEXES["timeline"])
        every = parts(page)
        if not every:
            yield page.path, self._render("indexes/timeline.md", "", timeline_view(page))
            return
        yield page.path, self._render("indexes/overview.md", "", overview_view(every, page))
        for number, part in enumerate(every):
            page = self._page(part.path)
            view = part_view(every, number, page)
            yield page.path, self._render("indexes/timeline.md", "", view)

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
