"""`dossier ingest --json`: what it prints of one article, from wherever it comes."""

import json
from dataclasses import fields
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft7Validator

from dossier.cli import main
from dossier.ingest.findings import Candidate, FoundActor, FoundDate, FoundEvent, FoundQuote
from dossier.ingest.told_schema import findings_schema
from tests.eval.labelled import texts
from tests.unit.test_commands import snapshot
from tests.workspace import make_dossier

(_RAW,) = findings_schema().values()
SCHEMA = json.loads(_RAW)
VALIDATOR = Draft7Validator(SCHEMA)

ENGLISH = """Niger recalled its ambassador from Lisbon on Sunday, 6 April 2025, the ministry said.

"We will not accept this from anybody," said the minister, and left for the airport of Niamey.

The governments of Norway and Niger had signed the treaty in the spring of 2015, officials said.
"""
FRENCH = """Le Niger a rappelé son ambassadeur à Lisbonne le dimanche 6 avril 2025, dit le ministre.

« Nous ne l'accepterons de personne, c'est dit », a déclaré le ministre à la radio hier soir.
"""
GERMAN = """Niger hat am Sonntag seinen Botschafter aus Lissabon abgezogen, teilte man mit.

Der Minister sagte im Radio, dass man das nicht hinnehmen werde, und reiste danach sofort ab.
"""
NIGER = {"content/countries/niger.yml": "name: Niger\n"}


def ingest(*arguments: str, text: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["ingest", *arguments], input=text)


def told(*arguments: str, text: str | bytes | None = None) -> dict[str, object]:
    """The object that is printed, which the schema holds."""
    result = ingest(*arguments, "--json", text=text)
    assert (result.exit_code, result.stderr) == (0, "")
    found: dict[str, object] = json.loads(result.stdout)
    assert [error.message for error in VALIDATOR.iter_errors(found)] == []
    return found


def found(data: dict[str, object], key: str) -> list[dict[str, object]]:
    values = data[key]
    assert isinstance(values, list)
    return values


def part(text: str, one: dict[str, object]) -> str:
    start, end = one["start"], one["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    return text[start:end]


def shown(*arguments: str, text: str | bytes | None = None) -> bytes:
    result = ingest(*arguments, "--show-text", text=text)
    assert result.exit_code == 0
    return result.stdout_bytes


def html(text: str) -> str:
    paragraphs = "".join(f"<p>{one}</p>" for one in text.strip().split("\n\n"))
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Recalled</title>'
        f"</head><body><article><h1>Recalled</h1>{paragraphs}</article></body></html>"
    )


EMPTY = {
    "actors": FoundActor,
    "dates": FoundDate,
    "quotes": FoundQuote,
    "events": FoundEvent,
    "candidates": Candidate,
}


@pytest.mark.parametrize("key", EMPTY)
def test_the_schema_has_each_field_that_a_finding_has(key: str) -> None:
    written = SCHEMA["properties"][key]["items"]
    names = {one.name for one in fields(EMPTY[key])}
    assert set(written["properties"]) == set(written["required"]) == names


def test_the_schema_refuses_what_is_told_otherwise() -> None:
    data = told("-", text=ENGLISH)
    for wrong in (
        {"version": 2},
        {"language": 7},
        {"text_sha256": "abc"},
        {"dates": [{**found(data, "dates")[0], "edtf": "April 2025"}]},
        {"actors": [{**found(data, "actors")[0], "confidence": 2}]},
    ):
        assert list(VALIDATOR.iter_errors({**data, **wrong}))


@pytest.mark.parametrize("source", ["file", "html", "stdin", "json"])
def test_an_article_is_told_wherever_it_comes_from(source: str, tmp_path: Path) -> None:
    path = tmp_path / {"html": "a.html", "json": "a.json"}.get(source, "a.txt")
    content = {"html": html(ENGLISH), "json": json.dumps({"text": ENGLISH})}.get(source, ENGLISH)
    path.write_text(content, "utf-8")
    given = ("-",) if source == "stdin" else (str(path),)
    data = told(*given, text=content if source == "stdin" else None)
    assert data["language"] == "en"
    countries = {one["iso2"] for one in found(data, "actors")}
    assert {"NE", "NO"} <= countries
    assert "2025-04-06" in {one["edtf"] for one in found(data, "dates")}
    assert any(one["speech"] for one in found(data, "quotes"))
    about = data["source"]
    assert isinstance(about, dict)
    assert about["path"] == given[0]
    assert about["sha256"] == sha256(content.encode()).hexdigest()


