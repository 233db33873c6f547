import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.markup import (
    Emphasis,
    Inline,
    Reference,
    WebLink,
    Words,
    bad_links,
    flatten,
    has_html,
    one_line,
    parse_markup,
    references,
)

PIECES = st.lists(
    st.sampled_from(["*", "**", "_", "\\", "<", "a", " b ", "é", ".", "1", "\n", "!", "`", "&amp;"])
    # Brackets make links, whose targets are no words; a NUL no content file can hold.
    | st.text(st.characters(exclude_characters="[]\0"), max_size=3)
).map("".join)
MARKED = st.lists(
    st.sampled_from(
        ["[", "]", "(", ")", "[[mali]]", "[[mali|", "]]", "](https://a.example)", "*", "_", "\\"]
    )
    | st.text(max_size=4)
).map("".join)


def said(parts: tuple[Inline, ...]) -> str:
    return "".join(part.text for part in flatten(parts) if isinstance(part, Words))


@given(st.text() | MARKED)
def test_every_text_has_a_tree(text: str) -> None:
    parts = parse_markup(text)
    assert all(isinstance(part, Words | Emphasis | WebLink | Reference) for part in flatten(parts))
    assert set(references(text)) == {p.id for p in flatten(parts) if isinstance(p, Reference)}
    assert set(bad_links(text)) <= {p.url for p in flatten(parts) if isinstance(p, WebLink)}


@given(PIECES)
def test_words_survive_their_markup(text: str) -> None:
    without = re.compile(r"[*_\\]")
    assert without.sub("", said(parse_markup(text))) == without.sub("", one_line(text))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It  left\n the bloc.", (Words("It left the bloc."),)),
        ("It *left*.", (Words("It "), Emphasis(False, (Words("left"),)), Words("."))),
        ("**Left**", (Emphasis(True, (Words("Left"),)),)),
        ("[[mali]]", (Reference("mali", None),)),
        ("[[ mali | the junta ]]", (Reference("mali", "the junta"),)),
        ("*[[mali]]*", (Emphasis(False, (Reference("mali", None),)),)),
        ("[it](https://a.example/b)", (WebLink("https://a.example/b", (Words("it"),)),)),
        ("snake_case_name", (Words("snake_case_name"),)),
        ("3 * 4 * 5", (Words("3 * 4 * 5"),)),
        (r"\*not\*", (Words("*"), Words("not"), Words("*"))),
        ("[[]] and [x]", (Words("[[]] and [x]"),)),
    ],
)
def test_what_a_text_s_markup_means(text: str, parts: tuple[Inline, ...]) -> None:
    found = parse_markup(text)
    assert said(found) == said(parts)
    assert [p for p in flatten(found) if not isinstance(p, Words)] == [
        p for p in flatten(parts) if not isinstance(p, Words)
    ]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///x",
        "//a.example", "../list.txt", "#top", "", "https://user@a.example", "https:a.example",
        "mailto:nobody", "ftp://a.example",
    ],
)  # fmt: skip
def test_a_link_that_leads_to_no_web_address_is_named(url: str) -> None:
    assert len(bad_links(f"See [it]({url}).")) == 1


@pytest.mark.parametrize(
    "url",
    ["https://a.example", "http://a.example/b?c=d#e", "HTTPS://A.EXAMPLE", "mailto:a@b.example"],
)
def test_a_link_to_a_web_address_may_stand(url: str) -> None:
    assert bad_links(f"See [it]({url}).") == ()


@pytest.mark.parametrize("text", ["a <b>", "</p>", "<!-- x -->", "<?php", "<script", "a <B c"])
def test_what_a_browser_could_read_as_html_is_html(text: str) -> None:
    assert has_html(text)


@pytest.mark.parametrize("text", ["3 < 4", "a <3 b", "->", "1<2", "«a»", "a < b > c"])
def test_a_sign_of_comparison_is_no_html(text: str) -> None:
    assert not has_html(text)


@pytest.mark.parametrize(
    "text",
    [
        "*a " * 5000 + "a* " * 5000, "[" * 50_000, "[[a|" * 20_000, "[a](" * 20_000, "*_" * 20_000,
        "\\" * 50_000, "[" * 3000 + "a" + "](b)" * 3000, "<" * 50_000, "**a" * 20_000,
    ],
    ids=lambda text: text[:4],
)  # fmt: skip
def test_a_text_made_to_take_long_does_not(text: str) -> None:
    start = time.process_time()
    references(text)
    assert time.process_time() - start < 5


def test_emphasis_in_emphasis_without_end_is_words() -> None:
    deepest = 0
    parts = parse_markup("*a " * 500 + "b" + " a*" * 500)
    while any(isinstance(part, Emphasis) for part in parts):
        parts = next(part for part in parts if isinstance(part, Emphasis)).inner
        deepest += 1
    assert 1 < deepest < 50
    assert "b" in said(parts)


LINKED = st.lists(
    st.sampled_from(
        ["[[upland]]", "[[upland|its words]]", "[[a_b|c*d]]", " ", "word", "é, ", "|", "]"]
    )
    | st.text(alphabet="ab [|]*", max_size=4)
).map("".join)


@given(LINKED)
def test_a_text_with_links_alone_is_read_as_any_other(text: str) -> None:
    # A star that is only a star sends the second text on the longer way.
    short, long = parse_markup(f"{text}x"), parse_markup(f"{text}x\\*")
    assert joined((*short, Words("*"))) == joined(long)


def joined(parts: tuple[Inline, ...]) -> tuple[str, ...]:
    """The parts with the words between two others as one."""
    found: list[str] = []
    for part in parts:
        if isinstance(part, Words) and found and found[-1].startswith("w"):
            found[-1] += part.text
        else:
            found.append(f"w{part.text}" if isinstance(part, Words) else repr(part))
    return tuple(found)
