"""The comments of a YAML text, and where each stands."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import yaml

# The parser ends lines at these too; unlike others, it keeps them in texts.
_BREAK = re.compile("[\n\u2028\u2029]")
_COMMENT = re.compile("^%(?:[^\n#]|(?<!\\s)#)*|#[^\n\u2028\u2029]*", re.MULTILINE)
_BLOCK_HEADER = re.compile("[|>][-+0-9]*[ \t]+(#[^\n\u2028\u2029]*)")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment from its `#` on, the place of that, and whether a blank line is above it."""

    text: str
    index: int
    column: int
    on_own_line: bool
    after_blank: bool


def with_plain_ends(text: str) -> str:
    """The same YAML with line ends of one kind and no byte-order mark; every value is the same."""
    return re.sub("\r\n?|\x85", "\n", text.lstrip("\ufeff"))


def tokens(text: str) -> list[yaml.Token]:
    """The parts of a YAML text that stand for its values, in order, each with its place."""
    passed_over = yaml.StreamStartToken | yaml.DocumentStartToken | yaml.DocumentEndToken
    return [
        token
        for token in yaml.scan(text, Loader=yaml.CSafeLoader)
        if not isinstance(token, passed_over | yaml.DirectiveToken)
    ]


class Lines:
    """The lines of a text, by any place in them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]

    def column(self, index: int) -> int:
        """How many characters stand before a place on its line."""
        return index - self._starts[bisect_right(self._starts, index) - 1]

    def is_first(self, index: int) -> bool:
        """Whether nothing but spaces stands before a place on its line."""
        return not self._text[index - self.column(index) : index].strip(" \t")

    def after_blank(self, index: int) -> bool:
        """Whether what stands at a place is first on its line, and the line above is blank."""
        start = index - self.column(index)
        above = start - 1 - self.column(start - 1) if start else 0
        return bool(start) and self.is_first(index) and not self._text[above:start].strip()


def comments(text: str, found: Iterable[yaml.Token]) -> Iterator[Comment]:
    """Every comment of a text with plain line ends, from the places of its tokens."""
    lines = Lines(text)
    for index, comment in _comments(text, found):
        yield Comment(
            comment.rstrip(" \t"),
            index,
            lines.column(index),
            lines.is_first(index),
            lines.after_blank(index),
        )


def _comments(text: str, found: Iterable[yaml.Token]) -> Iterator[tuple[int, str]]:
    end = 0
    for token in found:
        if not isinstance(token, yaml.ScalarToken):
            continue
        yield from _between(text, end, token.start_mark.index)
        end = token.end_mark.index
        if token.style in {"|", ">"}:
            header = _BLOCK_HEADER.match(text, token.start_mark.index)
            if header:
                yield header.start(1), header[1]
    yield from _between(text, end, len(text))


def _between(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    for found in _COMMENT.finditer(text[start:end]):
        if found[0].startswith("#"):
            yield start + found.start(), found[0]