def test_in_a_dossier_its_names_are_known_and_elsewhere_the_countries(tmp_path: Path) -> None:
    root = make_dossier(tmp_path / "dossier", NIGER)
    empty = tmp_path / "empty"
    (empty / "content").mkdir(parents=True)
    outside = tmp_path / "outside"
    outside.mkdir()
    ids = {
        folder: {one["id"] for one in found(told("-", "-C", str(folder), text=ENGLISH), "actors")}
        for folder in (root, empty, outside)
    }
    assert "niger" in ids[root]
    assert ids[empty] == ids[outside] == {None}


def test_a_broken_dossier_is_known_as_far_as_it_can_be_read(tmp_path: Path) -> None:
    root = make_dossier(tmp_path, {**NIGER, "content/countries/bad.yml": "name: [\n"})
    assert "niger" in {
        one["id"] for one in found(told("-", "-C", str(root), text=ENGLISH), "actors")
    }


def test_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_dossier(tmp_path)
    (root / "a.txt").write_text(ENGLISH, "utf-8")
    (root / "b.json").write_text(json.dumps({"text": FRENCH}), "utf-8")
    monkeypatch.chdir(root)
    before = snapshot(root)
    for arguments in (["a.txt"], ["b.json"], ["."]):
        assert ingest(*arguments, "--json").exit_code in {0, 1}
    assert ingest("a.txt", "--show-text").exit_code == 0
    assert snapshot(root) == before


TEXTS = {
    "english": ENGLISH,
    "french": FRENCH,
    "windows": ENGLISH.replace("\n", "\r\n"),
    "beyond": ENGLISH.replace("the ministry", "🕊️ the 𝒎inistry of Côte-d’Or, e\u0301te\u0301,"),
    "mark": "\ufeff" + FRENCH,
    "right-to-left": ENGLISH + "\n\nقال الوزير إن بلاده لن تقبل ذلك أبدا، وغادر المطار.\n",
}


@pytest.mark.parametrize("name", TEXTS)
def test_places_are_in_the_text_that_is_shown_and_the_sum_is_of_it(name: str) -> None:
    raw = TEXTS[name].encode()
    printed = shown("-", text=raw)
    assert printed.endswith(b"\n")
    text = printed.removesuffix(b"\n").decode()
    data = told("-", text=raw)
    assert data["text_sha256"] == sha256(text.encode()).hexdigest()
    for key in ("actors", "dates", "candidates"):
        assert [part(text, one) for one in found(data, key)] == [
            one["surface"] for one in found(data, key)
        ]
    assert [part(text, one) for one in found(data, "quotes")] == [
        one["text"] for one in found(data, "quotes")
    ]
    assert found(data, "actors")
    assert found(data, "dates")


def test_windows_line_ends_change_nothing_that_is_found() -> None:
    first, second = told("-", text=ENGLISH), told("-", text=TEXTS["windows"].encode())
    assert {**first, "source": None} == {**second, "source": None}


@pytest.mark.parametrize(
    ("text", "options", "language"),
    [
        (ENGLISH, [], "en"),
        (FRENCH, [], "fr"),
        (GERMAN, [], None),
        (GERMAN, ["--language", "de"], "de"),
        (FRENCH, ["--language", "fr-BE"], "fr-BE"),
    ],
)
def test_the_language_is_what_is_known_of_it(
    text: str, options: list[str], language: str | None
) -> None:
    data = told("-", *options, text=text)
    assert data["language"] == language
    assert {one["iso2"] for one in found(data, "actors")} >= {"NE"}


def test_a_tag_with_a_region_is_read_in_its_language() -> None:
    with_region = told("-", "--language", "fr-BE", text=FRENCH)
    assert found(with_region, "dates") == found(told("-", text=FRENCH), "dates") != []


