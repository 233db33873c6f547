"""The files of two dossiers that have an id: which came, went or moved, and what changed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dossier.diff.change import Change, Code, Subject
from dossier.diff.fields import Fields, Place
from dossier.diff.follow import Renames
from dossier.diff.names import Names, called, full_name, label_of, singular_of
from dossier.diff.pairs import Pairs
from dossier.diff.phrases import draft_or_not
from dossier.diff.readable import FOUND, LOST, is_unreadable
from dossier.diff.words import counted, listed
from dossier.dossier import Dossier
from dossier.model import Citation, Entity, Model, Source


@dataclass(frozen=True)
class Files:
    """A comparison of what has an id."""

    names: Names
    pairs: Pairs
    renames: Renames

    def changes(self) -> Iterator[Change]:
        """The changes of entities and sources, by kind and then by id."""
        old, new = self.names.old, self.names.new
        ranked = [(new.rank(after), before, after) for before, after in self.pairs.kept]
        ranked += [(new.rank(id), "", id) for id in self.pairs.added]
        ranked += [(old.rank(id), id, "") for id in self.pairs.removed]
        for _, before, after in sorted(ranked):
            if not after:
                yield self._removed(before)
            elif not before:
                yield self._added(after)
            else:
                yield from self._kept(before, after)

    def _removed(self, id: str) -> Change:
        subject = _subject(self.names.old, id)
        if is_unreadable(self.names.new, subject.path):
            return subject.change(Code.UNREADABLE, LOST)
        heir = self.pairs.heirs.get(id)
        leads = f"; its id leads to {self.names.of(heir)} now" if heir else ""
        has = _contents(_page(self.names.old, id))
        return subject.change(Code.REMOVED, f"{_noun(self.names.old, id)} removed{has}{leads}")

    def _added(self, id: str) -> Change:
        page = _page(self.names.new, id)
        subject = _subject(self.names.new, id)
        if page is None:
            return subject.change(Code.UNREADABLE, f"{subject.kind} added, but cannot be read")
        if is_unreadable(self.names.old, subject.path):
            return subject.change(Code.READABLE, FOUND)
        return subject.change(Code.ADDED, f"{_noun(self.names.new, id)} added{_contents(page)}")

    def _kept(self, before: str, after: str) -> Iterator[Change]:
        old, new = _page(self.names.old, before), _page(self.names.new, after)
        subject = _subject(self.names.new, after)
        if new is None and old:
            known = _subject(self.names.old, before)
            lost = replace(subject, name=known.name, called=known.called)
            yield lost.change(Code.UNREADABLE, LOST)
        elif old is None and new:
            yield subject.change(Code.READABLE, FOUND)
        elif old and new:
            if before != after:
                yield subject.change(Code.RENAMED, f"renamed from {before} to {after}")
            if old.kind != new.kind:
                yield subject.change(Code.CHANGED, f"kind is now {new.kind} (was {old.kind})")
            if before != after or old != new:
                place = Place(subject.called, subject.called)
                fields = Fields(
                    self.names,
                    self.names.old.content.documents[before].node,
                    self.names.new.content.documents[after].node,
                )
                told = _with_former(self.renames.follow(old), before, new)
                yield from map(subject.of, fields.compare(told, new, place))


def _page(dossier: Dossier, id: str) -> Entity | Source | None:
    return dossier.entities.get(id) or dossier.sources.get(id)


def _noun(dossier: Dossier, id: str) -> str:
    """The kind of what has an id, and whether that is a draft."""
    page = _page(dossier, id)
    return f"{draft_or_not(page) if page else ''}{dossier.content.documents[id].kind}"


def _subject(dossier: Dossier, id: str) -> Subject:
    document = dossier.content.documents[id]
    name = full_name(dossier, id)
    return Subject(document.kind, id, name, called(dossier, id), document.path)


def _with_former(old: Entity | Source, id: str, new: Entity | Source) -> Entity | Source:
    """An old entity that has its old id in `formerly:` already, if the new one does.

    That the id is another one now has a line of its own.
    """
    if isinstance(old, Entity) and isinstance(new, Entity) and id in new.formerly:
        return old.model_copy(update={"formerly": tuple({*old.formerly, id})})
    return old


def _contents(page: Entity | Source | None) -> str:
    """How many things of each sort an entity has."""
    if page is None:
        return ""
    counts = [
        counted(len(items), singular_of(type(page), key), label_of(type(page), key))
        for key in type(page).model_fields
        if isinstance(items := getattr(page, key), tuple)
        and items
        and isinstance(items[0], Model)
        and not isinstance(items[0], Citation)
    ]
    return f", with {listed(counts)}" if counts else ""
