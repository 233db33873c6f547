"""Values that a program makes, as the tree and the text of a content file in canonical form."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from dossier.dates import PATTERN
from dossier.form.canonical import canonical
from dossier.form.layout import lay_out
from dossier.form.tree import Collection, Entry, Scalar, Written
from dossier.schema import modeline

Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"
"""What an item may hold: what a file may, and nothing that is empty."""

_DATE = re.compile(PATTERN, re.ASCII)


def fresh(path: str, fields: Mapping[str, Value]) -> str:
    """The text of a new content file, as the file at a path in a dossier."""
    entries = [entry_of(value, key) for key, value in fields.items()]
    root = Entry(value=Collection(True, False, entries))
    return canonical(lay_out(Written([], root, []), modeline(path)), path)


def entry_of(value: Value, key: str | None = None) -> Entry:
    """A value under a key, or as an item of a list."""
    return Entry(key=None if key is None else _scalar(key), value=_tree(value))


def _tree(value: Value) -> Scalar | Collection:
    """A value in the style of content: what holds no list or mapping of its own is in brackets."""
    if isinstance(value, str):
        return _scalar(value)
    if isinstance(value, Mapping):
        entries = [entry_of(inner, key) for key, inner in value.items()]
        return Collection(True, is_flat(value), entries)
    texts = all(isinstance(inner, str) for inner in value)
    flow = texts or (len(value) == 1 and is_flat(value[0]))
    return Collection(False, flow, [entry_of(inner) for inner in value])


def is_flat(value: Value) -> bool:
    """Whether a value is a text or holds texts alone."""
    inner = value.values() if isinstance(value, Mapping) else value
    return isinstance(value, str) or all(isinstance(one, str) for one in inner)


def _scalar(text: str) -> Scalar:
    """A text, plain if it is a date; another that looks like a number gets quotation marks."""
    return Scalar(text, "" if _DATE.match(text) else '"')