def test_options_count(tmp_path: Path) -> None:
    text = ENGLISH.replace("Sunday, 6 April 2025", "Sunday")
    options = {
        "published": "2025-04-07",
        "title": "A title",
        "publisher": "The Courier",
        "url": "https://news.example/7",
    }
    given = [word for key, value in options.items() for word in (f"--{key}", value)]
    data = told("-", *given, "--id", "seven", "--restated", text=text)
    assert data["source"] == {
        "path": "-",
        "line": None,
        "sha256": sha256(text.encode()).hexdigest(),
        "restated": True,
        "id": "seven",
        "authors": [],
        "wire": None,
        "place": None,
        **options,
    }
    assert "2025-04-06" in {one["edtf"] for one in found(data, "dates")}


def test_an_inferred_date_is_uncertain(tmp_path: Path) -> None:
    for source, published in (
        ("inferred (text: Monday; 2025)", "2025-04-07?"),
        ("tool-stamp", "2025-04-07"),
        ("", "2025-04-07"),
    ):
        article = {"text": ENGLISH, "date": "2025-04-07T10:00:00Z", "date_source": source}
        (tmp_path / "a.json").write_text(json.dumps(article), "utf-8")
        about = told(str(tmp_path / "a.json"))["source"]
        assert isinstance(about, dict)
        assert about["published"] == published


def test_what_is_told_of_the_labelled_texts_fits_the_schema(tmp_path: Path) -> None:
    for labelled in texts()[::6]:
        told("-", "--published", labelled.published.text, text=labelled.raw)


BAD = {
    "empty": (b"", "-:1:1: no-article "),
    "binary": (b"\x89PNG\r\n\x1a\n\x00\x00" * 9, "-:1:1: not-text "),
    "large": (b"word " * 2_000_000, "-:1:1: too-large "),
}


@pytest.mark.parametrize("name", BAD)
def test_a_problem_is_told_apart_from_what_a_program_reads(name: str) -> None:
    raw, start = BAD[name]
    result = ingest("-", "--json", text=raw)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(start)


BAD_JSON = {
    "no json": ("{", "a.json:1:2: bad-json "),
    "second line": ('{"text": "a",\n "url": }', "a.json:2:9: bad-json "),
    "a list": ("[]", "a.json:1:1: bad-json "),
    "deep": ("[" * 100_000, "a.json:1:1: bad-json "),
    "long number": ('{"n": ' + "9" * 10_000 + "}", "a.json:1:1: bad-json "),
    "no text": ('{"title": "a"}', "a.json:1:1: no-article "),
    "text": ('{"text": 7}', "a.json:1:1: wrong-type "),
    "half": ('{"text": "\\ud800 and so on"}', "a.json:1:1: encoding "),
    "id": ('{"text": "a", "id": "A b"}', "a.json:1:1: bad-id "),
    "url": ('{"text": "a", "url": "a b"}', "a.json:1:1: link "),
    "date": ('{"text": "a", "date": "7 April"}', "a.json:1:1: bad-date "),
    "language": ('{"text": "a", "language": "English"}', "a.json:1:1: bad-language "),
    "restated": ('{"text": "a", "restated": "yes"}', "a.json:1:1: wrong-type "),
}


@pytest.mark.parametrize("name", BAD_JSON)
def test_what_is_wrong_with_an_article_in_json_is_told(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw, start = BAD_JSON[name]
    (tmp_path / "a.json").write_text(raw, "utf-8")
    monkeypatch.chdir(tmp_path)
    result = ingest("a.json", "--json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(start)


@pytest.mark.parametrize(
    "arguments",
    [
        ["-", "--json", "--show-text"],
        ["-", "--output", "found.jsonl"],
        [".", "--json", "--id", "a"],
        [".", "--json", "--title", "A"],
        [".", "--json", "--url", "https://news.example/7"],
        [".", "--show-text"],
        [".", "--json", "--lines"],
    ],
    ids=" ".join,
)
def test_options_that_do_not_go_together_are_refused(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = ingest(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert list(tmp_path.iterdir()) == []
