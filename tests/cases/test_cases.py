"""Each folder here is a case: files over the base, and the lines that a check of them gives."""

import ast
import os
import re
import shutil
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier.check import all_rules
from dossier.check.codes import explanations
from dossier.cli import main
from dossier.ingest.article import read_article
from dossier.ingest.fetch import fetch
from dossier.ingest.record import make_record
from dossier.problems import DossierError, Level
from tests.cases.test_faults import FAULT, NOT_KEPT, SEARCH
from tests.workspace import (
    CASES,
    REPOSITORY,
    cases,
    expected,
    files_of,
    hints,
    make_dossier,
    make_site,
    problems,
)


def code_of(line: str) -> str:
    """The code of a problem's line: `path:line:column: code message`, the level before it."""
    words = line.split(": ", 1)[1].split(" ")
    return words[1] if words[0] in {Level.WARNING, Level.HINT} else words[0]


@pytest.mark.parametrize("name", cases("invalid"))
def test_an_invalid_case_gives_exactly_its_problem(name: str, tmp_path: Path) -> None:
    case = CASES / "invalid" / name
    lines = problems(make_dossier(tmp_path, files_of(case)))
    assert lines == expected(case)
    (line,) = lines
    assert name == code_of(line) or name.startswith(f"{code_of(line)}-")


@pytest.mark.parametrize("name", cases("valid"))
def test_a_valid_case_gives_no_problem(name: str, tmp_path: Path) -> None:
    case = CASES / "valid" / name
    assert problems(make_dossier(tmp_path, files_of(case))) == expected(case) == []


@pytest.mark.parametrize("name", cases("hints"))
def test_a_hint_is_given_and_nothing_worse(name: str, tmp_path: Path) -> None:
    case = CASES / "hints" / name
    root = make_dossier(tmp_path, files_of(case))
    assert problems(root) == []
    lines = hints(root)
    assert lines == expected(case)
    assert all(name == code_of(line) or name.startswith(f"{code_of(line)}-") for line in lines)


@pytest.mark.parametrize("name", cases("several"))
def test_no_problem_hides_another(name: str, tmp_path: Path) -> None:
    case = CASES / "several" / name
    assert problems(make_dossier(tmp_path, files_of(case))) == expected(case)


Made = Callable[[Path, pytest.MonkeyPatch], None]
MADE: dict[str, tuple[Made, str]] = {}
"""The cases that cannot be kept as files: what makes each, in a folder with the base, its line."""


def made(line: str) -> Callable[[Made], Made]:
    def keep(make: Made) -> Made:
        MADE[make.__name__.replace("_", "-")] = (make, line)
        return make

    return keep


@made(
    "seeds:1:1: missing-folder there is no such folder "
    "(`dossier init` makes a dossier with all its folders)"
)
def missing_folder(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "content/blocs/ecowas.yml").write_text("name: ECOWAS\ntype: regional-bloc\n")
    shutil.rmtree(root / "seeds")


@made(
    "content/dossier.yml:1:1: missing-file there is no such file "
    "(it says what the dossier is about: `name:` and `about:`)"
)
def missing_file(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "content/dossier.yml").unlink()


@made(
    "content/countries/niger.yml:1:1: too-large "
    "the file has 2,000,013 bytes; at most 1,000,000 are read"
)
def too_large(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "content/countries/niger.yml").write_text(f"name: Niger #{'x' * 2_000_000}")


