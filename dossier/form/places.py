"""Where in a YAML text a list's next item goes, or a list that is not there yet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import yaml


@dataclass(frozen=True)
class Place:
    """Where items go. Places in the text count characters from 0.

    In brackets they go right before `index`, and `after` is where what stands before them in the
    brackets ends, 0 where that is nothing. On lines they go below the line that `index` is on, each
    dash at `column`; comments below that line which stand right of the column `about` come first.
    """

    index: int
    is_new: bool = False
    """Whether the key is not there yet."""
    is_other: bool = False
    """Whether something else than a list stands there."""
    in_brackets: bool = False
    after: int = 0
    has_comma: bool = False
    column: int = 0
    about: int = 0
    spaced: bool = False
    """Whether blank lines stand between the items."""


@dataclass(frozen=True, slots=True)
class _Node:
    """A value: where it starts, where its last character ends, and what is in it.

    The keys of a mapping and their values take turns. `last` is where the last of what is in it
    ends.
    """

    event: yaml.Event
    start: int
    column: int
    end: int
    inner: tuple["_Node", ...] = ()

    @property
    def is_flow(self) -> bool:
        """Whether it is a list or a mapping in brackets."""
        event = self.event
        return isinstance(event, yaml.CollectionStartEvent) and event.flow_style is True

    @property
    def text(self) -> str | None:
        """The text, if it is one."""
        return self.event.value if isinstance(self.event, yaml.ScalarEvent) else None

    @property
    def is_nothing(self) -> bool:
        """Whether nothing is written."""
        return isinstance(self.event, yaml.ScalarEvent) and self.start == self.end


def place_of(text: str, key: str, order: Sequence[str]) -> Place:
    """The place of the next item of the list under a key at the top of a text, a mapping.

    `order` is that of the keys; after those of its own that a new key follows, it comes.
    """
    root = _root(text)
    pairs = list(zip(root.inner[::2], root.inner[1::2], strict=True))
    for name, value in pairs:
        if name.text == key:
            return _of_list(text, name, value)
    if root.is_flow:
        return _in_brackets(text, root, is_new=True)
    before = order[: order.index(key)] if key in order else order
    followed = [value for name, value in pairs if name.text in before]
    index = followed[-1].end if followed else root.start - root.column
    return Place(index, is_new=True, column=root.column, about=root.column)


def _of_list(text: str, key: _Node, value: _Node) -> Place:
    if value.is_nothing:
        return Place(value.end, column=key.column + 2, about=key.column)
    if not isinstance(value.event, yaml.SequenceStartEvent):
        return Place(value.start, is_other=True)
    if value.is_flow:
        return _in_brackets(text, value)
    two = value.inner[-2:]
    between = text[two[0].end : two[1].start] if len(two) > 1 else ""
    spaced = any(not line.strip() for line in between.splitlines()[1:-1])
    return Place(value.end, column=value.column, about=value.column, spaced=spaced)


def _in_brackets(text: str, value: _Node, *, is_new: bool = False) -> Place:
    """The place before the closing bracket."""
    after = value.inner[-1].end if value.inner else 0
    return Place(
        value.end - 1,
        is_new=is_new,
        in_brackets=True,
        after=after,
        has_comma=bool(after) and _has_comma(text, after, value.end - 1),
    )


def _has_comma(text: str, start: int, end: int) -> bool:
    """Whether a comma stands in a part of a text that has nothing else but spaces and comments."""
    lines = text[start:end].splitlines()
    return any("," in line.partition("#")[0] for line in lines)


def _root(text: str) -> _Node:
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    for event in events:
        if isinstance(event, yaml.MappingStartEvent):
            return _node(event, events, text)
    raise AssertionError("a text whose top is a mapping has the start of one")


def _node(event: yaml.Event, events: Iterator[yaml.Event], text: str) -> _Node:
    start, column, end = _span(event)
    if isinstance(event, yaml.ScalarEvent):
        return _Node(event, start, column, _end_of(event, text[start:end], start))
    inner: list[_Node] = []
    for part in events:
        if isinstance(part, yaml.CollectionEndEvent):
            _, _, end = _span(part)
            break
        inner.append(_node(part, events, text))
    made = _Node(event, start, column, end, tuple(inner))
    return made if made.is_flow else replace(made, end=inner[-1].end)


def _end_of(event: yaml.ScalarEvent, written: str, start: int) -> int:
    """Where a text ends; the empty lines below one that stands on lines are not its own.

    They are by the `+` of its header, before the text's first line.
    """
    keeps = event.style not in {"|", ">"} or "+" in written[:3]
    return start + len(written if keeps else written.rstrip("\r\n"))


def _span(event: yaml.Event) -> tuple[int, int, int]:
    """Where what an event stands for starts, on which column, and where it ends."""
    start, end = event.start_mark, event.end_mark
    assert start is not None  # the C parser marks every event
    assert end is not None
    return start.index, start.column, end.index
