"""Other generators on the same pages, where they are installed: Hugo, Eleventy, Zensical."""

import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.bench.processes import Ran, run

_MOST_ZENSICAL = 1_000
"""Above this Zensical asks for more memory than machines have."""
_DOCS = "build/docs"
_FRAME = "<!doctype html><title>{title}</title><nav>{nav}</nav><main>{content}</main>\n"


def hugo(root: Path, folder: Path, size: int) -> Ran | None:
    """Hugo, with one plain frame around each page."""
    program = shutil.which("hugo") or shutil.which("hugo", path=str(Path(sys.executable).parent))
    if program is None:
        return None
    shutil.copytree(root / _DOCS, folder / "content")
    frame = _FRAME.format(title="{{ .Title }}", nav="{{ .Site.Title }}", content="{{ .Content }}")
    _write(folder / "layouts/_default/single.html", frame)
    _write(folder / "layouts/_default/list.html", frame)
    options = 'disableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n'
    _write(
        folder / "hugo.toml",
        f'title = "A dossier"\n{options}[markup.goldmark.renderer]\nunsafe = true\n',
    )
    return run([program, "--quiet"], folder)


def eleventy(root: Path, folder: Path, size: int) -> Ran | None:
    """Eleventy, with one plain frame around each page."""
    program = shutil.which("eleventy")
    if program is None:
        return None
    shutil.copytree(root / _DOCS, folder / "pages")
    frame = _FRAME.format(title="{{ title }}", nav="A dossier", content="{{ content }}")
    _write(folder / "pages/_includes/frame.html", frame)
    _write(folder / "pages/pages.json", '{"layout": "frame.html"}')
    return run([program, "--quiet", "--input=pages", "--output=site"], folder)


def zensical(root: Path, folder: Path, size: int) -> Ran | None:
    """Zensical, which reads mkdocs.yml."""
    program = shutil.which("zensical", path=str(Path(sys.executable).parent))
    if program is None or size > _MOST_ZENSICAL:
        return None
    shutil.copytree(root, folder, ignore=shutil.ignore_patterns("site", "cache"))
    return run([program, "build"], folder)


OTHERS: Mapping[str, Callable[[Path, Path, int], Ran | None]] = {
    "hugo": hugo,
    "eleventy": eleventy,
    "zensical": zensical,
}
"""Each by its name: the dossier's folder, one to work in, and the size; None if it is not there."""


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
