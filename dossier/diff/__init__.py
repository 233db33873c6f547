"""What a change of a dossier means, in words: two dossiers to their changes."""

from collections.abc import Iterator

from dossier.diff.beside import (
    about_changes,
    fingerprint_changes,
    renamed_terms,
    vocabulary_changes,
)
from dossier.diff.change import Change, Difference
from dossier.diff.files import Files
from dossier.diff.follow import Renames
from dossier.diff.names import Names
from dossier.diff.pairs import pairs_of
from dossier.diff.shares import evidence_of
from dossier.dossier import Dossier


def compare(old: Dossier, new: Dossier) -> Difference:
    """All that two dossiers differ in."""
    return Difference(changes(old, new), evidence_of(old), evidence_of(new))


def changes(old: Dossier, new: Dossier) -> tuple[Change, ...]:
    """Each change, in the order of kinds, ids and places; none for what says the same."""
    return tuple(_changes(old, new))


def _changes(old: Dossier, new: Dossier) -> Iterator[Change]:
    names = Names(old, new)
    pairs = pairs_of(old, new)
    renames = Renames(pairs.heirs, renamed_terms(old, new))
    yield from about_changes(names, renames)
    yield from Files(names, pairs, renames).changes()
    yield from fingerprint_changes(names, renames)
    yield from vocabulary_changes(names, renames)
