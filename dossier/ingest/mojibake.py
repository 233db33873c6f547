"""Text that was read in the wrong encoding: mended where that is sure, and counted where not."""

import re

LOST = "\ufffd"
"""What stands for a character that could not be read."""

_AFTER = (
    "[\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d"
)
_AFTER += "\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]"
_SIGN = re.compile(f"[ÃÂÅÐØÙ]{_AFTER}|[âï]{_AFTER}{_AFTER}|Ã ")
_SPACE = re.compile("Ã  ?(?=[^ ])")
"""An "à" of which the second half was taken for a space."""
_TIMES = 2
"""How often a text may have been read wrongly, one time over the other."""


def mended(text: str) -> str:
    """The text with each line read anew that was UTF-8, read as Windows-1252 or Latin-1.

    A line is mended only if all of it is UTF-8 then, so that nothing that is right is changed.
    """
    if not _SIGN.search(text):
        return text
    return "".join(_mended(line) for line in text.splitlines(keepends=True))


def damage(text: str) -> int:
    """How many places of a text were read in the wrong encoding."""
    return text.count(LOST) + sum(1 for _ in _SIGN.finditer(text))


def _mended(line: str) -> str:
    right = line
    for _ in range(_TIMES):
        if not _SIGN.search(line):
            break
        line = _SPACE.sub("Ã\u00a0 ", line)
        try:
            line = b"".join(map(_byte, line)).decode("utf-8")
        except UnicodeError:
            break
        right = line
    return right


def _byte(character: str) -> bytes:
    """The byte that was read as a character. Raises UnicodeEncodeError where there is none."""
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")  # the five bytes that Windows-1252 leaves out
