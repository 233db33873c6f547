"""Where each page is in the tree of Markdown, and how one page links to another."""

from dossier.model import KINDS, Source

INDEXES = {
    "home": "index.md",
    **{kind.folder: f"{kind.folder}/index.md" for kind in KINDS},
    "relations": "relations.md",
    "map": "map.md",
    "timeline": "timeline.md",
    "dates": "dates/index.md",
    "disputes": "disputes.md",
    "sources": "sources/index.md",
    "rules": "rules.md",
}
"""The index pages by name."""

_FOLDERS = {kind.kind: kind.folder for kind in KINDS} | {Source.kind: Source.folder}


def page_of(kind: str, id: str) -> str:
    """The path of the page of an entity or a source."""
    return f"{_FOLDERS[kind]}/{id}.md"


def further(path: str, number: int) -> str:
    """The path of a further page, from 2, of a list that begins at this one; no id is like it."""
    return path if number == 1 else f"{path.removesuffix('.md')}_{number}.md"


def relative(target: str, page: str) -> str:
    """The path of `target`, which may have an #anchor, as a link from `page`."""
    path, mark, anchor = target.partition("#")
    if path == page and mark:
        return f"#{anchor}"
    here, there = page.split("/")[:-1], path.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "/".join((*[".."] * (len(here) - shared), *there[shared:])) + mark + anchor
