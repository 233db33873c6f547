"""The difference as Markdown, for the summary of a pull request: a heading a kind, and a list."""

import re
from collections.abc import Iterator
from itertools import groupby

from dossier.diff.change import Change, Difference
from dossier.model import KINDS

MOST = 200
"""How many changes are listed; a code host cuts a longer summary off, or refuses it."""

_HEADINGS = {
    "dossier": "Dossier",
    **{kind.kind: kind.folder.capitalize() for kind in KINDS},
    "source": "Sources",
    "vocabulary": "Vocabulary",
}

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>&|#\"~$@^]|(?<=[a-z]):(?=//)|(?<=www)\.", re.IGNORECASE)
_LEADING = re.compile(r"^(\d*)([-+=.)])")


def report(difference: Difference) -> str:
    """The changes under headings, at most `MOST` of them, and the evidence."""
    if not difference.changes and not difference.evidence:
        return "No changes in content.\n"
    return "\n".join(_lines(difference)) + "\n"


def _lines(difference: Difference) -> Iterator[str]:
    yield "## Changes in content"
    for heading, changes in groupby(difference.changes[:MOST], _heading):
        yield from ("", f"### {heading}", "")
        yield from (f"- {escape(change.sentence)}" for change in changes)
    if more := len(difference.changes[MOST:]):
        yield from ("", f"… and {more:,} more.")
    if difference.evidence:
        yield from ("", "### Evidence", "")
        yield from (f"- {share}" for share in difference.evidence)


def _heading(change: Change) -> str:
    return _HEADINGS.get(change.kind, change.kind.capitalize())


def escape(sentence: str) -> str:
    """A sentence as Markdown that says just this, and calls on nobody.

    A code host looks for `@name` and `#7` in the text that comes of Markdown, so a space of no
    width stands behind those signs.
    """
    return _LEADING.sub(_leading, _SPECIAL.sub(_special, sentence))


def _special(match: re.Match[str]) -> str:
    sign = match[0]
    return f"&#{ord(sign)};{'&#8203;' if sign in '@#' else ''}"


def _leading(match: re.Match[str]) -> str:
    return f"{match[1]}&#{ord(match[2])};"
