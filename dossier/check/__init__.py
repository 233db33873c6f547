"""Everything that can be said against a dossier: what loading found, and what each rule finds."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from dossier.check import rules
from dossier.check.rule import Finding, Rule
from dossier.check.silence import is_silenced, vain_silences
from dossier.dossier import Dossier
from dossier.problems import Level, Problem


def check(dossier: Dossier) -> tuple[Problem, ...]:
    """All problems of all files, sorted by place."""
    found = set(dossier.content.problems)
    heard: set[tuple[str, str]] = set()
    for rule in all_rules():
        for finding in rule.look(dossier):
            if is_silenced(rule, finding, dossier):
                heard.add((finding.of, rule.code))
            elif _is_written(finding, dossier):
                found.add(_problem(rule, finding, dossier))
    found.update(vain_silences(dossier, all_rules(), heard))
    return tuple(sorted(found))


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of the folder, sorted by code."""
    return tuple(sorted(_rules(), key=lambda rule: rule.code))


def silenceable() -> tuple[str, ...]:
    """The codes that a file can silence: those of warnings and hints but for drafts, sorted."""
    return tuple(rule.code for rule in all_rules() if rule.can_be_silenced)


def _rules() -> Iterator[Rule]:
    for found in iter_modules(rules.__path__):
        module = import_module(f"{rules.__name__}.{found.name}")
        level: Level = getattr(module, "LEVEL", Level.ERROR)
        mild = level is not Level.ERROR and getattr(module, "CAN_BE_SILENCED", True)
        code = found.name.replace("_", "-")
        yield Rule(code, level, module.__doc__ or "", module.check, can_be_silenced=mild)


def _is_written(finding: Finding, dossier: Dossier) -> bool:
    """Whether the file has what was found, and not a stand-in for what is missing there."""
    node = dossier.document(finding.of).node
    return node is None or node.has(finding.location)


def _problem(rule: Rule, finding: Finding, dossier: Dossier) -> Problem:
    document = dossier.document(finding.of)
    place = (1, 1)
    if document.node:
        place = document.node.place(finding.location, of_key=finding.at_key)
    return Problem(document.path, *place, rule.code, finding.message, finding.hint, rule.level)
