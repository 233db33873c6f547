"""The problems as SARIF 2.1.0, which code hosts and editors read.

Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import json
from collections.abc import Mapping, Sequence
from urllib.parse import quote

from dossier import __version__
from dossier.check.codes import explanations
from dossier.problems import Level, Problem

_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.HINT: "note"}


def report(problems: Sequence[Problem], texts: Mapping[str, str]) -> str:
    """One SARIF log with one run."""
    codes = sorted({problem.code for problem in problems})
    driver = {
        "name": "dossier",
        "version": __version__,
        "rules": [_rule(code, explanations()[code]) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes) for problem in problems],
    }
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, explanation: str) -> dict[str, object]:
    first, _, rest = explanation.partition("\n")
    return {"id": code, "shortDescription": {"text": first}, "help": {"text": rest.strip()}}


def _result(problem: Problem, codes: Sequence[str]) -> dict[str, object]:
    region = {"startLine": problem.line, "startColumn": problem.column}
    place = {"artifactLocation": {"uri": quote(problem.path)}, "region": region}
    hint = f" ({problem.hint})" if problem.hint else ""
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": _LEVELS[problem.level],
        "message": {"text": f"{problem.message}{hint}"},
        "locations": [{"physicalLocation": place}],
    }
