"""The text of a new file, made from its model: what is known, what is to be written, the rest."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args, get_origin

from pydantic.fields import FieldInfo

from dossier.draft.scalar import clean, pair, quoted, scalar
from dossier.load.content import CONTENT, SEEDS
from dossier.load.syntax import Plain
from dossier.model import Entity, Model, Source, TermOf, Vocabulary
from dossier.model.walk import marks, model_in
from dossier.schema import modeline

WIDTH = 100

_NOT_AT_FIRST = {"finding", "formerly", "silence", "status", "value"}
"""What a new file has no use for: what settles its disputes and which of its values they are
about, former ids, reasons to be told nothing, what programs write."""

_REST = (
    "What else there may be. Take away the # before what you need, and write your own words in "
    "the place of the example's."
)


@dataclass(frozen=True)
class Blank:
    """A new file: its path, its text, and the line and column of the first thing to write."""

    path: str
    text: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


def path_of(model: type[Entity] | type[Source], id: str) -> str:
    """Where the file of a kind, or of a source, stands in a dossier's folder."""
    folder = SEEDS if issubclass(model, Source) else f"{CONTENT}/{model.folder}"
    return f"{folder}/{id}.yml"


def blank(
    model: type[Entity] | type[Source],
    id: str,
    given: Mapping[str, Plain],
    vocabulary: Vocabulary,
    *,
    quote: bool = False,
    notes: Iterable[str] = (),
) -> Blank:
    """A new file of a kind, or of a source, with the fields that are `given` filled in.

    None among these is left for a person to write, as is each required field that is not given.
    With `quote`, each of their texts stands in quotation marks. `notes` are comments on top.
    """
    path = path_of(model, id)
    pen = _Pen(vocabulary, quote)
    every = model.keys()
    keys = [key for key in every if key in given or model.model_fields[key].is_required()]
    rest = [key for key in every if key not in {*keys, *_NOT_AT_FIRST}]
    lines = [
        modeline(path, model.kind) or "",
        *(line for note in notes for line in _prose(note)),
    ]
    first = opened = None
    for line in (line for key in keys for line in pen.counted(model, key, given)):
        printed = line.printed()
        if line.is_to_write and first is None:
            first = (len(lines) + len(printed), line.indent + len(line.text) + 2)
        lines += printed
    if rest:
        lines += ["", *_prose(_REST)]
    for line in (line for key in rest for line in pen.example(model, key, 0, 0)):
        printed = line.printed()
        opened = opened or (len(lines) + len(printed), len("# ") + 1)
        lines += printed
    return Blank(path, "\n".join(lines) + "\n", *(first or opened or (1, 1)))


def snippet(model: type[Entity], key: str, items: list[Plain], indent: int) -> str:
    """Items of one of a model's lists, each text in quotation marks, as below its key."""
    _, *lines = _Pen(Vocabulary(), quote=True).filled(model, key, items, indent)
    return "".join(f"{printed}\n" for line in lines for printed in line.printed())


@dataclass(frozen=True)
class _Line:
    """A line of YAML, and what it is about. At `off` a # stands, if it is an example only."""

    indent: int
    text: str
    about: str = ""
    off: int | None = None
    is_to_write: bool = False

    def printed(self) -> list[str]:
        """The line as it stands in the file; long words about it stand above it."""
        before, above = " " * self.indent, " " * self.indent + "## "
        if self.off is not None:
            margin, rest = before[: self.off], before[self.off :]
            before, above = f"{margin}# {rest}", f"{margin}# {rest}# " if rest else f"{margin}## "
        line = f"{before}{self.text}"
        if not self.about:
            return [line]
        if len(line) + len("  # ") + len(self.about) <= WIDTH:
            return [f"{line}  # {self.about}"]
        return [*_prose(self.about, above), line]


def _prose(text: str, margin: str = "## ") -> list[str]:
    """A comment. It has a # more than examples, and is one still when these lose theirs."""
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=margin,
        subsequent_indent=margin,
        break_long_words=False,
        break_on_hyphens=False,
    )


