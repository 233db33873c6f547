"""What is kept of each page from one build to the next, and how it is found again."""

from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from dossier.cache import FOLDER, recall, retain
from dossier.publish.writer import leave_only

_INDEX = "pages.json"
_PAGES = "pages"


class Kept(BaseModel):
    """A page as it was rendered, without a warning.

    `text` and `key` are the keys of its text and of all of it, `heading` its first heading.
    `html` and `entries` are the digests of its HTML and of its entries in the search's index.
    `looked_up` says of each path that its links name, as MkDocs looks it up, whether it is one of a
    file. `anchors` are those on it; `leads_to` the anchors on pages (by path) that it links to,
    each with the link as it is written.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    key: str
    heading: str | None
    html: str
    entries: str
    looked_up: Mapping[str, bool]
    anchors: tuple[str, ...]
    leads_to: Mapping[str, Mapping[str, str]]


_ALL = TypeAdapter(dict[str, Kept])


def read_kept(root: Path) -> Mapping[str, Kept]:
    """What is kept, by the path of each page's Markdown: nothing where it is damaged."""
    raw = recall(root, _INDEX, "")
    try:
        return _ALL.validate_json(raw) if raw else {}
    except ValidationError:  # It is of another version.
        return {}


def write_kept(root: Path, kept: Mapping[str, Kept], before: Mapping[str, Kept]) -> None:
    """Keep what is known of pages, and remove files that neither these have nor those before."""
    retain(root, _INDEX, "", _ALL.dump_json(dict(sorted(kept.items()))))
    used = {
        path
        for page in (*kept.values(), *before.values())
        for path in (html_path(root, page.key), entries_path(root, page.key))
    }
    leave_only(root / FOLDER / _PAGES, used)


def html_path(root: Path, key: str) -> Path:
    """Where the HTML of a page with this key is kept."""
    return root / FOLDER / _PAGES / key[:2] / key


def entries_path(root: Path, key: str) -> Path:
    """Where the entries of a page with this key are kept: JSON objects with commas in between."""
    return html_path(root, key).with_name(f"{key}.json")
