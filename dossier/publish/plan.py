"""What MkDocs would publish: its configuration, the files of the tree, the navigation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from material.plugins.search.plugin import SearchPlugin
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import meta


@dataclass(frozen=True)
class Plan:
    """A site before any of its pages is rendered. Every file of `pages` has its `Page`."""

    config: MkDocsConfig
    env: Environment
    files: Files
    nav: Navigation
    pages: Sequence[File]
    search: SearchPlugin | None

    def page(self, uri: str) -> Page:
        """The page that a file of Markdown makes, by the file's path."""
        file = self.files.get_file_from_path(uri)
        assert file is not None
        assert file.page is not None
        return file.page


def plan(config: MkDocsConfig, compiled: Path) -> Plan:
    """Do what `mkdocs.commands.build.build` of MkDocs 1.6.1 does before it reads pages.

    In the folder `compiled` Jinja2 keeps the theme's templates as it has compiled them.
    """
    config = config.plugins.on_config(config)
    config.plugins.on_pre_build(config=config)
    files = get_files(config)
    env = config.theme.get_env()
    env.bytecode_cache = FileSystemBytecodeCache(str(compiled))
    files.add_files_from_theme(env, config)
    files = config.plugins.on_files(files, config=config)
    set_exclusions(files, config)
    nav = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
    pages = files.documentation_pages()
    for file in pages:
        if file.page is None:
            Page(None, file, config)
    env = config.plugins.on_env(env, config=config, files=files) or env
    plugins = [one for one in config.plugins.values() if isinstance(one, SearchPlugin)]
    search = next((one for one in plugins if one.config.enabled), None)
    return Plan(config, env, files, nav, pages, search)


def read_navigation(plan: Plan, titles: Mapping[str, str | None]) -> tuple[str, ...]:
    """Read the head of each page of the navigation, of which every page shows the title.

    `titles` are the first headings of those pages that are known, by path. Returns the paths of
    the pages whose title only rendering them can tell.
    """
    untold = []
    for page in plan.nav.pages:
        page.markdown, page.meta = meta.get_data(page.file.content_string)
        uri = page.file.src_uri
        if uri in titles:
            page._title_from_render = titles[uri]
            page.content = ""  # As a page that was rendered: without, its title is guessed.
        elif "title" not in page.meta and "title" not in vars(page):
            untold.append(uri)
    return tuple(untold)
