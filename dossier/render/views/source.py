"""The page of a source: what it is, its digest, and every statement that cites it."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from dossier.dossier import Cited
from dossier.evidence.fingerprint import Place
from dossier.evidence.grade import Grade, grade, place_of
from dossier.model import Claim, DisputeFinding, Position, Source
from dossier.model.base import Location, Model
from dossier.render.markdown import address
from dossier.render.page import Page
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
    """The page of a source. `paragraphs` is how many its fingerprint has, 0 without one."""

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
    statements: int
    verified: int
    mentions: tuple[MentionView, ...]


def source_view(source: Source, page: Page) -> SourceView:
    """The view of a source."""
    dossier = page.dossier
    cited = dossier.cited.get(source.id, ())
    fingerprint = dossier.fingerprint(source.id)
    grades = [grade(c.citation, fingerprint) for c in cited]
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
        cited_by=tuple(_cited_by(cited, page)),
        statements=len(cited),
        verified=grades.count(Grade.VERIFIED),
        mentions=mention_views(source.id, page, dossier),
    )


def _cited_by(cited: Iterable[Cited], page: Page) -> Iterable[CitingPage]:
    by_page: dict[str, list[Cited]] = {}
    for one in cited:
        by_page.setdefault(one.of, []).append(one)
    for id in sorted(by_page, key=page.dossier.rank):
        entity = page.dossier.entities[id]
        values = page.dossier.values[id]
        owners = {(): entity} | {v.location: v.value for v in values if isinstance(v.value, Model)}
        by_owner: dict[Location, list[Cited]] = {}
        for one in by_page[id]:
            by_owner.setdefault(one.location[: one.location.index("cite")], []).append(one)
        yield CitingPage(
            page=page.link(id),
            kind=entity.kind,
            statements=tuple(
                _citing(location, owners[location], cited, page)
                for location, cited in by_owner.items()
            ),
        )


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
