"""The order of keys: that of the model, in every mapping of a file."""

from collections.abc import Mapping
from dataclasses import replace

from pydantic import BaseModel

from dossier.form.tree import Collection, Entry, Scalar
from dossier.model import (
    CODES,
    DEFAULT_LANGUAGE,
    EVENT_WORDS,
    KINDS,
    About,
    CodeScheme,
    EventWords,
    Model,
    Source,
    Term,
    Text,
)
from dossier.model.walk import model_in

MODELS: Mapping[str, type[BaseModel]] = {
    **{kind.kind: kind for kind in KINDS},
    Source.kind: Source,
    About.kind: About,
}
"""What a file holds, by the name of its schema."""

TERMS: Mapping[str, type[BaseModel]] = {
    CODES: CodeScheme,
    EVENT_WORDS: EventWords,
    "terms": Term,
}
"""What each term of a vocabulary's file holds, by the name of its schema."""


def keys_of(schema: str | None) -> tuple[str, ...]:
    """The keys at the top of a file, in order; none where no model knows them."""
    model = MODELS.get(schema or "")
    return model.keys() if model and issubclass(model, Model) else ()


def in_order(root: Entry, schema: str | None) -> Entry:
    """The same file with its keys in order; those that no model knows come last, as written."""
    value = root.value
    if schema and schema in TERMS and isinstance(value, Collection) and value.keyed:
        terms = [_entry(entry, TERMS[schema]) for entry in value.entries]
        return replace(root, value=replace(value, entries=terms))
    return _entry(root, MODELS.get(schema or ""))


def _entry(entry: Entry, model: type[BaseModel] | None) -> Entry:
    return replace(entry, value=_value(entry.value, model))


def _value(value: Scalar | Collection, model: type[BaseModel] | None) -> Scalar | Collection:
    if isinstance(value, Scalar):
        return value
    if not value.keyed:
        return replace(value, entries=[_entry(entry, model) for entry in value.entries])
    entries = [_entry(entry, _model_of(entry, model)) for entry in value.entries]
    return replace(value, entries=_sorted(entries, model))


def _model_of(entry: Entry, model: type[BaseModel] | None) -> type[BaseModel] | None:
    field = model.model_fields.get(_name(entry)) if model else None
    return model_in(field.annotation) if field else None


def _sorted(entries: list[Entry], model: type[BaseModel] | None) -> list[Entry]:
    if model and issubclass(model, Text):
        return sorted(entries, key=lambda entry: (_name(entry) != DEFAULT_LANGUAGE, _name(entry)))
    if model and issubclass(model, Model):
        keys = model.keys()
        return sorted(
            entries, key=lambda e: keys.index(_name(e)) if _name(e) in keys else len(keys)
        )
    return entries


def _name(entry: Entry) -> str:
    return (entry.key.text if entry.key else None) or ""
