"""What `dossier fmt` writes, shows and refuses."""

import stat
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier.cli import main
from dossier.form import canonical
from tests.workspace import REPOSITORY, make_dossier, problems

NIGER = "content/countries/niger.yml"
FIRST = "# yaml-language-server: $schema=../../schemas/country.json\n"
UNTIDY: Mapping[str, str | bytes] = {NIGER: "codes: {m49: 562}   # of the UN\nname: 'Niger'\n"}
TIDY = f"{FIRST}name: Niger\ncodes: {{m49: 562}}  # of the UN\n"


def fmt(root: Path, *arguments: str, **environment: str) -> Result:
    return CliRunner(env=environment).invoke(main, ["fmt", *arguments, "-C", str(root)])


def tidy_dossier(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """The base of the cases in canonical form, with these files over it."""
    assert fmt(make_dossier(folder)).exit_code == 0
    for path, content in (files or {}).items():
        (folder / path).write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def test_a_file_is_written_in_canonical_form_and_named(tmp_path: Path) -> None:
    root = tidy_dossier(tmp_path, UNTIDY)
    result = fmt(root)
    assert (result.exit_code, result.stdout) == (0, f"{NIGER} changed.\n")
    assert result.stderr == "1 of 12 files changed\n"
    assert (root / NIGER).read_text("utf-8") == TIDY
    assert problems(root) == []


def test_a_second_run_writes_nothing(tmp_path: Path) -> None:
    root = tidy_dossier(tmp_path)
    before = {path: path.stat() for path in root.rglob("*") if path.is_file()}
    result = fmt(root)
    assert (result.exit_code, result.stdout) == (0, "")
    for path, stats in before.items():
        assert (path.stat().st_mtime_ns, path.stat().st_ino) == (stats.st_mtime_ns, stats.st_ino)


def test_check_shows_what_would_change_and_writes_nothing(tmp_path: Path) -> None:
    root = tidy_dossier(tmp_path, UNTIDY)
    result = fmt(root, "--check")
    assert result.exit_code == 1
    assert result.stdout == (
        f"--- {NIGER}\n+++ {NIGER}\n@@ -1,2 +1,3 @@\n"
        "-codes: {m49: 562}   # of the UN\n-name: 'Niger'\n"
        f"+{FIRST}+name: Niger\n+codes: {{m49: 562}}  # of the UN\n"
    )
    assert result.stderr == "1 of 12 files would change\n"
    assert (root / NIGER).read_text("utf-8") == UNTIDY[NIGER]
    fmt(root)
    assert (fmt(root, "--check").exit_code, fmt(root, "--check").stdout) == (0, "")


def test_check_says_where_the_end_of_the_last_line_is_missing(tmp_path: Path) -> None:
    root = tidy_dossier(tmp_path, {NIGER: f"{FIRST}name: Niger"})
    assert fmt(root, "--check").stdout.endswith(
        "-name: Niger\n\\ No newline at end of file\n+name: Niger\n"
    )


def test_a_patch_is_coloured_unless_that_is_unwanted(tmp_path: Path) -> None:
    root = tidy_dossier(tmp_path, UNTIDY)
    command = ["fmt", "--check", "-C", str(root)]
    assert "\x1b[32m+name: Niger" in CliRunner().invoke(main, command, color=True).stdout
    bare = CliRunner(env={"NO_COLOR": "1"}).invoke(main, command, color=True).stdout
    assert "\x1b[" not in bare


@pytest.mark.parametrize(
    ("arguments", "changed"),
    [
        (["content/countries"], [NIGER]),
        ([NIGER], [NIGER]),
        (["content/countries/../countries/niger.yml"], [NIGER]),
        (["content/", "seeds"], [NIGER, "seeds/report.yml"]),
        (["seeds/report.yml", NIGER, "content"], [NIGER, "seeds/report.yml"]),
        (["."], [NIGER, "seeds/report.yml"]),
        (["content/blocs"], []),
    ],
)
def test_paths_say_what_is_put_in_form(
    arguments: list[str], changed: list[str], tmp_path: Path
) -> None:
    record = "language: en\ntitle: A\npublisher: B\ndigest: C\n"
    result = fmt(tidy_dossier(tmp_path, {**UNTIDY, "seeds/report.yml": record}), *arguments)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [f"{path} changed." for path in changed]


def test_a_path_may_be_whole_or_start_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tidy_dossier(tmp_path / "dossier", UNTIDY)
    assert fmt(root, "--check", str(root / NIGER)).stderr == "1 of 1 file would change\n"
    monkeypatch.chdir(tmp_path)
    assert fmt(Path("dossier"), "--check", f"dossier/{NIGER}").stderr.startswith("1 of 1 file")


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("content/countries/chad.yml", "there is no 'content/countries/chad.yml'"),
        ("..", "'..' is not in content/ or seeds/ of the dossier"),
        ("content/../README.md", "'content/../README.md' is not in content/ or seeds/"),
        ("README.md", "'README.md' is not in content/ or seeds/"),
        ("seeds/report.fingerprint", "'seeds/report.fingerprint' is no file that can be formatted"),
        ("content/.hidden.yml", "'content/.hidden.yml' is no file that can be formatted"),
        ("x" * 5000, "there is no "),
    ],
)
def test_a_path_elsewhere_is_wrong_use(path: str, why: str, tmp_path: Path) -> None:
    root = tidy_dossier(tmp_path, {**UNTIDY, "README.md": "", "content/.hidden.yml": "b:   c"})
    result = fmt(root, path)
    assert result.exit_code == 2
    assert why in " ".join(result.stderr.split())
    assert (root / NIGER).read_text("utf-8") == UNTIDY[NIGER]


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ("name: [\n", "2:1: syntax not YAML: did not find expected node content"),
        ("name: &a x", "1:7: anchor '&a' names a value for later use"),
        ("name: !a x", "1:7: tag '!a' gives the value a type"),
        ("name: x\nname: y", "2:1: duplicate-key 'name' is written twice"),
        ("name: x\n---\nname: y", "2:1: second-document a second document starts here"),
        (b"name: \xff", "1:7: encoding the file is not UTF-8"),
        ("# nothing", "1:1: empty-file nothing is written in this file"),
        (f"name: x #{'x' * 2_000_000}", "1:1: too-large the file has 2,000,009 bytes"),
    ],
)
def test_what_is_no_yaml_of_a_dossier_is_left_alone_and_the_others_are_put_in_form(
    raw: str | bytes, line: str, tmp_path: Path
) -> None:
    other = "content/countries/chad.yml"
    root = tidy_dossier(tmp_path, {**UNTIDY, other: raw})
    before = (root / other).read_bytes()
    result = fmt(root)
    assert result.exit_code == 1
    first, second = result.stdout.splitlines()
    assert (first, second[: len(line) + len(other) + 1]) == (f"{NIGER} changed.", f"{other}:{line}")
    assert result.stderr == "1 of 13 files changed, 1 problem\n"
    assert (root / other).read_bytes() == before
    assert (root / NIGER).read_text("utf-8") == TIDY


