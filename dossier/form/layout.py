"""The tree of what is written to text: indentation, brackets or lines, and each comment's place."""

from collections.abc import Iterable
from dataclasses import replace

from dossier.form import scalars
from dossier.form.scalars import Place, on_a_line, on_lines
from dossier.form.tree import NOTHING, Collection, Entry, Scalar, Written

WIDTH = 100
STEP = 2
_LEAST = 20
"""How many characters a line gets however far right it starts."""

_LONGEST_KEY = 1000
"""How long a key may be before its `:`; a reader gives up at 1024."""

QUOTED = {"quote"}
"""The keys whose text is in quotation marks even where YAML needs none: words of an article."""

_OPENS_LINES = {">", ">-", "|", "|-", "|2", "|2-"}
"""How a text starts that goes on to the end of its lines."""


def lay_out(written: Written, modeline: str | None) -> str:
    """The text of a file, with its first line where it has one."""
    root = written.root
    lines: list[str] = []
    _add(lines, [*written.header, *root.head, *root.between], 0)
    one = _written(root, scalars.ROOT, 0, 0)
    if one is None:
        _add(lines, root.beside, 0)
        assert isinstance(root.value, Collection)
        _block(root.value, 0, lines)
    else:
        first, *rest = one
        lines += [first, *(f"{' ' * STEP}{line}" if line else "" for line in rest)]
        _put_beside(lines, one, root.beside)
    _add(lines, written.end, 0)
    top = [modeline] if modeline else []
    return "".join(f"{line}\n" for line in (*top, *lines))


def _add(lines: list[str], comments: Iterable[str], indent: int) -> None:
    """Add comments and blank lines; no blank line first, and no two in a row."""
    for comment in comments:
        if comment:
            lines.append(" " * indent + comment)
        elif lines and lines[-1]:
            lines.append("")


def _block(collection: Collection, indent: int, lines: list[str]) -> None:
    """Add the lines of a list or mapping, an entry after the other."""
    for entry in collection.entries:
        lifted = entry if collection.keyed else _lifted(entry)
        _add(lines, lifted.above, indent)
        _entry(lifted, indent, lines)
    _add(lines, collection.end, indent)


def _lifted(item: Entry) -> Entry:
    """The item with the comments between its dash and its text or first key above its dash."""
    value = item.value
    if item.head or value == NOTHING:
        return item
    above = item.above + item.between
    if isinstance(value, Collection) and value.entries:
        first, *others = value.entries
        first = first if value.keyed else _lifted(first)
        if any(first.above):
            above += first.above[first.above[0] == "" :]
            value = replace(value, entries=[replace(first, above=[]), *others])
    return replace(item, above=above, between=[], value=value)


def _entry(entry: Entry, indent: int, lines: list[str]) -> None:
    """Add the lines of an entry, without those above it."""
    inner = indent + STEP
    start = " " * indent + _start(entry, indent, lines)
    below = bool(entry.head or entry.between)
    place = scalars.VALUE if entry.key else scalars.ITEM
    one = _written(entry, place, inner if below else len(start) + 1, inner)
    if below:
        lines.append(start)
        _put_beside(lines, [start], entry.head)
        _add(lines, entry.between, inner)
        start = " " * (inner - 1)
    if one is None:
        _entries(entry, start, inner, below, lines)
        return
    first, *rest = one
    if first or not below:
        lines.append(f"{start} {first}" if first else start)
    lines += [f"{' ' * inner}{line}" if line else "" for line in rest]
    _put_beside(lines, one, entry.beside)


def _entries(entry: Entry, start: str, inner: int, below: bool, lines: list[str]) -> None:
    """Add the value of an entry, entry by entry, on the lines below its key or dash."""
    value, beside = entry.value, entry.beside
    assert isinstance(value, Collection)
    if not entry.key and not below:
        value, beside = _with_beside(value, beside)
    nested: list[str] = []
    _block(value, inner, nested)
    if below:
        _add(lines, beside, inner)
    elif entry.key or beside:
        lines.append(start)
        _put_beside(lines, [start], beside)
    else:
        lines.append(f"{start} {nested.pop(0)[inner:]}")
    lines += nested


def _with_beside(value: Collection, beside: list[str]) -> tuple[Collection, list[str]]:
    """The value with the comment beside its first key, if it has room there, and what is left."""
    first, *others = value.entries
    is_text = isinstance(first.value, Scalar) and first.value != NOTHING
    if not first.key or not is_text or first.head or first.between or first.beside:
        return value, beside
    return replace(value, entries=[replace(first, beside=beside), *others]), []


def _start(entry: Entry, indent: int, lines: list[str]) -> str:
    """What an entry's line starts with: its dash, or its key and a colon."""
    if entry.key is None:
        return "-"
    key = on_a_line(entry.key, scalars.KEY)
    if len(key) <= _LONGEST_KEY:
        return f"{key}:"
    lines.append(f"{' ' * indent}? {key}")
    return ":"


def _put_beside(lines: list[str], one: list[str], comments: list[str]) -> None:
    """Put a comment at the end of what was written last: `one`, on its lines.

    That is its last line but for `>-` and its like, whose text goes on to the end of its lines.
    """
    if comments:
        at = -len(one) if one[0] in _OPENS_LINES else -1
        lines[at] += f"  {comments[0]}"


def _written(entry: Entry, place: Place, column: int, inner: int) -> list[str] | None:
    """The lines of a value that starts at a column, or None if it has to go entry by entry."""
    value = entry.value
    room, below = max(WIDTH - column, _LEAST), max(WIDTH - inner, _LEAST)
    if isinstance(value, Scalar):
        if value.text is None:
            return [""]
        return on_lines(value, place, room, below, quoted=_is_quoted(entry))
    line = in_brackets(value)
    return [line] if line is not None and (len(line) <= room or not value.entries) else None


def in_brackets(collection: Collection) -> str | None:
    """A flow collection on one line; None if it is none or has a comment or an empty value."""
    if not collection.flow or collection.end:
        return None
    parts = []
    for entry in collection.entries:
        if any(entry.above) or entry.head or entry.between or entry.beside:
            return None
        value = entry.value
        if value == NOTHING:
            return None
        if isinstance(value, Collection):
            written = in_brackets(value)
            if written is None:
                return None
        else:
            place = scalars.FLOW_VALUE if entry.key else scalars.FLOW_ITEM
            written = on_a_line(value, place, quoted=_is_quoted(entry))
        if entry.key:
            written = f"{on_a_line(entry.key, scalars.FLOW_KEY)}: {written}"
        parts.append(written)
    return f"{{{', '.join(parts)}}}" if collection.keyed else f"[{', '.join(parts)}]"


def _is_quoted(entry: Entry) -> bool:
    return entry.key is not None and entry.key.text in QUOTED
