"""A file as it is written: its values in their styles, and each comment at what it is about."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, or None for nothing written. `style` is that of YAML: empty if plain, else ' " | >.

    `written` is the text as it stands in the file, if that is one line.
    """

    text: str | None
    style: str = ""
    written: str = ""


NOTHING = Scalar(None)


@dataclass(slots=True)
class Entry:
    """A key with its value, an item of a list, or the whole of a file.

    Comments are lines from their `#` on; an empty line among those above is a blank line.
    """

    key: Scalar | None = None
    value: "Scalar | Collection" = NOTHING
    above: list[str] = field(default_factory=list)
    """On the lines above it."""
    head: list[str] = field(default_factory=list)
    """At the end of the line of its key or its dash, with the value on the lines below."""
    between: list[str] = field(default_factory=list)
    """On the lines between its key or its dash and its value."""
    beside: list[str] = field(default_factory=list)
    """At the end of the line of its value."""


@dataclass(slots=True)
class Collection:
    """A mapping if `keyed`, else a list; `flow` is its style: in brackets."""

    keyed: bool
    flow: bool
    entries: list[Entry]
    end: list[str] = field(default_factory=list)
    """The comments after the last entry."""


@dataclass(slots=True)
class Written:
    """A file: the comments that stand at its top whatever follows, its value, and those below."""

    header: list[str]
    root: Entry
    end: list[str]
