"""A dossier's folder to its content: every file read, parsed and fitted to its model."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel
from slugify import slugify

from dossier.digest import digest
from dossier.evidence.fingerprint import Fingerprint, FingerprintError, parse_fingerprint
from dossier.load.files import File, read_files
from dossier.load.memory import Fitted, Memory
from dossier.load.shape import fit
from dossier.load.syntax import Node, parse
from dossier.model import (
    CODES,
    EVENT_WORDS,
    KINDS,
    TERMS,
    About,
    CodeScheme,
    Entity,
    EventWords,
    Source,
    Term,
    Vocabulary,
)
from dossier.model.base import SLUG
from dossier.problems import Problem, did_you_mean

CONTENT = "content"
SEEDS = "seeds"
READ = ((CONTENT, (".yml",)), (SEEDS, (".yml", ".fingerprint")))
"""The folders that a dossier is read from, in this order, and how the files in each end."""
VOCABULARY = "content/vocabulary"
ABOUT = About.id
INDEX = "index"
"""The one slug that is no id: a page of this name is what opens for its folder."""

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Document:
    """Where an entity, a source or `About` was read from: its file, and its tree if it has one.

    The tree is made when it is asked for: most files are right, and nobody asks for a place there.
    `rest` is the tree of what is left of a file in which something is wrong.
    """

    path: str
    kind: str
    raw: bytes = field(repr=False)
    rest: Node | None = field(default=None, repr=False)

    @cached_property
    def node(self) -> Node | None:
        """The file's data with their places; None where it is no YAML."""
        return self.rest or parse(self.raw, self.path).node


@dataclass(frozen=True)
class Content:
    """All that the files of a dossier say, by id, sorted; and what is wrong with them.

    `documents` has every id for which there is a file, also where the file could not be read;
    `others` has the files that have no id, by path; `digests` all files that were read, by path.
    """

    about: About | None
    entities: Mapping[str, Entity]
    sources: Mapping[str, Source]
    fingerprints: Mapping[str, Fingerprint]
    vocabulary: Vocabulary
    documents: Mapping[str, Document]
    others: Mapping[str, Document]
    problems: tuple[Problem, ...]
    digests: Mapping[str, str]


def load(root: Path, memory: Memory | None = None) -> Content:
    """Read the dossier in a folder. Whatever is wrong is in the content's problems.

    Files that the memory knows are not parsed again.
    """
    return load_files(
        (file for folder, endings in READ for file in read_files(root, folder, endings)), memory
    )


def load_files(found: Iterable[File | Problem], memory: Memory | None = None) -> Content:
    """The same, of files from anywhere, and with what was wrong in finding them."""
    loader = _Loader(memory or Memory())
    for file in found:
        if isinstance(file, Problem):
            loader.problems.append(file)
        else:
            loader.take(file)
    return loader.content()


_FOLDERS = {f"{CONTENT}/{kind.folder}": kind for kind in KINDS}


