"""A whole site from what is kept and what is new: the very bytes that plain MkDocs would make."""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import _build_extra_template, _build_theme_template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.utils import CountHandler

from dossier.cache import FOLDER
from dossier.digest import digest
from dossier.publish.kept import Kept, entries_path, html_path, read_kept, write_kept
from dossier.publish.keys import common_key, navigation_key, page_key, text_key
from dossier.publish.pages import Pages, Wanted, populate
from dossier.publish.plan import Plan, plan, read_navigation
from dossier.publish.writer import folder, give, put

_LOGGER = "mkdocs"
_INDEX = "search/search_index.json"
_COMPILED = "templates"
_END = "]}"
"""How the search's index ends: after its last entry."""


@dataclass(frozen=True)
class Assembled:
    """How many pages a site has, and how many of them had to be rendered."""

    pages: int
    rendered: int


def assemble(root: Path, config: MkDocsConfig) -> Assembled:
    """Make the site of a configuration that is known, in its site_dir, which is empty.

    What is kept stands below `root`. Raises what MkDocs raises, and Abort where it warns and the
    configuration is strict.
    """
    warnings = CountHandler()
    warnings.setLevel(logging.WARNING)
    logging.getLogger(_LOGGER).addHandler(warnings)
    try:
        made = _assemble(root, plan(config, folder(root / FOLDER / _COMPILED)))
    finally:
        logging.getLogger(_LOGGER).removeHandler(warnings)
    if config.strict and (counts := warnings.get_counts()):
        told = ", ".join(f"{count} {level.lower()}s" for level, count in counts)
        raise Abort(f"Aborted with {told} in strict mode!")
    return made


def _assemble(root: Path, site: Plan) -> Assembled:
    kept = read_kept(root)
    wanted = _wanted(site, kept)
    _write_all_but_pages(site)
    pages: dict[str, Kept] = {}
    entries: dict[str, bytes] = {}
    for one in wanted:
        found = _taken(kept.get(one.uri), one, root, site)
        if found is not None:
            pages[one.uri], entries[one.uri] = kept[one.uri], found
    missing = [one for one in wanted if one.uri not in pages]
    passing = set()
    for one, rendered in zip(missing, Pages(root, site).render(missing), strict=True):
        pages[one.uri], entries[one.uri] = rendered.kept, rendered.entries
        for message in rendered.messages:
            logging.getLogger(_LOGGER).log(message.level, message.text)
            passing.add(one.uri)
    now = {uri: page for uri, page in pages.items() if uri not in passing}
    if now != kept:
        write_kept(root, now, kept)
    _check_anchors(site, pages)
    _write_search(site, [entries[one.uri] for one in wanted])
    return Assembled(len(wanted), len(missing))


def _wanted(site: Plan, kept: Mapping[str, Kept]) -> list[Wanted]:
    """Every page with its keys, in MkDocs' order."""
    common = common_key(site)
    texts = {
        file.src_uri: text_key(common, file.src_uri, file.content_bytes) for file in site.pages
    }
    headings = {
        uri: kept[uri].heading
        for uri in (page.file.src_uri for page in site.nav.pages)
        if uri in kept and kept[uri].text == texts[uri]
    }
    for uri in read_navigation(site, headings):
        populate(site.page(uri), site)
    navigation = navigation_key(site)
    return [Wanted(uri, text, page_key(text, navigation)) for uri, text in texts.items()]


def _write_all_but_pages(site: Plan) -> None:
    site.files.copy_static_files()
    for template in site.config.theme.static_templates:
        _build_theme_template(template, site.env, site.files, site.config, site.nav)
    for template in site.config.extra_templates:
        _build_extra_template(template, site.files, site.config, site.nav)


def _taken(page: Kept | None, wanted: Wanted, root: Path, site: Plan) -> bytes | None:
    """The entries of a page whose HTML is put into the site from what is kept; None: it is not."""
    if page is None or page.key != wanted.key:
        return None
    files = site.files.src_uris
    if any((path in files) is not found for path, found in page.looked_up.items()):
        return None
    html = html_path(root, page.key)
    try:
        entries = entries_path(root, page.key).read_bytes()
        if (digest((html.read_bytes(),)), digest((entries,))) != (page.html, page.entries):
            return None
        give(html, Path(site.page(wanted.uri).file.abs_dest_path))
    except FileNotFoundError:
        return None
    return entries


def _check_anchors(site: Plan, pages: Mapping[str, Kept]) -> None:
    """Let MkDocs say which links lead to an anchor that is not on its page."""
    for uri, kept in pages.items():
        page = site.page(uri)
        page.present_anchor_ids = set(kept.anchors)
        page.links_to_anchors = {
            file: dict(links)
            for target, links in kept.leads_to.items()
            if (file := site.files.get_file_from_path(target))
        }
    level = site.config.validation.links.anchors
    for file in site.pages:
        assert file.page is not None
        file.page.validate_anchor_links(files=site.files, log_level=level)


def _write_search(site: Plan, entries: Iterable[bytes]) -> None:
    """Write the search's index as its plugin does, from entries that are JSON already."""
    if site.search is None:
        return
    site.search.search_index.entries = []
    empty: str = site.search.search_index.generate_search_index(None)
    head, end = empty[: -len(_END)].encode(), empty[-len(_END) :].encode()
    put(Path(site.config.site_dir) / _INDEX, head + b",".join(filter(None, entries)) + end)
