"""What is wrong with an input: a Problem, which says where, what, and what would be right."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum


class Level(StrEnum):
    """How much a problem matters."""

    ERROR = "error"
    """Nothing is built while it is there."""
    WARNING = "warning"
    """It is built, and somebody should look; with --strict it is as bad as an error."""
    HINT = "hint"
    """It could be better."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong in one place. Problems sort by place.

    `path` is relative to the dossier's folder, with forward slashes. `line` and `column` count
    from 1; a problem of a whole file stands at 1:1.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    level: Level = Level.ERROR

    def __str__(self) -> str:
        """One line: `path:line:column: code message (hint)`, the level first if it is no error."""
        level = "" if self.level is Level.ERROR else f"{self.level} "
        hint = f" ({self.hint})" if self.hint else ""
        line = f"{self.path}:{self.line}:{self.column}: {level}{self.code} {self.message}{hint}"
        return printable(line)


def printable(text: str) -> str:
    """The text on one line that does nothing to a terminal: what cannot be seen is spelt out."""
    return "".join(c if c.isprintable() else _visible(c) for c in text)


def _visible(character: str) -> str:
    """A line break, a control character or half a character, as what it would be in Python."""
    return character.encode("unicode_escape").decode("ascii")


class DossierError(Exception):
    """The input has problems; nothing was written."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the known word nearest to `word`, or an empty string."""
    near = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'?" if near else ""
