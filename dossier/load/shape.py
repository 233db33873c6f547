"""A tree of nodes to a model, and what does not fit to problems at its line and column."""

import json
from collections.abc import Iterable, Mapping
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from dossier.dates import FORMS
from dossier.load.syntax import Node, Plain
from dossier.model import Location, Text
from dossier.model.walk import model_in
from dossier.problems import Problem, did_you_mean

M = TypeVar("M", bound=BaseModel)

_EXPECTED = {
    "dict_type": "a mapping (`key: value`)",
    "model_type": "a mapping (`key: value`)",
    "model_attributes_type": "a mapping (`key: value`)",
    "tuple_type": "a list (lines that start with `- `)",
}


def fit(
    model: type[M], node: Node, path: str, given: Mapping[str, Plain] | None = None
) -> tuple[M | None, tuple[Problem, ...]]:
    """The model that the file holds, with what is wrong in it.

    `given` are values that do not stand in the file, such as the id. Where parts of the file do
    not fit, the model holds the rest, so that the rest is checked too; None if nothing is left.
    """
    data = node.plain()
    if not isinstance(data, dict):
        message = f"expected a mapping (`key: value`), found {_found(data)}"
        return None, (Problem(path, node.line, node.column, "wrong-type", message),)
    given = given or {}
    forbidden = [key for key in given if key in data]
    problems = [_given_key(key, node, path) for key in forbidden]
    data.update(given)
    fitted: M | None = None
    try:
        fitted = model.model_validate(data)
    except ValidationError as error:
        problems += _problems(error, model, node, path)
    places = {(problem.line, problem.column) for problem in problems}
    empty = (location for location in node.empty() if node.place(location) not in places)
    problems += [_empty(location, node, path) for location in empty]
    return fitted or _rest(model, node, given), tuple(problems)


_STAND_INS: Mapping[str, Plain] = {
    "about": "?",
    "by": ["?"],
    "cite": [{"source": "?"}],
    "digest": "?",
    "language": "en",
    "name": "?",
    "publisher": "?",
    "question": "?",
    "role": "?",
    "source": "?",
    "text": "?",
    "title": "?",
    "type": "?",
    "who": "?",
}
"""What stands for a missing key, so that what is around it can be checked. A check passes over
what it finds there, since the file does not have it."""


def _rest(model: type[M], node: Node, given: Mapping[str, Plain]) -> M | None:
    """The model without the parts that do not fit, or None where the whole does not.

    They go from the tree too, so that the place of an item in a list is the same in both.
    """
    missing: set[Location] = set()
    while True:
        data = node.plain()
        for location in missing:
            _stand_in(data, location)
        assert isinstance(data, dict)  # what else it is does not fit, and came not as far as here
        try:
            return model.model_validate({**data, **given})
        except ValidationError as error:
            absent = {d["loc"] for d in error.errors() if d["type"] == "missing"}
            misfits = {_to_drop(details) for details in error.errors() if not _is_known(details)}
        if () in misfits:
            return None
        dropped = [_drop(node, place) for place in sorted(misfits, key=_deepest_last_first)]
        if not any(dropped) and absent <= missing:
            return None
        # Dropping moves the items of lists, so what is missing is looked for again afterwards.
        missing = set() if any(dropped) else missing | absent


def _is_known(details: ErrorDetails) -> bool:
    return details["type"] == "missing" and details["loc"][-1] in _STAND_INS


def _stand_in(data: Plain, location: Location) -> None:
    for step in location[:-1]:
        if isinstance(data, dict):
            data = data[str(step)]
        elif isinstance(data, list) and isinstance(step, int):
            data = data[step]
    if isinstance(data, dict):
        data[str(location[-1])] = _STAND_INS[str(location[-1])]


def _to_drop(details: ErrorDetails) -> Location:
    location = details["loc"]
    is_of_parent = details["type"] == "missing" or location[-1:] == ("[key]",)
    return location[:-1] if is_of_parent else location


def _empty(location: Location, node: Node, path: str) -> Problem:
    line, column = node.place(location, of_key=isinstance(location[-1], str))
    message = f"nothing is written for '{location[-1]}'"
    hint = "write it, or remove the key"
    return Problem(path, line, column, "empty-value", message, hint)


def _deepest_last_first(location: Location) -> tuple[object, ...]:
    return (-len(location), *(-step if isinstance(step, int) else 0 for step in location))


def _drop(node: Node, location: Location) -> bool:
    """Remove what stands at the location, or the nearest thing above it; tell whether it was."""
    parent, last = node, location[0]
    for step in location:
        if isinstance(node.value, dict) and step in node.value:
            child = node.value[str(step)]
        elif isinstance(node.value, list) and isinstance(step, int) and step < len(node.value):
            child = node.value[step]
        else:
            break
        parent, last, node = node, step, child
    if isinstance(parent.value, dict):
        return parent.value.pop(str(last), None) is not None
    if isinstance(parent.value, list) and isinstance(last, int) and last < len(parent.value):
        del parent.value[last]
        return True
    return False


