"""What a reader calls what has an id, a term, a text with markup or a field."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from pydantic import BaseModel

from dossier.diff.words import listed, plain, shortened
from dossier.dossier import Dossier
from dossier.markup import Reference, Words, flatten, parse_markup

_LONGEST = 60


@dataclass(frozen=True)
class Names:
    """The names of a comparison's two sides, where the new one has the last word."""

    old: Dossier
    new: Dossier

    def of(self, id: str) -> str:
        """The short name of an entity, the publisher of a source; else the id itself."""
        for dossier in (self.new, self.old):
            if id in dossier.entities:
                return called(dossier, id)
            source = dossier.sources.get(id)
            if source and _is_written(dossier, id, "publisher"):
                name = shortened(plain(source.publisher), _LONGEST)
                return f"{name} ({id})" if self._publishers[source.publisher] > 1 else name
        return plain(id)

    def every(self, ids: tuple[str, ...]) -> str:
        """The names of several, as a sentence lists them."""
        return listed([self.of(id) for id in ids])

    def term(self, vocabulary: str, id: str) -> str:
        """The name of a term; else the id itself."""
        for dossier in (self.new, self.old):
            if term := dossier.vocabulary.terms.get(vocabulary, {}).get(id):
                return plain(str(term.name))
        return plain(id)

    def text(self, text: str) -> str:
        """A text as a reader sees it: without its markup, with the names that it refers to."""
        parts = flatten(parse_markup(text))
        return plain(
            "".join(
                part.text
                if isinstance(part, Words)
                else part.words or self.of(part.id)
                if isinstance(part, Reference)
                else ""
                for part in parts
            )
        )

    @cached_property
    def _publishers(self) -> Counter[str]:
        """How many articles each publisher has: with several, its name alone names none."""
        sources = {**self.old.sources, **self.new.sources}
        return Counter(source.publisher for source in sources.values())


def called(dossier: Dossier, id: str) -> str:
    """What sentences call an entity or a source: its abbreviation, else its name."""
    entity = dossier.entities.get(id)
    short = entity.abbreviation if entity else None
    return shortened(plain(str(short)) if short else full_name(dossier, id), _LONGEST)


def full_name(dossier: Dossier, id: str) -> str:
    """The name of an entity, the title of a source; the id of what has none."""
    entity, source = dossier.entities.get(id), dossier.sources.get(id)
    if entity and _is_written(dossier, id, "name"):
        return plain(str(entity.name))
    if source and _is_written(dossier, id, "title"):
        return plain(source.title)
    return plain(id)


def _is_written(dossier: Dossier, id: str, key: str) -> bool:
    """Whether the file has the key, and not a stand-in for what is missing there."""
    node = dossier.document(id).node
    return node is None or node.has((key,))


_LABELS = {"part_of": "larger bodies"}

_SINGULAR = {
    "about": "subject",
    "aliases": "alias",
    "by": "holder",
    "cite": "citation",
    "formerly": "former id",
    "members": "member",
    "part_of": "larger body",
    "silence": "silence of",
}


def label_of(model: type[BaseModel], key: str) -> str:
    """What sentences call a field: its title, without a capital."""
    if key in _LABELS:
        return _LABELS[key]
    field = model.model_fields.get(key)
    title = (field.title if field else None) or key.replace("_", " ")
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def singular_of(model: type[BaseModel], key: str) -> str:
    """What sentences call one item of a field that has several."""
    label = label_of(model, key)
    if key in _SINGULAR:
        return _SINGULAR[key]
    return f"{label[:-3]}y" if label.endswith("ies") else label.removesuffix("s")
