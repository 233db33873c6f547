"""YAML text to a tree of nodes that know their line and column; every scalar stays a string."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias, cast

import yaml

from dossier.model import Location
from dossier.problems import Problem

MAX_DEPTH = 40
"""How deep mappings and lists may stand in each other; no content needs a tenth of it."""

MAX_BYTES = 1_000_000
"""How large a content file may be; the largest sensible one is a tenth of it."""

_NOT_PRINTABLE = yaml.reader.Reader.NON_PRINTABLE
"""What no YAML file may hold as it is, but a text in quotation marks can, by an escape."""

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
"""A file's data without its places. None is a key with nothing written after it."""


@dataclass(slots=True)
class Node:
    """A value and where it starts, from 1. `keys` has the place of each key, if it is a mapping."""

    value: "str | list[Node] | dict[str, Node] | None"
    line: int
    column: int
    keys: Mapping[str, tuple[int, int]] | None = None

    def plain(self) -> Plain:
        """The data alone."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value

    def has(self, location: Location) -> bool:
        """Whether something is written at `location`: no key on the way is missing."""
        node = self
        for step in location:
            if isinstance(node.value, dict):
                if step not in node.value:
                    return False
                node = node.value[str(step)]
            elif isinstance(node.value, list) and isinstance(step, int):
                if step >= len(node.value):
                    return False
                node = node.value[step]
        return True

    def empty(self, location: Location = ()) -> list[Location]:
        """The location of every key after which nothing is written."""
        found: list[Location] = []
        nodes: Iterable[tuple[str | int, Node]] = ()
        if isinstance(self.value, dict):
            nodes = self.value.items()
        elif isinstance(self.value, list):
            nodes = enumerate(self.value)
        for step, node in nodes:
            if node.value is None:
                found.append((*location, step))
            elif not isinstance(node.value, str):
                found += node.empty((*location, step))
        return found

    def place(self, location: Location, *, of_key: bool = False) -> tuple[int, int]:
        """Line and column of what stands at `location`, or of the nearest thing that is there.

        With `of_key`, the place of the last step's key and not of its value.
        """
        node, place = self, (self.line, self.column)
        for step in location:
            if isinstance(node.value, dict) and isinstance(step, str) and step in node.value:
                assert node.keys is not None
                key_place = node.keys[step]
                node = node.value[step]
                place = key_place if of_key or node.value is None else (node.line, node.column)
            elif isinstance(node.value, list) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
                place = (node.line, node.column)
            else:
                break
        return place


@dataclass(frozen=True)
class Parsed:
    """What came of a file: its tree, if it has one that can be checked, and its problems."""

    node: Node | None
    problems: tuple[Problem, ...]


def parse(raw: bytes, path: str) -> Parsed:
    """Read the bytes of one YAML file. `path` is for the problems' sake."""
    if len(raw) > MAX_BYTES:
        message = f"the file has {len(raw):,} bytes; at most {MAX_BYTES:,} are read"
        return Parsed(None, (Problem(path, 1, 1, "too-large", message),))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", errors="replace")
        line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
        return Parsed(
            None,
            (Problem(path, line, column, "encoding", "the file is not UTF-8", "save it as UTF-8"),),
        )
    reader = _Reader(text, path)
    try:
        root = reader.read()
    except yaml.YAMLError as error:
        return Parsed(None, (*reader.problems, _syntax_problem(error, text, path)))
    except UnicodeDecodeError:  # from the C parser, which then knows no place
        problem = Problem(path, 1, 1, "syntax", "not YAML: a tag is not UTF-8", "remove the tag")
        return Parsed(None, (*reader.problems, problem))
    except _TooDeepError as error:
        return Parsed(None, (*reader.problems, error.problem))
    if root is None or root.value is None:
        hint = "an entity needs at least `name:`" if path.startswith("content/") else ""
        problem = Problem(path, 1, 1, "empty-file", "nothing is written in this file", hint)
        return Parsed(None, (*reader.problems, problem))
    return Parsed(None if reader.spoilt else root, tuple(reader.problems))


