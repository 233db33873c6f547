"""Problems as a compiler shows them: the line itself, a caret under the place, in colour."""

from collections.abc import Iterator, Mapping, Sequence

from click import style
from rich.cells import cell_len

from dossier.problems import Level, Problem

_COLOURS = {Level.ERROR: "red", Level.WARNING: "yellow", Level.HINT: "cyan"}
_TAB = 4
_INDENT = " " * 8


def report(problems: Sequence[Problem], texts: Mapping[str, str]) -> str:
    """A block of lines a problem, with ANSI colours."""
    blocks = (_block(problem, texts.get(problem.path, "")) for problem in problems)
    return "".join(f"{line}\n" for block in blocks for line in (*block, ""))


def _block(problem: Problem, text: str) -> Iterator[str]:
    colour = _COLOURS[problem.level]
    place = style(f"{problem.path}:{problem.line}:{problem.column}:", bold=True)
    yield f"{place} {style(f'{problem.level} {problem.code}', fg=colour, bold=True)}"
    lines = text.splitlines()
    if problem.line <= len(lines):
        line = lines[problem.line - 1]
        before = line[: problem.column - 1].expandtabs(_TAB)
        yield style(f"{problem.line:>5} | ", dim=True) + line.expandtabs(_TAB)
        caret = style("^", fg=colour, bold=True)
        yield style("      | ", dim=True) + " " * cell_len(before) + caret
    yield f"{_INDENT}{problem.message}"
    if problem.hint:
        yield _INDENT + style(problem.hint, fg="green")
