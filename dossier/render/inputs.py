"""What a page is made from: all that its views ask of the dossier, noted while they do."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from typing import TypeVar

from typing_extensions import override

from dossier.dates import Date
from dossier.digest import digest
from dossier.dossier import Cited, Dossier, Held, Mention
from dossier.evidence.fingerprint import Fingerprint
from dossier.happening import Happening
from dossier.load.content import SEEDS, VOCABULARY, Content
from dossier.model import (
    KINDS,
    Agreement,
    Bloc,
    Citation,
    Country,
    Entity,
    Event,
    Location,
    Membership,
    Organisation,
    Participant,
    Party,
    Source,
    Vocabulary,
)
from dossier.model.walk import Value
from dossier.ties import Tie

K = TypeVar("K")
V = TypeVar("V")

EVERYTHING = "everything"
GIVEN = "given"
_FILE, _KIND, _AS_OF, _TERMS = "file", "kind", "as-of", "vocabulary"
_TIES, _DISPUTES, _EACH = "ties", "disputes", "each"


class Watched(Dossier):
    """A dossier that notes what it is asked for, as `what:of which`.

    What it has no word for counts as everything: a page is then made too often, never too seldom.
    """

    _dossier: Dossier
    _asked: set[str]

    def __init__(self, dossier: Dossier) -> None:
        self.__dict__ |= {"_dossier": dossier, "_asked": set[str]()}

    @contextmanager
    def noting(self) -> Iterator[set[str]]:
        """What is asked for while one page is made. Nothing is remembered from pages before."""
        dossier, asked = self._dossier, set[str]()
        self.__dict__.clear()
        self.__dict__ |= {"_dossier": dossier, "_asked": asked}
        yield asked

    def _note(self, what: str, of: str = "") -> None:
        self._asked.add(f"{what}:{of}")

    def _noting(self, what: str, found: Mapping[str, V]) -> Mapping[str, V]:
        return _Noting(what, found, self._asked)

    @cached_property
    @override
    def content(self) -> Content:
        self._note(EVERYTHING)
        return self._dossier.content

    @cached_property
    @override
    def entities(self) -> Mapping[str, Entity]:
        return self._noting(_FILE, self._dossier.entities)

    @cached_property
    @override
    def sources(self) -> Mapping[str, Source]:
        return _Noting(_FILE, self._dossier.sources, self._asked, every=f"{_KIND}:{Source.kind}")

    @cached_property
    @override
    def vocabulary(self) -> Vocabulary:
        self._note(_TERMS)
        return self._dossier.vocabulary

    @override
    def fingerprint(self, source: str) -> Fingerprint | None:
        self._note(_FILE, source)
        return self._dossier.fingerprint(source)

    @override
    def kind_of(self, id: str) -> str | None:
        self._note(_FILE, id)
        return self._dossier.kind_of(id)

    @override
    def path_of(self, id: str) -> str:
        self._note(_FILE, id)
        return self._dossier.path_of(id)

    @override
    def rank(self, id: str) -> tuple[int, str]:
        self._note(_FILE, id)
        return self._dossier.rank(id)

    @override
    def of_kind(self, kind: type[V]) -> tuple[V, ...]:
        name = next((one.kind for one in KINDS if one is kind), None)
        self._note(*(_KIND, name) if name else (EVERYTHING,))
        return self._dossier.of_kind(kind)

    @cached_property
    @override
    def values(self) -> Mapping[str, tuple[Value, ...]]:
        return self._noting(_FILE, self._dossier.values)

    @cached_property
    @override
    def cites(self) -> Mapping[str, Mapping[Location, tuple[Citation, ...]]]:
        return self._noting(_FILE, self._dossier.cites)

    @cached_property
    @override
    def events(self) -> tuple[Event, ...]:
        self._note(_KIND, Event.kind)
        return self._dossier.events

    @cached_property
    @override
    def happenings(self) -> tuple[Happening, ...]:
        self._note(_KIND, Event.kind)
        self._note(_KIND, Country.kind)
        return self._dossier.happenings

    @cached_property
    @override
    def happenings_of(self) -> Mapping[str, tuple[Happening, ...]]:
        self._note(_KIND, Country.kind)
        return self._noting("happenings-of", self._dossier.happenings_of)

    @cached_property
    @override
    def memberships(self) -> Mapping[str, tuple[tuple[Bloc | Organisation, Membership], ...]]:
        return self._noting("memberships", self._dossier.memberships)

    @cached_property
    @override
    def parties(self) -> Mapping[str, tuple[tuple[Agreement, Party], ...]]:
        return self._noting("parties", self._dossier.parties)

    @cached_property
    @override
    def parts(self) -> Mapping[str, tuple[Organisation, ...]]:
        return self._noting("parts", self._dossier.parts)

    @cached_property
    @override
    def events_of(self) -> Mapping[str, tuple[tuple[Event, tuple[Participant, ...]], ...]]:
        return self._noting("events-of", self._dossier.events_of)

    @cached_property
    @override
    def disputes_of(self) -> Mapping[str, tuple[Held, ...]]:
        return self._noting("disputes-of", self._dossier.disputes_of)

    @cached_property
    @override
    def cited(self) -> Mapping[str, tuple[Cited, ...]]:
        return self._noting("cited", self._dossier.cited)

    @cached_property
    @override
    def mentions(self) -> Mapping[str, tuple[Mention, ...]]:
        return self._noting("mentions", self._dossier.mentions)

    @cached_property
    @override
    def ties_of(self) -> Mapping[str, tuple[Tie, ...]]:
        return self._noting("ties-of", self._dossier.ties_of)

    @cached_property
    @override
    def as_of(self) -> Date | None:
        self._note(_AS_OF)
        return self._dossier.as_of

    @cached_property
    @override
    def ties(self) -> tuple[Tie, ...]:
        self._note(_TIES)
        return self._dossier.ties

    @cached_property
    @override
    def disputes(self) -> tuple[Held, ...]:
        self._note(_DISPUTES)
        return self._dossier.disputes

    @override
    def each(self, wanted: type[V]) -> tuple[tuple[str, Location, V], ...]:
        self._note(_EACH, wanted.__name__)
        return self._dossier.each(wanted)


class _Noting(Mapping[str, V]):
    """A mapping that notes which of its keys are asked for."""

    def __init__(
        self, what: str, found: Mapping[str, V], asked: set[str], every: str = f"{EVERYTHING}:"
    ) -> None:
        self._what, self._found, self._asked, self._every = what, found, asked, every

    def __getitem__(self, key: str) -> V:
        self._asked.add(f"{self._what}:{key}")
        return self._found[key]

    def __contains__(self, key: object) -> bool:
        self._asked.add(f"{self._what}:{key}")
        return key in self._found

    def __iter__(self) -> Iterator[str]:
        self._asked.add(self._every)
        return iter(self._found)

    def __len__(self) -> int:
        self._asked.add(self._every)
        return len(self._found)


class Answers:
    """Digests of what a dossier answers, which stay the same as long as its answer does.

    `given` are the digests of what jobs are given besides, by their names.
    """

    def __init__(self, dossier: Dossier, given: Mapping[str, str]) -> None:
        self._dossier = dossier
        self._given = given
        self._digests = dossier.content.digests
        self._known: dict[str, str] = {}

    def digest(self, asked: str) -> str:
        """The digest of the answer to what `Watched` noted."""
        found = self._known.get(asked)
        if found is None:
            found = self._known[asked] = digest(self._answer(*asked.split(":", 1)))
        return found

    def _answer(self, what: str, of: str) -> Iterable[str]:
        if what == _FILE:
            return self._file(of)
        if what == GIVEN:
            return (self._given.get(of, ""),)
        if what == _KIND and of == Source.kind:
            return self._files(self._dossier.sources)
        if what == _KIND:
            kind = next(kind for kind in KINDS if kind.kind == of)
            return self._files(entity.id for entity in self._dossier.of_kind(kind))
        if what == _AS_OF:
            return (str(self._dossier.as_of),)
        if what == _TERMS:
            return (d for path, d in self._digests.items() if path.startswith(f"{VOCABULARY}/"))
        if what in _OWNERS:
            return self._files(_OWNERS[what](self._dossier, of))
        if what in {"ties-of", _TIES}:
            return map(repr, self._dossier.ties_of.get(of, ()) if of else self._dossier.ties)
        if what == _DISPUTES:
            return self._files(held.of for held in self._dossier.disputes)
        if what == _EACH:
            return self._files(self._ids_with(of))
        return self._digests.values()

    def _file(self, id: str) -> tuple[str, str]:
        document = self._dossier.content.documents.get(id)
        own = self._digests[document.path] if document else ""
        return own, self._digests.get(f"{SEEDS}/{id}.fingerprint", "")

    def _files(self, ids: Iterable[str]) -> Iterator[str]:
        for id in ids:
            yield id
            yield from self._file(id)

    def _ids_with(self, type: str) -> Iterable[str]:
        """The ids of what has a value of a type, by the type's name."""
        return dict.fromkeys(
            id
            for id, values in self._dossier.values.items()
            if any(value.value.__class__.__name__ == type for value in values)
        )


_OWNERS: Mapping[str, Callable[[Dossier, str], Iterable[str]]] = {
    "memberships": lambda dossier, of: (one.id for one, _ in dossier.memberships.get(of, ())),
    "parties": lambda dossier, of: (one.id for one, _ in dossier.parties.get(of, ())),
    "parts": lambda dossier, of: (one.id for one in dossier.parts.get(of, ())),
    "happenings-of": lambda dossier, of: (
        one.event.id for one in dossier.happenings_of.get(of, ())
    ),
    "events-of": lambda dossier, of: (one.id for one, _ in dossier.events_of.get(of, ())),
    "disputes-of": lambda dossier, of: (one.of for one in dossier.disputes_of.get(of, ())),
    "cited": lambda dossier, of: (one.of for one in dossier.cited.get(of, ())),
    "mentions": lambda dossier, of: (one.of for one in dossier.mentions.get(of, ())),
}
"""For each relation by id: on whose pages those that an id has are written."""
