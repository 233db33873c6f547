"""An article: its cleaned paragraphs, and what it and its page say of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from dossier.evidence.words import words
from dossier.ingest.furniture import paragraphs
from dossier.ingest.language import language_of
from dossier.ingest.page import Page, is_page, read_page
from dossier.load.syntax import Plain
from dossier.problems import DossierError, Problem

MAX_BYTES = 2_000_000
"""How large a text may be."""
MAX_PAGE_BYTES = 5_000_000
"""How large a page of HTML may be, of which little is the article."""


@dataclass(frozen=True)
class Article:
    """The paragraphs of an article, and the fields of its record that are known already."""

    paragraphs: tuple[str, ...]
    fields: Mapping[str, Plain]

    @property
    def text(self) -> str:
        """The cleaned text, with an empty line between paragraphs."""
        return "\n\n".join(self.paragraphs)


def read_article(raw: bytes, name: str, url: str = "") -> Article:
    """The article in a text or in a page of HTML, which may come from an address.

    `name` is for the problems' sake. Raises DossierError where there is no article.
    """
    html = is_page(raw)
    most = MAX_PAGE_BYTES if html else MAX_BYTES
    if len(raw) > most:
        message = f"the article has {len(raw):,} bytes; at most {most:,} are read"
        raise DossierError([Problem(name, 1, 1, "too-large", message)])
    page = read_page(raw, url) if html else Page(_decoded(raw, name))
    found = tuple(p for p in paragraphs(page.text) if words(p)) if page else ()
    if page is None or "\x00" in page.text or not found:
        message = "there is no article in this text"
        raise DossierError([Problem(name, 1, 1, "no-article", message)])
    fields: dict[str, Plain] = {
        "title": page.title,
        "publisher": page.site,
        "url": url,
        "published": page.published,
        "authors": [name for name in map(str.strip, page.author.split(";")) if name],
        "language": language_of(" ".join(found)),
    }
    return Article(found, {key: value for key, value in fields.items() if value})


def _decoded(raw: bytes, name: str) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        problem = Problem(name, line, 1, "encoding", "the article is not UTF-8", "save it as UTF-8")
        raise DossierError([problem]) from None
