"""A dispute that is about values of several entities is written once, and each page leads to it."""

from tests.built import Built
from tests.published.pages import ReadPage, plain, text_of


def test_the_page_of_another_value_marks_it_and_shows_the_dispute(built: Built) -> None:
    others = [(held, other) for held in built.dossier.disputes for other in held.dispute.also]
    assert others
    for held, other in others:
        page = ReadPage(built.site / built.page_of(other.of))
        target = f"{built.page_of(held.of).rpartition('/')[2]}#dispute-{held.number + 1}"
        marks = page.all("aside.facts a.disputed, aside.facts .disputed a")
        assert any(str(mark.get("href")).endswith(target) for mark in marks)
        questions = [text_of(heading) for heading in page.all("h3")]
        assert plain(held.dispute.question, built.dossier) in questions
