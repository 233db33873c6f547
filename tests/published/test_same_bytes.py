"""The same content gives the same site, to the byte, wherever and whenever it is built."""

import os
from pathlib import Path

from tests.built import Built, build, copy_of_the_dossier, run
from tests.published.folders import assert_same, tree

LATER = """
import datetime, time

_GAP = 400 * 24 * 3600
_time = time.time
time.time = lambda: _time() + _GAP

class _DateTime(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.now(datetime.timezone.utc).replace(tzinfo=None)

datetime.datetime = _DateTime
"""
"""A year and a month later, for all that asks Python for the time."""


def with_address(folder: Path) -> Path:
    """A copy of the dossier whose site has an address, and so dates its pages for robots."""
    with (copy_of_the_dossier(folder) / "mkdocs.yml").open("a", encoding="utf-8") as configuration:
        configuration.write("\nsite_url: https://dossier.example/\n")
    return folder


def test_another_place_time_language_and_order_make_no_difference(tmp_path: Path) -> None:
    one = build(with_address(tmp_path / "dossier"))
    folder = with_address(tmp_path / "another folder, with spaces")
    for path in sorted((folder / "content").rglob("*.yml")):
        os.utime(path, (0, 0))
    (tmp_path / "later").mkdir()
    (tmp_path / "later/sitecustomize.py").write_text(LATER, "utf-8")
    other = build(
        folder,
        PYTHONPATH=os.pathsep.join((str(tmp_path / "later"), os.environ.get("PYTHONPATH", ""))),
        PYTHONHASHSEED="12345",
        TZ="Pacific/Kiritimati",
        LC_ALL="fr_FR.UTF-8",
        LANG="fr_FR.UTF-8",
    )
    assert_same(one.root / "build/docs", other.root / "build/docs")
    assert_same(one.site, other.site)
    assert b"<lastmod>" in tree(other.site)["sitemap.xml"]


def test_a_second_build_in_the_same_folder_makes_no_difference(
    built: Built, tmp_path: Path
) -> None:
    again = build(build(copy_of_the_dossier(tmp_path / "dossier")).root)
    assert_same(built.site, again.site)


def test_plain_mkdocs_makes_the_same_site(built: Built, tmp_path: Path) -> None:
    folder = copy_of_the_dossier(tmp_path / "dossier")
    done = run("mkdocs", "build", folder=folder)
    assert done.returncode == 0, done.stderr
    assert_same(built.site, folder / "site")
