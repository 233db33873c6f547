"""The content against the seed article: all that it tells, and none of its own sentences.

The article stands beside the repository and not in it; without it these tests skip.
"""

import pytest

from dossier.dossier import Dossier
from dossier.evidence.words import words
from dossier.generate import read
from dossier.ingest.furniture import paragraphs
from dossier.render.views.sentences import sentences
from tests.workspace import REPOSITORY, shared

SOURCE = "gambiaj-ambassador-recall"
OF_THE_ARTICLE = 14
"""How many words in a row are the article's own sentence and no longer a short quote."""


def article() -> str:
    (path,) = shared("seeds").glob("*.txt")
    return path.read_text("utf-8")


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return read(REPOSITORY)


def test_every_sentence_of_the_article_is_cited(dossier: Dossier) -> None:
    quotes = [words(cited.citation.quote or "") for cited in dossier.cited[SOURCE]]
    told = [s for paragraph in paragraphs(article()) for s in sentences(paragraph)]
    assert len(told) > 15
    assert [s for s in told if not any(stands_in(quote, words(s)) for quote in quotes)] == []


def stands_in(quote: tuple[str, ...], sentence: tuple[str, ...]) -> bool:
    starts = range(len(sentence) - len(quote) + 1)
    return any(sentence[start : start + len(quote)] == quote for start in starts)


def test_every_citation_of_the_article_is_verified(dossier: Dossier) -> None:
    fingerprint = dossier.fingerprint(SOURCE)
    assert fingerprint
    for cited in dossier.cited[SOURCE]:
        assert cited.citation.quote
        assert fingerprint.places(cited.citation.quote)


def test_no_sentence_of_the_article_is_in_the_repository() -> None:
    found = words(article())
    runs = {found[i : i + OF_THE_ARTICLE] for i in range(len(found) - OF_THE_ARTICLE + 1)}
    for folder in ("content", "seeds", "tests", "templates", "dossier"):
        for path in sorted((REPOSITORY / folder).rglob("*.*")):
            if path.suffix in {".yml", ".md", ".py", ".fingerprint", ".txt", ".po"}:
                here = words(path.read_text("utf-8", errors="replace"))
                own = {here[i : i + OF_THE_ARTICLE] for i in range(len(here))}
                assert not own & runs, path.relative_to(REPOSITORY).as_posix()
