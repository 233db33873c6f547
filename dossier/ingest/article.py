"""An article: its cleaned paragraphs, and what it and its page say of it."""

import codecs
import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass

from dossier.evidence.words import words
from dossier.ingest.dates import find_dates
from dossier.ingest.furniture import clean
from dossier.ingest.language import language_of_most
from dossier.ingest.mojibake import damage, mended
from dossier.ingest.page import Page, is_page, read_page
from dossier.load.syntax import Plain
from dossier.model import DEFAULT_LANGUAGE
from dossier.problems import DossierError, Problem

MAX_BYTES = 2_000_000
"""How large a text may be."""
MAX_PAGE_BYTES = 5_000_000
"""How large a page of HTML may be, of which little is the article."""
MOST_BYTES = MAX_PAGE_BYTES + 1
"""How many bytes of an article's file are worth reading: with one more it is too large."""

_BINARY = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"{\\rtf",
           b"\xd0\xcf\x11\xe0", b"\x7fELF")  # fmt: skip
"""How files start that are no text: documents, archives, pictures, programs."""
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FEWEST_SPACES = 2
_DAMAGE = 3
"""With so many characters that were read wrongly, a text is no good for quoting."""


@dataclass(frozen=True)
class Article:
    """The paragraphs of an article, and the fields of its record that are known already.

    `place` is where it says that it was written, in its own words; empty where it does not.
    """

    paragraphs: tuple[str, ...]
    fields: Mapping[str, Plain]
    place: str = ""

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
        size = f"more than {MAX_PAGE_BYTES:,}" if len(raw) > MAX_PAGE_BYTES else f"{len(raw):,}"
        message = f"the article has {size} bytes; at most {most:,} are read"
        raise _refused(name, "too-large", message)
    if raw.startswith(_BINARY):
        raise _refused(name, "not-text", "this is a document or a picture, and no text", _HINT)
    page = read_page(raw, url) if html else Page(_decoded(raw, name))
    text = mended(page.text) if page else ""
    wrong = damage(text)
    if wrong >= _DAMAGE:
        message = f"{wrong} characters of the article were read in a wrong encoding"
        hint = "get the article anew, and save it as UTF-8"
        raise _refused(name, "mojibake", message, hint)
    cleaned = clean(text, mended(page.title) if page else "")
    found = tuple(one for one in cleaned.paragraphs if words(one))
    if page is None or not found:
        raise _refused(name, "no-article", "there is no article in this text")
    language = language_of_most(found)
    fields: dict[str, Plain] = {
        "title": mended(page.title) or _title(cleaned.headline),
        "publisher": mended(page.site),
        "wire": cleaned.wire,
        "url": url,
        "published": page.published or _day(cleaned.stamp, language or DEFAULT_LANGUAGE),
        "authors": [name for name in map(str.strip, mended(page.author).split(";")) if name],
        "language": language,
    }
    return Article(found, {key: value for key, value in fields.items() if value}, cleaned.place)


def _title(headline: str) -> str:
    """A headline as the title, unless it is as short as the name of a page's section."""
    return headline if headline.count(" ") >= _FEWEST_SPACES else ""


_HINT = "give its text, or its page of HTML"


def _decoded(raw: bytes, name: str) -> str:
    """The text of bytes that are UTF-8, or that say by their first ones that they are UTF-16."""
    encoding = next((encoding for mark, encoding in _MARKS if raw.startswith(mark)), "utf-8")
    if encoding == "utf-8" and _CONTROL.search(raw):
        raise _refused(name, "not-text", "this is no text: it has bytes of no character", _HINT)
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        problem = Problem(name, line, 1, "encoding", "the article is not UTF-8", "save it as UTF-8")
        raise DossierError([problem]) from None


def _day(stamp: str, language: str) -> str:
    """The day that a stamp names, as YYYY-MM-DD; nothing where it can be read in two ways."""
    if language not in ("en", "fr"):
        return ""
    found = find_dates(stamp, language, None)
    days = [one.edtf for one in found if not one.alternatives and len(one.edtf) == 10]
    try:
        return datetime.date.fromisoformat(days[0]).isoformat() if days else ""
    except ValueError:
        return ""


def _refused(name: str, code: str, message: str, hint: str = "") -> DossierError:
    return DossierError([Problem(name, 1, 1, code, message, hint)])
