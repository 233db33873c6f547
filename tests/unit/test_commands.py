import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier.cli import main
from dossier.evidence.words import words
from dossier.load.content import load
from tests.workspace import CASES, REPOSITORY, make_dossier, make_site, shared

BAD = {"content/countries/niger.yml": "name: Niger\nnote: It left [[ecowass]].\n"}
BAD_LINE = (
    "content/countries/niger.yml:2:7: unknown-id no entity 'ecowass' (did you mean 'ecowas'?)\n"
)
ARTICLE = str(CASES / "article.txt")
PUBLISHER = ("--publisher", "The Daily Test")


def run(root: Path, *arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(main, [*arguments, "-C", str(root)], input=text)


def run_program(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command as a program of its own, with pipes for its output."""
    return subprocess.run(
        [sys.executable, "-m", "dossier", *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
    )


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Each file's bytes and when it was written."""
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


# check and render


def test_a_dossier_without_problems_is_told_so(tmp_path: Path) -> None:
    result = run(make_dossier(tmp_path), "check")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "No problems in 2 entities and 1 source.\n"


@pytest.mark.parametrize("command", ["check", "render", "build", "serve"])
def test_every_command_tells_the_problems_and_writes_nothing(command: str, tmp_path: Path) -> None:
    root = make_site(tmp_path, BAD)
    before = snapshot(root)
    result = run(root, command)
    assert (result.exit_code, result.stdout, result.stderr) == (1, BAD_LINE, "1 problem\n")
    assert snapshot(root) == before


def test_a_program_in_a_pipe_says_the_same_and_shows_no_progress(tmp_path: Path) -> None:
    root = make_site(tmp_path, BAD)
    bad = run_program(root, "check")
    assert (bad.returncode, bad.stdout, bad.stderr) == (1, BAD_LINE, "1 problem\n")
    (root / "content/countries/niger.yml").unlink()
    fine = run_program(root, "render")
    assert (fine.returncode, fine.stderr) == (0, "")
    assert fine.stdout.startswith("build/docs/: ")
    assert "\x1b" not in fine.stdout + bad.stdout


def test_a_file_name_that_is_not_utf_8_is_told_in_a_pipe(tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    Path(os.fsdecode(os.fsencode(root) + b"/content/\xff.txt")).touch()
    result = run_program(root, "check")
    assert (result.returncode, result.stderr) == (1, "1 problem\n")
    assert result.stdout.startswith("content/\\udcff.txt:1:1: file-name ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "-C", "nowhere"],
        ["check", "--no-such-option"],
        ["no-such-command"],
        ["ingest"],
        ["ingest", "nowhere.txt", "--id", "a", *PUBLISHER],
        ["ingest", "-", "--id", "a"],
        ["ingest", "-", "--id", "Not_a_slug", *PUBLISHER],
        ["ingest", "-", "--id", "a", *PUBLISHER, "--url", "news.example"],
        ["ingest", "-", "--id", "a", *PUBLISHER, "--published", "April 2025"],
        ["ingest", "-", "--id", "a", *PUBLISHER, "--language", "English"],
    ],
    ids=" ".join,
)
def test_a_command_used_wrongly_ends_with_2_and_writes_nothing(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(make_dossier(tmp_path))
    before = snapshot(tmp_path)
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("Usage: ")
    assert snapshot(tmp_path) == before


def test_rendering_twice_writes_nothing_the_second_time(tmp_path: Path) -> None:
    root = make_site(tmp_path)
    first = run(root, "render")
    assert (first.exit_code, first.stderr) == (0, "")
    before = snapshot(root / "build/docs")
    assert run(root, "render").stdout == "build/docs/: 0 files written, 0 removed.\n"
    assert snapshot(root / "build/docs") == before
    (root / "content/countries/niger.yml").write_text("name: Niger\n")
    run(root, "render")
    after = snapshot(root / "build/docs")
    changed = {path for path in after if after[path] != before.get(path)}
    assert changed == {"countries/niger.md", "countries/index.md", "index.md"}
    (root / "content/countries/niger.yml").unlink()
    assert run(root, "render").stdout == "build/docs/: 2 files written, 1 removed.\n"


def test_an_empty_dossier_renders(tmp_path: Path) -> None:
    root = make_site(tmp_path)
    for path in ("content/countries/mali.yml", "content/blocs/ecowas.yml", "seeds/report.yml"):
        (root / path).unlink()
    assert run(root, "render").exit_code == 0


# build


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_site(tmp_path_factory.mktemp("built"))
    result = run(root, "build")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("site/: ")
    return root


BROKEN: dict[str, tuple[str, str, str, str]] = {
    "content": ("content/countries/mali.yml", "name:", "nam:", "content/countries/mali.yml:"),
    "an unreadable file": ("content/blocs/ecowas.yml", "{", "[", "content/blocs/ecowas.yml:"),
    "a template": ("templates/kinds/bloc.md", "head(", "heed(", "templates/kinds/bloc.md:"),
    "a macro": ("templates/macros/sections.md", "{%", "{% if", "templates/macros/sections.md:"),
    "the configuration": ("mkdocs.yml", "nav:", "nav: [", "mkdocs.yml:1:1: mkdocs "),
    "an unknown setting": ("mkdocs.yml", "nav:", "naf:", "mkdocs.yml:1:1: mkdocs "),
    "a dead entry": ("mkdocs.yml", "index.md", "nowhere.md", "mkdocs.yml:1:1: mkdocs "),
    "an extra template": (
        "mkdocs.yml", "nav:", "extra_templates: [nowhere.html]\nnav:", "mkdocs.yml:1:1: mkdocs ",
    ),
    "the theme": ("templates/theme/main.html", "{%", "{% if %}{%", "templates/theme/main.html:"),
    "the theme's data": (
        "templates/theme/main.html", "{% block content %}",
        "{% block content %}{{ page.no.thing }}", "mkdocs.yml:1:1: mkdocs ",
    ),
}  # fmt: skip
"""What to break, in which file: the words, what they become, and how the first problem starts."""


@pytest.mark.parametrize("name", BROKEN)
def test_a_build_that_fails_leaves_the_site_as_it_was(name: str, built: Path) -> None:
    path, words, broken, start = BROKEN[name]
    before = snapshot(built / "site")
    whole = (built / path).read_text("utf-8")
    assert words in whole
    (built / path).write_text(whole.replace(words, broken, 1), "utf-8")
    try:
        result = run(built, "build")
    finally:
        (built / path).write_text(whole, "utf-8")
    assert isinstance(result.exception, SystemExit)
    assert result.exit_code == 1
    assert result.stdout.startswith(start)
    assert snapshot(built / "site") == before


def test_a_site_that_cannot_be_put_in_place_is_a_problem_and_no_traceback(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(built / "site")
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path == built / "build/site":
            raise OSError(18, "Invalid cross-device link")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    result = run(built, "build")
    assert result.exit_code == 1
    assert result.stdout.startswith("mkdocs.yml:1:1: mkdocs ")
    assert snapshot(built / "site") == before


def test_building_twice_gives_the_same_bytes(built: Path) -> None:
    before = snapshot(built / "site")
    assert run(built, "build").exit_code == 0
    after = snapshot(built / "site")
    assert {p: raw for p, (raw, _) in after.items()} == {p: raw for p, (raw, _) in before.items()}


# ingest


def ingest(root: Path, article: str, id: str, *options: str) -> Result:
    return run(root, "ingest", article, "--id", id, *PUBLISHER, *options)


def write_digest(record: Path) -> None:
    text = record.read_text("utf-8")
    record.write_text(text.replace('digest: ""', "digest: What it says."), "utf-8")


def test_an_article_becomes_a_record_and_a_fingerprint(tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    before = snapshot(root)
    options = ("--title", "A: title", "--url", "https://a.example/b", "--published", "2024-02~")
    result = ingest(root, ARTICLE, "second", *options)
    assert (result.exit_code, result.stderr) == (0, "")
    written = {
        path: raw.decode() for path, (raw, _) in snapshot(root).items() if path not in before
    }
    assert set(written) == {"seeds/second.yml", "seeds/second.fingerprint"}
    lines = written["seeds/second.yml"].splitlines()
    assert lines[0] == "# yaml-language-server: $schema=../schemas/source.json"
    assert lines[2:-1] == [
        'title: "A: title"',
        "publisher: The Daily Test",
        "url: https://a.example/b",
        "published: 2024-02~",
        "language: en",
    ]
    # It is a person who writes the digest; with it, all is well.
    assert [problem.code for problem in load(root).problems] == ["empty-value"]
    write_digest(root / "seeds/second.yml")
    assert load(root).problems == ()
    assert run(root, "check").exit_code == 0


@pytest.mark.parametrize(
    "value",
    [
        "a: b", "# c", "'x'", '"y"', "- z", "[a]", "{b}", "*c", "&d", "!e", "%f", "@g", "2015", "|",
        "null", "~", "é «ü»", "a\nb", "a\\b", ">", "?", "---", " lead", "it's", "🙂",
    ],
)  # fmt: skip
def test_whatever_an_option_says_stands_in_the_record(value: str, tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    assert ingest(root, ARTICLE, "second", "--title", value).exit_code == 0
    assert ingest(root, ARTICLE, "second", "--title", value).exit_code == 0
    record = root / "seeds/second.yml"
    record.write_text(
        record.read_text("utf-8").replace('digest: ""', "digest: What it says."), "utf-8"
    )
    assert load(root).sources["second"].title == " ".join(value.split())


def test_taking_an_article_in_twice_changes_nothing(tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    ingest(root, ARTICLE, "second")
    before = snapshot(root)
    result = ingest(root, ARTICLE, "second")
    assert result.exit_code == 0
    assert result.stdout == "seeds/second.yml is there already; nothing changed.\n"
    assert snapshot(root) == before


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (["--publisher", "Another"], "seeds/report.yml:2:12: other-record "),
        (["--url", "https://b.example"], "seeds/report.yml:3:6: other-record "),
        (["--published", "2020"], "seeds/report.yml:4:12: other-record "),
        (["--language", "fr"], "seeds/report.yml:5:11: other-record "),
    ],
)
def test_options_that_the_record_contradicts_are_refused(
    options: Sequence[str], line: str, tmp_path: Path
) -> None:
    root = make_dossier(tmp_path)
    (root / "seeds/report.fingerprint").unlink()
    before = snapshot(root)
    result = run(root, "ingest", ARTICLE, "--id", "report", *PUBLISHER, *options)
    assert result.exit_code == 1
    assert result.stdout.startswith(line)
    assert snapshot(root) == before


def test_another_article_under_the_same_id_is_refused(tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    before = snapshot(root)
    result = run(
        root, "ingest", "-", "--id", "report", *PUBLISHER, text="Niger left the bloc in May 2024."
    )
    assert result.exit_code == 1
    assert result.stdout.startswith("seeds/report.fingerprint:1:1: other-article ")
    assert snapshot(root) == before


@pytest.mark.parametrize("record", ["title: {en: A}\n", "[a]", "title: [\n", "", "- a\n", b"\xff"])
def test_a_broken_record_is_no_traceback(record: str | bytes, tmp_path: Path) -> None:
    root = make_dossier(tmp_path, {"seeds/report.yml": record})
    before = snapshot(root)
    result = ingest(root, ARTICLE, "report", "--title", "A title")
    assert result.exit_code in {0, 1}
    assert snapshot(root) == before


SEED = "gambiaj-ambassador-recall"
SEED_OPTIONS = ("--publisher", "The Gambia Journal", "--published", "2025-04-07~")


def test_the_seed_article_is_taken_in_and_not_kept(tmp_path: Path) -> None:
    (article,) = shared("seeds").glob("*.txt")
    root = make_dossier(tmp_path)
    assert run(root, "ingest", str(article), "--id", SEED, *SEED_OPTIONS).exit_code == 0
    made = [root / f"seeds/{SEED}{ending}" for ending in (".yml", ".fingerprint")]
    kept = [REPOSITORY / path.relative_to(root) for path in made]
    assert made[1].read_bytes() == kept[1].read_bytes()
    told = " ".join(words(" ".join(path.read_text("utf-8") for path in (*made, *kept))))
    said = [words(s) for s in re.split(r"[.\n]", article.read_text("utf-8"))]
    sentences = [" ".join(sentence) for sentence in said if len(sentence) > 5]
    assert len(sentences) > 15
    assert [sentence for sentence in sentences if sentence in told] == []


def test_the_record_in_the_repository_is_that_of_the_seed_article() -> None:
    (article,) = shared("seeds").glob("*.txt")
    before = snapshot(REPOSITORY / "seeds")
    result = run(REPOSITORY, "ingest", str(article), "--id", SEED, *SEED_OPTIONS)
    assert result.exit_code == 0
    assert result.stdout.endswith("is there already; nothing changed.\n")
    assert snapshot(REPOSITORY / "seeds") == before


# init


def test_a_new_dossier_has_no_problems_and_renders(tmp_path: Path) -> None:
    folder = tmp_path / "new dossier"
    result = CliRunner().invoke(main, ["init", str(folder)])
    assert result.exit_code == 0
    assert run(folder, "check").stderr == "No problems in 0 entities and 0 sources.\n"
    assert run(folder, "render").exit_code == 0
