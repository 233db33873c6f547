"""The command line: one module a command, found by being here."""

import gc
from importlib import import_module
from pkgutil import iter_modules

import click

from dossier import __version__

GENERATIONS = (500_000, 50, 100)
"""When Python looks for garbage. What is loaded stays until the end: seldom is often enough."""


class _Commands(click.Group):
    """Imports a command when it is asked for, so that none waits for what another needs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        names = (module.name for module in iter_modules(__path__))
        return sorted(name for name in names if self.get_command(ctx, name))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in {module.name for module in iter_modules(__path__)}:
            return None
        command = getattr(import_module(f"{__name__}.{cmd_name}"), "command", None)
        return command if isinstance(command, click.Command) else None


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dossier")
def main() -> None:
    """Make a static dossier: records and typed YAML in, a cited and searchable site out.

    Exit codes: 0 all is well, 1 problems were found, 2 the command was used wrongly.
    """
    gc.set_threshold(*GENERATIONS)


def names() -> list[str]:
    """The names of all commands, sorted."""
    return main.list_commands(click.Context(main))
