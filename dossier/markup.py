"""The markup that a text may have: emphasis, web links and [[id]] references, as a small tree."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_REFERENCE = re.compile(r"\[\[([^\[\]|]+?)(?:\|([^\[\]|]+?))?\]\]")
_HTML = re.compile(r"<[A-Za-z/!?]")
_MARKED = re.compile(r"[*_\[\]\\<]")
_SPACE = re.compile(r"[^\S\u00a0\u202f\u2007]+")
_WEB = re.compile(r"(?:https?://[^\s/@]+(?:[/?#]\S*)?|mailto:[^\s@]+@[^\s@]+)", re.IGNORECASE)

_MAX_DEPTH = 10
"""How deep emphasis may stand in emphasis; deeper, it is words, for who walks the tree recurses."""


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


def one_line(text: str) -> str:
    """The text on one line, each run of white space as one space; no-break spaces stay."""
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    return _SPACE.sub(" ", text).strip(" ")


@lru_cache(maxsize=65536)
def parse_markup(text: str) -> tuple[Inline, ...]:
    """The tree of a text. Any text has one: what is not markup is words."""
    line = one_line(text)
    if not _MARKED.search(_REFERENCE.sub("", line)):
        return tuple(_words_and_references(line))
    children = _PARSER.parseInline(line)[0].children or []
    return _tree(children)


@lru_cache(maxsize=65536)
def references(text: str) -> tuple[str, ...]:
    """The ids that a text refers to, in order, each once."""
    line = one_line(text)
    if _MARKED.search(_REFERENCE.sub("", line)):
        found = [part.id for part in flatten(parse_markup(line)) if isinstance(part, Reference)]
    else:
        found = [match[1].strip() for match in _REFERENCE.finditer(line)]
    return tuple(dict.fromkeys(found))


def with_ids(text: str, ids: Mapping[str, str]) -> str:
    """The text, where each reference to an id in `ids` is one to the id that it has there."""

    def lead(match: re.Match[str]) -> str:
        id = match[1].strip()
        return match[0].replace(id, ids[id], 1) if id in ids else match[0]

    return _REFERENCE.sub(lead, text)


def has_html(text: str) -> bool:
    """Whether the text has what a browser could read as HTML."""
    return bool(_HTML.search(text))


def bad_links(text: str) -> tuple[str, ...]:
    """The link targets in a text that are no address on the web."""
    if "](" not in text:
        return ()
    found = (part.url for part in flatten(parse_markup(text)) if isinstance(part, WebLink))
    return tuple(url for url in found if not _WEB.fullmatch(url))


def flatten(parts: Sequence[Inline]) -> Iterator[Inline]:
    """Every part of a tree, parents first."""
    for part in parts:
        yield part
        if isinstance(part, Emphasis | WebLink):
            yield from flatten(part.inner)


def _words_and_references(line: str) -> Iterator[Inline]:
    """The tree of a text with no other markup, as nearly all are."""
    end = 0
    for match in _REFERENCE.finditer(line):
        if match.start() > end:
            yield Words(line[end : match.start()])
        yield Reference(match[1].strip(), (match[2] or "").strip() or None)
        end = match.end()
    if end < len(line) or not line:
        yield Words(line[end:])


def _tree(tokens: Iterable[Token]) -> tuple[Inline, ...]:
    """Folds the parser's flat tokens into a tree."""
    opened: list[tuple[Token | None, list[Inline]]] = [(None, [])]
    for token in tokens:
        parts = opened[-1][1]
        if token.nesting == 1:
            opened.append((token, []))
        elif token.nesting == -1:
            opener, inner = opened.pop()
            assert opener is not None  # the parser closes what it has opened
            opened[-1][1].extend(_enclosed(opener, inner, depth=len(opened)))
        elif token.type == "reference":
            parts.append(Reference(token.content, token.info or None))
        elif token.content:
            parts.append(Words(token.content))
    return tuple(opened[0][1])


def _enclosed(opener: Token, inner: Sequence[Inline], depth: int) -> Sequence[Inline]:
    if opener.type == "link_open":
        return [WebLink(str(opener.attrGet("href") or ""), tuple(inner))]
    if depth > _MAX_DEPTH:
        return inner
    return [Emphasis(opener.tag == "strong", tuple(inner))]


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
