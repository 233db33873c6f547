"""From each record to every page that cites it, and back."""

from posixpath import dirname, join, normpath

import pytest

from tests.built import SOURCES, Built
from tests.published.pages import ReadPage


def linked(built: Built, path: str, selector: str) -> set[str]:
    """The pages of this site to which links lead that a selector finds."""
    page = ReadPage(built.site / path)
    found = (str(a.get("href")).partition("#")[0] for a in page.all(selector))
    return {normpath(join(dirname(path), href)) for href in found if href and "://" not in href}


@pytest.mark.parametrize("id", SOURCES)
def test_a_record_leads_to_what_cites_it_and_that_leads_back(id: str, built: Built) -> None:
    record = built.page_of(id)
    citing = {built.page_of(cited.of) for cited in built.dossier.cited[id]}
    assert citing, "a record that nothing cites is no evidence of anything"
    assert citing <= linked(built, record, "article a[href]")
    for page in sorted(citing):
        assert record in linked(built, page, "ol.evidence a[href]")


def test_each_article_has_its_record(built: Built) -> None:
    assert len(SOURCES) == 25
    restated = [id for id in SOURCES if built.dossier.fingerprint(id) is None]
    assert len(restated) == 24
