"""Every statement of the content is on its page, with all that shows how it is known."""

import pytest

from dossier.evidence.grade import Grade, grade, place_of
from dossier.markup import Reference
from dossier.model import Bloc, Organisation
from dossier.render.locale import read_locale
from tests.built import ENTITIES, Built
from tests.published.pages import ReadPage, plain, shown_name, text_of

DATES = read_locale("en", {})
GRADES = {Grade.VERIFIED: "verified", Grade.DIGEST: "digest only"}


def read(built: Built, id: str) -> ReadPage:
    return ReadPage(built.site / built.page_of(id))


@pytest.mark.parametrize("id", ENTITIES)
def test_every_citation_shows_where_it_is_from_and_how_sure_it_is(id: str, built: Built) -> None:
    dossier, page = built.dossier, read(built, id)
    for citation in (cited.citation for cited in dossier.citations if cited.of == id):
        source = dossier.sources[citation.source]
        fingerprint = dossier.fingerprint(source.id)
        place = place_of(citation, fingerprint)
        quoted = [citation.quote] if citation.quote else []
        [item] = [
            item
            for item in page.all("ol.evidence > li")
            if [text_of(q) for q in item.cssselect("q")] == quoted
            and item.cssselect(f".whence a[href$='/sources/{source.id}.html']")
        ]
        whence = [source.publisher, DATES.date(source.published)]
        whence += [f"paragraph {place.paragraph}"] if place else []
        assert text_of(item.cssselect(".whence")[0]) == " · ".join(filter(None, whence))
        assert text_of(item.cssselect(".grade")[0]) == GRADES[grade(citation, fingerprint)]


@pytest.mark.parametrize("id", ENTITIES)
def test_every_claim_stands_with_its_evidence_and_who_asserts_it(id: str, built: Built) -> None:
    page, claims = read(built, id), built.dossier.entities[id].claims
    shown = page.all("ul.claims > li")
    assert len(shown) == len(claims)
    for item, claim in zip(shown, claims, strict=True):
        assert plain(claim.text, built.dossier) in text_of(item)
        assert page.quotes(item) == [citation.quote for citation in claim.cite if citation.quote]
        by = [a.get("href") for a in item.cssselect(".by a[href]")]
        assert [str(href).rpartition("/")[2] for href in by] == [
            f"{holder}.html" for holder in claim.by if holder != id
        ]
        assert item.cssselect(".grade")


@pytest.mark.parametrize("id", ENTITIES)
def test_every_position_of_a_dispute_stands_beside_the_others(id: str, built: Built) -> None:
    page, disputes = read(built, id), built.dossier.entities[id].disputes
    for number, dispute in enumerate(disputes, start=1):
        [section] = page.all(f"section#dispute-{number}")
        assert text_of(section.cssselect("h3")[0]) == plain(dispute.question, built.dossier)
        sides = section.cssselect(".positions > .position")
        for side, position in zip(sides, dispute.positions, strict=True):
            holders = text_of(side.cssselect(".holder")[0])
            names = [shown_name(Reference(by, None), built.dossier) for by in position.by]
            assert holders == ", ".join(names)
            assert plain(position.text, built.dossier) in text_of(side)
            assert page.quotes(side) == [
                citation.quote for citation in position.cite if citation.quote
            ]
            assert side.cssselect(".grade")


@pytest.mark.parametrize("id", ENTITIES)
def test_every_membership_stands_on_both_of_its_pages(id: str, built: Built) -> None:
    body = built.dossier.entities[id]
    members = body.members if isinstance(body, Bloc | Organisation) else ()
    for member in members:
        for here, there in ((id, member.who), (member.who, id)):
            page = read(built, here)
            [fact] = [
                dd
                for dd in page.all(".facts dd")
                if dd.cssselect(".standing") and dd.cssselect(f"a[href$='{there}.html']")
            ]
            dates = [
                DATES.date(date.date)
                for step in (member.since, member.until)
                if step
                for date in step.dates.values()
            ]
            assert all(date in text_of(fact) for date in dates)
            assert {citation.quote for citation in member.cite if citation.quote} <= set(
                page.quotes(fact)
            )
