"""The page at an address that an entity had before."""

from dataclasses import dataclass

from markupsafe import Markup

from dossier.model import Entity
from dossier.render.page import Page


@dataclass(frozen=True)
class MovedView:
    """Where to find what was here: the entity's name, and the link to its page."""

    name: Markup
    page: Markup


def moved_view(entity: Entity, page: Page) -> MovedView:
    """The view of a former address of an entity."""
    return MovedView(page.name(entity.name), page.link(entity.id))
