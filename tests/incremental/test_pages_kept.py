"""A build that keeps pages makes what plain MkDocs makes, whatever was edited since the last."""

import logging
import random
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from dossier.publish.assemble import Assembled, assemble

CONFIG = """\
site_name: {name}
site_url: https://dossier.example/a/
use_directory_urls: {urls}
strict: false
theme:
  name: material
  custom_dir: theme
  font: false
  features: [navigation.tabs, toc.follow, navigation.footer]
markdown_extensions: [attr_list, md_in_html, tables, footnotes]
nav: {nav}
not_in_nav: "*"
validation: {{links: {{anchors: warn, not_found: warn}}}}
"""
FRAME = """\
{% extends "base.html" %}
{% block htmltitle %}<title>TITLE {{ page.title }}</title>{% endblock %}
"""
STEPS = 10
"""How many builds a sequence has, of one to eight edits each."""
WORDS = ("river", "road", "camp", "été", "«ville»", "50 %", "a & b", "<b>bold</b>", "`code`", "|")


def text(dice: random.Random, pages: list[str]) -> str:
    """The Markdown of some page that links to some others, and to some that are not there."""
    lines = []
    if dice.random() < 0.3:
        head = dice.choice(("title: A head", "search: {exclude: true}", "tags: [one, 'two']"))
        lines += ["---", head, "---", ""]
    if dice.random() < 0.7:
        lines += [f"# {dice.choice(WORDS)} {dice.randrange(9)}", ""]
    for _ in range(dice.randrange(1, 6)):
        there = dice.choice([*pages, "gone.md", "a/gone.md", ""])
        anchor = dice.choice(("", "", "#part-1", "#part-2"))
        lines += [
            f"## Part {dice.randrange(3)}",
            "",
            " ".join(dice.choices(WORDS, k=8)),
            f"[there](/{there}{anchor}) [near]({there}{anchor})",
            "",
        ]
    return "\n".join(lines)


class Site:
    """A folder with a tree of Markdown, its theme and mkdocs.yml, and ways to change them."""

    def __init__(self, root: Path, seed: int) -> None:
        self.root, self.docs = root, root / "docs"
        self.dice = random.Random(seed)
        self.options = {"name": "A site", "urls": "false", "nav": "[index.md, a/index.md]"}
        self.write("theme/main.html", FRAME)
        self.write("mkdocs.yml", CONFIG.format(**self.options))
        for path in ("index.md", "a/index.md", "a/b.md", "c.md"):
            self.write(f"docs/{path}", text(self.dice, []))
        self.write("docs/style.css", "a {}")

    def write(self, path: str, content: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(content, encoding="utf-8")

    @property
    def pages(self) -> list[str]:
        return sorted(path.relative_to(self.docs).as_posix() for path in self.docs.rglob("*.md"))

    def other(self) -> str:
        """A page that may be moved or removed."""
        return self.dice.choice(
            [page for page in self.pages if not page.endswith("index.md")] or [""]
        )

    def edit(self) -> None:
        path = self.dice.choice(self.pages)
        self.write(f"docs/{path}", text(self.dice, self.pages))

    def touch(self) -> None:
        path = self.docs / self.dice.choice(self.pages)
        path.write_bytes(path.read_bytes())

    def add(self) -> None:
        path = self.dice.choice(("a/", "", "d/e/")) + f"{self.dice.choice('uvwxyz')}.md"
        self.write(f"docs/{path}", text(self.dice, self.pages))

    def remove(self) -> None:
        if path := self.other():
            (self.docs / path).unlink()

    def rename(self) -> None:
        if path := self.other():
            (self.docs / path).rename((self.docs / path).with_stem(self.dice.choice("mnopq")))

    def swap(self) -> None:
        """Two pages change places."""
        one, other = (
            self.docs / self.dice.choice(self.pages),
            self.docs / self.dice.choice(self.pages),
        )
        first, second = one.read_bytes(), other.read_bytes()
        one.write_bytes(second)
        other.write_bytes(first)

    def asset(self) -> None:
        self.write(f"docs/style{self.dice.randrange(2)}.css", f"b {{{self.dice.random()}}}")

    def theme(self) -> None:
        self.write("theme/main.html", FRAME.replace("TITLE", self.dice.choice("ABC")))

    def configure(self) -> None:
        self.options |= {
            "name": self.dice.choice(("A site", "Another")),
            "urls": self.dice.choice(("true", "false")),
            "nav": self.dice.choice(
                ("[index.md, a/index.md]", "[index.md, {Named: a/index.md}]", "[{S: [index.md]}]")
            ),
        }
        self.write("mkdocs.yml", CONFIG.format(**self.options))

    def change(self) -> None:
        """One edit of any sort; of pages more often than of what all of them depend on."""
        often = (self.edit, self.edit, self.edit, self.add, self.remove, self.rename, self.swap)
        self.dice.choice((*often, *often, self.touch, self.asset, self.theme, self.configure))()

    def configured(self, to: str) -> MkDocsConfig:
        site = self.root / to
        shutil.rmtree(site, ignore_errors=True)
        return load_config(
            str(self.root / "mkdocs.yml"), site_dir=str(site), docs_dir=str(self.docs)
        )

    def tree(self, to: str) -> Mapping[str, bytes]:
        folder = self.root / to
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file()
        }