@dataclass(frozen=True)
class _Pen:
    """Writes fields: as they are given, empty for a person to write, or as an example."""

    vocabulary: Vocabulary
    quote: bool

    def counted(
        self, model: type[Model], key: str, given: Mapping[str, Plain], indent: int = 0
    ) -> Iterator[_Line]:
        """A field that is given or must be."""
        if key in given:
            yield from self.filled(model, key, given[key], indent)
        else:
            yield from self.empty(model, key, indent)

    def filled(self, model: type[Model], key: str, value: Plain, indent: int) -> Iterator[_Line]:
        """A field with its value; where that is None, it is to be written."""
        if value is None:
            yield _Line(indent, f"{key}:", self._about(model, key), is_to_write=True)
            return
        if isinstance(value, str):
            yield _Line(indent, f"{key}: {self._written(value)}")
            return
        inner = _inner(model, key)
        if isinstance(value, dict) or inner is None:
            yield _Line(indent, f"{key}: {self._on_one_line(value)}")
            return
        yield _Line(indent, f"{key}:")
        for item in value:
            assert isinstance(item, dict)  # what a list of a model's mappings has
            fields = (self.filled(inner, part, item[part], indent + 4) for part in item)
            yield from _item(line for field in fields for line in field)

    def empty(self, model: type[Model], key: str, indent: int) -> Iterator[_Line]:
        """A field that must be, with nothing in it as yet."""
        field, inner = model.model_fields[key], _inner(model, key)
        if inner is None:
            yield _Line(indent, f"{key}:", self._about(model, key), is_to_write=True)
            return
        yield _Line(indent, f"{key}:", self._about(model, key))
        step = 4 if _is_list(field) else 2
        every = inner.keys()
        must = [part for part in every if inner.model_fields[part].is_required()]
        may = [part for part in every if part in _example_of(field) and part not in must]
        lines = [line for part in must for line in self.empty(inner, part, indent + step)]
        for part in may:
            lines += self.example(inner, part, indent + step, indent + step)
        yield from _item(lines) if _is_list(field) else lines

    def example(
        self, model: type[Model], key: str, indent: int, off: int, own: object = None
    ) -> Iterator[_Line]:
        """A field that may be, as an example behind a #; `own` is that of the example around it."""
        field, inner = model.model_fields[key], _inner(model, key)
        example = own if isinstance(own, str) else self._example(model, key)
        about = self._about(model, key)
        if inner and _is_deep(inner) and not isinstance(example, str):
            yield _Line(indent, f"{key}:", about, off)
            step = 4 if _is_list(field) else 2
            own = _example_of(field)
            every = inner.keys()
            parts = [part for part in every if part not in _NOT_AT_FIRST]
            fields = (self.example(inner, one, indent + step, off, own.get(one)) for one in parts)
            lines = (line for part in fields for line in part)
            yield from _item(lines) if _is_list(field) else lines
        elif example is not None:
            yield _Line(indent, pair(key, example), about, off)

    def _written(self, text: str, *, flow: bool = False) -> str:
        return quoted(text) if self.quote else scalar(text, flow=flow)

    def _on_one_line(self, value: Plain) -> str:
        if isinstance(value, dict):
            pairs = (f"{key}: {self._on_one_line(item)}" for key, item in value.items())
            return "{" + ", ".join(pairs) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(self._on_one_line(item) for item in value) + "]"
        return self._written(value or "", flow=True)

    def _example(self, model: type[Model], key: str) -> object:
        example = _first(model.model_fields[key].examples)
        terms = self._terms(model, key)
        return terms[0] if terms and example not in terms else example

    def _about(self, model: type[Model], key: str) -> str:
        about = model.model_fields[key].description or ""
        terms = self._terms(model, key)
        if terms is None:
            return about
        return clean(f"{about} One of: {', '.join(terms) or 'nothing yet'}.")

    def _terms(self, model: type[Model], key: str) -> Sequence[str] | None:
        """The terms that a field may have, sorted; None where it may have any text."""
        mark = dict(marks(model))[key]
        if not isinstance(mark, TermOf):
            return None
        return sorted(self.vocabulary.terms.get(mark.vocabulary, {}))


def _item(lines: Iterable[_Line]) -> Iterator[_Line]:
    """The lines of a mapping as one item of a list: a dash before the first."""
    first, *others = lines
    yield replace(first, indent=first.indent - 2, text=f"- {first.text}")
    yield from others


def _inner(model: type[Model], key: str) -> type[Model] | None:
    """The model of the mappings that a field holds; a text is none of them."""
    found = model_in(model.model_fields[key].annotation)
    return found if found and issubclass(found, Model) else None


def _is_list(field: FieldInfo) -> bool:
    return tuple in {get_origin(field.annotation), *map(get_origin, get_args(field.annotation))}


def _is_deep(model: type[Model]) -> bool:
    """Whether a mapping has more in it than one line can show: terms, or other mappings."""
    return any(isinstance(mark, TermOf) or _inner(model, key) for key, mark in marks(model))


def _example_of(field: FieldInfo) -> Mapping[str, object]:
    """What a field's own example has, in its mapping or in the first of its list of mappings."""
    example = _first(field.examples)
    first = _first(example) if isinstance(example, list) else example
    return first if isinstance(first, dict) else {}


def _first(items: list[object] | None) -> object:
    return items[0] if items else None
