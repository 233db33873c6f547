"""CONTRIBUTING.md, done as it says: each command in it, from a wrong date to a pushed branch."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.cli import names
from tests.answered import body
from tests.contributing.pictures import on_a_terminal, picture
from tests.workspace import REPOSITORY

HERE = Path(__file__).parent
GUIDE = (REPOSITORY / "CONTRIBUTING.md").read_text("utf-8")
STEPS, _, REST = GUIDE.partition("## Write what is reported")
PICTURES = REPOSITORY / ".github/contributing"

BLOCK = re.compile(r"^```yaml\n# ((?:content|seeds)/\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^    (\S.*)$", re.MULTILINE)
SHOWN = re.compile(r"!\[[^\]]+\]\(\.github/contributing/(\w+)\.svg\)")
MAKES_OWN = re.compile(r"^make: .*\n|^\.venv/bin/dossier check\n", re.MULTILINE)
"""What make says beside the answer."""

FAIL = {"make check"}
"""What does not end well, since there is a slip to be found."""


AUTHOR = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_AUTHOR_NAME": "A Contributor",
    "GIT_AUTHOR_EMAIL": "contributor@example.org",
    "GIT_COMMITTER_NAME": "A Contributor",
    "GIT_COMMITTER_EMAIL": "contributor@example.org",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone of a small dossier, made ready as a contributor's is."""
    for name, value in AUTHOR.items():
        monkeypatch.setenv(name, value)
    for name in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS"):  # of a make that runs the tests
        monkeypatch.delenv(name, raising=False)
    root = tmp_path / "dossier"
    shutil.copytree(HERE / "before", root)
    shutil.copytree(REPOSITORY / "content/vocabulary", root / "content/vocabulary")
    shutil.copytree(REPOSITORY / "templates", root / "templates")
    for name in ("mkdocs.yml", "hook.py", "Makefile", "pyproject.toml", "requirements.lock"):
        shutil.copy2(REPOSITORY / name, root / name)  # make looks at the times
    (root / ".gitignore").write_text("/.venv\n/site\n/build\n/article.txt\n")
    (root / ".venv").symlink_to(REPOSITORY / ".venv")
    shutil.copy(HERE / "article.txt", root)
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "The dossier")
    git(root, "init", "--quiet", "--bare", str(tmp_path / "origin"))
    git(root, "remote", "add", "origin", str(tmp_path / "origin"))
    return root


def git(root: Path, *arguments: str) -> str:
    told = subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True, text=True)
    return told.stdout


def parts(text: str) -> list[tuple[str, str]]:
    """What a person does, in order: write a file, type a command, compare with a picture."""
    found = [(m.start(), "write", m[0]) for m in BLOCK.finditer(text)]
    found += [(m.start(), "type", m[1]) for m in COMMAND.finditer(BLOCK.sub(blank, text))]
    found += [(m.start(), "see", m[1]) for m in SHOWN.finditer(text)]
    return [(what, words) for _, what, words in sorted(found)]


def blank(match: re.Match[str]) -> str:
    return "." * len(match[0])


def test_the_steps_lead_from_a_wrong_date_to_a_branch_for_a_pull_request(
    folder: Path, request: pytest.FixtureRequest
) -> None:
    answers: dict[str, tuple[str, str]] = {}
    for what, words in parts(STEPS):
        if what == "write":
            block = BLOCK.fullmatch(words)
            assert block
            (folder / block[1]).write_text(block[2], encoding="utf-8")
        elif what == "type" and words != "make serve":  # which has a test of its own
            if words == ".venv/bin/dossier fmt":  # after which the slip is mended
                event = folder / "content/events/dam-closed.yml"
                event.write_text(event.read_text("utf-8").replace("la-gazete", "la-gazette"))
            code, answer = on_a_terminal(shlex.split(words), folder)
            assert (code != 0) == (words in FAIL), answer
            name = words.split(" ")[1]
            answers[name] = (
                words,
                re.sub(r"^make: .*\n|^\.venv/bin/dossier check\n", "", answer, flags=re.M),
            )
        elif what == "see":
            held(words, picture(*answers[words]), request)
    assert git(folder, "ls-remote", "origin").split()[1:] == ["refs/heads/dam-closed-date"]
    assert git(folder, "status", "--porcelain") == ""
    assert subprocess.run(["make", "check"], cwd=folder, check=False).returncode == 0


def held(name: str, made: str, request: pytest.FixtureRequest) -> None:
    path = PICTURES / f"{name}.svg"
    if request.config.getoption("--update-golden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(made, encoding="utf-8")
    assert made == path.read_text("utf-8")


def test_every_picture_is_in_the_guide() -> None:
    assert {path.stem for path in PICTURES.iterdir()} == set(SHOWN.findall(GUIDE))


DOSSIER = sorted(set(re.findall(r"`\.venv/bin/dossier ([^`]+)`", GUIDE)))
MAKE = sorted(set(re.findall(r"`make (\w+)[^`]*`", GUIDE)))


@pytest.mark.parametrize("words", DOSSIER)
def test_a_command_named_in_passing_runs_too(words: str, folder: Path) -> None:
    name, *arguments = shlex.split(words)
    assert name in names()
    (folder / "answers.md").write_text(body({"what": "A dam.", "kind": "Event", "name": "Dam"}))
    program = [sys.executable, "-m", "dossier", name, *arguments]
    told = subprocess.run(program, cwd=folder, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout + told.stderr


@pytest.mark.parametrize("target", MAKE)
def test_make_has_each_target_that_is_named(target: str) -> None:
    assert (
        subprocess.run(["make", "--dry-run", target], cwd=REPOSITORY, check=False).returncode == 0
    )