@pytest.fixture(autouse=True)
def the_same_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")


def heard(caplog: pytest.LogCaptureFixture, make: Callable[[], object]) -> list[str]:
    """The warnings of MkDocs while something is made, sorted."""
    caplog.clear()
    with caplog.at_level(logging.WARNING, "mkdocs"):
        make()
    return sorted(record.getMessage() for record in caplog.records)


def same(site: Site, caplog: pytest.LogCaptureFixture) -> Assembled:
    """Build both ways, hold the one against the other, and tell what was rendered."""
    made: list[Assembled] = []
    kept, plain = site.configured("kept"), site.configured("plain")
    warnings = heard(caplog, lambda: made.append(assemble(site.root, kept)))
    assert warnings == heard(caplog, lambda: build(plain))
    ours, theirs = site.tree("kept"), site.tree("plain")
    assert ours.keys() == theirs.keys()
    assert [path for path in ours if ours[path] != theirs[path]] == []
    return made[0]


@pytest.mark.parametrize("seed", range(6))
def test_edits_renames_and_deletions_make_what_mkdocs_makes(
    seed: int, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    site = Site(tmp_path, seed)
    same(site, caplog)
    for _ in range(STEPS):
        for _ in range(site.dice.randrange(1, 9)):
            site.change()
        same(site, caplog)


def quiet(tmp_path: Path) -> Site:
    """A site without a warning: every page of it is kept."""
    site = Site(tmp_path, 0)
    for number, path in enumerate(site.pages):
        site.write(f"docs/{path}", f"# Page {number}\n\n## Part 1\n\n[There](/index.md)\n")
    site.write("docs/index.md", "# Home\n\n[There](c.md#part-1)\n")
    return site


def test_only_pages_that_changed_are_rendered(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    site = quiet(tmp_path)
    for page in site.pages:
        site.write(
            f"docs/{page}",
            (site.docs / page).read_text("utf-8").replace("(/", "(").replace("a/index", "index"),
        )
    site.write("docs/a/b.md", "# B\n\n[Home](../index.md)\n")
    site.write("docs/a/index.md", "# A\n\n[Home](../index.md)\n")
    assert same(site, caplog).rendered == 4
    assert same(site, caplog).rendered == 0
    site.write("docs/a/b.md", "# Another\n")
    assert same(site, caplog).rendered == 1
    site.write("docs/style.css", "b {}")
    assert same(site, caplog).rendered == 0
    (site.docs / "a/b.md").rename(site.docs / "a/z.md")
    assert same(site, caplog).rendered == 1
    site.write("theme/main.html", FRAME.replace("TITLE", "Other"))
    assert same(site, caplog).rendered == 4


def test_the_title_of_a_page_in_the_navigation_is_new_on_every_page(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    site = quiet(tmp_path)
    same(site, caplog)
    site.write("docs/a/index.md", "# A new name\n")
    same(site, caplog)
    assert b"A new name" in site.tree("kept")["c.html"]


@pytest.mark.parametrize("lost", ["page", "anchor"])
def test_a_link_to_what_is_gone_is_told_although_its_own_page_did_not_change(
    lost: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    site = quiet(tmp_path)
    same(site, caplog)
    if lost == "page":
        (site.docs / "c.md").unlink()
    else:
        site.write("docs/c.md", "# Without a part\n")
    kept = site.configured("kept")
    warnings = heard(caplog, lambda: assemble(site.root, kept))
    assert [warning for warning in warnings if "'index.md'" in warning and "c.md#part-1" in warning]
    same(site, caplog)


def spoil(path: Path) -> None:
    path.write_bytes(b"spoilt" + path.read_bytes()[6:])


@pytest.mark.parametrize(
    "damage",
    [
        Path.unlink,
        spoil,
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[:-9]),
    ],
    ids=["gone", "spoilt", "empty", "cut"],
)
@pytest.mark.parametrize("what", ["pages.json", "pages/*/*"])
def test_a_damaged_cache_makes_no_wrong_page(
    what: str, damage: Callable[[Path], object], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    site = quiet(tmp_path)
    same(site, caplog)
    found = [path for path in (tmp_path / "build/cache").glob(what) if path.is_file()]
    assert found
    for path in found:
        damage(path)
    same(site, caplog)
    same(site, caplog)


def test_a_cache_may_be_another_dossiers(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    one, other = quiet(tmp_path / "one"), Site(tmp_path / "other", 1)
    same(one, caplog)
    same(other, caplog)
    shutil.rmtree(one.root / "build")
    shutil.copytree(other.root / "build", one.root / "build")
    same(one, caplog)


def test_what_is_done_to_the_site_does_nothing_to_the_next(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    site = quiet(tmp_path)
    same(site, caplog)
    with (tmp_path / "kept/c.html").open("ab") as file:
        file.write(b"<!-- added by hand -->")
    same(site, caplog)


def test_pages_no_build_needs_any_more_are_not_kept(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    site = quiet(tmp_path)
    for number in range(6):
        site.write("docs/c.md", f"# Version {number}\n\n## Part 1\n")
        same(site, caplog)
    kept = [path for path in (tmp_path / "build/cache/pages").rglob("*") if path.is_file()]
    assert len(kept) <= 2 * 2 * len(site.pages)
