"""How problems are told: one module a format, each a pure function from problems to text."""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pkgutil import iter_modules

from dossier.problems import Problem

Report = Callable[[Sequence[Problem], Mapping[str, str]], str]
"""Problems, and the text of each file that has one, to what is printed."""

FORMATS: Mapping[str, Report] = {
    module.name.replace("_", "-"): import_module(f"{__name__}.{module.name}").report
    for module in sorted(iter_modules(__path__), key=lambda module: module.name)
}
"""Every format by its name."""