@made("content/countries/niger.yml:1:1: unreadable the file cannot be read: Permission denied")
def unreadable(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Root may read a file that nobody may read, so the refusal is played here.
    closed = root / "content/countries/niger.yml"
    closed.write_text("name: Niger")
    read_bytes = Path.read_bytes

    def read(path: Path) -> bytes:
        if path == closed:
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", read)


@made("content/countries/niger.yml:1:1: unreadable the file cannot be read: it is no ordinary file")
def unreadable_pipe(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(root / "content/countries/niger.yml")


@made("content/countries/niger.yml:1:1: unreadable the file cannot be read: it is no ordinary file")
def unreadable_socket(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root / "content/countries")  # a socket's address has to be short
    with socket.socket(socket.AF_UNIX) as end:
        end.bind("niger.yml")


@made(
    "content/countries/niger.yml:1:1: link-outside this link leads out of the dossier "
    "(put the file itself here)"
)
def link_outside(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root.parent / "niger.yml").write_text("name: Niger")
    (root / "content/countries/niger.yml").symlink_to(root.parent / "niger.yml")


@made(
    "content/countries/niger.yml:1:1: link-outside this link leads out of the dossier "
    "(put the file itself here)"
)
def link_outside_to_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "content/countries/niger.yml").symlink_to("nowhere.yml")


@made(
    "content/countries/niger.yml:1:1: link-outside this link leads out of the dossier "
    "(put the file itself here)"
)
def link_outside_to_itself(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "content/countries/niger.yml").symlink_to("niger.yml")


@made(
    "content/more:1:1: link-outside this link leads out of the dossier (put the file itself here)"
)
def link_outside_of_a_folder(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "content/more").symlink_to(root.parent)


@made("seeds:1:1: link-outside this link leads out of the dossier (put the file itself here)")
def link_outside_of_all_records(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "seeds").rename(root.parent / "seeds")
    (root / "seeds").symlink_to(root.parent / "seeds")
    (root / "content/blocs/ecowas.yml").write_text("name: ECOWAS\ntype: regional-bloc\n")


@made(
    "content/countries/ni\\nger.txt:1:1: file-name 'ni\\nger.txt' is no file of a dossier "
    "(files here end in .yml)"
)
def file_name_with_a_line_break(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "content/countries/ni\nger.txt").touch()


@made(
    "content/countries/ni\\udcffger.txt:1:1: file-name 'ni\\udcffger.txt' is no file of a "
    "dossier (files here end in .yml)"
)
def file_name_that_is_not_utf_8(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path(os.fsdecode(os.fsencode(root) + b"/content/countries/ni\xffger.txt")).touch()


@pytest.mark.parametrize("name", MADE)
def test_a_case_made_here_gives_exactly_its_problem(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make, line = MADE[name]
    root = make_dossier(tmp_path / "dossier")
    make(root, monkeypatch)
    assert problems(root) == [line]


ARTICLE = "Niger left the bloc in January 2024, the ministry said.\n"
INGEST: dict[str, tuple[str | bytes, dict[str, str], str]] = {
    "encoding": (
        "One.\nUn café fermé.\n".encode("latin-1"),
        {},
        "report:2:1: encoding the article is not UTF-8 (save it as UTF-8)",
    ),
    "too-large": (
        "word " * 500_000,
        {},
        "report:1:1: too-large the article has 2,500,000 bytes; at most 2,000,000 are read",
    ),
    "no-article": ("Share this:\n", {}, "report:1:1: no-article there is no article in this text"),
    "not-text": (
        b"Niger left the bloc.\0\n",
        {},
        "report:1:1: not-text this is no text: it has bytes of no character "
        "(give its text, or its page of HTML)",
    ),
    "mojibake": (
        "La Cte d�Ivoire et le S�n�gal ont ferm� la route.\n",
        {},
        "report:1:1: mojibake 4 characters of the article were read in a wrong encoding "
        "(get the article anew, and save it as UTF-8)",
    ),
    "other-article": (
        ARTICLE,
        {},
        "seeds/report.fingerprint:1:1: other-article this id has another article's fingerprint; "
        "nothing was written (give another --id)",
    ),
    "other-record": (
        (CASES / "article.txt").read_bytes(),
        {"publisher": "Another", "language": "en"},
        "seeds/report.yml:2:12: other-record the record says publisher: The Daily Test, and not "
        "Another (the record is yours to edit; ingest never changes it)",
    ),
}


@pytest.mark.parametrize("name", INGEST)
def test_an_article_that_cannot_be_taken_in_gives_exactly_its_problem(
    name: str, tmp_path: Path
) -> None:
    article, given, line = INGEST[name]
    raw = article.encode() if isinstance(article, str) else article
    with pytest.raises(DossierError) as raised:
        make_record(make_dossier(tmp_path), "report", read_article(raw, "report"), given)
    assert str(raised.value) == line


FETCHED = {
    "no-answer": (
        "http://no-such-host.invalid/",
        "http://no-such-host.invalid/:1:1: no-answer there is no host 'no-such-host.invalid'",
    ),
    "private-address": (
        "http://127.0.0.1:1/",
        "http://127.0.0.1:1/:1:1: private-address '127.0.0.1' is no public address "
        "(with --private it is fetched all the same)",
    ),
}


@pytest.mark.parametrize("name", FETCHED)
def test_a_page_that_cannot_be_fetched_gives_exactly_its_problem(name: str) -> None:
    url, line = FETCHED[name]
    with pytest.raises(DossierError) as raised:
        fetch(url)
    assert str(raised.value) == line


COMMANDS: dict[str, tuple[dict[str, str | bytes], list[str], str]] = {
    "template": (
        {"templates/kinds/country.md": "# {{ view.name }}\n\n{{ view.nam }}\n"},
        ["render"],
        "templates/kinds/country.md:3:1: template "
        "'dossier.render.views.entity.EntityView object' has no attribute 'nam' "
        "(the page's view in dossier/render/views/ has what a template may show)",
    ),
    "template-syntax": (
        {"templates/macros/facts.md": "\n{% if %}\n"},
        ["render"],
        "templates/macros/facts.md:2:1: template Expected an expression, got 'end of statement "
        "block' (the page's view in dossier/render/views/ has what a template may show)",
    ),
    "mkdocs": (
        {"mkdocs.yml": "site_name: Test\ndocs_dir: build/docs\nplugins: [no-such-plugin]\n"},
        ["build"],
        "mkdocs.yml:1:1: mkdocs Config value 'plugins': "
        'The "no-such-plugin" plugin is not installed',
    ),
    "no-form": (
        {},
        ["new", "--from-form", "content/dossier.yml"],
        "content/dossier.yml:1:1: no-form none of the form's questions stands here "
        "(an answer comes after its question: `### What is wrong or missing?`)",
    ),
    "bad-json": (
        {"article.json": "[]"},
        ["ingest", "article.json", "--publisher", "P"],
        "article.json:1:1: bad-json an article is an object: {…}",
    ),
    "other-output": (
        {"articles.jsonl": "", "mine.txt": "Mine.\n"},
        ["ingest", "articles.jsonl", "--json", "--output", "mine.txt"],
        "mine.txt:1:1: other-output this line is none of ingest's "
        "(give another --output; nothing was written)",
    ),
    "not-empty": (
        {},
        ["init", "."],
        ".:1:1: not-empty the folder is not empty; nothing was written",
    ),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_cannot_do_its_work_gives_exactly_its_problem(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files, command, line = COMMANDS[name]
    monkeypatch.chdir(make_site(tmp_path / "dossier", files))
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 1
    assert result.stdout == f"{line}\n"
    assert result.stderr == "1 problem\n"


def emitted_codes() -> Iterator[str]:
    """Every code that the program can give: those of the rules, and those of `Problem(…)`."""
    yield from (rule.code for rule in all_rules())
    for path in (REPOSITORY / "dossier").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                yield from _codes_of(node)


def _codes_of(call: ast.Call) -> Iterator[str]:
    """The code in a call that makes a problem; which argument it is depends on what is called."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    position = {"Problem": 3, "_report": 1, "PydanticCustomError": 0, "_refused": 1}.get(name)
    if position is None:
        return
    if name == "Problem" and len(call.args) > 1 and isinstance(call.args[1], ast.Starred):
        position = 2  # the line and the column come as a pair
    if len(call.args) > position:
        code = call.args[position]
        if isinstance(code, ast.Constant) and isinstance(code.value, str):
            yield code.value


def test_every_code_that_the_program_can_give_is_explained_with_examples() -> None:
    told = explanations()
    assert set(told) == set(emitted_codes())
    assert [
        code for code, text in told.items() if not re.search(r"Wrong: .+\sRight:\s", text, re.S)
    ] == []


def test_every_code_that_the_program_can_give_has_a_case() -> None:
    kept = {
        code_of(line)
        for folder in ("invalid", "hints", "several")
        for name in cases(folder)
        for line in expected(CASES / folder / name)
    }
    others = [line for _, line in MADE.values()]
    others += [line for _, _, line in INGEST.values()]
    others += [line for *_, line in COMMANDS.values()]
    others += [line.replace("http://", "") for _, line in FETCHED.values()]
    known = kept | {code_of(line) for line in (*others, FAULT, NOT_KEPT, SEARCH)}
    assert set(emitted_codes()) - known == set()
    assert len(known) > 30
