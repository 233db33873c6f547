"""A text as a YAML scalar that reads back as the same text."""

import json
import re
import unicodedata

import yaml

from dossier.markup import one_line

_UNSEEN = re.compile("[\u202a-\u202e\u2066-\u2069\ufeff]")
"""Characters that turn the direction of a text around, and the byte order mark."""


def clean(text: str) -> str:
    """The text as a file may hold it: on one line, without characters that no reader sees."""
    seen = (c for c in text if c.isspace() or not _is_unseen(c))
    return one_line("".join(seen)).strip()


def scalar(text: str, *, flow: bool = False) -> str:
    """The text without quotation marks where it needs none; `flow` is inside of [ ] or { }."""
    try:
        whole = f"{{key: {text}}}" if flow else f"key: {text}"
        plain = yaml.load(whole, Loader=yaml.BaseLoader) == {"key": text}
    except (yaml.YAMLError, UnicodeEncodeError):
        plain = False
    return text if plain and text and text.isprintable() else quoted(text)


def quoted(text: str) -> str:
    """The text in double quotation marks; what cannot be printed is written as an escape."""
    written = json.dumps(text, ensure_ascii=False)
    return "".join(c if c.isprintable() else _escape(c) for c in written)


def pair(key: str, value: object) -> str:
    """A key and its value on one line; a quote has quotation marks, as everywhere in content."""
    if isinstance(value, str):
        return f"{key}: {quoted(value) if key == 'quote' else scalar(value)}"
    return f"{key}: {_flow(value)}"


def _flow(value: object, key: object = None) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {_flow(item, k)}" for k, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_flow(item) for item in value) + "]"
    return quoted(str(value)) if key == "quote" else scalar(str(value), flow=True)


def _is_unseen(character: str) -> bool:
    is_of_no_text = unicodedata.category(character) in {"Cc", "Cs"}
    no_yaml = yaml.reader.Reader.NON_PRINTABLE.search(character)
    return bool(is_of_no_text or no_yaml or _UNSEEN.match(character))


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\U{code:08x}" if code > 0xFFFF else f"\\u{code:04x}"
