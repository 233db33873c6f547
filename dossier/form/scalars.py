"""How one text is written: plain, in double quotes, or folded over several lines."""

import re
from dataclasses import dataclass

import yaml
from ruamel.yaml.resolver import implicit_resolvers

from dossier.form.tree import Scalar

_OTHER_TYPES = tuple(pattern for _, _, pattern, _ in implicit_resolvers)
"""What YAML 1.1 and 1.2 take for a number, a date, true, false or nothing where it is plain."""

_NEEDS_ESCAPE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_NO_PLAIN_START = frozenset("-?:,[]{}#&*!|>'\"%@`")
_LINK_OR_SPACE = re.compile(r"\[\[[^\[\]]{1,80}\]\]|(?<=[^ \t]) (?=[^ \t])")
"""A link, which stays in one piece, or a space with no other beside it."""

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


@dataclass(frozen=True)
class Place:
    """Where a text stands: a small YAML text with `~` in its place, and `x` for other texts."""

    around: str
    in_flow: bool = False


KEY = Place("~: x")
VALUE = Place("x: ~")
ITEM = Place("- ~")
ROOT = Place("~")
FLOW_KEY = Place("{~: x, x: x}", in_flow=True)
FLOW_VALUE = Place("{x: ~, x: x}", in_flow=True)
FLOW_ITEM = Place("[~, x]", in_flow=True)


def on_a_line(scalar: Scalar, place: Place, *, quoted: bool = False) -> str:
    """The text on one line: plain if that is safe, else in double quotes, as always if `quoted`.

    What was plain stays plain, also where another reader of YAML takes it for a number or a date.
    An escape that a person wrote for one character stays.
    """
    text = scalar.text
    if text is None:
        return ""
    if _has_escape(scalar):
        return scalar.written
    if not quoted and _may_be_plain(text, place, was_plain=not scalar.style):
        return text
    return f'"{_escaped(text)}"'


def on_lines(
    scalar: Scalar, place: Place, room: int, below: int, *, quoted: bool = False
) -> list[str]:
    """The text on as many lines as it takes, the first beside its key or dash.

    `room` is how many characters fit beside the key, `below` how many on each line after it. What
    cannot be broken, such as a long address, stands on one line that is too long.
    """
    text = scalar.text or ""
    if not quoted and "\n" in text and scalar.style == "|" and _may_be_literal(text):
        return _literal(text)
    # A plain date with its time has spaces too; folded, another reader would take it for a text.
    folds = not quoted and _may_be_folded(text) and not (not scalar.style and _has_type(text))
    if folds and "\n" in text and (scalar.style == ">" or not text.endswith("\n")):
        return _folded(text, below)
    line = on_a_line(scalar, place, quoted=quoted)
    if len(line) <= room:
        return [line]
    if folds and not text.endswith("\n") and len(_words(text)) > 1:
        return _folded(text, below)
    if line.startswith('"') and not _has_escape(scalar):
        return _filled(line, room, below)
    return [line]


def _may_be_plain(text: str, place: Place, *, was_plain: bool) -> bool:
    calm = (
        not _NEEDS_ESCAPE.search(text)
        and text == text.strip()
        and text[:1] not in {"", *_NO_PLAIN_START}
        and not text.startswith("...")
        and not text.endswith(":")
        and ": " not in text
        and " #" not in text
        and not (place.in_flow and re.search(r"[,\[\]{}?:]", text))
    )
    if calm:
        return was_plain or not _has_type(text)
    if place.in_flow and "?" in text:
        return False  # Not every reader takes it: PyYAML's own in Python does not.
    return was_plain and "\n" not in text and _reads_back(text, place)


def _has_type(text: str) -> bool:
    return any(pattern.match(text) for pattern in _OTHER_TYPES)


def _reads_back(text: str, place: Place) -> bool:
    """Whether the text, written plain in a place, is read as one text and as itself."""
    if _NEEDS_ESCAPE.search(text.replace("\t", "")):
        return False
    try:
        found = [
            token.value
            for token in yaml.scan(place.around.replace("~", text, 1), Loader=yaml.CSafeLoader)
            if isinstance(token, yaml.ScalarToken)
        ]
    except yaml.YAMLError:
        return False
    return text in found and len(found) == place.around.count("x") + 1


def _has_escape(scalar: Scalar) -> bool:
    """Whether a person wrote a character by an escape that it could do without."""
    escapes = re.findall(r"\\(.)", scalar.written) if scalar.style == '"' else []
    return any(character not in '"\\/' for character in escapes)


def _escaped(text: str) -> str:
    short = re.sub('["\\\\\n\t\r]', lambda found: _ESCAPES[found[0]], text)
    return _NEEDS_ESCAPE.sub(lambda found: f"\\u{ord(found[0]):04X}", short)


def _body(text: str) -> list[str]:
    """The lines of a text; a line break at its very end is none between lines."""
    return text.removesuffix("\n").split("\n")


def _may_be_folded(text: str) -> bool:
    lines = _body(text)
    return (
        all(not _NEEDS_ESCAPE.search(line) and line == line.strip(" ") for line in lines)
        and lines[0] != ""
        and lines[-1] != ""
    )


def _may_be_literal(text: str) -> bool:
    lines = _body(text)
    return lines[-1] != "" and not any(
        _NEEDS_ESCAPE.search(line.replace("\t", "")) or line != line.rstrip(" \t") for line in lines
    )


def _literal(text: str) -> list[str]:
    # Where the first line starts with a space, YAML has to be told where the indentation ends.
    indentation = "2" if text[0] in " \t\n" else ""
    return [f"|{indentation}{'' if text.endswith(chr(10)) else '-'}", *_body(text)]


def _folded(text: str, width: int) -> list[str]:
    first, *others = _body(text)
    lines = [">" if text.endswith("\n") else ">-", *_filled(first, width, width)]
    for other in others:
        lines += ["", *_filled(other, width, width)] if other else [""]
    return lines


def _filled(text: str, first: int, width: int) -> list[str]:
    """The text on lines, each as full as it gets; a word that is wider stands alone."""
    lines: list[str] = []
    line = ""
    for word in _words(text):
        room = width if lines else first
        if line and len(line) + 1 + len(word) > room:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]


def _words(text: str) -> list[str]:
    """What a line may not be broken in."""
    spaces = [found.start() for found in _LINK_OR_SPACE.finditer(text) if found[0] == " "]
    return [
        text[start + 1 : end]
        for start, end in zip([-1, *spaces], [*spaces, len(text)], strict=True)
    ]
