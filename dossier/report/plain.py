"""One line a problem: `path:line:column: code message (hint)`."""

from collections.abc import Mapping, Sequence

from dossier.problems import Problem


def report(problems: Sequence[Problem], texts: Mapping[str, str]) -> str:
    """The problems, a line each."""
    return "".join(f"{problem}\n" for problem in problems)
