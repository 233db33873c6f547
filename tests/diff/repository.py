"""A dossier in a git repository of its own, as it was and as it is now."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from click.testing import CliRunner, Result

from dossier.cli import main
from tests.workspace import REPOSITORY

BEFORE = REPOSITORY / "tests/diff/before"

UPLAND = "content/countries/upland.yml"
LEAGUE = "content/blocs/river-league.yml"
ACCORD = "content/agreements/water-accord.yml"
MISSION = "content/organisations/water-mission.yml"
RIVER = "content/events/river-shut-2024.yml"
COURIER = "seeds/the-courier.yml"

Edit = str | bytes | None | tuple[str, str]
"""What becomes of a file: its whole content, nothing, or other words for some of it."""

ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "A. Writer",
    "GIT_AUTHOR_EMAIL": "writer@example.org",
    "GIT_AUTHOR_DATE": "2024-01-01T00:00:00Z",
    "GIT_COMMITTER_NAME": "A. Writer",
    "GIT_COMMITTER_EMAIL": "writer@example.org",
    "GIT_COMMITTER_DATE": "2024-01-01T00:00:00Z",
}
"""An environment in which git knows nothing of whose machine it is on."""


def before(path: str) -> str:
    """The text of a file as it was."""
    return (BEFORE / path).read_text("utf-8")


def with_more(path: str, text: str) -> str:
    """The same, with more lines at its end."""
    return before(path) + text


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env={**os.environ, **ALONE},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def commit(folder: Path) -> str:
    """Commit all that is in a folder; the name of the commit."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "x")
    return git(folder, "rev-parse", "HEAD").strip()


def make_repository(folder: Path, inside: str = ".") -> Path:
    """A repository with one commit, and the dossier of `before` in it; the dossier's folder."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet", "-b", "main")
    shutil.copytree(BEFORE, folder / inside, dirs_exist_ok=True)
    commit(folder)
    return folder / inside


def edit(root: Path, edits: Mapping[str, Edit]) -> None:
    for path, change in edits.items():
        file = root / path
        match change:
            case None:
                file.unlink()
            case (old, new):
                text = file.read_text("utf-8")
                assert old in text, f"{path} has no {old!r}"
                file.write_text(text.replace(str(old), str(new)), "utf-8")
            case str() | bytes():
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(change.encode() if isinstance(change, str) else change)


def diff(root: Path, *arguments: str) -> Result:
    return CliRunner(env=ALONE).invoke(main, ["diff", "-C", str(root), *arguments])


def lines(root: Path, *arguments: str) -> list[str]:
    """What the command prints, which did its work."""
    result = diff(root, *arguments)
    assert result.exit_code == 0, result.output
    return result.stdout.splitlines()
