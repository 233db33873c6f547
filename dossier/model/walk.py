"""Every value of a model with its location, so that a rule or a link need not know the kinds."""

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from dossier.model.base import Location, Model, RefersTo, TermOf


class Value(NamedTuple):
    """A value in a model: where it stands, itself, and what it refers to if it is an id."""

    location: Location
    value: object
    mark: RefersTo | TermOf | None


def walk(model: BaseModel) -> tuple[Value, ...]:
    """Each value in a model, parents first.

    Tuples are gone through; the models and texts in them are values, and so are strings.
    """
    found: list[Value] = []
    _gather(model, (), found)
    return tuple(found)


def _gather(model: BaseModel, location: Location, found: list[Value]) -> None:
    for name, mark in marks(type(model)):
        value = getattr(model, name)
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                place = (*location, name, index)
                found.append(Value(place, item, mark))
                if not isinstance(item, str) and isinstance(item, Model):
                    _gather(item, place, found)
        elif value is not None:
            place = (*location, name)
            found.append(Value(place, value, mark))
            if not isinstance(value, str) and isinstance(value, Model):
                _gather(value, place, found)


@cache
def marks(model: type[BaseModel]) -> tuple[tuple[str, RefersTo | TermOf | None], ...]:
    """Each field of a model but the id, and what its strings refer to if they are ids."""
    return tuple(
        (name, next(_marks((field.annotation, *field.metadata)), None))
        for name, field in model.model_fields.items()
        if name != "id"
    )


def model_in(annotation: object) -> type[BaseModel] | None:
    """The model that a field holds, alone or in a tuple; None where it holds none."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in {Annotated, Union, UnionType, tuple}:
        return next((m for part in get_args(annotation) if (m := model_in(part))), None)
    return None


def _marks(parts: tuple[object, ...]) -> Iterator[RefersTo | TermOf]:
    for part in parts:
        if isinstance(part, RefersTo | TermOf):
            yield part
        elif get_origin(part) in {Annotated, tuple}:
            yield from _marks(get_args(part))
