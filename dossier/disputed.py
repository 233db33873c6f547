"""Which values of an entity a dispute is about."""

from dossier.markup import references
from dossier.model import Dispute, Entity, Membership, Parent, Participant, Party


def is_about(dispute: Dispute, of: str, entity: Entity, key: str, who: str | None = None) -> bool:
    """Whether a dispute on the page of `of` is about a value of an entity, or the part of `who`.

    A dispute about a list, as `members`, is about those of them whom it names, as holders or in
    its texts; if it names none of them, about all.
    """
    own = of == entity.id and dispute.value == key
    if not own and not any(one.of == entity.id and one.value == key for one in dispute.also):
        return False
    named = _named(dispute) & _listed(entity, key)
    return who is None or not named or who in named


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
