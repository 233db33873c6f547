"""The page of a source: what it is, its digest, and every statement that cites it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from dossier.dossier import Cited
from dossier.evidence.fingerprint import Place
from dossier.evidence.grade import Grade, grade, place_of
from dossier.model import Claim, DisputeFinding, Entity, Position, Source
from dossier.model.base import Location, Model
from dossier.render.markdown import address
from dossier.render.page import Page
from dossier.render.views.lists_of import Citing, lists_of, ways_between
from dossier.render.views.paging import Pages
from dossier.render.views.parts import MentionView, mention_views


@dataclass(frozen=True)
class QuoteView:
    """What a statement cites of the source; the quote may be empty."""

    quote: str
    place: Place | None
    grade: Grade
    draft: bool


@dataclass(frozen=True)
class CitingView:
    """A statement that cites the source.

    `text` is its sentence. Where it is not a sentence, `part` is the key in the entity's file
    under which it stands (members, parties, signed, …) and `who` links to whom it is about.
    """

    text: Markup
    part: str
    who: Markup
    quotes: tuple[QuoteView, ...]


@dataclass(frozen=True)
class CitingPage:
    """A page with statements that cite the source, in the order of that page's file."""

    page: Markup
    kind: str
    statements: tuple[CitingView, ...]


@dataclass(frozen=True)
class SourceView:
    """The page of a source. `paragraphs` is how many its fingerprint has, 0 without one.

    `pages` are those of each of its lists that goes on elsewhere, by its name.
    """

    id: str
    kind: str
    title: Markup
    publisher: str
    wire: str
    published: str
    authors: tuple[str, ...]
    language: str
    language_tag: str
    url: Markup
    archive: Markup
    digest: Markup
    note: Markup
    paragraphs: int
    cited_by: tuple[CitingPage, ...]
    pages: Mapping[str, Pages | None]
    statements: int
    verified: int
    mentions: tuple[MentionView, ...]


def source_view(source: Source, page: Page) -> SourceView:
    """The view of a source."""
    dossier = page.dossier
    cited = dossier.cited.get(source.id, ())
    fingerprint = dossier.fingerprint(source.id)
    grades = [grade(c.citation, fingerprint) for c in cited]
    lists = lists_of(source, dossier, page.room)
    return SourceView(
        id=source.id,
        kind=source.kind,
        title=page.name(dossier.name_of(source.id)),
        publisher=source.publisher,
        wire=source.wire or "",
        published=page.locale.date(source.published),
        authors=source.authors,
        language=page.locale.language(source.language),
        language_tag=source.language,
        url=address(source.url) if source.url else Markup(),
        archive=address(source.archive) if source.archive else Markup(),
        digest=page.text(source.digest),
        note=page.text(source.note),
        paragraphs=len(fingerprint.paragraphs) if fingerprint else 0,
        cited_by=citing_views(lists.cited_by[0], page),
        pages=ways_between(source.kind, source.id, lists.by_name, page),
        statements=len(cited),
        verified=grades.count(Grade.VERIFIED),
        mentions=mention_views(source.id, lists.mentions[0], page),
    )


def citing_views(citing: Iterable[Citing], page: Page) -> tuple[CitingPage, ...]:
    """Pages that cite a source."""
    return tuple(_citing_page(id, cited, page) for id, cited in citing)


def _citing_page(id: str, cited: Iterable[Cited], page: Page) -> CitingPage:
    entity = page.dossier.entities[id]
    by_owner: dict[Location, list[Cited]] = {}
    for one in cited:
        by_owner.setdefault(one.location[: one.location.index("cite")], []).append(one)
    return CitingPage(
        page=page.link(id),
        kind=entity.kind,
        statements=tuple(
            _citing(location, _at(entity, location), its, page)
            for location, its in by_owner.items()
        ),
    )


def _at(entity: Entity, location: Location) -> Model:
    """What stands at a place of an entity's file."""
    value: object = entity
    for step in location:
        if isinstance(step, int) and isinstance(value, tuple):
            value = value[step]
        else:
            value = getattr(value, str(step))
    assert isinstance(value, Model)  # only such have citations
    return value


def _citing(location: Location, owner: Model, cited: Iterable[Cited], page: Page) -> CitingView:
    return CitingView(
        text=page.text(owner.text)
        if isinstance(owner, Claim | Position | DisputeFinding)
        else Markup(),
        part=str(location[0]) if location else "",
        who=page.short(who) if isinstance(who := getattr(owner, "who", None), str) else Markup(),
        quotes=tuple(_quote(one, page) for one in cited),
    )


def _quote(one: Cited, page: Page) -> QuoteView:
    fingerprint = page.dossier.fingerprint(one.citation.source)
    return QuoteView(
        quote=one.citation.quote or "",
        place=place_of(one.citation, fingerprint),
        grade=grade(one.citation, fingerprint),
        draft=one.citation.is_draft,
    )
