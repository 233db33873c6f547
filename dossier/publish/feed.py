"""What the search is fed with: of each page, what a reader would search for, and nothing around it.

The entries are those of MkDocs' search plugin: one a section of a page, in the order of the page.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from html import escape, unescape
from typing import NotRequired, TypedDict
from unicodedata import category, normalize


class Entry(TypedDict):
    """A section of a page, as the search plugin writes it into its index."""

    location: str
    """The page's address from the site's root, with `#` and the section's anchor."""
    title: str
    """The heading, as HTML."""
    text: str
    """What stands under it, as HTML of the plainest kind."""
    tags: NotRequired[list[str]]
    """Every name of the entity that the page is about, on each of its entries."""


REPEATS = frozenset({"relations", "events", "mentions", "cited-by", "evidence"})
"""The sections in which a page repeats what other pages say. They are its last."""

BODY = frozenset({"claims", "digest", "disputes"})
"""Sections with a heading that says nothing about the page: their text is the page's own."""

TOLD = frozenset({"rules.html"})
"""Of other pages than those of entities and sources, what says something itself: the others list
what each has a page of its own, and of them a reader wants the title alone."""

BETWEEN = " | "
"""What stands between two names of a page."""

_INNER = re.compile("[’‘–—]")
"""Signs within words at which Pagefind does not part them, as it does at those of a typewriter."""

_NOTE_NUMBER = re.compile(r"<sup>[^<]*</sup>")
_TAG = re.compile(r"<[^<>]*>")


def by_page(entries: Iterable[Entry]) -> Mapping[str, Sequence[Entry]]:
    """The entries of each page, by its location."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry["location"].partition("#")[0], []).append(entry)
    return found


def feed(entries: Iterable[Entry]) -> Mapping[str, bytes]:
    """A small page of HTML for each page that has something to find, by its location, sorted."""
    return {location: fed(sections) for location, sections in sorted(by_page(entries).items())}


def fed(sections: Sequence[Entry]) -> bytes:
    """The same for one page, of its entries alone."""
    title, names = title_of(sections), names_of(sections)
    body = "".join(_body(sections))
    if not _TAG.sub("", body).strip():  # Pagefind takes no page that has no word.
        body = f"<div>{escape(title)}</div>"
    others = [name for name in names if name != title]
    parts = [plain(name) for name in (title, *others) if _INNER.search(name)]
    known = _meta("title", title) + _meta("names", *others) + _meta("parts", *parts)
    return f"<html><body>{known}{body}</body></html>\n".encode()


def names_of(sections: Sequence[Entry]) -> Sequence[str]:
    """The names of whom a page is about; of those alike but for accents or case, the first."""
    first: dict[str, str] = {}
    for name in sections[0].get("tags", []):
        first.setdefault(plain(name), name)
    return list(first.values())


def title_of(sections: Sequence[Entry]) -> str:
    """The title of a page, as plain text."""
    return unescape(_TAG.sub("", sections[0]["title"]))


@lru_cache(1 << 16)  # A name is on every entry of its page.
def plain(text: str) -> str:
    """What counts of a name: its letters and digits, without accents, in whatever case.

    The search box does the same with what is typed (`templates/theme/`, names-first.js).
    """
    return " ".join(normalize("NFKD", text).lower().translate(_COUNTS).split())


class _Counts(dict[int, str]):
    """What counts of each character, by its code: itself, nothing of an accent, else a space."""

    def __missing__(self, code: int) -> str:
        kind = category(chr(code))[0]
        self[code] = chr(code) if kind in "LN" else "" if kind == "M" else " "
        return self[code]


_COUNTS = _Counts()


def _meta(field: str, *texts: str) -> str:
    html = escape(BETWEEN.join(texts))
    return f'<p data-pagefind-ignore data-pagefind-meta="{field}">{html}</p>' if texts else ""


def _body(sections: Sequence[Entry]) -> Iterator[str]:
    anchors = [entry["location"].partition("#")[2] for entry in sections]
    if not (sections[0].get("tags") or sections[0]["location"] in TOLD or "digest" in anchors):
        return
    for entry, anchor in zip(sections, anchors, strict=True):
        if anchor in REPEATS:
            return
        if anchor and anchor not in BODY:
            yield f'<h2 id="{escape(anchor)}">{entry["title"]}</h2>'
        text = _NOTE_NUMBER.sub("", entry["text"])
        yield f"<div>{_INNER.sub(_typed, text)}</div>"


def _typed(sign: re.Match[str]) -> str:
    return "'" if sign[0] in "’‘" else "-"
