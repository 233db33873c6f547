"""Both sides come from git as they are there, whatever the repository looks like."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import Result

from dossier.history import files_at
from dossier.load.content import READ, load, load_files
from dossier.load.files import File, read_files
from dossier.problems import Problem
from tests.diff.repository import (
    ALONE,
    LEAGUE,
    MISSION,
    UPLAND,
    commit,
    diff,
    edit,
    git,
    lines,
    make_repository,
)
from tests.workspace import REPOSITORY

HIGHER = {UPLAND: ("name: {en: Upland", "name: {en: Overland")}
LINE = "Overland: name is now 'Overland' (was 'Upland')"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_repository(tmp_path / "dossier")


def on_disk(root: Path) -> tuple[File | Problem, ...]:
    return tuple(file for folder, endings in READ for file in read_files(root, folder, endings))


def said(result: Result) -> str:
    """What the command says of why it could not do its work."""
    assert result.stdout == ""
    assert isinstance(result.exception, SystemExit)
    return result.stderr.rsplit("Error: ", maxsplit=1)[1].strip()


def test_the_files_of_a_revision_are_those_of_its_checkout(root: Path) -> None:
    assert files_at(root, "HEAD") == on_disk(root)
    assert len(files_at(root, "HEAD")) == 17


def test_a_dossier_in_a_folder_of_the_repository_is_read_from_there(tmp_path: Path) -> None:
    root = make_repository(tmp_path / "repository", ":(top)sub/the [dossier]*")
    edit(root.parents[1], {"content/countries/other.yml": "name: Another dossier's\n"})
    commit(root)
    edit(root, HIGHER)
    assert lines(root, "main") == [LINE]
    assert files_at(root, "main~1") == files_at(root, "main")


def test_nothing_is_touched(root: Path) -> None:
    edit(root, {MISSION: None, "content/countries/coast.yml": "name: Coast\n"})
    git(root, "add", "content/countries/coast.yml")
    edit(root, HIGHER)

    def state() -> list[tuple[str, int, bytes]]:
        return [
            (path.as_posix(), path.stat().st_mtime_ns, path.read_bytes())
            for path in sorted(root.rglob("*"))
            if path.is_file()
        ]

    status = git(root, "status", "--porcelain")  # which refreshes the index
    kept = state()
    assert len(lines(root, "main")) == 4
    lines(root, "main", "HEAD")
    assert state() == kept
    assert git(root, "status", "--porcelain") == status


def test_the_side_that_is_not_given_is_the_folder_as_it_is(root: Path) -> None:
    edit(root, HIGHER)
    assert lines(root, "HEAD", "HEAD") == []
    assert lines(root, "HEAD") == [LINE]


@pytest.mark.parametrize("revision", ["main", "v1", "HEAD", "main~0", "refs/heads/main", "v1^{}"])
def test_a_side_is_whatever_git_calls_a_revision(revision: str, root: Path) -> None:
    git(root, "tag", "-a", "-m", "x", "v1")
    assert files_at(root, revision) == files_at(root, git(root, "rev-parse", "HEAD").strip())


def test_a_repository_without_a_work_tree_has_both_sides_too(root: Path, tmp_path: Path) -> None:
    edit(root, HIGHER)
    commit(root)
    bare = tmp_path / "bare.git"
    git(tmp_path, "clone", "--quiet", "--bare", str(root), str(bare))
    assert lines(bare, "main~1", "main") == [LINE]
    assert said(diff(bare, "main")) == f"{bare} has no content/; -C says where the dossier is"


def test_a_second_work_tree_and_a_hook_of_another_repository_do_not_matter(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = make_repository(tmp_path / "other")
    edit(other, HIGHER)
    commit(other)
    git(root, "worktree", "add", "--quiet", "-b", "second", str(tmp_path / "second"))
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    assert lines(tmp_path / "second", "main", "second") == []


def test_names_that_start_with_a_dot_are_passed_over(root: Path) -> None:
    edit(root, {"content/.old/x.yml": "name: X\n", "content/countries/.x.yml": "name: X\n"})
    commit(root)
    assert files_at(root, "HEAD") == files_at(root, "HEAD~1") == on_disk(root)


def test_links_submodules_and_odd_names_are_what_they_are_on_disk(
    root: Path, tmp_path: Path
) -> None:
    (root / "templates").mkdir()
    (root / "templates/coast.yml").write_text("name: Coast\n")
    (root / "content/countries/coast.yml").symlink_to("../../templates/coast.yml")
    (root / "content/countries/out.yml").symlink_to("../../../out.yml")
    (root / "content/countries/whole.yml").symlink_to("/lowland.yml")
    (root / "content/countries/nowhere.yml").symlink_to("no.yml")
    (root / "content/countries/loop.yml").symlink_to("loop.yml")
    (root / "content/more").symlink_to("countries")
    (root / "content/templates").symlink_to("../templates")
    (root / "content/countries/by.yml").symlink_to("../templates/coast.yml")
    (root / "content/countries/ni\nger.txt").touch()
    Path(os.fsdecode(os.fsencode(root) + b"/content/\xff.yml")).touch()
    commit(root)
    assert files_at(root, "HEAD") == on_disk(root)


def test_a_folder_that_is_a_link_is_read_through(root: Path) -> None:
    (root / "seeds").rename(root / "records")
    (root / "seeds").symlink_to("records")
    commit(root)
    assert files_at(root, "HEAD") == on_disk(root)
    assert lines(root, "HEAD~1") == []


def test_what_is_in_a_submodule_cannot_be_read_and_does_not_look_new(
    root: Path, tmp_path: Path
) -> None:
    blocs = tmp_path / "blocs"
    shutil.copytree(root / "content/blocs", blocs)
    git(blocs, "init", "--quiet", "-b", "main")
    commit(blocs)
    git(root, "rm", "-r", "--quiet", "content/blocs")
    git(root, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(blocs),
        "content/blocs")  # fmt: skip
    commit(root)
    assert lines(root, "HEAD~1", "HEAD")[0] == "RL: cannot be read any more"
    assert lines(root, "HEAD")[0] == "RL: can be read now, and could not before"


def test_a_file_that_nobody_may_read_does_not_look_removed(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_bytes = Path.read_bytes

    def read(path: Path) -> bytes:
        if path == root / LEAGUE:
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", read)
    assert lines(root, "HEAD")[0] == "RL: cannot be read any more"


def test_a_revision_without_a_dossier_makes_all_of_it_new(root: Path) -> None:
    git(root, "checkout", "--quiet", "--orphan", "empty")
    git(root, "rm", "-r", "--quiet", "--force", ".")
    commit(root)
    git(root, "checkout", "--quiet", "main")
    content = load_files(files_at(root, "empty"))
    assert [problem.code for problem in content.problems] == [
        "missing-folder",
        "missing-folder",
        "missing-file",
    ]
    assert "Upland: country added, with 3 claims" in lines(root, "empty", "main")
    assert load(root).problems == ()


# What goes wrong.


@pytest.mark.parametrize(
    ("revision", "message"),
    [
        ("no-such", "Invalid value for BASE: git knows no revision 'no-such'; `git log --oneline` "
         "lists commits, `git branch --all` branches"),
        ("mian", "Invalid value for BASE: git knows no revision 'mian'; did you mean 'main'?"),
        ("0" * 40, f"Invalid value for BASE: git knows no revision '{'0' * 40}'; "
         "`git log --oneline` lists commits, `git branch --all` branches"),
        ("", "Invalid value for BASE: '' is no revision; one is a branch, a tag or a commit"),
        ("main..HEAD", "Invalid value for BASE: 'main..HEAD' is a range; give its sides as two "
         "words: `dossier diff BASE HEAD`"),
        ("a\x1b[31m\nb", "Invalid value for BASE: git knows no revision 'a\\x1b[31m\\nb'; "
         "`git log --oneline` lists commits, `git branch --all` branches"),
        ("main:content", "Invalid value for BASE: git knows no revision 'main:content'; "
         "`git log --oneline` lists commits, `git branch --all` branches"),
    ],
)  # fmt: skip
def test_a_revision_that_is_none_is_told_with_what_would_be_right(
    revision: str, message: str, root: Path
) -> None:
    result = diff(root, revision)
    assert result.exit_code == 2
    assert said(result) == message


@pytest.mark.parametrize("revision", ["--all", "-n1", "--output=x", "--help"])
def test_a_revision_is_never_an_option_of_git(revision: str, root: Path) -> None:
    result = diff(root, "--", revision)
    assert result.exit_code == 2
    assert said(result) == (
        f"Invalid value for BASE: '{revision}' is no revision; one is a branch, a tag or a commit"
    )
    assert not (root / "x").exists()


def test_the_second_side_is_named_where_it_is_the_wrong_one(root: Path) -> None:
    assert said(diff(root, "main", "nowhere")).startswith("Invalid value for HEAD: ")


def test_a_branch_that_only_the_remote_has_is_told_by_its_name(root: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", str(root), str(clone))
    git(clone, "checkout", "--quiet", "-b", "work")
    git(clone, "branch", "--quiet", "-D", "main")
    assert said(diff(clone, "main")).endswith("'main'; did you mean 'origin/main'?")


def test_a_shallow_clone_that_lacks_the_base_is_told_how_to_get_it(
    root: Path, tmp_path: Path
) -> None:
    edit(root, HIGHER)
    commit(root)
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{root}", str(clone))
    result = diff(clone, "HEAD~1")
    assert result.exit_code == 2
    assert said(result).endswith(
        "this clone is shallow, without older commits and other branches: "
        "`git fetch --unshallow origin`, or `git fetch origin BRANCH`, gets them"
    )
    git(clone, "fetch", "--quiet", "--unshallow", "origin")
    assert lines(clone, "HEAD~1") == [LINE]


@pytest.mark.parametrize("kind", ["blob", "tree"])
def test_a_damaged_repository_is_an_error_and_no_empty_side(kind: str, root: Path) -> None:
    wanted = UPLAND if kind == "blob" else "content"
    object = git(root, "rev-parse", f"HEAD:{wanted}").strip()
    (root / ".git/objects" / object[:2] / object[2:]).unlink()
    result = diff(root, "HEAD")
    assert result.exit_code == 1
    start = f"git cannot read the object {object}; " if kind == "blob" else "git ls-tree: "
    assert said(result).startswith(start)


def test_a_git_that_dies_half_way_is_an_error_and_no_empty_side(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = shutil.which("git")
    (tmp_path / "bin").mkdir()
    fake = tmp_path / "bin/git"
    fake.write_text(f'#!/bin/sh\n[ "$1" = cat-file ] && exit 1\nexec {real} "$@"\n')
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    result = diff(root, "HEAD")
    assert result.exit_code == 1
    assert said(result).startswith("git cannot read the object ")


def test_a_machine_without_git_and_a_folder_in_no_repository_are_told_so(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = tmp_path / "alone"
    shutil.copytree(root, alone, ignore=shutil.ignore_patterns(".git"))
    result = diff(alone, "main")
    assert result.exit_code == 1
    assert said(result) == (
        f"{alone} is in no git repository; "
        "BASE and HEAD are revisions of the one that the dossier is in"
    )
    monkeypatch.setenv("PATH", str(tmp_path))
    result = diff(root, "main")
    assert result.exit_code == 1
    assert said(result) == "there is no program `git` here, and both sides are read from it"


@pytest.mark.parametrize("arguments", [[], ["a", "b", "c"], ["main", "--format", "html"]])
def test_a_wrong_use_ends_with_2(arguments: list[str], root: Path) -> None:
    assert diff(root, *arguments).exit_code == 2


def test_a_program_in_a_pipe_prints_its_lines_and_nothing_else(root: Path) -> None:
    edit(root, HIGHER)
    done = subprocess.run(
        [sys.executable, "-m", "dossier", "diff", "main"],
        cwd=root,
        env={**os.environ, **ALONE, "PYTHONPATH": str(REPOSITORY), "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == (f"{LINE}\n", "1 change\n")
