"""What a contributor sees while typing, in an editor with the language server of YAML."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier.check import silenceable
from dossier.load.content import load
from dossier.schema import FOLDER, modeline, schema_files, settings
from tests.editor.language_server import Editor, Json, editor
from tests.workspace import REPOSITORY, make_dossier

BLOC = "content/blocs/ecowas.yml"
EVENT = "content/events/summit.yml"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_dossier(tmp_path_factory.mktemp("editor"))
    made = schema_files(load(root).vocabulary, silenceable())
    return make_dossier(root, {f"{FOLDER}/{name}": raw for name, raw in made.items()})


@pytest.fixture(scope="module")
def typing(folder: Path) -> Iterator[Editor]:
    with editor(folder) as typing:
        yield typing


def offered(typing: Editor, path: str, line: int, column: int) -> set[str]:
    """The labels of the completions at a place."""
    answer = typing.at("textDocument/completion", path, line, column)
    assert isinstance(answer, dict)
    items = answer["items"]
    assert isinstance(items, list)
    return {str(item["label"]) for item in items if isinstance(item, dict)}


def underlined(found: list[Json], text: str) -> list[str]:
    """The words under each problem, and what it says."""
    lines = text.splitlines()
    told = []
    for problem in found:
        assert isinstance(problem, dict)
        where = problem["range"]
        assert isinstance(where, dict)
        start, end = where["start"], where["end"]
        assert isinstance(start, dict)
        assert isinstance(end, dict)
        line, first, last = start["line"], start["character"], end["character"]
        assert isinstance(line, int)
        assert isinstance(first, int)
        assert isinstance(last, int)
        told.append(f"{line + 1}:{first + 1} {lines[line][first:last]}: {problem['message']}")
    return told


def file(path: str, *lines: str) -> str:
    return "\n".join((modeline(path) or "", *lines, ""))


def test_an_empty_membership_is_offered_its_fields(typing: Editor) -> None:
    path = "content/blocs/typed.yml"
    text = file(path, "name: ECOWAS", "type: regional-bloc", "members:", "  - ")
    typing.open(path, text)
    assert offered(typing, path, 5, 5) >= {"who", "since", "until", "cite"}


def test_an_empty_file_is_offered_the_fields_of_its_kind(typing: Editor) -> None:
    path = "content/events/empty.yml"
    typing.open(path, file(path))
    assert offered(typing, path, 2, 1) >= {"name", "type", "date", "actors", "claims"}


def test_a_role_is_offered_from_the_vocabulary(typing: Editor) -> None:
    path = "content/events/role.yml"
    typing.open(path, file(path, "name: Summit", "actors:", "  - who: mali", "    role: "))
    assert offered(typing, path, 5, 11) == {"host"}


def test_a_wrong_role_is_underlined_at_its_column(typing: Editor) -> None:
    text = file(
        EVENT,
        "name: Summit",
        "type: meeting",
        "actors: [{who: mali, role: hots}]",
        "cite: [{source: report}]",
    )
    (told,) = underlined(typing.open(EVENT, text), text)
    assert told.startswith("4:28 hots: Value is not accepted. Valid values: ")
    assert '"host"' in told


def test_a_date_that_is_none_is_underlined(typing: Editor) -> None:
    path = "content/events/dated.yml"
    text = file(path, "name: Summit", "type: meeting", "date: soon", "cite: [{source: report}]")
    (told,) = underlined(typing.open(path, text), text)
    assert told.startswith("4:7 soon: ")


def test_a_field_says_what_it_is_for(typing: Editor) -> None:
    path = "content/blocs/hover.yml"
    typing.open(path, file(path, "name: ECOWAS", "type: regional-bloc", "members:", "  - who: a"))
    answer = typing.at("textDocument/hover", path, 5, 6)
    assert "The id of the member." in json.dumps(answer)


def test_a_file_that_does_not_name_its_schema_has_it_by_the_setting(folder: Path) -> None:
    written: dict[str, Json] = {"schemas": json.loads(settings())["yaml.schemas"]}
    path = "content/blocs/unnamed.yml"
    text = "name: ECOWAS\ntype: regional-bloc\nmembers:\n  - \n"
    with editor(folder, written) as typing:
        typing.open(path, text)
        assert offered(typing, path, 4, 5) >= {"who", "since", "until", "cite"}


def test_nothing_is_underlined_in_what_is_there() -> None:
    texts = {
        path.relative_to(REPOSITORY).as_posix(): path.read_text("utf-8")
        for path in (*REPOSITORY.glob("content/**/*.yml"), *REPOSITORY.glob("seeds/*.yml"))
    }
    with editor(REPOSITORY) as typing:
        told = typing.open_all(texts)
    assert {path: words for path in texts if (words := underlined(told[path], texts[path]))} == {}
