"""Zensical, the successor of MkDocs, makes the same pages of the same tree of Markdown."""

import shutil
from pathlib import Path

import pytest

from tests.built import ENTITIES, Built, copy_of_the_dossier, run
from tests.published.pages import ReadPage, text_of

pytest.importorskip("zensical", reason="Zensical is not installed")


@pytest.fixture(scope="module")
def theirs(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site that Zensical makes."""
    folder = copy_of_the_dossier(tmp_path_factory.mktemp("zensical") / "dossier")
    shutil.copytree(built.root / "build/docs", folder / "build/docs", dirs_exist_ok=True)
    done = run("zensical", "build", folder=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


def test_it_makes_the_same_pages(built: Built, theirs: Path) -> None:
    pages = sorted(path.relative_to(theirs).as_posix() for path in theirs.rglob("*.html"))
    assert pages == list(built.pages)
    assert len(pages) > len(ENTITIES)


def test_each_page_has_the_same_title_citations_and_links(built: Built, theirs: Path) -> None:
    for path in built.pages:
        one, other = ReadPage(built.site / path), ReadPage(theirs / path)
        for part in ("article h1", "ol.evidence > li", "sup.cite", ".position", ".facts dd"):
            ours = [text_of(node) for node in one.all(part)]
            assert [text_of(node) for node in other.all(part)] == ours, (path, part)
