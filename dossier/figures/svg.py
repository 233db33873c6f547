"""SVG as a tree of elements, written out on one line with everything in it escaped."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import escape

_NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9-]*")
_PLAIN = re.compile(r"[ 0-9A-Za-z.,;:#/()_-]*")
_UNSEEN = re.compile("[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Element:
    """An element of SVG: its attributes in the order in which they are written, its children."""

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple["Element | str", ...] = ()

    def __str__(self) -> str:
        """The element as markup, on one line, so that Markdown leaves it alone."""
        attributes = "".join(f' {name}="{_escaped(value)}"' for name, value in self.attributes)
        inner = "".join(
            str(child) if isinstance(child, Element) else _escaped(child) for child in self.children
        )
        if not inner:
            return f"<{self.tag}{attributes}/>"
        return f"<{self.tag}{attributes}>{inner}</{self.tag}>"


def element(
    tag: str, attributes: Mapping[str, str | float | None] | None = None, *children: Element | str
) -> Element:
    """An element; an attribute of None is left out, and numbers have at most one decimal.

    Raises ValueError for a tag or an attribute that is no plain name, or that a script could hide
    behind: `on…`, `style`.
    """
    written = tuple(
        (_harmless(name), value if isinstance(value, str) else number(value))
        for name, value in (attributes or {}).items()
        if value is not None
    )
    return Element(_harmless(tag), written, children)


@lru_cache(maxsize=256)
def _harmless(name: str) -> str:
    """The name of a tag or an attribute, if it may stand in a picture; there are few of them."""
    if not _NAME.fullmatch(name) or name.lower().startswith("on") or name == "style":
        raise ValueError(f"'{name}' cannot stand in a picture")
    return name


def number(value: float) -> str:
    """A number with at most one decimal, and without one that is none: 1.5, 12, 0.

    A unit of a picture is a pixel of a phone; less than a tenth of it nobody sees.
    """
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def _escaped(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return text
    return escape(" ".join(_UNSEEN.sub(" ", text).split(" ")), quote=True)
