"""Pages, rendered by MkDocs' own functions, and all that a later build must know of each."""

import json
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath

from jinja2 import TemplateError
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from dossier.cores import shared
from dossier.digest import digest
from dossier.publish.kept import Kept, entries_path, html_path
from dossier.publish.plan import Plan
from dossier.publish.writer import give, put

_LOGGER = "mkdocs"


FEW = 24
"""So many pages are rendered sooner than other processes are started."""


@dataclass(frozen=True)
class Wanted:
    """A page to render: the path of its Markdown, and the keys to keep it under."""

    uri: str
    text: str
    key: str


@dataclass(frozen=True)
class Message:
    """Something that MkDocs said while it made a page."""

    level: int
    text: str


@dataclass(frozen=True)
class Rendered:
    """A page that was rendered, its entries, and what was said meanwhile: then it is not kept."""

    kept: Kept
    entries: bytes
    messages: tuple[Message, ...]


class _Lookups(Files):
    """The files of a site, noting of which paths it is asked whether they are one of a file."""

    def __init__(self, files: Files) -> None:
        super().__init__(())
        self._src_uris = files._src_uris
        self.asked: dict[str, bool] = {}

    def get_file_from_path(self, path: str) -> File | None:
        found = super().get_file_from_path(path)
        self.asked[PurePath(path).as_posix()] = found is not None
        return found


def populate(page: Page, plan: Plan) -> None:
    """Render a page's Markdown, so that its title is known. What is said is said again later."""
    with _hearing([]):
        _populate_page(page, plan.config, plan.files)


@dataclass(frozen=True)
class Pages:
    """The pages of a site, which are kept below a dossier's folder."""

    root: Path
    site: Plan

    def render(self, wanted: Sequence[Wanted]) -> Iterator[Rendered]:
        """Render pages, in this order. Raises what MkDocs raises where one of them fails."""
        made = shared(self._try, wanted, few=FEW)
        for one, rendered in zip(wanted, made, strict=True):
            if rendered is None:
                self._aloud(one.uri)
                raise RuntimeError(f"{one.uri} failed once, and not again")
            yield rendered

    def _try(self, wanted: Wanted) -> Rendered | None:
        """Render a page; None where that failed: it is then done again, aloud."""
        try:
            return self._render(wanted)
        except (MkDocsException, TemplateError, OSError):
            return None

    def _aloud(self, uri: str) -> None:
        """Render a page as MkDocs does, with all that it says and raises."""
        page, site = self.site.page(uri), self.site
        _populate_page(page, site.config, site.files)
        _build_page(page, site.config, site.pages, site.nav, site.env)

    def _render(self, wanted: Wanted) -> Rendered:
        """Render a page into the site's folder, and keep its HTML and its entries."""
        site, page = self.site, self.site.page(wanted.uri)
        if site.search:
            site.search.search_index.entries = []
        files, messages = _Lookups(site.files), list[Message]()
        with _hearing(messages):
            _populate_page(page, site.config, files)
            anchors = tuple(sorted(page.present_anchor_ids or ()))
            leads_to = {
                file.src_uri: dict(links) for file, links in (page.links_to_anchors or {}).items()
            }
            _build_page(page, site.config, site.pages, site.nav, site.env)
        heading = page._title_from_render
        page.markdown = page.content = ""  # Nobody asks for them again; there are many pages.
        html, entries = Path(page.file.abs_dest_path), _entries(site)
        raw = html.read_bytes() if html.exists() else b""
        if not messages:
            give(html, html_path(self.root, wanted.key))
            put(entries_path(self.root, wanted.key), entries)
        made = Kept(
            text=wanted.text,
            key=wanted.key,
            heading=heading,
            html=digest((raw,)),
            entries=digest((entries,)),
            looked_up=dict(sorted(files.asked.items())),
            anchors=anchors,
            leads_to=leads_to,
        )
        return Rendered(made, entries, tuple(messages))


def _entries(plan: Plan) -> bytes:
    """A page's entries, as they stand between the commas of the search's index."""
    if plan.search is None:
        return b""
    entries = plan.search.search_index.entries
    return ",".join(json.dumps(one, separators=(",", ":"), default=str) for one in entries).encode()


class _Listener(logging.Handler):
    def __init__(self, messages: list[Message]) -> None:
        super().__init__(logging.INFO)
        self._messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        self._messages.append(Message(record.levelno, record.getMessage()))


@contextmanager
def _hearing(messages: list[Message]) -> Iterator[None]:
    """Collect what MkDocs says, instead of saying it."""
    logger = logging.getLogger(_LOGGER)
    level, handlers, propagate = logger.level, logger.handlers, logger.propagate
    logger.handlers, logger.propagate = [_Listener(messages)], False
    logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        logger.handlers, logger.propagate = handlers, propagate
        logger.setLevel(level)
