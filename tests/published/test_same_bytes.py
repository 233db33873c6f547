"""The same content gives the same site, to the byte, wherever and whenever it is built."""

import os
import re
from pathlib import Path

from tests.built import Built, build, copy_of_the_dossier, copy_of_the_small_dossier, run
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
    """The dossier in a folder, whose site gets an address, and so dates its pages for robots."""
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as configuration:
        configuration.write("\nsite_url: https://dossier.example/\n")
    return folder


def built_otherwise(folder: Path) -> Built:
    """Build as somebody does at another time and place, whose files have another order and age."""
    for path in sorted((folder / "content").rglob("*.yml")):
        os.utime(path, (0, 0))
    later = folder.with_name("later")
    later.mkdir()
    (later / "sitecustomize.py").write_text(LATER, "utf-8")
    return build(
        folder,
        PYTHONPATH=os.pathsep.join((str(later), os.environ.get("PYTHONPATH", ""))),
        PYTHONHASHSEED="12345",
        TZ="Pacific/Kiritimati",
        LC_ALL="fr_FR.UTF-8",
        LANG="fr_FR.UTF-8",
    )


def test_another_place_time_language_and_order_make_no_difference(
    built: Built, tmp_path: Path
) -> None:
    other = built_otherwise(copy_of_the_dossier(tmp_path / "another folder, with spaces"))
    assert_same(built.root / "build/docs", other.root / "build/docs")
    assert_same(built.site, other.site)


def test_the_dates_for_robots_are_the_same_at_another_place_and_time(tmp_path: Path) -> None:
    one = build(with_address(copy_of_the_small_dossier(tmp_path / "dossier")))
    other = built_otherwise(with_address(copy_of_the_small_dossier(tmp_path / "another folder")))
    assert_same(one.site, other.site)
    assert b"<lastmod>" in tree(other.site)["sitemap.xml"]


def test_a_second_build_in_the_same_folder_makes_no_difference(
    small: Built, tmp_path: Path
) -> None:
    again = build(build(copy_of_the_small_dossier(tmp_path / "dossier")).root)
    assert_same(small.site, again.site)


def test_plain_mkdocs_makes_the_same_site_and_has_nothing_to_say(
    built: Built, tmp_path: Path
) -> None:
    folder = copy_of_the_dossier(tmp_path / "dossier")
    done = run("mkdocs", "build", "--strict", folder=folder)
    assert done.returncode == 0, done.stderr
    said = [line for line in done.stderr.splitlines() if line.strip()]
    assert [line for line in said if not re.match(r"INFO +- +(Cleaning|Building|Doc)", line)] == []
    assert_same(built.site, folder / "site")
