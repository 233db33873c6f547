"""What a file is not told of: `silence:`, a rule's code with the reason, and silences in vain."""

from collections.abc import Collection, Iterator

from dossier.check.rule import Finding, Rule
from dossier.dossier import Dossier
from dossier.problems import Level, Problem, did_you_mean


def is_silenced(rule: Rule, finding: Finding, dossier: Dossier) -> bool:
    """Whether the file does not want to be told. Errors are told always, and drafts."""
    return rule.can_be_silenced and rule.code in dossier.silences.get(finding.of, {})


def vain_silences(
    dossier: Dossier, rules: Collection[Rule], heard: Collection[tuple[str, str]]
) -> Iterator[Problem]:
    """Yield each silence that silences nothing; `heard` has the files and codes of those that do.

    Where it is of no rule that can be silenced, it is an error.
    """
    codes = {rule.code for rule in rules if rule.can_be_silenced}
    for of, silences in dossier.silences.items():
        document = dossier.document(of)
        for code in silences:
            place = document.node.place(("silence", code), of_key=True) if document.node else (1, 1)
            if code not in codes:
                rule = next((rule for rule in rules if rule.code == code), None)
                message = f"'{code}' cannot be silenced"
                near = did_you_mean(code, codes)
                hint = _mend(rule) if rule else near or "no rule has this code"
                yield Problem(document.path, *place, "bad-silence", message, hint)
            elif (of, code) not in heard:
                message = f"there is no '{code}' in this file"
                yield Problem(
                    document.path,
                    *place,
                    "vain-silence",
                    message,
                    "remove this silence",
                    Level.WARNING,
                )


def _mend(rule: Rule) -> str:
    return "it is an error: mend it" if rule.level is Level.ERROR else "mend what it is told of"
