"""The markup that a text may have: emphasis, web links and [[id]] references, as a small tree."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_REFERENCE = re.compile(r"\[\[([^\[\]|]+?)(?:\|([^\[\]|]+?))?\]\]")
_HTML = re.compile(r"<[A-Za-z/!?]")
_MARKED = re.compile(r"[*_\[\]\\<]")
_WEB = re.compile(r"(?:https?://[^\s/@]+(?:[/?#]\S*)?|mailto:[^\s@]+@[^\s@]+)", re.IGNORECASE)


@dataclass(frozen=True)
class Words:
    """Text as it is, on one line."""

    text: str


@dataclass(frozen=True)
class Emphasis:
    """Emphasised text; `strong` is Markdown's **two stars**."""

    strong: bool
    inner: tuple["Inline", ...]


@dataclass(frozen=True)
class WebLink:
    """A link to an address on the web."""

    url: str
    inner: tuple["Inline", ...]


@dataclass(frozen=True)
class Reference:
    """A [[id]] or [[id|words]]; `words` is None where the name of the entity is meant."""

    id: str
    words: str | None


Inline: TypeAlias = Words | Emphasis | WebLink | Reference


@lru_cache(maxsize=65536)
def parse_markup(text: str) -> tuple[Inline, ...]:
    """The tree of a text. Any text has one: what is not markup is words."""
    line = " ".join(text.split())
    if not _MARKED.search(line):
        return (Words(line),)
    children = _PARSER.parseInline(line)[0].children or []
    return _Reader(children).read(until=None)


@lru_cache(maxsize=65536)
def references(text: str) -> tuple[str, ...]:
    """The ids that a text refers to, in order, each once."""
    found = (part.id for part in flatten(parse_markup(text)) if isinstance(part, Reference))
    return tuple(dict.fromkeys(found))


def has_html(text: str) -> bool:
    """Whether the text has what a browser could read as HTML."""
    return bool(_HTML.search(text))


def bad_links(text: str) -> tuple[str, ...]:
    """The link targets in a text that are no address on the web."""
    found = (part.url for part in flatten(parse_markup(text)) if isinstance(part, WebLink))
    return tuple(url for url in found if not _WEB.fullmatch(url))


def flatten(parts: Sequence[Inline]) -> Iterator[Inline]:
    """Every part of a tree, parents first."""
    for part in parts:
        yield part
        if isinstance(part, Emphasis | WebLink):
            yield from flatten(part.inner)


class _Reader:
    """Folds the parser's flat tokens into a tree."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = iter(tokens)

    def read(self, until: str | None) -> tuple[Inline, ...]:
        parts: list[Inline] = []
        for token in self._tokens:
            if token.type == until:
                break
            if token.type in {"em_open", "strong_open"}:
                closing = token.type.replace("open", "close")
                parts.append(Emphasis(token.tag == "strong", self.read(closing)))
            elif token.type == "link_open":
                parts.append(WebLink(str(token.attrGet("href") or ""), self.read("link_close")))
            elif token.type == "reference":
                parts.append(Reference(token.content, token.info or None))
            elif token.content:
                parts.append(Words(token.content))
        return tuple(parts)


def _reference_rule(state: StateInline, silent: bool) -> bool:
    match = _REFERENCE.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        token = state.push("reference", "", 0)
        token.content = match[1].strip()
        token.info = (match[2] or "").strip()
    state.pos = match.end()
    return True


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero").enable(["emphasis", "link", "escape"])
    parser.inline.ruler.before("link", "reference", _reference_rule)
    # Every target makes a link here, so that a check can name the ones that may not stand.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


_PARSER = _parser()
