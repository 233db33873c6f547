"""Which entity or source of the old dossier is which of the new one, also under another id."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dossier.diff.items import likeness
from dossier.dossier import Dossier
from dossier.evidence.words import words
from dossier.markup import with_ids
from dossier.model import Entity, Model, RefersTo, Source, Text
from dossier.model.walk import walk

MOVED = 0.7
"""How much of two files' content must be the same for it to have moved to another id.

Each value counts as often as it has words, and only where it stands under the same key.
"""

_MOST_COMPARED = 40_000
"""Where more pairs than this are left over, only content that is wholly the same has moved."""


@dataclass(frozen=True)
class Pairs:
    """`kept` has the old and the new id of what is on both sides, in the order of the new ids.

    `heirs` has the id to which an old one leads now, where it is not its own.
    """

    kept: tuple[tuple[str, str], ...]
    removed: tuple[str, ...]
    added: tuple[str, ...]
    heirs: Mapping[str, str]


def pairs_of(old: Dossier, new: Dossier) -> Pairs:
    """The pairs: by the same id, by `formerly:` of the new one, by content that has moved."""
    before, after = old.content.documents, new.content.documents
    removed = sorted(before.keys() - after.keys())
    added = sorted(after.keys() - before.keys())
    told: dict[str, str] = {}
    for id, entity in new.entities.items():
        for former in entity.formerly:
            told.setdefault(former, id)
    heirs = {id: told[id] for id in removed if id in told}
    renamed: dict[str, str] = {}
    for former, heir in heirs.items():
        if heir in added and heir not in renamed.values():
            renamed[former] = heir
    left = [id for id in removed if id not in heirs]
    free = [id for id in added if id not in renamed.values()]
    renamed.update(_moved(_contents(old, left), _contents(new, free)))
    kept = {id: id for id in before.keys() & after.keys()} | renamed
    return Pairs(
        tuple(sorted(kept.items(), key=lambda pair: pair[1])),
        tuple(id for id in removed if id not in renamed),
        tuple(id for id in added if id not in renamed.values()),
        heirs | renamed,
    )


@dataclass(frozen=True)
class _Content:
    kind: str
    values: Counter[str]


def _contents(dossier: Dossier, ids: list[str]) -> Mapping[str, _Content]:
    """What is written under each id that can be read: each value, as often as it has words.

    Ids that may be renamed are all the same here: what refers to them changes with them.
    """
    found: dict[str, _Content] = {}
    blank = dict.fromkeys(ids, "?")
    for id in ids:
        page = dossier.entities.get(id) or dossier.sources.get(id)
        if page:
            values: Counter[str] = Counter()
            for key, text in _texts(page, blank):
                values[f"{key}: {text}"] += max(1, len(words(text)))
            found[id] = _Content(page.kind, values)
    return found


def _texts(page: Entity | Source, blank: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for location, value, mark in walk(page):
        key = " ".join(step for step in location if isinstance(step, str))
        if isinstance(value, Text | dict):
            inner = value.root if isinstance(value, Text) else value
            for step, text in inner.items():
                yield f"{key} {step}", with_ids(str(text), blank)
        elif not isinstance(value, Model):
            text = str(value)
            yield key, blank.get(text, text) if isinstance(mark, RefersTo) else text


def _moved(old: Mapping[str, _Content], new: Mapping[str, _Content]) -> Mapping[str, str]:
    """The new id of content that stands under another one now, the most similar first."""
    whole: dict[tuple[str, frozenset[tuple[str, int]]], list[str]] = {}
    for id in sorted(new, reverse=True):
        whole.setdefault(_identity(new[id]), []).append(id)
    found: dict[str, str] = {}
    for id in sorted(old):
        if same := whole.get(_identity(old[id])):
            found[id] = same.pop()
    befores = [id for id in sorted(old) if id not in found]
    afters = [id for id in sorted(new) if id not in found.values()]
    if len(befores) * len(afters) > _MOST_COMPARED:
        return found
    ranked = sorted(
        (-share, a, b)
        for a in befores
        for b in afters
        if old[a].kind == new[b].kind and (share := likeness(old[a].values, new[b].values)) >= MOVED
    )
    for _, a, b in ranked:
        if a not in found and b not in found.values():
            found[a] = b
    return found


def _identity(content: _Content) -> tuple[str, frozenset[tuple[str, int]]]:
    return content.kind, frozenset(content.values.items())
