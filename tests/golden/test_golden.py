"""The Markdown of one page of each kind, held to the letter.

After a change that is meant: `.venv/bin/pytest tests/golden --update-golden`, then read the diff.
"""

import shutil
from pathlib import Path

import pytest

from dossier.generate import read
from dossier.render.site import render

HERE = Path(__file__).parent
REPOSITORY = HERE.parents[1]
PAGES = HERE / "pages"

GOLDEN = (
    "index.md",
    "countries/upland.md",
    "countries/upper-land.md",
    "countries/lowland.md",
    "countries/index.md",
    "blocs/river-league.md",
    "blocs/index.md",
    "agreements/water-treaty.md",
    "agreements/index.md",
    "organisations/dam-office.md",
    "events/dam-closed.md",
    "events/index.md",
    "sources/the-courier.md",
    "sources/la-gazette.md",
    "sources/the-post.md",
    "sources/index.md",
    "map.md",
    "timeline.md",
    "dates/index.md",
    "dates/2025-02-01.md",
    "disputes.md",
    "rules.md",
)


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    root = tmp_path_factory.mktemp("golden")
    shutil.copytree(HERE / "dossier", root, dirs_exist_ok=True)
    shutil.copytree(REPOSITORY / "templates", root / "templates")
    shutil.copytree(REPOSITORY / "content/vocabulary", root / "content/vocabulary")
    files = render(read(root), root)
    return {path: text.decode() for path, text in files.items() if path.endswith(".md")}


@pytest.mark.parametrize("path", GOLDEN)
def test_the_page_is_as_it_was_read_last(
    path: str, rendered: dict[str, str], request: pytest.FixtureRequest
) -> None:
    golden = PAGES / path
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(rendered[path], encoding="utf-8")
    assert rendered[path] == golden.read_text(encoding="utf-8")


def test_no_golden_page_is_left_behind() -> None:
    there = {path.relative_to(PAGES).as_posix() for path in PAGES.rglob("*.md")}
    assert there == set(GOLDEN)
