"""Which item of an old list is which of the new one, and which are gone or new."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pydantic import BaseModel

from dossier.evidence.words import words
from dossier.model import (
    DEFAULT_LANGUAGE,
    Citation,
    Claim,
    Dispute,
    DisputeFinding,
    Membership,
    Parent,
    Participant,
    Party,
    Position,
    RefersTo,
    TermOf,
    Text,
)
from dossier.model.walk import marks

SIMILAR = 0.5
"""How much of two texts' words must be the same for the one to be the other reworded."""

_CONTAINED = 0.8
"""How much of a text's words must stand in a far longer one for this to be the text, longer."""

_FEW = 5
"""With fewer words than this, that a text stands in a longer one says nothing."""

_MOST_COMPARED = 40_000
"""Where more pairs of texts than this are left over, words are not compared: it takes too long."""


@dataclass(frozen=True)
class Matched:
    """Places in the old list and in the new one, from 0; pairs in the order of the old one."""

    pairs: tuple[tuple[int, int], ...]
    removed: tuple[int, ...]
    added: tuple[int, ...]

    @property
    def reordered(self) -> bool:
        """Whether the items that both lists have stand in another order."""
        return any(a[1] > b[1] for a, b in pairwise(self.pairs))


def match(old: Sequence[object], new: Sequence[object]) -> Matched:
    """The pairs of two lists of items of one sort.

    First comes what is the same, then what has most in common of what identifies such an item,
    then what says nearly the same, then what rests on the same sources.
    """
    found = _Search(old, new)
    identities = [_identities(item) for item in old], [_identities(item) for item in new]
    for level in range(max((len(keys) for side in identities for keys in side), default=0)):
        found.same(*([keys[level] for keys in side] for side in identities))
    found.similar()
    found.same([_basis(item) for item in old], [_basis(item) for item in new])
    removed, added = tuple(sorted(found.removed)), tuple(sorted(found.added))
    return Matched(tuple(sorted(found.pairs)), removed, added)


class _Search:
    """A search for pairs, and what it has left over."""

    def __init__(self, old: Sequence[object], new: Sequence[object]) -> None:
        self.old, self.new = old, new
        self.pairs: list[tuple[int, int]] = []
        self.removed = set(range(len(old)))
        self.added = set(range(len(new)))

    def same(self, old: Sequence[Hashable], new: Sequence[Hashable]) -> None:
        """Pair what has the same key, in the order of the lists."""
        waiting: dict[Hashable, list[int]] = defaultdict(list)
        for j in sorted(self.added, reverse=True):
            if new[j] is not None:
                waiting[new[j]].append(j)
        for i in sorted(self.removed):
            if waiting.get(old[i]):
                self._take(i, waiting[old[i]].pop())

    def similar(self) -> None:
        """Pair what says nearly the same, the most similar first."""
        if len(self.removed) * len(self.added) > _MOST_COMPARED:
            return
        befores = [(i, _bag(text)) for i in self.removed if (text := said(self.old[i]))]
        afters = [(j, _bag(text)) for j in self.added if (text := said(self.new[j]))]
        ranked = sorted(
            (-share, i, j)
            for i, before in befores
            for j, after in afters
            if (share := _alike(before, after)) >= SIMILAR
        )
        for _, i, j in ranked:
            if i in self.removed and j in self.added:
                self._take(i, j)

    def _take(self, i: int, j: int) -> None:
        self.removed.discard(i)
        self.added.discard(j)
        self.pairs.append((i, j))


def said(item: object) -> Text | None:
    """The text that makes an item what it is."""
    match item:
        case Text():
            return item
        case Claim() | Position() | DisputeFinding():
            return item.text
        case Dispute():
            return item.question
        case Citation():
            return Text({DEFAULT_LANGUAGE: item.quote}) if item.quote else None
        case BaseModel():
            values = (getattr(item, name) for name in type(item).model_fields)
            return next((value for value in values if isinstance(value, Text)), None)
        case _:
            return None


def _identities(item: object) -> tuple[Hashable, ...]:
    """What identifies an item, from all of it to the least; None where it has no such thing."""
    match item:
        case Membership():
            since, until = repr(item.since), repr(item.until)
            who = item.who
            return (repr(item), (who, since, until), (who, since), (who, until), who)
        case Party() | Participant():
            return (repr(item), (item.who, item.role), item.who)
        case Parent():
            return (repr(item), item.who)
        case Claim():
            return (repr(item), _text(item.text))
        case Position():
            return (repr(item), (item.by, _text(item.text)), item.by, _text(item.text))
        case Dispute():
            positions = tuple(_text(position.text) for position in item.positions)
            return (repr(item), _text(item.question), positions)
        case Citation():
            return (repr(item), (item.source, item.quote))
        case Text():
            return (_text(item), item.root.get(DEFAULT_LANGUAGE))
        case BaseModel():
            refers = tuple(
                getattr(item, name)
                for name, mark in marks(type(item))
                if isinstance(mark, RefersTo | TermOf)
            )
            return (repr(item), refers or None)
        case _:
            return (repr(item),)


def _text(text: Text) -> Hashable:
    return tuple(sorted(text.root.items()))


def _basis(item: object) -> Hashable:
    """The quotes that a statement rests on, the source of a citation."""
    match item:
        case Claim() | Position():
            return tuple((cite.source, cite.quote) for cite in item.cite if cite.quote) or None
        case Citation():
            return item.source
        case _:
            return None


def _bag(text: Text) -> Counter[str]:
    return Counter(f"{tag} {word}" for tag in text.languages for word in words(text.root[tag]))


def _alike(a: Counter[str], b: Counter[str]) -> float:
    fewer = min(a.total(), b.total())
    is_contained = fewer >= _FEW and (a & b).total() >= _CONTAINED * fewer
    return max(likeness(a, b), SIMILAR if is_contained else 0)


def likeness(a: Counter[str], b: Counter[str]) -> float:
    """The share of what is in both counts, from 0 to 1."""
    both = a.total() + b.total()
    return 2 * (a & b).total() / both if both else 0
