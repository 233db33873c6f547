"""The problems as JSON, for other tools.

`{"version": 1, "problems": [{"path", "line", "column", "level", "code", "message", "hint"}]}`;
lines and columns count from 1.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from dossier.problems import Problem


def report(problems: Sequence[Problem], texts: Mapping[str, str]) -> str:
    """One JSON object."""
    found = [asdict(problem) for problem in problems]
    return json.dumps({"version": 1, "problems": found}, ensure_ascii=False, indent=2) + "\n"
