"""Items to the lists of a file that is there, and not another byte of it changed."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from dossier.form.canonical import canonical, told
from dossier.form.fresh import Value, entry_of, is_flat
from dossier.form.layout import STEP, in_brackets, lay_out
from dossier.form.order import in_order, keys_of
from dossier.form.places import Place, place_of
from dossier.form.tree import Collection, Entry, Scalar, Written
from dossier.load.syntax import Plain, parse
from dossier.problems import DossierError, Problem
from dossier.schema import schema_of

Additions: TypeAlias = Mapping[str, Sequence[Mapping[str, Value]]]
"""The new items of each list, by the key at the top of the file under which it stands."""

_BREAK = re.compile("\r\n?|[\n\x85\u2028\u2029]")
_COMMENT = re.compile("([ \t]*)#.*")


def add(text: str, path: str, additions: Additions) -> str:
    """The text of a content file with items after those of its lists.

    `path` is that of the file in its dossier, such as `content/events/x.yml`; by it the keys of an
    item, and a list that the file does not have yet, come where the model has them. A list in
    brackets gets its items in the brackets, and one item a line where `dossier fmt` would give it
    that. All that stood in the file stays byte for byte, unless it is of such a list. A file in
    canonical form stays in it.

    Raises DossierError, with the problem's place, where the file cannot be read, where what stands
    under the key is no list, and where the file would not say the same and the new items beside it.
    """
    before = _plain(text, path)
    made = text
    for key in _in_turn(additions, keys_of(schema_of(path))):
        made = _with_items(made, path, key, additions[key])
    if canonical(text, path) == text:
        made = canonical(made, path)
    if _plain(made, path) != _expected(before, additions) or told(made) != told(text):
        message = "with the new items this file would not say what it says now"
        raise DossierError([Problem(path, 1, 1, "not-kept", message, "add them by hand")])
    return made


def _in_turn(additions: Additions, order: Sequence[str]) -> list[str]:
    """The keys with items, those that the model has first and in its order."""
    known = [key for key in order if additions.get(key)]
    return known + [key for key in sorted(additions) if key not in order and additions[key]]


def _plain(text: str, path: str) -> dict[str, Plain]:
    parsed = parse(text.encode(), path)
    if parsed.problems or parsed.node is None:
        raise DossierError(parsed.problems)
    data = parsed.node.plain()
    if not isinstance(data, dict):
        message = "expected a mapping (`key: value`)"
        raise DossierError([Problem(path, 1, 1, "wrong-type", message)])
    return data


def _expected(before: Mapping[str, Plain], additions: Additions) -> dict[str, Plain]:
    after = dict(before)
    for key, items in additions.items():
        old = before.get(key) or []
        if items:
            after[key] = [*old, *(_data(item) for item in items)]
    return after


def _data(value: Value) -> Plain:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return {key: _data(inner) for key, inner in value.items()}
    return [_data(inner) for inner in value]


def _with_items(text: str, path: str, key: str, items: Sequence[Mapping[str, Value]]) -> str:
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    body = text.removeprefix(mark)
    place = place_of(body, key, keys_of(schema_of(path)))
    if place.is_other:
        line = len(_BREAK.findall(body[: place.index])) + 1
        message = f"expected a list under '{key}'"
        raise DossierError([Problem(path, line, 1, "wrong-type", message)])
    if place.in_brackets:
        return mark + _in_brackets(body, path, key, items, place)
    return mark + _on_lines(body, path, key, items, place)


def _in_brackets(
    text: str, path: str, key: str, items: Sequence[Mapping[str, Value]], place: Place
) -> str:
    entry = _ordered(path, key, Collection(False, True, [entry_of(item) for item in items]))
    assert isinstance(entry.value, Collection)
    line = in_brackets(_flow(entry.value)) or ""
    line = f"{key}: {line}" if place.is_new else line[1:-1]
    gap = " " if place.after and not text[place.index - 1].isspace() else ""
    comma = "," if place.after and not place.has_comma else ""
    after = place.after or place.index
    return f"{text[:after]}{comma}{text[after : place.index]}{gap}{line}{text[place.index :]}"


def _on_lines(
    text: str, path: str, key: str, items: Sequence[Mapping[str, Value]], place: Place
) -> str:
    above = [""] if place.spaced else []
    entries = [Entry(above=above, value=entry_of(item).value) for item in items]
    whole = not place.is_new or any(not is_flat(item) for item in items)
    root = _ordered(path, key, Collection(False, not whole, entries))
    keyed = Entry(value=Collection(True, False, [root]))
    lines = lay_out(Written([], keyed, []), None).splitlines()
    cut = 0 if place.is_new else STEP
    pad = " " * place.column
    lines = [f"{pad}{line[cut:]}" if line else "" for line in lines[not place.is_new :]]
    end = _end_of_line(text, place.index)
    end = _after_comments(text, end, place.about)
    found = _BREAK.search(text)
    newline = found[0] if found else "\n"
    first = "" if not end or _BREAK.fullmatch(text[end - 1]) else newline
    added = "".join(f"{line}{newline}" for line in [*above, *lines])
    return f"{text[:end]}{first}{added}{text[end:]}"


def _end_of_line(text: str, index: int) -> int:
    """Where the line ends on which the place is; the place itself, where that starts a line."""
    if not index or _BREAK.fullmatch(text[index - 1]):
        return index
    found = _BREAK.search(text, index)
    return found.end() if found else len(text)


def _after_comments(text: str, index: int, column: int) -> int:
    """The place after the comments that are further right than a column, from a line's start."""
    at = index
    while at < len(text):
        end = _end_of_line(text, at + 1)
        line = text[at:end]
        comment = _COMMENT.match(line)
        if comment and len(comment[1]) > column:
            index = end
        elif line.strip():
            break
        at = end
    return index


def _ordered(path: str, key: str, items: Collection) -> Entry:
    """The key with its items, whose own keys are in the model's order."""
    root = Entry(value=Collection(True, False, [Entry(key=Scalar(key), value=items)]))
    made = in_order(root, schema_of(path)).value
    assert isinstance(made, Collection)
    return made.entries[0]


def _flow(collection: Collection) -> Collection:
    """The same in brackets, all the way down."""
    entries = [
        Entry(key=e.key, value=_flow(e.value) if isinstance(e.value, Collection) else e.value)
        for e in collection.entries
    ]
    return Collection(collection.keyed, True, entries)
