"""A mention shows the sentence that names the page, and no other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.markup import one_line
from dossier.render.views.sentences import sentences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("It fell. [[upland]] says so.", ["It fell.", "[[upland]] says so."]),
        (
            "“It fell.” [[upland|The state]] says so.",
            ["“It fell.”", "[[upland|The state]] says so."],
        ),
        ("« Non ! » Élan.", ["« Non ! »", "Élan."]),
        ("Gen. J. Doe of the U.N. left.", ["Gen.", "J. Doe of the U.N. left."]),
        ("At 9.5 km. of the border", ["At 9.5 km. of the border"]),
        ("By [[upland|St. Upland]] itself.", ["By [[upland|St. Upland]] itself."]),
        ("Is it? No! Well…", ["Is it?", "No!", "Well…"]),
    ],
)
def test_a_text_is_cut_between_its_sentences(text: str, parts: list[str]) -> None:
    assert list(sentences(text)) == parts


@given(st.text(alphabet="aA. [|]!?“”"))
def test_no_word_is_lost(text: str) -> None:
    assert " ".join(sentences(text)) == one_line(text)
