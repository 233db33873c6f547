"""An article out of a page of HTML, with what the page says of itself."""

import datetime
import re
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trafilatura.settings import Document

_MARKUP = re.compile(rb"<(?:!doctype|html|head|body|article)\b", re.IGNORECASE)
_PARAGRAPH = re.compile(rb"<p\b[^<>]{0,500}>", re.IGNORECASE)
_START = 2048
"""How many bytes at the start are looked at to tell a page from a plain text."""

_LOOKED_AT = 100_000

_LAST_DAY = "2100-01-01"
"""A date after which nothing is believed to have appeared: not the clock, which differs."""


@dataclass(frozen=True)
class Page:
    """An article, as its page has it; empty where the page does not say.

    `text` has a paragraph a line. `published` is a day, as YYYY-MM-DD.
    """

    text: str
    title: str = ""
    author: str = ""
    published: str = ""
    site: str = ""


def is_page(raw: bytes) -> bool:
    """Whether the bytes are HTML, and not a plain text in which some tags were left."""
    start = raw[:_START].lstrip()
    if _MARKUP.search(start):
        return True
    return start.startswith(b"<") and len(_PARAGRAPH.findall(raw[:_LOOKED_AT])) > 1


def read_page(raw: bytes, url: str = "") -> Page | None:
    """The article in a page; None where there is none, as on a page to log in."""
    # It takes long to import, and a plain text needs none of it.
    found: Document | None = import_module("trafilatura").bare_extraction(
        raw,
        url=url or None,
        include_comments=False,
        include_tables=False,
        include_formatting=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "max_date": _LAST_DAY},
    )
    if found is None or not found.text:
        return None
    return Page(
        text=found.text,
        title=found.title or "",
        author=found.author or "",
        published=_day(found.date or ""),
        site=found.sitename or "",
    )


def _day(text: str) -> str:
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        return ""
