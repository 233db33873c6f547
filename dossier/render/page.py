"""What a view needs while it makes one page: links from there, texts in its language, citations."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup

from dossier.dossier import Dossier
from dossier.evidence.address import address_of
from dossier.evidence.corroboration import Corroboration, corroboration
from dossier.evidence.fingerprint import Place
from dossier.evidence.grade import Grade, best, grade, place_of
from dossier.markup import Inline, Reference, Words, flatten, one_line, parse_markup
from dossier.model import Citation, Entity, Text
from dossier.render.locale import Locale
from dossier.render.markdown import address, escape, in_language, inline, link
from dossier.render.room import ROOM, Room
from dossier.render.routes import page_of, relative


@dataclass(frozen=True)
class Use:
    """One reference to a numbered citation: the `count`-th on its page, from 1."""

    number: int
    count: int


@dataclass(frozen=True)
class Evidence:
    """A numbered citation at the foot of a page."""

    number: int
    source: Markup
    published: str
    quote: str
    language: str
    place: Place | None
    grade: Grade
    address: Markup
    uses: int
    draft: bool
    alone: bool


@dataclass
class Page:
    """One page while it is made. It numbers citations in the order in which they are asked for.

    `statements` and `alone` count the statements that it shows so far, and those of them that one
    publisher alone supports.
    """

    path: str
    dossier: Dossier
    locale: Locale
    statements: int = 0
    alone: int = 0
    room: Room = ROOM
    _numbers: dict[Citation, int] = field(default_factory=dict)
    _counts: Counter[Citation] = field(default_factory=Counter)
    _corroborated: set[Citation] = field(default_factory=set)

    def text(self, text: Text | None) -> Markup:
        """A text of several sentences or one, with its markup, in the page's language."""
        if text is None:
            return Markup()
        words, language = text.best(self.locale.tag)
        return in_language(inline(words, self._refer), language, self.locale.tag)

    def name(self, text: Text) -> Markup:
        """A name: a text without markup."""
        words, language = text.best(self.locale.tag)
        return in_language(escape(words), language, self.locale.tag)

    def link(self, id: str, anchor: str = "") -> Markup:
        """A link to the page of an entity or a source, by its name."""
        return self._link(id, self.name(self.dossier.name_of(id)), anchor)

    def links(self, ids: Iterable[str]) -> tuple[Markup, ...]:
        """The same for several."""
        return tuple(self.link(id) for id in ids)

    def short(self, id: str) -> Markup:
        """A link by the short name, as it stands in a sentence or a table.

        That is the abbreviation of an entity that has one, and of a source its publisher.
        """
        if id in self.dossier.sources:
            return self._link(id, escape(self.dossier.sources[id].publisher), "")
        entity = self.dossier.entities[id]
        return self._link(id, self.name(entity.abbreviation or entity.name), "")

    def short_name(self, id: str) -> str:
        """The same name as plain text, for where no link can stand."""
        if id in self.dossier.sources:
            return self.dossier.sources[id].publisher
        entity = self.dossier.entities[id]
        return (entity.abbreviation or entity.name).best(self.locale.tag)[0]

    def plain(self, text: Text) -> str:
        """A text in the page's language, without its markup."""
        words, _ = text.best(self.locale.tag)
        return one_line("".join(map(self._plain, flatten(parse_markup(words)))))

    def holders(self, ids: Iterable[str]) -> tuple[Markup, ...]:
        """Who holds an opinion, by short names."""
        return tuple(self.short(id) for id in ids)

    def target(self, path: str) -> Markup:
        """The path of another page, or of an #anchor on it, as a link from this one."""
        return address(relative(path, self.path))

    def path_of(self, id: str) -> str:
        """The path of the page of an entity or a source."""
        kind = self.dossier.kind_of(id)
        assert kind is not None  # checked before anything is rendered
        return page_of(kind, id)

    def term(self, vocabulary: str, id: str) -> Markup:
        """The name of a term."""
        return self.name(self.dossier.vocabulary.term(vocabulary, id).name)

    def type(self, entity: Entity) -> Markup:
        """The name of an entity's type; empty for a kind that has no types."""
        term = self.dossier.type_of(entity)
        return self.name(term.name) if term else Markup()

    def reverse(self, vocabulary: str, id: str) -> Markup:
        """What the other side's page calls a term: its reverse name, else its name."""
        term = self.dossier.vocabulary.term(vocabulary, id)
        return self.name(term.reverse or term.name)

    def cite(self, citations: Iterable[Citation]) -> tuple[Use, ...]:
        """The numbers of citations on this page, each citation once."""
        uses = []
        citations = tuple(citations)
        if not corroboration(citations, self.dossier.sources).is_alone:
            self._corroborated.update(citations)
        for citation in dict.fromkeys(citations):
            number = self._numbers.setdefault(citation, len(self._numbers) + 1)
            self._counts[citation] += 1
            uses.append(Use(number, self._counts[citation]))
        return tuple(uses)

    def grade(self, citations: Iterable[Citation]) -> Grade:
        """The grade of a statement with these citations."""
        return best([grade(c, self.dossier.fingerprint(c.source)) for c in citations])

    def support(self, citations: Iterable[Citation]) -> Corroboration:
        """How many sources and publishers carry a statement, which is counted."""
        found = corroboration(citations, self.dossier.sources)
        self.statements += 1
        self.alone += found.is_alone
        return found

    def evidence(self) -> tuple[Evidence, ...]:
        """All citations so far, by number."""
        return tuple(
            self._evidence(number, citation, self._counts[citation])
            for citation, number in self._numbers.items()
        )

    def _evidence(self, number: int, citation: Citation, uses: int) -> Evidence:
        source = self.dossier.sources[citation.source]
        fingerprint = self.dossier.fingerprint(source.id)
        return Evidence(
            number=number,
            source=self.short(source.id),
            published=self.locale.date(source.published),
            quote=citation.quote or "",
            language=source.language,
            place=place_of(citation, fingerprint),
            grade=grade(citation, fingerprint),
            address=(address(address_of(source.url, citation.quote)) if source.url else Markup()),
            uses=uses,
            draft=citation.is_draft,
            alone=citation not in self._corroborated,
        )

    def _plain(self, part: Inline) -> str:
        if isinstance(part, Reference):
            return part.words or self.short_name(part.id)
        return part.text if isinstance(part, Words) else ""

    def _refer(self, reference: Reference) -> Markup:
        if reference.words is None:
            return self.short(reference.id)
        return self._link(reference.id, escape(reference.words), "")

    def _link(self, id: str, words: Markup, anchor: str) -> Markup:
        target = self.path_of(id)
        if target == self.path and not anchor:
            return words
        return link(words, relative(target + (f"#{anchor}" if anchor else ""), self.path))
