"""The kinds of entity: one module each, found by being here."""

from importlib import import_module
from pkgutil import iter_modules

from dossier.model.entity import Entity

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")

KINDS: tuple[type[Entity], ...] = tuple(
    sorted(Entity.__subclasses__(), key=lambda kind: (kind.rank, kind.kind))
)
"""The kinds of entity, in the order in which pages list them."""
