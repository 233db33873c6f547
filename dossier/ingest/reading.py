"""An article that was read: its paragraphs, and its record's fields by whoever says them."""

from collections.abc import Mapping
from dataclasses import dataclass

from dossier.dates import parse_date
from dossier.ingest.article import Article, read_article
from dossier.ingest.find import Finder
from dossier.ingest.findings import Findings
from dossier.ingest.given import Given
from dossier.ingest.names import LANGUAGES
from dossier.ingest.remarks import sorted_out
from dossier.load.syntax import Plain
from dossier.problems import DossierError, Problem


@dataclass(frozen=True)
class Read:
    """An article, what was given, and the fields of its record that were told beside it.

    `told` counts more than what the article's page says of itself.
    """

    given: Given
    article: Article
    told: Mapping[str, str]

    @property
    def fields(self) -> Mapping[str, Plain]:
        """The fields of its record that are known; no agency that is the publisher itself."""
        fields = {**self.article.fields, **self.told}
        wire, publisher = str(fields.get("wire", "")), str(fields.get("publisher", ""))
        if wire and wire.casefold() == publisher.casefold():
            del fields["wire"]
        return fields

    def field(self, key: str) -> str | None:
        """One of them that is a text, if it is known."""
        value = self.fields.get(key)
        return value if isinstance(value, str) else None


def read(given: Given, options: Mapping[str, str]) -> Read:
    """Read an article; what an option says counts more than what was given beside it.

    Raises DossierError where there is no article.
    """
    told = sorted_out({**given.fields, **options})
    try:
        article = read_article(given.raw, given.path, told.get("url") or given.url)
    except DossierError as error:
        raise DossierError(_at(given.line, problem) for problem in error.problems) from None
    return Read(given, article, told)


def search(finder: Finder, read: Read) -> Findings:
    """What the article speaks of.

    One in another language than those that are known, or in none that is plain, is read as
    English: names are spelt alike in many languages.
    """
    language = (read.field("language") or "").partition("-")[0]
    published = read.field("published")
    return finder.find(
        read.article.text,
        language if language in LANGUAGES else LANGUAGES[0],
        parse_date(published) if published else None,
    )


def _at(line: int | None, problem: Problem) -> Problem:
    """The problem of an article that stands on one line, on that line."""
    if line is None:
        return problem
    return Problem(problem.path, line, 1, problem.code, problem.message, problem.hint)
