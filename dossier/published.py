"""What of a dossier is published: all of it but drafts, and what nothing but drafts shows."""

from dataclasses import replace
from typing import TypeVar

from dossier.load.content import Content
from dossier.model import Citation, Draftable, Entity, Model
from dossier.model.walk import walk

M = TypeVar("M", bound=Model)


def published(content: Content) -> Content:
    """The same content without drafts, as if their files and lines were not there.

    Entities, sources, claims, disputes and citations go whose status says so, and each statement,
    position, relation and date of which every citation is a draft.
    """
    kept = {id: entity for id, entity in map(_published, content.entities.values()) if entity}
    sources = {id: source for id, source in content.sources.items() if not source.is_draft}
    gone = (content.entities.keys() - kept.keys()) | (content.sources.keys() - sources.keys())
    if not gone and all(kept[id] is entity for id, entity in content.entities.items()):
        return content
    documents = {id: found for id, found in content.documents.items() if id not in gone}
    prints = {id: found for id, found in content.fingerprints.items() if id not in gone}
    return replace(
        content, entities=kept, sources=sources, fingerprints=prints, documents=documents
    )


def is_uncited(model: Model) -> bool:
    """Whether a thing has citations, and every one of them is a draft."""
    cited: object = getattr(model, "cite", ())
    if not isinstance(cited, tuple):
        return False
    drafts = [isinstance(one, Citation) and one.is_draft for one in cited]
    return bool(drafts) and all(drafts)


def _published(entity: Entity) -> tuple[str, Entity | None]:
    has_drafts = entity.is_draft or any(
        isinstance(found.value, Draftable) and found.value.is_draft for found in walk(entity)
    )
    return entity.id, _without(entity) if has_drafts else entity


def _without(model: M) -> M | None:
    """A model without what is a draft in it; None where nothing of it is left to publish."""
    if (isinstance(model, Draftable) and model.is_draft) or is_uncited(model):
        return None
    changed: dict[str, object] = {}
    for name in type(model).model_fields:
        value: object = getattr(model, name)
        if isinstance(value, tuple):
            items = tuple(
                kept
                for item in value
                if (kept := _without(item) if isinstance(item, Model) else item) is not None
            )
            if value and not items and type(model).model_fields[name].is_required():
                return None
            changed[name] = items
        elif isinstance(value, Model):
            changed[name] = _without(value)
    return model.model_copy(update=changed)
