"""Articles become records in seeds/, once: each under its own id, or one made of what it is called.

One that is there already is passed over: its id has the very same fingerprint; where there is none
to compare, the same address, or title if it has no address.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path, PurePosixPath

import click

from dossier.cli.articles import THERE
from dossier.dossier import Dossier
from dossier.draft.ids import id_from, taken
from dossier.evidence.fingerprint import Fingerprint, fingerprint
from dossier.ingest.reading import Read
from dossier.ingest.record import make_record
from dossier.load.content import SEEDS, load
from dossier.load.syntax import Plain, parse
from dossier.problems import DossierError, Problem
from dossier.publish.writer import write_new


@dataclass(frozen=True)
class Made:
    """A record's id, and what of its files is not there yet, by their paths."""

    id: str
    files: Mapping[str, bytes]


class Recording:
    """Writes the records of many articles into a dossier's folder."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._dossier = Dossier(load(root))
        made = self._dossier.content.fingerprints
        # A person may have given a record another id. Two publishers may have one text.
        self._renamed = {
            (made[id], source.publisher): id
            for id, source in self._dossier.sources.items()
            if id in made
        }

    def __call__(self, read: Read) -> str:
        """Write the files of an article that are not there yet, and say what became of it."""
        made = self.make(read)
        for path, content in made.files.items():
            write_new(self._root / path, content)
            click.echo(f"{path} written.")
        return "written" if made.files else THERE

    def make(self, read: Read) -> Made:
        """The id of an article's record, and those of its files that are not there yet."""
        publisher = read.field("publisher")
        if not publisher:
            raise _problem(read, "missing-key", "it does not say who published it: --publisher")
        made = None if read.given.restated else fingerprint(read.article.paragraphs)
        if made and (made, publisher) in self._renamed:
            return Made(self._renamed[made, publisher], {})
        id = read.given.id or self._id(read, made)
        record = self._root / SEEDS / f"{id}.yml"
        prints = self._root / SEEDS / f"{id}.fingerprint"
        if record.exists() and (prints.exists() or not made) and self._is_of(id, read, made):
            return Made(id, {})
        restated = read.given.restated
        files = make_record(self._root, id, read.article, read.told, restated=restated).files
        return Made(id, files)

    def _id(self, read: Read, made: Fingerprint | None) -> str:
        """The first id of those that its name gives which is this article's, or nobody's."""
        stem = PurePosixPath(read.given.path).stem if read.given.line is None else ""
        title = read.field("title") or stem or read.field("published") or ""
        base = id_from(f"{read.field('publisher')} {title}")
        if not base:
            raise _problem(read, "bad-id", "no id can be made of its publisher and title")
        ids = (base if number == 1 else f"{base}-{number}" for number in count(1))
        return next(id for id in ids if self._is_free(id) or self._is_of(id, read, made))

    def _is_free(self, id: str) -> bool:
        files = (self._root / SEEDS / f"{id}{ending}" for ending in (".yml", ".fingerprint"))
        return not taken(id, self._dossier) and not any(file.exists() for file in files)

    def _is_of(self, id: str, read: Read, made: Fingerprint | None) -> bool:
        """Whether the files with this id are this article's."""
        record = self._root / SEEDS / f"{id}.yml"
        prints = self._root / SEEDS / f"{id}.fingerprint"
        if made and prints.exists():
            return prints.read_bytes() == made.dump().encode()
        if not record.exists():
            return False
        node = parse(record.read_bytes(), record.name).node
        data: Plain = node.plain() if node else None
        there = data if isinstance(data, dict) else {}
        key = "url" if read.field("url") else "title"
        return read.field(key) is not None and there.get(key) == read.field(key)


def _problem(read: Read, code: str, message: str) -> DossierError:
    return DossierError([Problem(read.given.path, read.given.line or 1, 1, code, message)])
