"""The command line: one module a command, found by being here."""

import gc
from importlib import import_module
from pkgutil import iter_modules

import click

from dossier import __version__

GENERATIONS = (500_000, 50, 100)
"""When Python looks for garbage. What is loaded stays until the end: seldom is often enough."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dossier")
def main() -> None:
    """Make a static dossier: records and typed YAML in, a cited and searchable site out.

    Exit codes: 0 all is well, 1 problems were found, 2 the command was used wrongly.
    """
    gc.set_threshold(*GENERATIONS)


for _module in iter_modules(__path__):
    _command = getattr(import_module(f"{__name__}.{_module.name}"), "command", None)
    if isinstance(_command, click.Command):
        main.add_command(_command)
