"""The Dossier: every id resolved, every relation from both of its sides."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeVar, cast

from dossier.dates import Date
from dossier.evidence.fingerprint import Fingerprint
from dossier.happening import Happening, happenings
from dossier.load.content import Content, Document
from dossier.markup import references
from dossier.model import (
    KINDS,
    About,
    Agreement,
    Bloc,
    Citation,
    Dispute,
    Entity,
    Event,
    Location,
    Membership,
    Organisation,
    Participant,
    Party,
    RefersTo,
    Source,
    Term,
    TermOf,
    Text,
    Vocabulary,
)
from dossier.model.walk import Value, marks, walk
from dossier.standing import Standing, standing
from dossier.ties import Tie, ties, ties_by_end

K = TypeVar("K")
V = TypeVar("V")


class Written(NamedTuple):
    """An id on the page of `of`, and the kinds that may stand there (none: any)."""

    of: str
    location: Location
    id: str
    kinds: tuple[str, ...]


@dataclass(frozen=True)
class Mention:
    """A text, on the page of `of`, that refers to something else."""

    of: str
    location: Location
    text: Text


@dataclass(frozen=True)
class Cited:
    """A citation, and where on the page of `of` it stands."""

    of: str
    location: Location
    citation: Citation


@dataclass(frozen=True)
class Held:
    """A dispute, by the entity on whose page it is written and its place there, from 0."""

    of: str
    number: int
    dispute: Dispute


@dataclass(frozen=True)
class Dossier:
    """All content with its relations. Every sequence has one order, whatever the files' order."""

    content: Content

    @property
    def entities(self) -> Mapping[str, Entity]:
        """Every entity by id, sorted by id."""
        return self.content.entities

    @property
    def sources(self) -> Mapping[str, Source]:
        """Every source by id, sorted by id."""
        return self.content.sources

    @property
    def vocabulary(self) -> Vocabulary:
        """The controlled terms."""
        return self.content.vocabulary

    def fingerprint(self, source: str) -> Fingerprint | None:
        """The fingerprint of a source, if it has one."""
        return self.content.fingerprints.get(source)

    def kind_of(self, id: str) -> str | None:
        """The kind of what has this id, also where its file could not be read."""
        document = self.content.documents.get(id)
        return document.kind if document else None

    def path_of(self, id: str) -> str:
        """The path of the file that an entity or a source was read from."""
        return self.content.documents[id].path

    def document(self, of: str) -> Document:
        """The file of an entity or a source by its id, any other by its path."""
        return self.content.others.get(of) or self.content.documents[of]

    def name_of(self, id: str) -> Text:
        """The name of an entity, or the title of a source in its own language."""
        if id in self.entities:
            return self.entities[id].name
        source = self.sources[id]
        return Text({source.language: source.title})

    def rank(self, id: str) -> tuple[int, str]:
        """Where a page stands among others in a list: by its kind, sources last, then by id."""
        return (_RANKS[self.content.documents[id].kind], id)

    def type_of(self, entity: Entity) -> Term | None:
        """The term that is an entity's type; None for a kind that has no types."""
        for name, mark in marks(type(entity)):
            if name == "type" and isinstance(mark, TermOf):
                return self.vocabulary.term(mark.vocabulary, str(getattr(entity, name)))
        return None

    def of_kind(self, kind: type[V]) -> tuple[V, ...]:
        """Every entity of one kind, sorted by id."""
        return cast("tuple[V, ...]", self._by_kind.get(kind, ()))

    @cached_property
    def _by_kind(self) -> Mapping[type, tuple[Entity, ...]]:
        return _group((type(entity), entity) for entity in self.entities.values())

    @property
    def pages(self) -> tuple[Entity | Source, ...]:
        """Everything that has a page of its own: entities, then sources."""
        return (*self.entities.values(), *self.sources.values())

    @property
    def writings(self) -> tuple[Entity | Source | About, ...]:
        """Everything whose texts a page shows: entities, sources, then `About`."""
        return (*self.pages, *([self.content.about] if self.content.about else []))

    @cached_property
    def values(self) -> Mapping[str, tuple[Value, ...]]:
        """By id: every value that is written there, with its location, parents first."""
        return {writing.id: walk(writing) for writing in self.writings}

    def each(self, wanted: type[V]) -> tuple[tuple[str, Location, V], ...]:
        """Every value of one type: the id of what it is written in, its location, itself."""
        return cast("tuple[tuple[str, Location, V], ...]", self._by_type.get(wanted, ()))

    @cached_property
    def _by_type(self) -> Mapping[type, tuple[tuple[str, Location, object], ...]]:
        """Every value but bare strings, of which there are most and nobody asks for them."""
        return _group(
            (type(value), (id, location, value))
            for id, values in self.values.items()
            for location, value, _ in values
            if not isinstance(value, str)
        )

    @cached_property
    def written(self) -> tuple[Written, ...]:
        """Every id that is written somewhere: in a field, whatever it is called, or a [[link]]."""
        found: list[Written] = []
        for of, values in self.values.items():
            for location, value, mark in values:
                if isinstance(mark, RefersTo) and isinstance(value, str):
                    found.append(Written(of, location, value, mark.kinds))
                elif isinstance(value, Text):
                    found += (
                        Written(of, (*location, language), id, ())
                        for language, words in value.root.items()
                        for id in references(words)
                    )
        return tuple(found)

    @cached_property
    def cites(self) -> Mapping[str, Mapping[Location, tuple[Citation, ...]]]:
        """By id: the location of each thing that has citations, and its citations."""
        by_owner = _group(
            ((cited.of, cited.location[: cited.location.index("cite")]), cited.citation)
            for cited in self.citations
        )
        found: dict[str, dict[Location, tuple[Citation, ...]]] = {}
        for (of, location), citations in by_owner.items():
            found.setdefault(of, {})[location] = citations
        return found

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Every event, oldest first; those without a date come last."""
        return tuple(sorted(self.of_kind(Event), key=_by_date))

    @cached_property
    def happenings(self) -> tuple[Happening, ...]:
        """Each event with each of its places, newest first."""
        return tuple(happenings(reversed(self.events), self.entities))

    @cached_property
    def happenings_of(self) -> Mapping[str, tuple[Happening, ...]]:
        """By id: those of the events that it has a part in, or that happened in that country."""
        return _group((id, one) for one in self.happenings for id in one.concerned)

    @cached_property
    def memberships(self) -> Mapping[str, tuple[tuple[Bloc | Organisation, Membership], ...]]:
        """By actor: each membership, with the bloc or organisation that owns it."""
        owners: tuple[Bloc | Organisation, ...]
        owners = (*self.of_kind(Bloc), *self.of_kind(Organisation))
        return _group((m.who, (owner, m)) for owner in owners for m in owner.members)

    @cached_property
    def parties(self) -> Mapping[str, tuple[tuple[Agreement, Party], ...]]:
        """By actor: each part in an agreement."""
        agreements = self.of_kind(Agreement)
        return _group(
            (p.who, (agreement, p)) for agreement in agreements for p in agreement.parties
        )

    @cached_property
    def parts(self) -> Mapping[str, tuple[Organisation, ...]]:
        """By actor: the organisations that are a part of it."""
        found = self.of_kind(Organisation)
        return _group((p.who, part) for part in found for p in part.part_of)

    @cached_property
    def events_of(self) -> Mapping[str, tuple[tuple[Event, tuple[Participant, ...]], ...]]:
        """By id: the events that it has a part in or that are about it, oldest first.

        With each, the parts that it has in it: none where the event is about it.
        """
        return _group(
            (id, (event, tuple(actor for actor in event.actors if actor.who == id)))
            for event in self.events
            for id in dict.fromkeys((*(actor.who for actor in event.actors), *event.about))
        )

    @cached_property
    def disputes(self) -> tuple[Held, ...]:
        """Every dispute, by the id of its entity and then in the order of its file."""
        return tuple(
            Held(entity.id, number, dispute)
            for entity in self.entities.values()
            for number, dispute in enumerate(entity.disputes)
        )

    @cached_property
    def disputes_of(self) -> Mapping[str, tuple[Held, ...]]:
        """By id: its own disputes, then those about a value of it or in which it has a position."""
        own = [(held.of, held) for held in self.disputes]
        taken = [
            (holder, held)
            for held in self.disputes
            for holder in dict.fromkeys(
                (
                    *(other.of for other in held.dispute.also),
                    *(holder for position in held.dispute.positions for holder in position.by),
                )
            )
            if holder != held.of
        ]
        return _group((*own, *taken))

    @cached_property
    def citations(self) -> tuple[Cited, ...]:
        """Every citation of every entity, in the order of ids and files."""
        return tuple(
            Cited(id, location, citation) for id, location, citation in self.each(Citation)
        )

    @cached_property
    def cited(self) -> Mapping[str, tuple[Cited, ...]]:
        """By source: where it is cited."""
        return _group((cited.citation.source, cited) for cited in self.citations)

    @cached_property
    def mentions(self) -> Mapping[str, tuple[Mention, ...]]:
        """By id: the texts on other pages that refer to it."""
        return _group(
            (id, Mention(of, location, text))
            for of, location, text in self.each(Text)
            if of in self.content.documents
            for id in dict.fromkeys(i for words in text.root.values() for i in references(words))
            if id != of
        )

    @cached_property
    def renamed(self) -> Mapping[str, str]:
        """By former id: the entity that had it, by the id that it has now."""
        former = ((old, entity.id) for entity in self.entities.values() for old in entity.formerly)
        return {old: ids[0] for old, ids in _group(former).items()}

    @cached_property
    def silences(self) -> Mapping[str, Mapping[str, str]]:
        """By id: the codes of what its file is not told of, each with the reason."""
        return {writing.id: writing.silence for writing in self.writings if writing.silence}

    def standing(self, membership: Membership) -> Standing:
        """Where a member stands on the day for which the dossier speaks."""
        return standing(membership, self.as_of.earliest) if self.as_of else Standing.MEMBER

    @cached_property
    def ties(self) -> tuple[Tie, ...]:
        """Every tie between entities on the day for which the dossier speaks, by kind and ids."""
        day = self.as_of.earliest if self.as_of else datetime.date.max
        return ties(self.entities, self.vocabulary, day)

    @cached_property
    def ties_of(self) -> Mapping[str, tuple[Tie, ...]]:
        """By id: the ties that an entity has, whichever end it is."""
        return ties_by_end(self.ties)

    @cached_property
    def as_of(self) -> Date | None:
        """The newest date in content, for which the dossier speaks; None where there is none."""
        dates = (date for _, _, date in self.each(Date))
        return max(dates, key=lambda date: (_newest(date), date), default=None)


_RANKS = {kind.kind: kind.rank for kind in KINDS} | {Source.kind: len(KINDS) + 1}


def _newest(date: Date) -> datetime.date:
    point = date.end or date.start
    return point.earliest if point else date.earliest


def _by_date(event: Event) -> tuple[datetime.date, datetime.date, str]:
    if event.date is None:
        return (datetime.date.max, datetime.date.max, event.id)
    return (event.date.earliest, event.date.latest, event.id)


def _group(pairs: Iterable[tuple[K, V]]) -> Mapping[K, tuple[V, ...]]:
    grouped: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        grouped[key].append(value)
    return {key: tuple(values) for key, values in grouped.items()}
