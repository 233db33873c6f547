"""Which values of an entity are in question, and where its page says so."""

from dossier.dossier import Dossier, Held
from dossier.markup import references
from dossier.model import Dispute, Entity, Membership, Parent, Participant, Party


def dispute_about(
    entity: Entity, key: str, dossier: Dossier, who: str | None = None
) -> Held | None:
    """The first dispute about a value of an entity, or about the part that `who` has in it.

    A dispute about a list, as `members`, is about those of them whom it names, as holders or in
    its texts; if it names none of them, about all.
    """
    for held in dossier.disputes_of.get(entity.id, ()):
        if _is_about(held, entity, key):
            named = _named(held.dispute) & _listed(entity, key)
            if who is None or not named or who in named:
                return held
    return None


def _is_about(held: Held, entity: Entity, key: str) -> bool:
    if held.of == entity.id and held.dispute.value == key:
        return True
    return any(one.of == entity.id and one.value == key for one in held.dispute.also)


def _listed(entity: Entity, key: str) -> set[str]:
    """The ids of whom a list of an entity has."""
    items: object = getattr(entity, key)
    if not isinstance(items, tuple):
        return set()
    parts = (Membership, Parent, Participant, Party)
    return {item.who if isinstance(item, parts) else str(item) for item in items}


def _named(dispute: Dispute) -> set[str]:
    texts = [dispute.question, *(position.text for position in dispute.positions)]
    found = {id for text in texts for words in text.root.values() for id in references(words)}
    return found.union(*(position.by for position in dispute.positions))
