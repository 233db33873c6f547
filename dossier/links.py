"""Every address outside of the dossier that its files name, and where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from dossier.dossier import Dossier
from dossier.load.content import VOCABULARY
from dossier.markup import WebLink, flatten, parse_markup
from dossier.model import CODES, Location, Text


@dataclass(frozen=True, order=True)
class Link:
    """An address, and the line and column of what has it, from 1. Links sort by place."""

    path: str
    line: int
    column: int
    url: str

    def __str__(self) -> str:
        """One line: the address first, as it would go over the wire, then its place."""
        url = "".join(
            c if c.isprintable() and c != " " else quote(c, errors="replace") for c in self.url
        )
        return f"{url} {self.path}:{self.line}:{self.column}"


def links(dossier: Dossier) -> tuple[Link, ...]:
    """Each address once a place: those of records, of links in texts, and of code schemes."""
    return tuple(sorted({*_of_records(dossier), *_of_texts(dossier), *_of_codes(dossier)}))


def _of_records(dossier: Dossier) -> Iterator[Link]:
    for source in dossier.sources.values():
        for key, url in (("url", source.url), ("archive", source.archive)):
            if url:
                yield _link(dossier, source.id, (key,), url)


def _of_texts(dossier: Dossier) -> Iterator[Link]:
    for of, location, text in dossier.each(Text):
        for language, words in text.root.items():
            for part in flatten(parse_markup(words)):
                if isinstance(part, WebLink) and part.url.lower().startswith(("http:", "https:")):
                    yield _link(dossier, of, (*location, language), part.url)


def _of_codes(dossier: Dossier) -> Iterator[Link]:
    """The data sets' own addresses; those of single codes are patterns."""
    for id, scheme in dossier.vocabulary.codes.items():
        yield _link(dossier, f"{VOCABULARY}/{CODES}.yml", (id, "url"), scheme.url)


def _link(dossier: Dossier, of: str, location: Location, url: str) -> Link:
    document = dossier.document(of)
    place = document.node.place(location) if document.node else (1, 1)
    return Link(document.path, *place, url)
