"""What pages weigh where there is much: none more than a reader on a slow line can bear."""

import gzip
import re
from collections.abc import Mapping
from pathlib import Path

from dossier.dossier import Dossier
from dossier.load.content import load
from dossier.render.site import render
from tests.bench.made import make
from tests.workspace import to_html

SIZE = 1_500
"""With so many entities every list that can be split is, and every picture has all it shows."""

HTML, COMPRESSED = 300_000, 30_000
FRAME, FRAME_COMPRESSED = 16_000, 4_000
"""What the theme puts around each page."""

HEAVIEST = 2
"""So many pages of each sort are looked at: those with most Markdown."""


def test_no_page_of_a_large_dossier_is_too_heavy(tmp_path: Path) -> None:
    make(tmp_path, SIZE)
    pages = heaviest(render(Dossier(load(tmp_path)), tmp_path))
    assert len(pages) > 20
    for path, markdown in pages.items():
        html = to_html(re.sub(r"\A---\n.*?\n---\n", "", markdown, flags=re.DOTALL)).encode()
        assert len(html) <= HTML - FRAME, path
        assert len(gzip.compress(html, 6)) <= COMPRESSED - FRAME_COMPRESSED, path


def heaviest(files: Mapping[str, bytes]) -> Mapping[str, str]:
    """The pages with most Markdown of each folder and each sort of further page there."""
    by_sort: dict[str, list[tuple[int, str]]] = {}
    for path, raw in files.items():
        if path.endswith(".md"):
            sort = re.sub(r"/[^_/]*|_\d+", "", path)
            sort = path if path.endswith("index.md") else sort
            by_sort.setdefault(sort, []).append((len(raw), path))
    found = sorted(path for pages in by_sort.values() for _, path in sorted(pages)[-HEAVIEST:])
    return {path: files[path].decode() for path in found}
