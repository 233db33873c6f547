"""The schemas that editors read: never older than the models, and of one mind with `check`."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from dossier.check import check, silenceable
from dossier.dossier import Dossier
from dossier.ingest.told_schema import findings_schema
from dossier.load.content import load
from dossier.schema import FOLDER, SETTINGS, modeline, schema_files, schema_of, settings
from tests.workspace import CASES, REPOSITORY, cases, files_of, make_dossier

Json = dict[str, object]

SAYABLE = {
    "bad-coordinates",
    "bad-date",
    "bad-id",
    "bad-language",
    "bad-silence",
    "empty-file",
    "empty-value",
    "link",
    "missing-key",
    "uncited",
    "unknown-code",
    "unknown-key",
    "unknown-role",
    "unknown-type",
    "wrong-type",
}
"""The codes of what a schema can say; what it cannot is in relations, sources and the file."""

BEYOND = {
    "a-name-like-nothing": "that `null` is a word: an editor takes it for nothing",
    "bad-date-impossible": "how many days a month has",
    "bad-date-reversed": "that a date ends after it starts",
    "bad-id": "the name of the file",
    "bad-id-index": "the name of the file",
    "bad-id-underscore": "the name of the file",
    "link-in-a-text": "what is in a text",
    "link-in-emphasis": "what is in a text",
    "link-of-the-dossier": "what is in a text",
    "link-script": "what is in a text",
    "uncited-step": "that what is around a date has citations",
}
"""The cases on which a schema and `check` differ, and what the schema does not know."""


@pytest.fixture(scope="module")
def committed() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (REPOSITORY / FOLDER).iterdir()}


def test_the_schemas_are_those_of_the_models_and_the_vocabulary(
    committed: dict[str, bytes],
) -> None:
    of_content = schema_files(load(REPOSITORY).vocabulary, silenceable())
    assert committed == {**of_content, **findings_schema()}


def test_the_settings_lead_each_file_to_its_schema() -> None:
    assert (REPOSITORY / SETTINGS).read_bytes() == settings()
    by_schema = json.loads(settings())["yaml.schemas"]
    for path in content_files(REPOSITORY):
        matching = [
            schema
            for schema, globs in by_schema.items()
            if any(Path(path).match(glob) for glob in globs)
        ]
        assert matching == [f"./{FOLDER}/{schema_of(path)}.json"]


def content_files(root: Path) -> Iterator[str]:
    """The path of every file of a dossier that people write."""
    for folder in ("content", "seeds"):
        for path in sorted((root / folder).rglob("*.yml")):
            yield path.relative_to(root).as_posix()


@pytest.mark.parametrize("path", list(content_files(REPOSITORY)))
def test_each_file_names_its_schema_on_its_first_line(path: str) -> None:
    first = (REPOSITORY / path).read_text("utf-8").splitlines()[0]
    assert first == modeline(path)
    named = (REPOSITORY / path).parent / first.partition("=")[2]
    assert named.resolve().parent == REPOSITORY / FOLDER
    assert named.is_file()


def parts(schema: object) -> Iterator[Json]:
    """Every mapping in a schema that describes a field."""
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == "properties":
                yield from value.values()
            if key != "examples":
                yield from parts(value)
    elif isinstance(schema, list):
        for item in schema:
            yield from parts(item)


def test_every_field_has_a_title_a_description_and_an_example_that_fits(
    committed: dict[str, bytes],
) -> None:
    for name, raw in committed.items():
        if name in findings_schema():
            continue  # a program writes it, and no person in an editor
        whole = json.loads(raw)
        Draft7Validator.check_schema(whole)
        fields = [field for field in parts(whole) if "title" in field]
        assert len(fields) > 2
        for field in parts(whole):
            if field.keys() <= {"type", "pattern"}:
                continue  # a code, which has no name of its own in the schema
            assert {"title", "description", "examples"} <= field.keys(), (name, field)
            validator = Draft7Validator({**field, "$defs": whole.get("$defs", {})})
            for example in field["examples"] if isinstance(field["examples"], list) else []:
                if "enum" not in field and "properties" not in field:
                    assert list(validator.iter_errors(example)) == [], (name, field)


def as_an_editor_reads(path: Path) -> object:
    """The data of a YAML file by the rules of YAML 1.2, in which a date is a text."""
    reader = YAML(typ="safe", pure=True)
    reader.constructor.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: node.value)
    return _as_json(reader.load(path.read_text("utf-8-sig")))


def _as_json(data: object) -> object:
    if isinstance(data, dict):
        return {str(key): _as_json(value) for key, value in data.items()}
    return [_as_json(item) for item in data] if isinstance(data, list) else data


def parsed(files: Mapping[str, bytes]) -> dict[str, Json]:
    """The schemas by the name of what they are for."""
    # An editor's $ is the end of the text; Python's would leave out a line break there.
    texts = {name.removesuffix(".json"): raw.decode() for name, raw in files.items()}
    return {name: json.loads(text.replace('$"', '\\\\Z"')) for name, text in texts.items()}


def refused(root: Path, schemas: dict[str, Json]) -> set[str]:
    """The paths of the files that their schemas do not accept."""
    found = set()
    for path in content_files(root):
        name = schema_of(path)
        if name is None:
            continue
        try:
            data = as_an_editor_reads(root / path)
        except (YAMLError, UnicodeDecodeError):
            continue  # An editor tells of it before any schema is asked.
        if not Draft7Validator(schemas[name]).is_valid(data):
            found.add(path)
    return found


def test_the_schemas_accept_what_check_accepts(committed: dict[str, bytes]) -> None:
    assert check(Dossier(load(REPOSITORY))) == ()
    assert refused(REPOSITORY, parsed(committed)) == set()


@pytest.mark.parametrize(
    "name",
    [f"{folder}/{name}" for folder in ("valid", "invalid", "hints") for name in cases(folder)],
)
def test_a_schema_and_check_are_of_one_mind(name: str, tmp_path: Path) -> None:
    case = CASES / name
    root = make_dossier(tmp_path, files_of(case))
    found = check(Dossier(load(root)))
    if any(problem.code == "syntax" for problem in found):
        return  # An editor tells of it before any schema is asked.
    wrong = {problem.path for problem in found if problem.code in SAYABLE}
    schemas = parsed(schema_files(load(root).vocabulary, silenceable()))
    assert (refused(root, schemas) == wrong) == (case.name not in BEYOND)


def test_what_is_beyond_a_schema_is_a_case() -> None:
    assert set(BEYOND) <= {*cases("invalid"), *cases("valid")}