class _TooDeepError(Exception):
    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class _Reader:
    """Makes nodes of parser events, and problems of what content files may not use."""

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.spoilt = False
        self._loader = yaml.CSafeLoader(text)
        self._next = cast("Callable[[], yaml.Event]", self._loader.get_event)

    def read(self) -> Node | None:
        """The root of the first document; None if there is none."""
        root: Node | None = None
        documents = 0
        try:
            while not isinstance(event := self._next(), yaml.StreamEndEvent):
                if isinstance(event, yaml.DocumentStartEvent):
                    documents += 1
                    if documents == 1:
                        root = self._node(self._next(), 0)
                    elif documents == 2:
                        message = "a second document starts here"
                        self._report(event, "second-document", message, "remove the line `---`")
        finally:
            self._loader.dispose()
        return root

    def _node(self, event: yaml.Event, depth: int) -> Node:
        """What starts with this event, and all that is in it."""
        mark = event.start_mark
        assert mark is not None  # the C parser marks every event
        line, column = mark.line + 1, mark.column + 1
        if isinstance(event, yaml.ScalarEvent):  # First: most events are scalars.
            if event.anchor or event.tag:
                self._check_properties(event)
            text = event.value
            if not text.isprintable():
                self._check_characters(event)
            return Node(None if not text and event.implicit[0] else text, line, column)
        if isinstance(event, yaml.AliasEvent):
            self.spoilt = True
            self._report(
                event,
                "alias",
                f"'*{event.anchor}' repeats a value by reference",
                "write the value out; a text that starts with * needs quotation marks",
            )
            return Node(None, line, column)
        self._check_properties(event)
        if depth == MAX_DEPTH:
            message = f"more than {MAX_DEPTH} lists or mappings stand in each other"
            raise _TooDeepError(Problem(self.path, line, column, "syntax", message))
        if isinstance(event, yaml.MappingStartEvent):
            pairs: dict[str, Node] = {}
            keys: dict[str, tuple[int, int]] = {}
            while not isinstance(event := self._next(), yaml.MappingEndEvent):
                name = self._key(event, depth + 1)
                value = self._node(self._next(), depth + 1)
                if name in pairs:
                    first = keys[name][0]
                    message = f"'{name}' is written twice; the first stands on line {first}"
                    self._report(event, "duplicate-key", message, "keep one of them")
                else:
                    pairs[name] = value
                    keys[name] = _start_of(event)
            return Node(pairs, line, column, keys)
        items = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._node(event, depth + 1))
        return Node(items, line, column)

    def _key(self, event: yaml.Event, depth: int) -> str:
        if isinstance(event, yaml.ScalarEvent) and not event.anchor and not event.tag:
            if not event.value.isprintable():
                self._check_characters(event)
            return event.value
        key = self._node(event, depth)
        if isinstance(key.value, list | dict):
            self.spoilt = True
            self._report(event, "syntax", "a key must be a word, not a list or a mapping")
        return key.value if isinstance(key.value, str) else ""

    def _check_properties(self, event: yaml.Event) -> None:
        anchor = getattr(event, "anchor", None)
        if anchor:
            self._report(
                event,
                "anchor",
                f"'&{anchor}' names a value for later use",
                "write the value out; a text that starts with & needs quotation marks",
            )
        tag = (getattr(event, "tag", None) or "").replace("tag:yaml.org,2002:", "!!")
        if tag:
            self._report(
                event,
                "tag",
                f"'{tag}' gives the value a type",
                "write the value alone; a text that starts with ! needs quotation marks",
            )

    def _check_characters(self, event: yaml.ScalarEvent) -> None:
        found = _NOT_PRINTABLE.search(event.value)
        if found:
            name = f"U+{ord(found[0]):04X}"
            message = f"the control character {name} stands in this text"
            self._report(event, "control-character", message, "no page can show it: remove it")

    def _report(self, event: yaml.Event, code: str, message: str, hint: str = "") -> None:
        self.problems.append(Problem(self.path, *_start_of(event), code, message, hint))


def _start_of(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    assert mark is not None
    return (mark.line + 1, mark.column + 1)


_SYNTAX_HINTS = {
    "mapping values are not allowed": "a text with ': ' in it needs quotation marks around it",
    "did not find expected key": "check the indentation and the quotation marks above this line",
    "cannot start any token": "indent with spaces, not tabs; a text that starts with @ or ` or % "
    "needs quotation marks",
    "unexpected end of stream": "a quotation mark or bracket is never closed",
    "did not find expected ','": "a bracket is never closed, or a comma is missing",
    "could not find expected ':'": "a key needs a colon and a space after it",
}


def _syntax_problem(error: yaml.YAMLError, text: str, path: str) -> Problem:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        hint = next((h for start, h in _SYNTAX_HINTS.items() if start in error.problem), "")
        return Problem(path, line, column, "syntax", f"not YAML: {error.problem}", hint)
    # The C parser counts in bytes.
    before = text.encode()[: getattr(error, "position", 0)].decode(errors="replace")
    line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    reason = getattr(error, "reason", str(error))
    return Problem(
        path, line, column, "syntax", f"not YAML: {reason}", "remove the character at this place"
    )
