"""What of MkDocs the publisher knows, so that it may keep pages: plugins, hooks, extensions."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes
from material.plugins.search.plugin import SearchPlugin
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load

_THEME = "material"
_EXTENSIONS = {
    *("abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code"),
    *("footnotes", "legacy_attrs", "legacy_em", "md_in_html", "meta", "nl2br", "sane_lists"),
    *("smarty", "tables", "toc", "wikilinks"),
}
"""The extensions of Markdown whose HTML depends on the page's text and their options alone."""
_OF_OTHERS = {"pages", "build_date_utc", "update_date"}
"""The names in a template by which a page can show what all others say, or the day of the build."""


def written(config_file: Path) -> Mapping[str, object]:
    """What mkdocs.yml says, with what it inherits and takes from the environment."""
    with config_file.open(encoding="utf-8-sig") as file:
        data: object = yaml_load(file)
    return data if isinstance(data, dict) else {}


def hooks_beside(config_file: Path) -> list[str]:
    """The hooks that mkdocs.yml names, by their paths, without the one that makes the Markdown."""
    named = written(config_file).get("hooks")
    hooks = [hook for hook in named if isinstance(hook, str)] if isinstance(named, list) else []
    return [hook for hook in hooks if not _is_ours(config_file.parent / hook)]


def unknown(config: MkDocsConfig) -> str | None:
    """What the publisher does not know, of a configuration without our hook; None if nothing."""
    return next(_unknown(config), None)


def _unknown(config: MkDocsConfig) -> Iterator[str]:
    if config.theme.name != _THEME:
        yield f"the theme {config.theme.name!r}"
    for name, plugin in config.plugins.items():
        if type(plugin) is not SearchPlugin:
            yield f"the {'hook' if name in config.hooks else 'plugin'} {name!r}"
    for name in config.markdown_extensions:
        if name.removeprefix("markdown.extensions.") not in _EXTENSIONS:
            yield f"the Markdown extension {name!r}"
    for path in sorted(Path(config.theme.custom_dir or "").rglob("*.html")):
        if config.theme.custom_dir and _shows_others(path):
            yield f"the template {path.name!r} with one of {', '.join(sorted(_OF_OTHERS))}"


def _is_ours(hook: Path) -> bool:
    """Whether a hook does nothing but pass on what the package has, as the one at the top does."""
    try:
        body = ast.parse(hook.read_bytes()).body
    except (OSError, SyntaxError, ValueError):
        return False  # MkDocs says what is wrong with it.
    first, *others = body or [ast.Pass()]
    return (
        isinstance(first, ast.Expr)
        and isinstance(first.value, ast.Constant)
        and all(_passes_on(node) for node in others)
    )


def _passes_on(node: ast.stmt) -> bool:
    if isinstance(node, ast.ImportFrom):
        return node.module == "dossier.hook"
    return isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == [
        "__all__"
    ]


def _shows_others(path: Path) -> bool:
    try:
        tree = Environment(autoescape=True).parse(path.read_text("utf-8"))
    except (TemplateSyntaxError, UnicodeDecodeError):
        return False  # MkDocs says what is wrong with it.
    names = {name.name for name in tree.find_all(nodes.Name)}
    return bool(_OF_OTHERS & (names | {part.attr for part in tree.find_all(nodes.Getattr)}))
