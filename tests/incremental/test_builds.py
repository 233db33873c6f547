"""Whole builds, one after the other and at once, with and without what the publisher knows."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from dossier.generate import generate
from dossier.publish.site import publish
from tests.built import environment, program
from tests.published.drafts import FINISHED, MALI
from tests.workspace import make_site

HOOK = """
def on_page_content(html, page, config, files):
    return html + "<p>Said by a hook.</p>"
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = make_site(tmp_path / "dossier", FINISHED)
    (folder / "build/docs").mkdir(parents=True)
    return folder


def site_of(root: Path) -> Mapping[str, bytes]:
    folder = publish(root, generate(root).dossier)
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def configure(root: Path, old: str, new: str) -> None:
    path = root / "mkdocs.yml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_a_site_after_an_edit_is_the_one_that_is_built_from_nothing(root: Path) -> None:
    first = site_of(root)
    path = root / MALI
    path.write_text(path.read_text("utf-8").replace("name: Mali", "name: Mali edited"), "utf-8")
    edited = site_of(root)
    assert edited != first
    for name in ("build/cache", "build/docs", "site"):
        shutil.rmtree(root / name)
    assert site_of(root) == edited


def test_a_hook_that_the_publisher_does_not_know_is_told_and_heard(
    root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (root / "other.py").write_text(HOOK, "utf-8")
    configure(root, "hooks: [hook.py]", "hooks: [hook.py, other.py]")
    assert b"Said by a hook." in site_of(root)["countries/mali.html"]
    assert "the hook 'other.py': plain MkDocs makes every page anew" in caplog.text


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("  - attr_list\n", "  - attr_list\n  - pymdownx.tilde\n", "'pymdownx.tilde'"),
        ("plugins:\n", "plugins:\n  - tags\n", "'material/tags'"),
    ],
)
def test_what_the_publisher_does_not_know_is_named(
    old: str, new: str, told: str, root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    configure(root, old, new)
    assert "countries/mali.html" in site_of(root)
    assert told in caplog.text


def test_a_template_that_lists_all_pages_has_them_on_every_page(
    root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    frame = root / "templates/theme/main.html"
    block = (
        "{% block footer %}{% for file in pages %}{{ file.page.title }}, {% endfor %}{% endblock %}"
    )
    frame.write_text(frame.read_text("utf-8") + block, "utf-8")
    site_of(root)
    path = root / MALI
    path.write_text(path.read_text("utf-8").replace("name: Mali", "name: Mali edited"), "utf-8")
    assert b"Mali edited, " in site_of(root)["rules.html"]
    assert "main.html" in caplog.text


def test_two_builds_at_once_follow_each_other(root: Path) -> None:
    wanted = site_of(root)
    for name in ("build/cache", "site"):
        shutil.rmtree(root / name)
    command = [program("dossier"), "build"]
    builds = [
        subprocess.Popen(command, cwd=root, env=environment(), stdout=subprocess.DEVNULL)
        for _ in range(3)
    ]
    assert [build.wait() for build in builds] == [0, 0, 0]
    assert site_of(root) == wanted