def _given_key(key: str, node: Node, path: str) -> Problem:
    line, column = node.place((key,), of_key=True)
    message = f"'{key}' is not written in the file"
    return Problem(path, line, column, "unknown-key", message, "it is the file's name")


def _problems(
    error: ValidationError, model: type[BaseModel], node: Node, path: str
) -> Iterable[Problem]:
    seen: set[tuple[int, int, str]] = set()
    for details in error.errors():
        if details["type"] == "too_short" and details["input"]:
            continue  # It is short of what does not fit, and that has problems of its own.
        problem = _problem(details, model, node, path)
        place = (problem.line, problem.column, problem.code)
        if place not in seen or problem.code in {"missing-key", "unknown-key"}:
            seen.add(place)
            yield problem


def _problem(details: ErrorDetails, model: type[BaseModel], node: Node, path: str) -> Problem:
    kind, location, value = details["type"], details["loc"], details["input"]
    key = str(location[-1]) if location else ""
    if kind == "extra_forbidden":
        line, column = node.place(location, of_key=True)
        known = _keys(model, location[:-1])
        hint = did_you_mean(key, known) or f"what can stand here: {', '.join(sorted(known))}"
        return Problem(path, line, column, "unknown-key", f"unknown key '{key}'", hint)
    line, column = node.place(location, of_key=kind == "missing")
    if key == "cite" and (kind in {"missing", "too_short"} or value is None):
        owner = next((step for step in location[-2::-1] if isinstance(step, str)), "")
        what = _OWNERS.get(owner, "this")
        message = f"{what} has no citation"
        hint = 'add `cite: [{source: id-of-the-record, quote: "its words"}]`'
        return Problem(path, line, column, "uncited", message, hint)
    if kind == "missing":
        message = f"the key '{key}' is missing"
        return Problem(path, line, column, "missing-key", message, _example(model, location))
    if value is None or kind in {"too_short", "string_too_short"}:
        return _empty(location, node, path)
    if kind == "bad-date":
        message = f"{details['msg']}"
        return Problem(path, line, column, "bad-date", message, f"a date is one of {FORMS}")
    if kind == "bad-coordinates":
        hint = 'degrees north, then degrees east: "14.25, -3.5"'
        return Problem(path, line, column, "bad-coordinates", details["msg"], hint)
    if kind == "bad-id":
        slug = "an id has a-z, 0-9 and single hyphens: upper-land"
        return Problem(path, line, column, "bad-id", details["msg"], slug)
    if kind == "link":
        hint = "write the whole address, with https://"
        return Problem(path, line, column, "link", details["msg"], hint)
    if kind == "string_pattern_mismatch":
        line, column = node.place(location, of_key=key == "[key]")
        message = f"'{value}' is not a language tag"
        return Problem(path, line, column, "bad-language", message, "for example en, fr, pt-BR")
    if kind == "literal_error" and isinstance(value, str):
        message = f"'{value}' is no {key}"
        parent = _model_at(model, location[:-1])
        field = parent.model_fields.get(key) if parent else None
        or_not = "" if field and field.is_required() else ", or the line is not there"
        hint = f"it is {details['ctx']['expected']}{or_not}"
        return Problem(path, line, column, "wrong-type", message, hint)
    is_text = kind == "string_type" or (kind == "dict_type" and _model_at(model, location) is Text)
    expected = "a text" if is_text else _EXPECTED.get(kind)
    if expected is None:
        return Problem(path, line, column, "wrong-type", details["msg"])
    hint = ""
    if is_text and isinstance(value, list) and _model_at(model, location) is Text:
        hint = "a text that starts with [ needs quotation marks around it"
    elif kind == "tuple_type" and isinstance(value, dict):
        hint = "start its line with `- `"
    message = f"expected {expected}, found {_found(value)}"
    return Problem(path, line, column, "wrong-type", message, hint)


_OWNERS = {
    "": "this event",
    "claims": "this claim",
    "positions": "this position",
    "members": "this membership",
    "parties": "this party",
    "part_of": "this relation",
    "founded": "this date",
    "dissolved": "this date",
    "signed": "this date",
}


def _found(value: object) -> str:
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    return "nothing" if value is None else f"the text '{value}'"


def _example(model: type[BaseModel], location: Location) -> str:
    parent = _model_at(model, location[:-1])
    field = parent.model_fields.get(str(location[-1])) if parent else None
    if field is None:
        return ""
    if field.examples:
        example = field.examples[0]
        written = example if isinstance(example, str) else json.dumps(example)
        return f"for example `{location[-1]}: {written}`"
    return field.description or ""


def _keys(model: type[BaseModel], location: Location) -> set[str]:
    found = _model_at(model, location)
    return {name for name in found.model_fields if name != "id"} if found else set()


def _model_at(model: type[BaseModel], location: Location) -> type[BaseModel] | None:
    """The model of the mapping at a location, by the annotations of the fields on the way."""
    found: type[BaseModel] | None = model
    for step in location:
        if isinstance(step, int):
            continue
        field = found.model_fields.get(step) if found else None
        found = model_in(field.annotation) if field else None
    return found
