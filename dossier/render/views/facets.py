"""What a list can be narrowed by: for each facet the values that rows have, and how many do."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from slugify import slugify


@dataclass(frozen=True)
class Value:
    """One value that a row has of a facet. Values sort by `rank` first, then by label."""

    id: str
    label: str
    rank: int = 0


@dataclass(frozen=True)
class Option:
    """A value that a reader can choose, and how many rows have it."""

    id: str
    label: str
    count: int


@dataclass(frozen=True)
class Facet:
    """A choice among values; `key` stands for it in the address of a narrowed list."""

    key: str
    label: str
    options: tuple[Option, ...]


Values = Mapping[str, tuple[Value, ...]]
"""By key of a facet: the values that one row has of it."""

Marks = tuple[tuple[str, str], ...]
"""The same as rows carry it: the ids of each facet's values, with spaces between them."""


def facets(
    labels: Mapping[str, str], rows: Sequence[Values], most: int | None = None
) -> tuple[Facet, ...]:
    """The facets that tell rows apart, in the order of `labels`, which has their names by key.

    Each has `most` values, those that most rows have.
    """
    found = (_facet(key, label, rows, most) for key, label in labels.items())
    return tuple(facet for facet in found if _tells_apart(facet, len(rows)))


def marks(values: Values) -> Marks:
    """The values of a row, as it carries them."""
    return tuple(
        (key, " ".join(dict.fromkeys(one.id for one in given)))
        for key, given in values.items()
        if given
    )


def value_of(text: str) -> tuple[Value, ...]:
    """A free text as a value; none where it is empty."""
    return (Value(slugify(text) or "other", text),) if text else ()


def sortable(name: str) -> str:
    """The key by which names sort: without accents, whatever the machine's locale."""
    bare = normalize("NFKD", name).casefold()
    return "".join(c for c in bare if c.isalnum() or c == " ")


def _facet(key: str, label: str, rows: Iterable[Values], most: int | None) -> Facet:
    counts: Counter[str] = Counter()
    values: dict[str, Value] = {}
    for row in rows:
        given = {value.id: value for value in row.get(key, ())}
        counts.update(given.keys())
        for id, value in given.items():
            values.setdefault(id, value)
    kept = sorted(values.values(), key=lambda value: (-counts[value.id], value.id))[:most]
    order = sorted(kept, key=lambda value: (value.rank, sortable(value.label), value.id))
    return Facet(key, label, tuple(Option(one.id, one.label, counts[one.id]) for one in order))


def _tells_apart(facet: Facet, rows: int) -> bool:
    """Whether some choice leaves fewer rows than there are."""
    return any(option.count < rows for option in facet.options)