@dataclass
class _Loader:
    memory: Memory
    problems: list[Problem] = field(default_factory=list)
    about: About | None = None
    others: dict[str, Document] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    fingerprints: dict[str, Fingerprint] = field(default_factory=dict)
    terms: dict[str, dict[str, Term]] = field(default_factory=dict)
    codes: dict[str, CodeScheme] = field(default_factory=dict)
    event_words: dict[str, EventWords] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)

    def take(self, file: File) -> None:
        self.digests[file.path] = digest((file.path, file.raw))
        if file.path == ABOUT:
            node = self._parse(file)
            self.others[file.path] = Document(file.path, About.kind, file.raw, node)
            self.about = self._fit(About, node, file.path) if node else None
        elif file.folder == VOCABULARY:
            self._vocabulary(file)
        elif file.folder == SEEDS and file.path.endswith(".fingerprint"):
            self._fingerprint(file)
        elif file.folder == SEEDS:
            source = self._entry(file, Source, Source.kind)
            if source:
                self.sources[source.id] = source
        elif file.folder in _FOLDERS:
            kind = _FOLDERS[file.folder]
            entity = self._entry(file, kind, kind.kind)
            if entity:
                self.entities[entity.id] = entity
        else:
            known = (*_FOLDERS, VOCABULARY, SEEDS)
            hint = did_you_mean(file.folder, known) or f"files stand in {', '.join(known)}"
            self._report(file, "unknown-folder", f"no files are read from {file.folder}/", hint)

    def content(self) -> Content:
        if ABOUT not in self.others:
            self.problems.append(
                Problem(
                    ABOUT,
                    1,
                    1,
                    "missing-file",
                    "there is no such file",
                    "it says what the dossier is about: `name:` and `about:`",
                )
            )
        return Content(
            self.about,
            dict(sorted(self.entities.items())),
            dict(sorted(self.sources.items())),
            self.fingerprints,
            Vocabulary(self.terms, self.codes, self.event_words),
            self.documents,
            self.others,
            tuple(self.problems),
            self.digests,
        )

    def _entry(self, file: File, model: type[M], kind: str) -> M | None:
        """An entity or a source: what has an id of its own."""
        if not SLUG.fullmatch(file.id):
            self._report(file, "bad-id", f"'{file.id}' is no id", _slug_hint(file.id))
            return None
        if file.id == INDEX:
            message = f"'{file.id}' is the name of the list of all entities of a kind"
            self._report(file, "bad-id", message, "give this file another name")
            return None
        if file.id in self.documents:
            other = self.documents[file.id].path
            message = f"'{file.id}' is the id of another file, {other}"
            self._report(file, "duplicate-id", message, "give this file another name")
            return None
        found = self.memory.recall(self.digests[file.path], lambda: _read(file, model))
        self.documents[file.id] = Document(file.path, kind, file.raw, found.rest)
        self.problems.extend(found.problems)
        return found.model if isinstance(found.model, model) else None

    def _vocabulary(self, file: File) -> None:
        known = (*TERMS, CODES, EVENT_WORDS)
        if file.id not in known:
            hint = did_you_mean(file.id, known) or f"there are {', '.join(known)}"
            self._report(file, "unknown-vocabulary", f"no vocabulary is called '{file.id}'", hint)
            return
        node = self._parse(file)
        self.others[file.path] = Document(file.path, "vocabulary", file.raw, node)
        if node is None:
            return
        if file.id == CODES:
            self.codes = self._terms(CodeScheme, node, file)
        elif file.id == EVENT_WORDS:
            self.event_words = self._terms(EventWords, node, file)
        else:
            self.terms[file.id] = self._terms(Term, node, file)

    def _terms(self, model: type[M], node: Node, file: File) -> dict[str, M]:
        if not isinstance(node.value, dict):
            message = "expected a mapping of terms (`term: {name: …}`)"
            self.problems.append(Problem(file.path, node.line, node.column, "wrong-type", message))
            return {}
        fitted = {key: self._fit(model, child, file.path) for key, child in node.value.items()}
        return {key: term for key, term in fitted.items() if term}

    def _fingerprint(self, file: File) -> None:
        try:
            self.fingerprints[file.id] = parse_fingerprint(file.raw.decode("ascii"))
        except (FingerprintError, UnicodeDecodeError) as error:
            why = error if isinstance(error, FingerprintError) else "it is not plain text"
            self._report(
                file,
                "fingerprint",
                f"this is no fingerprint: {why}",
                "`dossier ingest` makes it again from the article",
            )

    def _parse(self, file: File) -> Node | None:
        parsed = parse(file.raw, file.path)
        self.problems.extend(parsed.problems)
        return parsed.node

    def _fit(self, model: type[M], node: Node, path: str) -> M | None:
        fitted, problems = fit(model, node, path)
        self.problems.extend(problems)
        return fitted

    def _report(self, file: File, code: str, message: str, hint: str) -> None:
        self.problems.append(Problem(file.path, 1, 1, code, message, hint))


def _read(file: File, model: type[BaseModel]) -> Fitted:
    parsed = parse(file.raw, file.path)
    if parsed.node is None:
        return Fitted(None, parsed.problems)
    fitted, problems = fit(model, parsed.node, file.path, {"id": file.id})
    return Fitted(fitted, (*parsed.problems, *problems), parsed.node if problems else None)


def _slug_hint(name: str) -> str:
    slug = slugify(name)
    return f"an id has a-z, 0-9 and single hyphens{f': {slug}' if slug else ''}"
