"""What was written before, with the ids that things have now: a renamed id is one change only."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar, cast

from pydantic import BaseModel

from dossier.markup import with_ids
from dossier.model import Location, RefersTo, TermOf, Text
from dossier.model.walk import Value, walk

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Renames:
    """The new id of each old one that is another now; of terms, by vocabulary."""

    ids: Mapping[str, str]
    terms: Mapping[tuple[str, str], str]

    def follow(self, model: M) -> M:
        """The model, with every reference to a renamed id as it would be written now."""
        if not self.ids and not self.terms:
            return model
        for value in walk(model):
            written = self._now(value)
            if written != value.value:
                model = cast("M", _put(model, value.location, written))
        return model

    def _now(self, found: Value) -> object:
        match found.mark, found.value:
            case RefersTo(), str(id):
                return self.ids.get(id, id)
            case TermOf(vocabulary), str(id):
                return self.terms.get((vocabulary, id), id)
            case _, Text() as text:
                return Text({tag: with_ids(words, self.ids) for tag, words in text.root.items()})
            case _:
                return found.value


def _put(whole: object, location: Location, value: object) -> object:
    if not location:
        return value
    step, *rest = location
    if isinstance(whole, tuple):
        items = list(whole)
        items[int(step)] = _put(items[int(step)], tuple(rest), value)
        return tuple(items)
    assert isinstance(whole, BaseModel)  # what a location leads through is one or the other
    inner = _put(getattr(whole, str(step)), tuple(rest), value)
    return whole.model_copy(update={str(step): inner})
