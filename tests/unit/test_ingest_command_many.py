"""`dossier ingest` over a folder or a stream: one after another, stopped, and gone on with."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from jsonschema import Draft7Validator

from dossier.cli import main
from dossier.ingest.told_schema import findings_schema
from dossier.load.content import load
from tests.unit.test_commands import snapshot
from tests.workspace import REPOSITORY, make_dossier

(_RAW,) = findings_schema().values()
VALIDATOR = Draft7Validator(json.loads(_RAW))


def text_of(number: int) -> str:
    return (
        f"Norway recalled its ambassador from Lisbon on {number % 27 + 1} April 2025, as the "
        f"newspaper number {number} had said that it would.\n\n"
        '"We will not accept this from anybody," said the minister in a talk with reporters.\n'
    )


def article(number: int, **more: object) -> dict[str, object]:
    return {
        "title": f"Article number {number}",
        "publisher": "The Courier",
        "url": f"https://news.example/{number}",
        "published": "2025-04-07",
        "text": text_of(number),
        **more,
    }


def lines(articles: Sequence[object]) -> str:
    return "".join(json.dumps(one) + "\n" for one in articles)


def run(root: Path, *arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(main, ["ingest", *arguments, "-C", str(root)], input=text)


def sources(raw: bytes) -> list[Mapping[str, object]]:
    """What each line says of its article; every line is whole, and as the schema wants it."""
    assert raw == b"" or raw.endswith(b"\n")
    told = [json.loads(line) for line in raw.splitlines()]
    assert [error.message for one in told for error in VALIDATOR.iter_errors(one)] == []
    return [one["source"] for one in told]


def folder_of_each_sort(folder: Path) -> Path:
    """Files of each sort, two that are none, and a bad one in the middle."""
    (folder / "sub").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    (folder / "c.txt").write_text(text_of(1), "utf-8")
    page = "".join(f"<p>{one}</p>" for one in text_of(2).split("\n\n"))
    (folder / "a.html").write_text(f"<html><body><article>{page}</article></body></html>", "utf-8")
    (folder / "b.txt").write_bytes(b"\xff\xfe\x00")
    (folder / "sub/d.json").write_text(json.dumps(article(3)), "utf-8")
    (folder / "sub/picture.png").write_bytes(b"\x89PNG")
    (folder / ".hidden/e.txt").write_text(text_of(4), "utf-8")
    return folder


def test_each_article_of_a_folder_is_one_line_and_a_bad_one_stops_nothing(tmp_path: Path) -> None:
    folder = folder_of_each_sort(tmp_path / "articles")
    before = snapshot(tmp_path)
    result = run(tmp_path, str(folder), "--json")
    assert result.exit_code == 1
    at = folder.as_posix()
    told = sources(result.stdout_bytes)
    assert [one["path"] for one in told] == [f"{at}/a.html", f"{at}/c.txt", f"{at}/sub/d.json"]
    problem, summary = result.stderr.splitlines()
    assert problem.startswith(f"{at}/b.txt:1:1: encoding ")
    assert summary == "4 articles, 1 problem"
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize("given", ["file", "stdin"])
def test_a_bad_line_stops_nothing(given: str, tmp_path: Path) -> None:
    stream = tmp_path / "stream.jsonl"
    rows = lines([article(1)]) + "\n{no\n" + lines([article(2, text="")]) + lines([article(3)])
    stream.write_text(rows, "utf-8")
    arguments = [str(stream)] if given == "file" else ["-", "--lines"]
    result = run(tmp_path, *arguments, "--json", text=rows if given == "stdin" else None)
    assert result.exit_code == 1
    assert [one["line"] for one in sources(result.stdout_bytes)] == [1, 5]
    path = stream.as_posix() if given == "file" else "-"
    bad, empty, summary = result.stderr.splitlines()
    assert bad.startswith(f"{path}:3:2: bad-json ")
    assert empty.startswith(f"{path}:4:1: no-article ")
    assert summary == "4 articles, 2 problems"


def test_a_line_without_end_is_told_and_passed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dossier.ingest.many.MAX_LINE", 2000)
    rows = lines([article(1), article(2, html="x" * 9000), article(3)])
    result = run(tmp_path, "-", "--lines", "--json", text=rows)
    assert result.exit_code == 1
    assert [one["line"] for one in sources(result.stdout_bytes)] == [1, 3]
    assert result.stderr.startswith("-:2:1: too-large ")


def test_an_article_on_which_the_program_fails_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(raw: bytes, name: str, url: str) -> None:
        raise IndexError("out of range")

    monkeypatch.setattr("dossier.ingest.reading.read_article", fails)
    result = run(tmp_path, "-", "--lines", "--json", text=lines([article(1), article(2)]))
    assert result.exit_code == 1
    assert result.stderr.startswith("-:1:1: fault ")
    assert "\n-:2:1: fault " in result.stderr


def test_an_output_is_gone_on_with_where_it_ends(tmp_path: Path) -> None:
    rows = lines([article(number) for number in range(6)])
    whole, output = tmp_path / "whole.jsonl", tmp_path / "out.jsonl"
    run(tmp_path, "-", "--json", "--lines", "--output", str(whole), text=rows)
    made = whole.read_bytes()
    assert len(sources(made)) == 6
    for cut in (0, 5, len(made) // 2, len(made) - 1, len(made)):
        output.write_bytes(made[:cut])
        result = run(tmp_path, "-", "--json", "--lines", "--output", str(output), text=rows)
        assert (result.exit_code, result.stdout) == (0, "")
        assert output.read_bytes() == made
        there = made[:cut].count(b"\n")
        counts = [f"{6 - there} added"] * (there < 6) + [f"{there} there already"] * (there > 0)
        assert result.stderr == ", ".join(["6 articles", *counts, "0 problems"]) + "\n"


def test_an_article_that_was_mended_is_told_too(tmp_path: Path) -> None:
    folder = folder_of_each_sort(tmp_path / "articles")
    output = folder / "found.json"  # in the folder itself: it is no article
    assert run(tmp_path, str(folder), "--json", "--output", str(output)).exit_code == 1
    (folder / "b.txt").write_text(text_of(7), "utf-8")
    result = run(tmp_path, str(folder), "--json", "--output", str(output))
    assert (result.exit_code, result.stderr) == (
        0,
        "4 articles, 1 added, 3 there already, 0 problems\n",
    )
    names = [str(one["path"]).removeprefix(f"{folder}/") for one in sources(output.read_bytes())]
    assert names == ["a.html", "c.txt", "sub/d.json", "b.txt"]


@pytest.mark.parametrize(
    "there",
    ["A poem, without a line break", "A poem.\n", "{}\n", '{"version":1}\n', "[1]\n", "\n"],
)
def test_another_file_is_never_added_to(there: str, tmp_path: Path) -> None:
    output = tmp_path / "mine.txt"
    output.write_text(there, "utf-8")
    result = run(
        tmp_path, "-", "--lines", "--json", "--output", str(output), text=lines([article(1)])
    )
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{output.as_posix()}:1:1: other-output ")
    assert output.read_text("utf-8") == there


def start(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "dossier", "ingest", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
    )


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_run_that_is_stopped_goes_on_and_ends_as_if_it_had_not_been(
    how: signal.Signals, tmp_path: Path
) -> None:
    rows = lines([article(number) for number in range(300)]).encode()
    output = tmp_path / "out.jsonl"
    options = ("-", "--lines", "--json", "--output", str(output))
    first = start(*options)
    assert first.stdin
    assert first.stderr
    # It is told a hundred, and waits for more: the pipe stays open.
    half = rows.splitlines(keepends=True)[:150]
    first.stdin.write(b"".join(half))
    first.stdin.flush()
    assert first.stderr.readline() == b"100 articles\n"
    first.send_signal(how)
    first.communicate()
    assert first.returncode == (130 if how == signal.SIGINT else -how)
    done = len(sources(output.read_bytes()[: output.read_bytes().rfind(b"\n") + 1]))
    assert 100 <= done <= 150
    second = start(*options)
    _, told = second.communicate(rows)
    assert second.returncode == 0
    last = told.decode().splitlines()[-1]
    assert last == f"300 articles, {300 - done} added, {done} there already, 0 problems"
    assert [one["line"] for one in sources(output.read_bytes())] == list(range(1, 301))


def test_who_reads_may_stop_reading(tmp_path: Path) -> None:
    program = start("-", "--lines", "--json")
    assert program.stdin
    assert program.stdout
    program.stdin.write(lines([article(1), article(2)]).encode())
    program.stdin.flush()
    assert len(sources(program.stdout.readline())) == 1
    program.stdout.close()
    told = program.communicate(lines([article(number) for number in range(200)]).encode())[1]
    assert b"Traceback" not in told


# Records


def records(root: Path) -> dict[str, bool]:
    """By id of each record: whether it has a fingerprint."""
    seeds = root / "seeds"
    return {
        path.stem: path.with_suffix(".fingerprint").exists() for path in sorted(seeds.glob("*.yml"))
    }


def test_each_article_becomes_a_record_once(tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    before = records(root)
    rows = lines([article(1), article(2, id="mine"), article(3, title="Article number 1"), "no"])
    result = run(root, "-", "--lines", text=rows)
    assert result.exit_code == 1
    names = ["the-courier-article-number-1", "mine", "the-courier-article-number-1-2"]
    assert set(records(root)) - set(before) == set(names)
    assert result.stdout.splitlines()[:-1] == [
        f"seeds/{name}.{ending} written." for name in names for ending in ("fingerprint", "yml")
    ]
    assert result.stdout.splitlines()[-1].startswith("-:4:1: bad-json ")
    assert result.stderr == "4 articles, 3 written, 1 problem\n"
    assert {problem.code for problem in load(root).problems} == {"empty-value"}
    after = snapshot(root)
    again = run(root, "-", "--lines", text=rows)
    assert again.stderr == "4 articles, 3 there already, 1 problem\n"
    assert snapshot(root) == after


def test_what_a_person_did_to_a_record_stays(tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    rows = lines([article(1), article(2), article(3, restated=True)])
    run(root, "-", "--lines", text=rows)
    seeds = root / "seeds"
    for path in seeds.glob("the-courier-*.yml"):
        path.write_text(path.read_text("utf-8").replace('""', "What it says."), "utf-8")
    edited = seeds / "the-courier-article-number-1.yml"
    edited.write_text(edited.read_text("utf-8").replace("title: ", "title: New "), "utf-8")
    for ending in (".yml", ".fingerprint"):
        (seeds / f"the-courier-article-number-2{ending}").rename(seeds / f"better{ending}")
    before = snapshot(root)
    result = run(root, "-", "--lines", text=rows)
    assert (result.exit_code, result.stderr) == (0, "3 articles, 3 there already, 0 problems\n")
    assert snapshot(root) == before


def test_a_run_that_was_stopped_between_two_files_of_a_record_writes_the_second(
    tmp_path: Path,
) -> None:
    root = make_dossier(tmp_path)
    rows = lines([article(1)])
    run(root, "-", "--lines", text=rows)
    record = root / "seeds/the-courier-article-number-1.yml"
    whole = record.read_bytes()
    record.unlink()
    assert run(root, "-", "--lines", text=rows).stderr == "1 article, 1 written, 0 problems\n"
    assert record.read_bytes() == whole


def test_one_text_of_two_publishers_is_two_records(tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    run(root, "-", "--lines", text=lines([article(1), article(1, publisher="La Gazette")]))
    assert {"the-courier-article-number-1", "la-gazette-article-number-1"} <= set(records(root))


@pytest.mark.parametrize("how", ["option", "field"])
def test_what_is_restated_gets_no_fingerprint(how: str, tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    rows = lines([article(1, **({"restated": True} if how == "field" else {}))])
    options = ["--restated"] if how == "option" else []
    for times in ("1 written", "1 there already"):
        result = run(root, "-", "--lines", *options, text=rows)
        assert result.stderr == f"1 article, {times}, 0 problems\n"
    assert records(root)["the-courier-article-number-1"] is False


def test_one_json_file_is_a_record_by_its_own_id_or_that_of_its_title(tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    inferred = article(1, published=None, date="2025-04-07", date_source="inferred (tool-stamp)")
    (tmp_path / "a.json").write_text(json.dumps(inferred), "utf-8")
    assert run(root, str(tmp_path / "a.json"), "--restated").exit_code == 0
    record = yaml.load(
        (root / "seeds/the-courier-article-number-1.yml").read_bytes(), yaml.BaseLoader
    )
    assert record["published"] == "2025-04-07?"
    assert record["url"] == "https://news.example/1"
    again = run(root, str(tmp_path / "a.json"), "--restated")
    assert again.stdout == "Its record is there already; nothing changed.\n"


def test_a_record_needs_a_publisher_and_an_option_may_give_it_to_all(tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "first.txt").write_text(text_of(1), "utf-8")
    result = run(root, str(folder))
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{folder.as_posix()}/first.txt:1:1: missing-key ")
    assert run(root, str(folder), "--publisher", "La Gazette").exit_code == 0
    assert records(root)["la-gazette-first"] is True
