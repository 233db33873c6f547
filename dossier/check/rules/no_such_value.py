"""A dispute about a value that its entity does not have.

Wrong: `value: date` in a dispute of an event without `date:`, or of a country. Right: a key that
stands in the same file, as `date:`, `actors:`, `signed:` or `members:`; or no `value:`, where the
question is about none of them. `value: place` does without a `place:` of the event where the
positions have theirs.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.model import Entity


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each `value:` that is no key of its entity's kind, or of which it has no value."""
    for held in dossier.disputes:
        key = held.dispute.value
        entity = dossier.entities[held.of]
        if (
            key == "place"
            and key in entity.facts()
            and any(position.place for position in held.dispute.positions)
        ):
            continue
        if key and key not in _values(entity):
            location = ("disputes", held.number, "value")
            yield Finding(held.of, location, _why(key, entity), _hint(entity))


def _why(key: str, entity: Entity) -> str:
    if key in entity.facts():
        return f"'{entity.id}' has no '{key}' that could be in question"
    return f"'{key}' is no value that the kind {entity.kind} has"


def _hint(entity: Entity) -> str:
    return f"it has: {', '.join(_values(entity)) or 'no such value, so leave this out'}"


def _values(entity: Entity) -> tuple[str, ...]:
    """The keys of which the entity has a value."""
    return tuple(key for key in entity.facts() if getattr(entity, key))
