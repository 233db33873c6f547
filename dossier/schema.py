"""The JSON Schema of each sort of file, from the models, for the editors that people write in."""

import json
import re
from collections.abc import Iterable, Mapping

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from dossier.model import (
    CODES,
    EVENT_WORDS,
    KINDS,
    TERMS,
    About,
    CodeScheme,
    EventWords,
    Source,
    Term,
    Vocabulary,
)
from dossier.model.base import KEYS_OF, RULES, TERM_OF, Model

# The newest draft that every language server of YAML knows.
DRAFT = "http://json-schema.org/draft-07/schema#"


FOLDER = "schemas"
"""Where the schemas are, in a dossier's folder."""

SETTINGS = ".vscode/settings.json"
"""Where VS Code reads which file has which schema, for files that do not say it themselves."""


MODELINE = re.compile(r"#\s*yaml-language-server\s*:.*")
"""Any comment that names a schema."""


def schema_files(vocabulary: Vocabulary, rules: Iterable[str]) -> Mapping[str, bytes]:
    """The file of each schema, by its name in the folder."""
    return {f"{name}.json": _json(made) for name, made in schemas(vocabulary, rules).items()}


def settings() -> bytes:
    """The settings for VS Code, with its extension for YAML."""
    globs = {f"content/{kind.folder}/*.yml": kind.kind for kind in KINDS}
    globs |= {"seeds/*.yml": Source.kind, About.id: About.kind}
    globs |= {f"content/vocabulary/{name}.yml": "terms" for name in TERMS}
    globs |= {f"content/vocabulary/{name}.yml": name for name in (CODES, EVENT_WORDS)}
    by_schema: dict[str, list[str]] = {}
    for glob, name in globs.items():
        by_schema.setdefault(f"./{FOLDER}/{name}.json", []).append(glob)
    return _json({"yaml.schemas": by_schema})


def modeline(path: str, name: str | None = None) -> str | None:
    """The comment by which the file at a path names its schema; None where it has none.

    `name` is the schema's, if it is not to be told by the path.

    Language servers of YAML read it: https://github.com/redhat-developer/yaml-language-server.
    """
    name = name or schema_of(path)
    up = "../" * path.count("/")
    return f"# yaml-language-server: $schema={up}{FOLDER}/{name}.json" if name else None


def _json(data: object) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def schemas(vocabulary: Vocabulary, rules: Iterable[str]) -> Mapping[str, JsonSchemaValue]:
    """A schema by the name of each sort of file: each kind, source, dossier, vocabulary.

    `vocabulary` gives the terms that can stand in a field, `rules` the codes that a file can
    silence.
    """
    lists = {name: sorted(terms) for name, terms in vocabulary.terms.items()}
    lists |= {CODES: sorted(vocabulary.codes), RULES: sorted(rules)}
    found = {kind.kind: _schema(kind, lists) for kind in KINDS}
    found |= {kind.kind: _schema(kind, lists) for kind in (Source, About)}
    found |= {name: _of_terms(_schema(model, lists)) for name, model in _VOCABULARIES.items()}
    if types := lists.get("event-types"):
        found[EVENT_WORDS]["propertyNames"] = {"enum": types}
    return dict(sorted(found.items()))


_VOCABULARIES: Mapping[str, type[Model]] = {
    "terms": Term,
    CODES: CodeScheme,
    EVENT_WORDS: EventWords,
}


def schema_of(path: str) -> str | None:
    """The name of the schema for the file at a path; None where it has none."""
    folder, _, name = path.rpartition("/")
    sorts = {f"content/{kind.folder}": kind.kind for kind in KINDS} | {"seeds": Source.kind}
    if path == About.id:
        return About.kind
    if folder == "content/vocabulary":
        id = name.removesuffix(".yml")
        return id if id in (CODES, EVENT_WORDS) else "terms" if id in TERMS else None
    return sorts.get(folder)


def _schema(model: type[Model], lists: Mapping[str, list[str]]) -> JsonSchemaValue:
    schema = model.model_json_schema(schema_generator=_Generator)
    _name_words(schema, lists)
    order = model.keys()
    schema["properties"] = {key: schema["properties"][key] for key in order}
    return {"$schema": DRAFT, **schema}


def _of_terms(term: JsonSchemaValue) -> JsonSchemaValue:
    """The schema of a vocabulary's file: terms by their ids."""
    head = {key: term.pop(key) for key in ("$schema", "$defs")}
    return {**head, "type": "object", "additionalProperties": term}


def _name_words(part: object, lists: Mapping[str, list[str]]) -> None:
    """Put the words of the dossier's own lists where the models have marks, all the way down."""
    if isinstance(part, list):
        for item in part:
            _name_words(item, lists)
    if not isinstance(part, dict):
        return
    part.pop("default", None)  # An editor would write it into the file.
    terms = lists.get(part.pop(TERM_OF, ""))
    if terms:
        part["enum"] = terms
        del part["type"], part["pattern"]
        # An editor offers the examples too.
        part["examples"] = [one for one in part["examples"] if one in terms] or terms[:1]
    keys = lists.get(part.pop(KEYS_OF, ""))
    if keys is not None:
        value = part["additionalProperties"]
        part |= {"properties": dict.fromkeys(keys, value), "additionalProperties": False}
    for key, value in part.items():
        if key != "examples":
            _name_words(value, lists)


class _Generator(GenerateJsonSchema):
    """Schemas in which a mapping has no keys but those it names, and nothing is null."""

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        return {"additionalProperties": False, **super().dict_schema(schema)}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """A key may be absent; one with nothing after it is a mistake."""
        return self.generate_inner(schema["schema"])
