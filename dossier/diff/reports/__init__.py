"""How a difference is told: one module a format, each a pure function to text."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pkgutil import iter_modules

from dossier.diff.change import Difference

Report = Callable[[Difference], str]
"""A difference to what is printed."""

REPORTS: Mapping[str, Report] = {
    module.name: import_module(f"{__name__}.{module.name}").report
    for module in sorted(iter_modules(__path__), key=lambda module: module.name)
}
"""Every format by its name."""
