"""Text to Markdown that means exactly that text, whatever characters it has."""

import re
from collections.abc import Callable, Sequence
from html import escape as escape_html

from markupsafe import Markup

from dossier.markup import Emphasis, Inline, Reference, WebLink, Words, one_line, parse_markup

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>&|#\"]")
_LEADING = re.compile(r"^(?:\d+[.)]|[-+~=?!:])")
_TITLE = str.maketrans("<>", "‹›")
_IN_ADDRESS = str.maketrans(
    {
        "(": "%28",
        ")": "%29",
        "[": "%5B",
        "]": "%5D",
        "<": "%3C",
        ">": "%3E",
        "\\": "%5C",
        "`": "%60",
        "*": "%2A",
        "_": "%5F",
        "{": "%7B",
        "}": "%7D",
        "|": "%7C",
        '"': "%22",
        " ": "%20",
        "'": "%27",
        "&": "&amp;",
    }
)


def escape(text: str) -> Markup:
    """The text as Markdown and as HTML: in a paragraph, a list, a table cell, an attribute.

    Character references are all it uses, since they alone mean the same in each of these.
    """
    return escape_within(one_line(text))


def escape_within(text: str) -> Markup:
    """The same for a part of a line, whose spaces at the ends count."""
    escaped = _SPECIAL.sub(_reference, text)
    return Markup(_LEADING.sub(_leading_reference, escaped))


def _reference(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def _leading_reference(match: re.Match[str]) -> str:
    return f"{match[0][:-1]}&#{ord(match[0][-1])};"


def in_title(text: str) -> str:
    """The text for the head of a page, where the theme prints it without escaping."""
    return escape_html(one_line(text).translate(_TITLE), quote=True)


def address(target: str) -> Markup:
    """A path or an address, as it stands between the parentheses of a Markdown link."""
    return Markup(target.translate(_IN_ADDRESS))


def link(words: Markup, target: str) -> Markup:
    """A Markdown link. `target` is a path or an address as it is, unescaped."""
    return Markup(f"[{words}]({address(target)})")  # both are Markdown already


def in_language(words: Markup, language: str, page_language: str) -> Markup:
    """The words, marked with their language where it is not the page's."""
    if language == page_language or not words:
        return words
    return Markup(f'<span lang="{language}">{words}</span>')


def inline(text: str, refer: Callable[[Reference], Markup]) -> Markup:
    """A text with its markup as Markdown; `refer` makes the link of a [[id]]."""
    return _inline(parse_markup(text), refer)


def _inline(parts: Sequence[Inline], refer: Callable[[Reference], Markup]) -> Markup:
    return Markup().join(_part(part, refer) for part in parts)


def _part(part: Inline, refer: Callable[[Reference], Markup]) -> Markup:
    match part:
        case Words(text):
            return escape_within(text)
        case Emphasis(strong, inner):
            tag = "strong" if strong else "em"
            return Markup("<{0}>{1}</{0}>").format(tag, _inline(inner, refer))
        case WebLink(url, inner):
            return link(_inline(inner, refer), url)
        case Reference():
            return refer(part)
