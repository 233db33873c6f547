"""Which values of an entity are in question, and where its page says so."""

from dossier.disputed import is_about
from dossier.dossier import Dossier, Held
from dossier.model import Entity


def dispute_about(
    entity: Entity, key: str, dossier: Dossier, who: str | None = None
) -> Held | None:
    """The first dispute about a value of an entity, or about the part that `who` has in it."""
    for held in dossier.disputes_of.get(entity.id, ()):
        if is_about(held.dispute, held.of, entity, key, who):
            return held
    return None
