"""Whatever a file holds, a check ends with problems or none, and a page shows text as text."""

import json
import os
import re
import shutil
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import html5lib
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data
from pydantic import BaseModel

from dossier.dossier import Dossier
from dossier.load.content import load
from dossier.load.shape import fit
from dossier.load.syntax import parse
from dossier.model import KINDS, About, Source
from dossier.publish.site import publish
from dossier.publish.writer import write_tree
from dossier.render.site import render
from tests.workspace import errors, make_dossier, make_site, problems, shared, to_html

SPELT = {"␣": " ", "↵": "\n", "←": "\r", "⇔": "\ufeff", "∎\n": ""}


def yaml_suite() -> Iterator[tuple[str, str]]:
    """The YAML of every case of yaml-test-suite, by an id."""
    for path in sorted(shared("hostile/yaml-test-suite").glob("*.yaml")):
        for number, case in enumerate(yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)):
            if "yaml" in case:
                text = re.sub("—*»", "\t", case["yaml"])
                for sign, meaning in SPELT.items():
                    text = text.replace(sign, meaning)
                yield f"{path.stem.lower()}-{number}", text


def naughty_strings() -> list[str]:
    found: list[str] = json.loads(shared("hostile/blns.json").read_text("utf-8"))
    return found


def payloads() -> list[str]:
    return shared("hostile/xss-payloads.txt").read_text("utf-8").splitlines()


def check_files(root: Path, contents: Sequence[tuple[str, str | bytes]]) -> set[str]:
    """Check a dossier with one file for each content; the paths of those with problems."""
    files = {f"content/countries/{name}.yml": content for name, content in contents}
    found = problems(make_dossier(root, files))
    return {line.split(":", 1)[0] for line in found} & set(files)


def test_every_yaml_of_the_suite_can_stand_in_a_file(tmp_path: Path) -> None:
    cases = list(yaml_suite())
    assert len(cases) > 350
    start = time.process_time()
    # None of them is a country, so each has a problem: none was passed over.
    assert len(check_files(tmp_path, cases)) == len(cases)
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    "path",
    ["content/vocabulary/codes.yml", "content/vocabulary/event-types.yml", "content/dossier.yml"],
)
def test_every_yaml_of_the_suite_can_stand_in_a_file_of_another_shape(
    path: str, tmp_path: Path
) -> None:
    root = make_dossier(tmp_path)
    for _, text in yaml_suite():
        (root / path).write_text(text, "utf-8", newline="")
        assert all(re.match(r"\S+:\d+:\d+: [a-z-]+ \S", line) for line in problems(root))


@pytest.mark.parametrize("collection", [naughty_strings, payloads])
def test_every_hostile_string_can_be_a_whole_file(collection: object, tmp_path: Path) -> None:
    assert callable(collection)
    contents = [(f"x{number}", text) for number, text in enumerate(collection())]
    assert len(contents) > 400
    assert len(check_files(tmp_path, contents)) == len(contents)


@given(st.binary() | st.binary().map(lambda raw: b"name: " + raw) | st.text().map(str.encode))
def test_any_bytes_can_stand_in_a_file(raw: bytes) -> None:
    parsed = parse(raw, "content/countries/x.yml")
    assert parsed.node or parsed.problems
    if parsed.node:
        models: tuple[type[BaseModel], ...] = (*KINDS, Source, About)
        for model in models:
            fit(model, parsed.node, "x.yml", {"id": "x"})


JSON = st.recursive(
    st.none() | st.text(max_size=5) | st.sampled_from(["2024-01", "report", "mali", "[[mali]]"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            [
                "name", "type", "members", "who", "since", "until", "announced", "effective",
                "cite", "source", "quote", "prefix", "claims", "text", "by", "date", "disputes",
                "question", "positions", "aliases", "codes", "note", "en", "EN", "x", "founded",
            ]
        ),
        inner,
        max_size=6,
    ),
    max_leaves=25,
)  # fmt: skip


