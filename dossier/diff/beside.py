"""What stands beside entities and sources: dossier.yml, vocabularies, fingerprints."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from dossier.diff.change import Change, Code, Subject
from dossier.diff.fields import Fields, Place
from dossier.diff.follow import Renames
from dossier.diff.names import Names, called, full_name
from dossier.diff.readable import FOUND, LOST, is_unreadable
from dossier.diff.words import plain, quoted
from dossier.dossier import Dossier
from dossier.load.content import ABOUT, SEEDS, VOCABULARY
from dossier.load.syntax import Node
from dossier.model import CODES, EVENT_WORDS, TERMS, About, CodeScheme, EventWords, Source, Term

AnyTerm: TypeAlias = Term | CodeScheme | EventWords
"""What a vocabulary has under each of its keys."""

_NOUNS = {CODES: "scheme", EVENT_WORDS: "words"}


def about_changes(names: Names, renames: Renames) -> Iterator[Change]:
    """The changes of content/dossier.yml."""
    old, new = names.old.content.about, names.new.content.about
    known = new or old
    if known is None or old == new:
        return
    subject = Subject(About.kind, About.id, plain(str(known.name)), "dossier", ABOUT)
    if new is None:
        is_lost = _is_there(names.new, ABOUT)
        code, words = (Code.UNREADABLE, LOST) if is_lost else (Code.REMOVED, f"{ABOUT} removed")
        yield subject.change(code, words)
    elif old is None:
        is_found = _is_there(names.old, ABOUT)
        code, words = (Code.READABLE, FOUND) if is_found else (Code.ADDED, f"{ABOUT} added")
        yield subject.change(code, words)
    else:
        fields = Fields(names, _tree(names.old, ABOUT), _tree(names.new, ABOUT))
        place = Place(subject.called, subject.called)
        yield from map(subject.of, fields.compare(renames.follow(old), new, place))


def renamed_terms(old: Dossier, new: Dossier) -> Mapping[tuple[str, str], str]:
    """The new id of each term, by vocabulary and old id, that has its name under another one."""
    found: dict[tuple[str, str], str] = {}
    for vocabulary in TERMS:
        before = old.vocabulary.terms.get(vocabulary, {})
        after = new.vocabulary.terms.get(vocabulary, {})
        free = sorted(after.keys() - before.keys())
        for id in sorted(before.keys() - after.keys()):
            heir = next((other for other in free if after[other].name == before[id].name), None)
            if heir:
                free = [other for other in free if other != heir]
                found[vocabulary, id] = heir
    return found


def vocabulary_changes(names: Names, renames: Renames) -> Iterator[Change]:
    """The changes of each vocabulary, by the names of the files and then by terms."""
    old, new = names.old.vocabulary, names.new.vocabulary
    for vocabulary in sorted((*TERMS, CODES, EVENT_WORDS)):
        path = f"{VOCABULARY}/{vocabulary}.yml"
        subject = Subject("vocabulary", path, vocabulary, f"vocabulary {vocabulary}", path)
        before: Mapping[str, AnyTerm]
        after: Mapping[str, AnyTerm]
        if vocabulary == CODES:
            before, after = old.codes, new.codes
        elif vocabulary == EVENT_WORDS:
            before, after = old.event_words, new.event_words
        else:
            before, after = old.terms.get(vocabulary, {}), new.terms.get(vocabulary, {})
        if before and not after and _is_lost(names.new, path):
            yield subject.change(Code.UNREADABLE, LOST)
        elif after and not before and _is_lost(names.old, path):
            yield subject.change(Code.READABLE, FOUND)
        elif before != after:
            heirs = {id: heir for (name, id), heir in renames.terms.items() if name == vocabulary}
            yield from _terms(subject, before, after, heirs, names)


def _terms(
    subject: Subject,
    old: Mapping[str, AnyTerm],
    new: Mapping[str, AnyTerm],
    heirs: Mapping[str, str],
    names: Names,
) -> Iterator[Change]:
    trees = _tree(names.old, subject.path), _tree(names.new, subject.path)
    noun = _NOUNS.get(subject.name, "term")
    former = {heir: id for id, heir in heirs.items()}
    for id in sorted({*old, *new} - {*heirs}):
        before = former.get(id, id)
        place = Place(subject.called, "", (before,), (id,))
        part = f"{noun} {plain(id)}"
        if before in old and id in new:
            if before != id:
                words = f"renamed from {plain(before)} to {plain(id)}"
                yield subject.of(place.within(noun).line(Code.RENAMED, words, joint=" "))
            fields = Fields(names, *trees)
            yield from map(subject.of, fields.compare(old[before], new[id], place.within(part)))
        elif id in new:
            is_found = trees[0] is not None and trees[0].has((id,))
            told = f"{noun} added: {_term(id, new[id])}"
            yield subject.of(
                place.line(Code.READABLE, f"{part} {FOUND}")
                if is_found
                else place.line(Code.ADDED, told)
            )
        else:
            is_lost = trees[1] is not None and trees[1].has((id,))
            told = f"{noun} removed: {_term(id, old[id])}"
            yield subject.of(
                place.line(Code.UNREADABLE, f"{part} {LOST}")
                if is_lost
                else place.line(Code.REMOVED, told)
            )


def _term(id: str, term: AnyTerm) -> str:
    if isinstance(term, EventWords):
        return plain(id)
    return f"{quoted(plain(str(term.name)))} ({plain(id)})"


def fingerprint_changes(names: Names, renames: Renames) -> Iterator[Change]:
    """The fingerprints that were made, removed or made of another text, by id."""
    before = names.old.content.fingerprints
    old = {renames.ids.get(id, id): fingerprint for id, fingerprint in before.items()}
    new = names.new.content.fingerprints
    for id in sorted({*old, *new}):
        if old.get(id) == new.get(id):
            continue
        path = f"{SEEDS}/{id}.fingerprint"
        side = names.new if id in names.new.sources else names.old
        subject = Subject(Source.kind, id, full_name(side, id), called(side, id), path)
        if id in old and id in new:
            yield subject.change(Code.CHANGED, "fingerprint is that of another text now")
        elif id in new and is_unreadable(names.old, path):
            yield subject.change(Code.READABLE, f"fingerprint {FOUND}")
        elif id in new:
            yield subject.change(Code.ADDED, "fingerprint made")
        elif is_unreadable(names.new, path):
            yield subject.change(Code.UNREADABLE, f"fingerprint {LOST}")
        else:
            yield subject.change(Code.REMOVED, "fingerprint removed")


def _is_there(dossier: Dossier, path: str) -> bool:
    return path in dossier.content.others or is_unreadable(dossier, path)


def _is_lost(dossier: Dossier, path: str) -> bool:
    """Whether a file is there of which nothing can be read."""
    document = dossier.content.others.get(path)
    return document.node is None if document else is_unreadable(dossier, path)


def _tree(dossier: Dossier, path: str) -> Node | None:
    document = dossier.content.others.get(path)
    return document.node if document else None
