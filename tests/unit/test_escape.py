"""Text from a file means exactly that text on a page, whatever characters it has."""

import json
import re
from collections.abc import Callable

import html5lib
import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st
from lxml import etree
from markupsafe import Markup
from mkdocs.utils.meta import get_data

from dossier.markup import Reference, bad_links, flatten, has_html, one_line, parse_markup
from dossier.render.markdown import address, escape, in_title, inline, link
from tests.workspace import to_html

# What a content file can hold: loading refuses the rest.
CHARACTERS = st.characters(exclude_categories=["Cs"]).filter(
    lambda c: not yaml.reader.Reader.NON_PRINTABLE.search(c)
)
PIECES = (
    "<script>alert(1)</script>", "<b>", "</li>", "<!--", "-->", "&lt;", "&#60;", "&amp", "*a*",
    "**", "_a_", "`", "```", "[a](b)", "[TOC]", "[[mali]]", "![a](b)", "{: .a }", "{: #b}", "|",
    "---", "===", "# ", "##", "1. ", "2) ", "- ", "+ ", "> ", ":   ", "    ", "\t", "\n",
    "\n\n", "~~~", "\\", "\\*", '"', "'", "https://a.example", "<https://a.example>",
    "a@b.example", "wzxhzdk:0", "klzzwxh:0000", "%", "{{ x }}", "{% x %}", "^", "~", "$", "?",
    "=", "\u00a0", "\u2028", "\u202e", "é", "名", "🙂",
)  # fmt: skip
MIXED = st.lists(st.sampled_from(PIECES) | st.text(CHARACTERS, max_size=3)).map("".join)
TEXT = (st.text(CHARACTERS) | MIXED).filter(lambda text: text.strip() != "")

CONTAINERS: dict[str, tuple[str, str]] = {
    "a paragraph": ("{}", "//p"),
    "the middle of a line": ("<span>{}</span>", "//span"),
    "a list item": ("- {}\n- other", "//li[1]"),
    "an item of a list in HTML": ("<ul markdown>\n<li markdown>\n{}\n</li>\n</ul>", "//li"),
    "a paragraph in HTML": ('<p class="a" markdown="span">{}</p>', "//p"),
    "a quotation": ('<q lang="fr">{}</q>', "//q"),
    "a table cell": ("| a | b |\n|---|---|\n| {} | c |", "//td[1]"),
    "a heading": ("# {}", "//h1"),
    "a fact": ("Term\n:   {}", "//dd"),
    "a link": ("[{}](a.md)", "//a"),
}
ATTRIBUTES = {
    "an attribute of HTML": ('<span title="{}">word</span>', "//span/@title"),
    "an attribute of Markdown": ('[word](#a){{: title="{}" }}', "//a/@title"),
}


def page(source: str) -> etree._Element:
    """The page that Python-Markdown, as mkdocs.yml sets it up, and a browser make of Markdown."""
    return parsed(to_html(source))


def parsed(html: str) -> etree._Element:
    tree = html5lib.parse(html, treebuilder="lxml", namespaceHTMLElements=False)
    assert isinstance(tree, etree._ElementTree)
    root: etree._Element = tree.getroot()
    return root


def folded(text: str) -> str:
    """As a paragraph shows it: white space at its ends does not count."""
    return one_line(text).strip()


def only(found: object) -> etree._Element:
    assert isinstance(found, list)
    assert len(found) == 1
    assert isinstance(found[0], etree._Element)
    return found[0]


@pytest.mark.parametrize("container", CONTAINERS)
@given(text=TEXT)
@example(text=" ".join(PIECES))
def test_a_text_is_that_text_and_nothing_else(container: str, text: str) -> None:
    frame, path = CONTAINERS[container]
    element = only(page(frame.format(escape(text))).xpath(path))
    assert folded("".join(element.itertext())) == folded(text)
    assert list(element) == []
    assert set(element.attrib) <= {"id", "class", "lang", "href"}


@pytest.mark.parametrize("container", ATTRIBUTES)
@given(text=TEXT)
@example(text=" ".join(PIECES))
def test_an_attribute_is_that_text_and_nothing_else(container: str, text: str) -> None:
    frame, path = ATTRIBUTES[container]
    root = page(frame.format(escape(text)))
    assert root.xpath(path) == [one_line(text)]
    assert folded("".join(root.itertext())) == "word"


def refer(reference: Reference) -> Markup:
    return link(escape(reference.words or reference.id), "a.md")


@given(text=TEXT)
@example(text=" ".join(PIECES))
@pytest.mark.parametrize("frame", ["{}", "- {}", "# {}", "| {} | c |\n|---|---|"])
def test_a_text_with_markup_has_emphasis_and_links_and_nothing_else(frame: str, text: str) -> None:
    assume(not has_html(text) and not bad_links(text))
    root = page(frame.format(inline(text, refer)))
    body = only(root.xpath("//body"))
    found = {(str(e.tag), name) for e in body.iter() for name in (*e.attrib, "")}
    own = {("p", ""), ("em", ""), ("strong", ""), ("a", ""), ("a", "href"), ("body", "")}
    frames = {"ul", "li", "h1", "table", "thead", "tbody", "tr", "th", "td"}
    assert {pair for pair in found if pair[0] not in frames} <= own
    assert {name for tag, name in found if tag in frames} <= {"", "id"}
    for target in body.xpath("//a/@href"):
        assert re.match(r"(?i)https?://|mailto:|a\.md$", str(target))


@given(text=TEXT)
@example(text=" ".join(PIECES))
def test_a_text_with_markup_keeps_its_words(text: str) -> None:
    assume(not has_html(text) and not bad_links(text))
    parts = flatten(parse_markup(text))
    words = [
        part.words or part.id if isinstance(part, Reference) else getattr(part, "text", "")
        for part in parts
    ]
    element = only(page(f"<p class=a markdown=span>{inline(text, refer)}</p>").xpath("//p"))
    assert folded("".join(element.itertext())) == folded("".join(words))


@given(text=TEXT)
@example(text=" ".join(PIECES))
def test_a_title_in_a_page_s_head_is_read_back_and_opens_no_element(text: str) -> None:
    title = in_title(text)
    body, head = get_data(f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\nbody")
    assert (body, head) == ("body", {"title": title})
    root = parsed(f'<title>{title}</title><span title="{title}">{title}</span>')
    shown = one_line(text).replace("<", "‹").replace(">", "›")
    assert root.xpath("//span/@title") == root.xpath("//span/text()") == [shown]
    assert root.xpath("//title/text()") == [shown]


@given(path=TEXT)
@example(path=" ".join(PIECES))
def test_an_address_stays_within_its_link(path: str) -> None:
    target = "https://a.example/" + "".join(path.split())
    root = page(f"before [words]({address(target)}) after")
    paragraph = only(root.xpath("//p"))
    assert [child.tag for child in paragraph] == ["a"]
    assert list(paragraph[0].attrib) == ["href"]
    assert paragraph[0].attrib["href"].startswith("https://a.example/")
    assert "".join(paragraph.itertext()) == "before words after"


@pytest.mark.parametrize(
    "frame", [pytest.param(frame, id=name) for name, (frame, _) in CONTAINERS.items()]
)
def test_the_frames_of_these_tests_would_show_an_element(frame: str) -> None:
    render: Callable[[str], etree._Element] = lambda text: page(frame.format(text))  # noqa: E731
    assert render("<b>x</b>").xpath("//b")
