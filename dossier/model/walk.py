"""Every value of a model with its location, so that a rule or a link need not know the kinds."""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, TypeVar, get_args, get_origin

from pydantic import BaseModel

from dossier.model.base import Location, RefersTo, TermOf

Mark = RefersTo | TermOf | None
V = TypeVar("V")


def walk(model: BaseModel, location: Location = ()) -> Iterator[tuple[Location, object, Mark]]:
    """Each value in a model, parents first: its location, itself, and what it refers to.

    Tuples are gone through; the models and texts in them are values, and so are strings.
    """
    for name, mark in _fields(type(model)):
        value = getattr(model, name)
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                yield from _value((*location, name, index), item, mark)
        elif value is not None:
            yield from _value((*location, name), value, mark)


def _value(
    location: Location, value: object, mark: Mark
) -> Iterator[tuple[Location, object, Mark]]:
    yield location, value, mark
    if isinstance(value, BaseModel) and "root" not in type(value).model_fields:
        yield from walk(value, location)


def find(model: BaseModel, wanted: type[V]) -> Iterator[tuple[Location, V]]:
    """Each value of one type with its location."""
    for location, value, _ in walk(model):
        if isinstance(value, wanted):
            yield location, value


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, Mark], ...]:
    return tuple(
        (name, next(_marks((field.annotation, *field.metadata)), None))
        for name, field in model.model_fields.items()
        if name != "id"
    )


def _marks(parts: tuple[object, ...]) -> Iterator[RefersTo | TermOf]:
    for part in parts:
        if isinstance(part, RefersTo | TermOf):
            yield part
        elif get_origin(part) in {Annotated, tuple}:
            yield from _marks(get_args(part))
