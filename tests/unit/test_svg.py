"""SVG that is written from a tree: nothing in it can be read as anything but words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from dossier.figures import Cell, Figure, element, number


@given(st.text(), st.text())
def test_any_text_comes_back_as_words(text: str, value: str) -> None:
    made = str(element("text", {"data-name": value}, text))
    assert "\n" not in made
    root = etree.fromstring(made.encode())
    assert len(root) == 0
    assert root.tag == "text"
    assert list(root.attrib) == ["data-name"]


@pytest.mark.parametrize("name", ["onclick", "style", "a b", "x=y", "", "ONLOAD", "<svg"])
def test_what_a_script_could_hide_behind_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="cannot stand in a picture"):
        element("g", {name: "1"})


def test_numbers_are_short() -> None:
    assert [number(n) for n in (1.0, 1.5, 2 / 3, -0.001, 100)] == ["1", "1.5", "0.7", "0", "100"]


def test_a_figure_has_a_name_and_a_description() -> None:
    figure = Figure("map", "A <map>", "It shows.", 10, 5, (), ("Who",), ((Cell("Mali", "mali"),),))
    root = etree.fromstring(str(figure.svg).encode())
    title, description = root
    assert root.get("aria-labelledby") == title.get("id")
    assert root.get("aria-describedby") == description.get("id")
    assert (title.text, description.text) == ("A <map>", "It shows.")