def test_a_file_that_fits_no_model_is_put_in_form_all_the_same(tmp_path: Path) -> None:
    root = tidy_dossier(tmp_path, {NIGER: "flag:   red\nname: [Niger]\n"})
    assert fmt(root).exit_code == 0
    assert (root / NIGER).read_text("utf-8") == f"{FIRST}name: [Niger]\nflag: red\n"


@pytest.mark.parametrize(("old", "new"), [("562", "563"), ("# of the UN", "# of UN"), ("  #", "")])
def test_a_form_that_does_not_say_the_same_is_not_written(
    old: str, new: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tidy_dossier(tmp_path, UNTIDY)
    made = canonical.canonical
    monkeypatch.setattr(canonical, "canonical", lambda *given: made(*given).replace(old, new))
    result = fmt(root, NIGER)
    assert (result.exit_code, result.stdout) == (
        1,
        f"{NIGER}:1:1: not-kept in canonical form this file would not say the same; "
        "it is left as it is (please report it, with the file)\n",
    )
    assert (root / NIGER).read_text("utf-8") == UNTIDY[NIGER]


def test_a_link_is_left_to_the_file_that_it_leads_to(tmp_path: Path) -> None:
    root = tidy_dossier(tmp_path, UNTIDY)
    link = root / "content/blocs/niger.yml"
    link.symlink_to(root / NIGER)
    assert fmt(root).stdout == f"{NIGER} changed.\n"
    assert link.is_symlink()


def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    root = tidy_dossier(tmp_path, UNTIDY)
    (root / NIGER).chmod(0o640)
    fmt(root)
    assert stat.S_IMODE((root / NIGER).stat().st_mode) == 0o640


def names(root: Path) -> list[str]:
    return sorted(path.name for path in (root / "content/countries").iterdir())


def test_a_disk_that_is_full_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tidy_dossier(tmp_path, UNTIDY)
    before = names(root)
    write_bytes = Path.write_bytes

    def refuse(path: Path, raw: bytes) -> int:
        write_bytes(path, raw[:9])
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    result = fmt(root)
    assert result.exit_code == 1
    assert "No space left on device" in result.stderr
    assert (root / NIGER).read_text("utf-8") == UNTIDY[NIGER]
    assert names(root) == before


def test_the_content_of_this_repository_is_in_canonical_form() -> None:
    result = fmt(REPOSITORY, "--check")
    assert (result.exit_code, result.stdout) == (0, "")
