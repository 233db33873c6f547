"""Annotations of a pull request: the workflow commands that GitHub Actions reads.

Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Mapping, Sequence

from dossier.problems import Level, Problem

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.HINT: "notice"}
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def report(problems: Sequence[Problem], texts: Mapping[str, str]) -> str:
    """A command a problem; the log shows its message, the pull request the line."""
    return "".join(f"{_command(problem)}\n" for problem in problems)


def _command(problem: Problem) -> str:
    properties = {
        "file": problem.path,
        "line": f"{problem.line}",
        "col": f"{problem.column}",
        "title": problem.code,
    }
    places = ",".join(f"{key}={value.translate(_IN_PROPERTY)}" for key, value in properties.items())
    hint = f"\n{problem.hint}" if problem.hint else ""
    message = f"{problem.message}{hint}".translate(_IN_MESSAGE)
    return f"::{_COMMANDS[problem.level]} {places}::{message}"