@given(
    data=st.dictionaries(
        st.sampled_from(["claims", "members", "disputes", "founded", "codes"]), JSON
    )
)
def test_any_shape_can_stand_in_a_file(
    data: dict[str, object], tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.getbasetemp() / "any-shape"
    written = {"name": "x", "type": "regional-bloc", **data}
    found = problems(make_dossier(root, {"content/blocs/x.yml": json.dumps(written)}))
    assert all(line.startswith("content/blocs/x.yml:1:") for line in found)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000, "{" * 100_000, "- " * 100_000, "? " * 100_000, "a: " * 100_000,
        "[" * 39 + "]" * 39, "a: [" * 100_000, "*a " * 100_000, "&a " * 100_000, "!a " * 100_000,
        "---\n" * 100_000, "%YAML 1.2\n" * 1000, "'" * 100_000, "# x\n" * 200_000,
        "name: " + "x" * 900_000, "x" * 900_000 + ": y", "name: >\n" + " x\n" * 200_000,
        "name: '" + "[[" * 100_000 + "'", "name: '" + "*a " * 100_000 + "'",
        "aliases: [" + "a, " * 50_000 + "]", "name: x\n" * 20_000,
    ],
    ids=lambda text: repr(text[:8]),
)  # fmt: skip
def test_a_file_made_to_take_long_does_not(text: str, tmp_path: Path) -> None:
    root = make_dossier(tmp_path, {"content/countries/x.yml": text})
    start = time.process_time()
    problems(root)
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    "name",
    [b"a\nb.yml", b"\xff.yml", b"\xe2\x80\xae.yml", b" .yml", b"\x1b[31m.yml", b"-.yml", b"'.yml"],
)
def test_any_file_name_gives_one_line(name: bytes, tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    path = os.path.join(os.fsencode(root), b"content/countries", name)  # noqa: PTH118
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(b"name: x")
    (line,) = problems(root)
    assert line.isprintable()
    assert ": bad-id " in line


# What a page is made of, where a text says nothing bad: a hostile one may bring nothing else.
HARMLESS = "It *left* the **bloc** [of states](https://a.example/)."

FIELDS = (
    ("name: {}", "name: Name"),
    ("aliases: [{}, {{fr: {}}}]", "# no alias"),
    ("official_name: {}", "# no official name"),
    ("abbreviation: {}", "# no abbreviation"),
    ("codes: {{m49: {}}}", "# no code"),
    ("note: {}", "# no note"),
    ("claims: [{{text: {}, cite: [{{source: SOURCE}}]}}]", "# no claim"),
    (
        "disputes: [{{question: {}, positions: "
        "[{{by: [mali], text: {}, cite: [{{source: SOURCE}}]}}]}}]",
        "# no dispute",
    ),
)
EVENT_FIELDS = (
    ("name: {}", "name: Name"),
    ("cite: [{{source: SOURCE, quote: {}}}]", "cite: [{source: SOURCE}]"),
)
SOURCE_FIELDS = (
    ("title: {}", "title: Title"),
    ("publisher: {}", "publisher: Publisher"),
    ("authors: [{}]", "# no author"),
    ("digest: {}", "digest: Digest."),
    ("note: {}", "# no note"),
    ("url: {}", "# no address"),
)


def document(fields: Sequence[tuple[str, str]], text: str, refused: set[int]) -> str:
    """A file with the text in each field, one a line, but for the lines that were refused."""
    quoted = "".join(
        c if c.isprintable() else f"\\U{ord(c):08X}" for c in json.dumps(text, ensure_ascii=False)
    )
    return "\n".join(
        other if number in refused else field.format(*[quoted] * field.count("{}"))
        for number, (field, other) in enumerate(fields, start=1)
    )


def write_documents(root: Path, texts: Sequence[str], refused: Mapping[str, set[int]]) -> None:
    for number, text in enumerate(texts):
        for path, fields, rest in (
            (f"content/countries/c{number}.yml", FIELDS, ""),
            (f"content/events/e{number}.yml", EVENT_FIELDS, "type: meeting"),
            (f"seeds/s{number}.yml", SOURCE_FIELDS, "language: en"),
        ):
            body = document(fields, text, refused.get(path, set())).replace("SOURCE", f"s{number}")
            (root / path).parent.mkdir(exist_ok=True)
            (root / path).write_text(f"{body}\n{rest}\n", "utf-8")


def pages(root: Path, texts: Sequence[str]) -> dict[str, str]:
    """Every page of a dossier with these texts in every field that does not refuse them."""
    refused: dict[str, set[int]] = defaultdict(set)
    write_documents(root, texts, refused)
    while found := errors(dossier := Dossier(load(root))):
        known = sum(map(len, refused.values()))
        for problem in found:
            refused[problem.path].add(problem.line)
        assert sum(map(len, refused.values())) > known
        write_documents(root, texts, refused)
    made = render(dossier, root)
    return {path: text.decode() for path, text in made.items() if path.endswith(".md")}


def elements(html: str) -> Iterator[tuple[str, str, str]]:
    """Each element, alone and with each of its attributes."""
    tree = html5lib.parse(html, treebuilder="lxml", namespaceHTMLElements=False)
    for element in tree.getroot().iter():
        yield str(element.tag), "", ""
        yield from ((str(element.tag), str(name), value) for name, value in element.items())


def structure(page: str) -> set[tuple[str, str]]:
    """What the page is made of that comes of Markdown, after a look at where its links lead."""
    body, _ = get_data(page)
    found = list(elements(to_html(body)))
    assert [tag for tag, attribute, _ in found if tag == "h1" and not attribute] == ["h1"]
    for _, attribute, value in found:
        if attribute in {"href", "src"}:
            pattern = r"https?://|mailto:|#|[\w./%-]+\.(?:md|html)([?#]|$)"
            assert re.match(pattern, value, re.IGNORECASE), value
    return {(tag, attribute) for tag, attribute, _ in found}


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    root = make_site(tmp_path_factory.mktemp("harmless"))
    # As many as there are hostile ones: with some number, lists and pictures have more parts.
    texts = [HARMLESS] * len(hostile_texts(0, 8))
    return {pair for page in pages(root, texts).values() for pair in structure(page)}


def hostile_texts(part: int, parts: int) -> list[str]:
    breaks = ["a\n\n# b\n\nc", "a\n---\nb", "a\n\n1. b", "a\n\n    b", "a\n```\nb"]
    texts = [text for text in (*payloads(), *naughty_strings(), *breaks * parts) if text.strip()]
    return texts[part::parts]


@pytest.mark.parametrize("part", range(8))
def test_a_hostile_text_is_refused_or_shown_as_text(
    part: int, harmless: set[tuple[str, str]], tmp_path: Path
) -> None:
    texts = hostile_texts(part, 8)
    assert len(texts) > 100
    made = pages(make_site(tmp_path), texts)
    for path, page in made.items():
        assert structure(page) <= harmless, path
    for number, text in enumerate(texts):
        _, head = get_data(made[f"sources/s{number}.md"])
        assert set(head) >= {"title", "record"}, text


def test_a_harmless_text_is_not_refused(tmp_path: Path) -> None:
    root = make_site(tmp_path)
    write_documents(root, [HARMLESS], {"seeds/s0.yml": {6}})
    assert errors(Dossier(load(root))) == []


@dataclass(frozen=True)
class Made:
    """What all pages of a built site are made of, how many scripts each has, and the search."""

    pages: set[tuple[str, str]]
    scripts: set[int]
    search: set[tuple[str, str]]


def built(root: Path, texts: Sequence[str]) -> Made:
    made = pages(root, texts)
    write_tree(root / "build/docs", {path: page.encode() for path, page in made.items()})
    shutil.copytree(root / "templates/assets", root / "build/docs/assets")
    site = publish(root, Dossier(load(root)))
    whole = [list(elements(path.read_text("utf-8"))) for path in site.rglob("*.html")]
    index = json.loads((site / "search/search_index.json").read_text("utf-8"))["docs"]
    # The search shows both as HTML.
    found = [elements(entry[key]) for entry in index for key in ("title", "text")]
    return Made(
        {(tag, attribute) for page in whole for tag, attribute, _ in page},
        {sum(one == ("script", "", "") for one in page) for page in whole},
        {(tag, attribute) for entry in found for tag, attribute, _ in entry},
    )


def test_the_built_site_and_its_search_show_hostile_names_as_text(tmp_path: Path) -> None:
    own = ["</title><script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ config }}"]
    texts = [*own, *hostile_texts(3, 30)]
    harmless = built(make_site(tmp_path / "harmless"), [HARMLESS, "An < and an &."] * len(texts))
    hostile = built(make_site(tmp_path / "hostile"), texts)
    assert hostile.pages <= harmless.pages
    assert hostile.scripts <= harmless.scripts
    assert hostile.search <= harmless.search
