"""Every claim, event and position says how many sources and publishers carry it."""

import pytest
from lxml.html import HtmlElement

from dossier.evidence.corroboration import corroboration
from dossier.model import Citation
from tests.built import ENTITIES, Built
from tests.published.pages import ReadPage, text_of


def is_told(item: HtmlElement, cites: tuple[Citation, ...], built: Built) -> bool:
    """Whether the words for what carries a statement, and the mark for the control, are right."""
    found = corroboration(cites, built.dossier.sources)
    sources = f"{found.sources} source{'s' if found.sources > 1 else ''}"
    publishers = f"{found.publishers} publisher{'s' if found.publishers > 1 else ''}"
    [told] = [text_of(one) for one in item.cssselect(".support")]
    is_alone = "alone" in str(item.get("class", "")).split()
    words = sources if found.sources == 1 else f"{sources}, {publishers}"
    return told == words and is_alone is found.is_alone


@pytest.mark.parametrize("id", ENTITIES)
def test_each_statement_of_an_entity_says_what_carries_it(id: str, built: Built) -> None:
    entity, page = built.dossier.entities[id], ReadPage(built.site / built.page_of(id))
    for item, claim in zip(page.all("ul.claims > li"), entity.claims, strict=True):
        assert is_told(item, claim.cite, built)
    events = built.dossier.events_of.get(id, ())
    for item, (event, _) in zip(page.all("ol.events > li"), events, strict=True):
        assert is_told(item, event.cite, built)
    for number, dispute in enumerate(entity.disputes, start=1):
        sides = page.all(f"#dispute-{number} .position")
        for side, position in zip(sides, dispute.positions, strict=True):
            assert is_told(side, position.cite, built)
        findings = page.all(f"#dispute-{number} .finding")
        assert len(findings) == bool(dispute.finding)
        if dispute.finding:
            assert is_told(findings[0], dispute.finding.cite, built)


@pytest.mark.parametrize("id", ENTITIES)
def test_a_value_in_question_leads_to_its_dispute(id: str, built: Built) -> None:
    page = ReadPage(built.site / built.page_of(id))
    for number, dispute in enumerate(built.dossier.entities[id].disputes, start=1):
        marks = [a.get("href") for a in page.all(".facts .disputed a, .kind .disputed a")]
        assert (f"#dispute-{number}" in marks) is (dispute.value is not None)
