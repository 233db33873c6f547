"""What a list can be narrowed by."""

from hypothesis import given
from hypothesis import strategies as st

from dossier.render.views.facets import Option, Value, Values, facets, marks, value_of

LABELS = {"kind": "Kind", "who": "Who"}


def rows_of(*kinds: str) -> list[Values]:
    return [{"kind": value_of(kind)} for kind in kinds]


def test_a_facet_has_each_value_once_with_how_many_rows_have_it() -> None:
    [facet] = facets(LABELS, rows_of("Treaty", "Élan", "Treaty", "Zoo", "Dam"))
    assert (facet.key, facet.label) == ("kind", "Kind")
    assert facet.options == (
        Option("dam", "Dam", 1),
        Option("elan", "Élan", 1),
        Option("treaty", "Treaty", 2),
        Option("zoo", "Zoo", 1),
    )


def test_what_every_row_has_tells_none_apart() -> None:
    assert facets(LABELS, rows_of("Treaty", "Treaty")) == ()
    assert facets(LABELS, []) == ()


def test_what_some_rows_have_not_does() -> None:
    [facet] = facets(LABELS, rows_of("Treaty", ""))
    assert facet.options == (Option("treaty", "Treaty", 1),)


def test_values_stand_by_their_rank_first() -> None:
    rows: list[Values] = [{"who": (Value("a", "A", 2),)}, {"who": (Value("z", "Z", 1),)}]
    [facet] = facets(LABELS, rows)
    assert [option.id for option in facet.options] == ["z", "a"]


def test_a_row_that_has_a_value_twice_counts_once() -> None:
    values: Values = {"who": (Value("a", "A"), Value("b", "B"), Value("a", "A")), "kind": ()}
    [facet] = facets(LABELS, [values, {}])
    assert [option.count for option in facet.options] == [1, 1]
    assert marks(values) == (("who", "a b"),)


@given(st.text(min_size=1))
def test_any_text_makes_a_value_that_an_attribute_and_an_address_can_have(text: str) -> None:
    [value] = value_of(text)
    assert value.label == text
    assert value.id.replace("-", "").isalnum()
    assert value.id.isascii()
