"""What two dossiers differ in, and how it is told, without a repository."""

import json
from collections.abc import Mapping
from typing import Annotated

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from dossier.diff import changes, compare
from dossier.diff.change import Change, Code, Difference, Evidence, Share
from dossier.diff.fields import Fields, Place
from dossier.diff.names import Names
from dossier.diff.reports import REPORTS
from dossier.diff.reports.markdown import MOST
from dossier.diff.words import LIMIT, contrasted, listed, ordinal, plain
from dossier.dossier import Dossier
from dossier.load.content import load_files
from dossier.load.files import File
from dossier.model import Model, RefersTo, Text

NONE = Evidence(Share(0, 0), Share(0, 0))


def dossier(files: Mapping[str, str]) -> Dossier:
    return Dossier(load_files(File(path, text.encode()) for path, text in files.items()))


def upland(text: str) -> Dossier:
    """A dossier in which Upland has this, and a few others are named."""
    others = {f"content/countries/{id}.yml": f"name: {id.capitalize()}\n" for id in ("lowland",)}
    return dossier({"content/countries/upland.yml": f"name: Upland\n{text}", **others})


def told(old: str, new: str) -> list[str]:
    return [change.sentence for change in changes(upland(old), upland(new))]


# Where a change stands.


def test_a_change_says_what_it_is_of_and_where_it_stands() -> None:
    old = upland("claims:\n  - {text: It rains., cite: [{source: s}]}\n")
    new = upland(
        "claims:\n  - {text: It snows a lot., cite: [{source: s}]}\n"
        "  - {text: It rains., by: [lowland], cite: [{source: s}]}\n"
    )
    path = "content/countries/upland.yml"
    about = ("country", "upland", "Upland", path)
    assert changes(old, new) == (
        Change(Code.ADDED, *about, ("claims", 0), "Upland: claim added: 'It snows a lot.'"),
        Change(
            Code.CHANGED, *about, ("claims", 1, "by"),
            "Upland: claim 'It rains.' now held by Lowland (was held by nobody but the report)",
        ),
    )  # fmt: skip
    assert [change.location for change in changes(new, old)] == [
        ("claims", 0, "by"),
        ("claims", 0),
    ]


# Any field of any model.


class Gauge(Model):
    """What no kind has."""

    who: Annotated[str, RefersTo()]
    height: str


class Inner(Model):
    depth: str


class River(Model):
    source_of: str | None = None
    inner: Inner | None = None
    gauges: tuple[Gauge, ...] = ()
    colours: tuple[str, ...] = ()
    measures: dict[str, str] = {}  # noqa: RUF012  # A model's default is copied.
    story: Text | None = None


def of_rivers(old: Mapping[str, object], new: Mapping[str, object]) -> list[str]:
    names = Names(upland(""), upland(""))
    models = River.model_validate(old), River.model_validate(new)
    return [line.sentence for line in Fields(names).compare(*models, Place("River", "River"))]


GAUGES = {"who": "upland", "height": "3"}, {"who": "lowland", "height": "1"}
OF_RIVERS: dict[str, tuple[dict[str, object], dict[str, object], list[str]]] = {
    "a value": ({"source_of": "a"}, {"source_of": "b"}, ["River: source of is now 'b' (was 'a')"]),
    "a value more": ({}, {"source_of": "b"}, ["River: source of added: 'b'"]),
    "a value less": ({"source_of": "a"}, {}, ["River: source of removed: 'a'"]),
    "a model": (
        {"inner": {"depth": "1"}},
        {"inner": {"depth": "2"}},
        ["River: inner: depth is now '2' (was '1')"],
    ),
    "a model more": ({}, {"inner": {"depth": "1"}}, ["River: inner added"]),
    "a model less": ({"inner": {"depth": "1"}}, {}, ["River: inner removed"]),
    "an item more": ({}, {"gauges": [GAUGES[0]]}, ["River: gauge added: Upland"]),
    "an item less": ({"gauges": [GAUGES[0]]}, {}, ["River: gauge removed: Upland"]),
    "an item's value": (
        {"gauges": GAUGES},
        {"gauges": [{**GAUGES[0], "height": "4"}, GAUGES[1]]},
        ["River: gauge Upland: height is now '4' (was '3')"],
    ),
    "items in another order": (
        {"gauges": GAUGES},
        {"gauges": GAUGES[::-1]},
        ["River: the order of gauges changed"],
    ),
    "a word of a list": (
        {"colours": ["blue", "green"]},
        {"colours": ["green", "brown"]},
        ["River: colour added: 'brown'", "River: colour removed: 'blue'"],
    ),
    "an entry": (
        {"measures": {"a": "1", "b": "2"}},
        {"measures": {"b": "3"}},
        ["River: measure b is now '3' (was '2')", "River: measure a removed: '1'"],
    ),
    "a text": (
        {"story": "It left [[upland]]."},
        {"story": {"en": "It left [[upland|the hills]].", "fr": "Parti."}},
        ["River: story is now 'It left the hills.' (was 'It left Upland.')",
         "River: story in fr added: 'Parti.'"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", OF_RIVERS)
def test_a_field_that_nobody_has_thought_of_has_a_sentence(name: str) -> None:
    old, new, sentences = OF_RIVERS[name]
    assert of_rivers(old, new) == sentences


# Which is which.


def test_a_list_with_one_item_out_of_many_gone_names_that_one() -> None:
    claims = [f"  - {{text: Gate {n} is shut., cite: [{{source: s}}]}}\n" for n in range(9)]
    old, new = "".join(claims), "".join(claims[:4] + claims[5:])
    assert told(f"claims:\n{old}", f"claims:\n{new}") == [
        "Upland: claim removed: 'Gate 4 is shut.'"
    ]


def test_content_that_has_moved_is_that_most_like_it() -> None:
    name = "name: {} of the valley of the river\nnote: {}\n"
    one, two = name.format("One", "Dry since the spring."), name.format("Two", "Wet.")
    old = {"content/countries/a.yml": one, "content/countries/b.yml": two}
    new = {"content/countries/c.yml": two, "content/countries/d.yml": one}
    assert [change.sentence for change in changes(dossier(old), dossier(new))] == [
        "Two of the valley of the river: renamed from b to c",
        "One of the valley of the river: renamed from a to d",
    ]


def test_what_has_little_in_common_with_what_is_gone_is_new() -> None:
    old = {"content/countries/a.yml": "name: Upland\nnote: It rains.\n"}
    new = {"content/countries/b.yml": "name: Lowland\nnote: It rains.\n"}
    assert [change.sentence for change in changes(dossier(old), dossier(new))] == [
        "Upland: country removed",
        "Lowland: country added",
    ]


def test_all_ids_may_change_at_once() -> None:
    def files(letter: str) -> dict[str, str]:
        return {
            f"content/countries/{letter}{n}.yml": f"name: N{n}\n"
            f"note: '[[{letter}{(n + 1) % 300}]] lies beside it.'\n"
            for n in range(300)
        }

    found = changes(dossier(files("a")), dossier(files("b")))
    assert {change.code for change in found} == {Code.RENAMED}
    assert len(found) == 300


def test_sources_of_one_publisher_are_told_apart() -> None:
    source = "title: T{}\npublisher: The Courier\nlanguage: en\ndigest: D{}.\n"
    files = {f"seeds/s{n}.yml": source.format(n, n) for n in (1, 2)}
    claim = "claims: [{{text: It rains., cite: [{{source: {}}}]}}]\n"
    old, new = (
        dossier({"content/countries/a.yml": f"name: A\n{claim.format(id)}", **files})
        for id in ("s1", "s2")
    )
    assert [change.sentence for change in changes(old, new)] == [
        "A: claim 'It rains.': citation added: The Courier (s2)",
        "A: claim 'It rains.': citation removed: The Courier (s1)",
    ]


# Long texts, and those that nobody sees.


def test_of_long_texts_the_part_that_differs_is_shown() -> None:
    long = "The water " + "of the valley and " * 20
    old, new = contrasted(f"{long} is low today.", f"{long} is high today.")
    assert old.endswith(" is low today.'")
    assert new.endswith(" is high today.'")
    assert max(len(old), len(new)) <= LIMIT + 2
    assert old.startswith("'…")


@pytest.mark.parametrize(
    ("old", "new"),
    [("a", "b"), ("a" * 500, "a" * 501), ("x " * 300, "x " * 299 + "y"), ("a" * 99, "b" * 99)],
)
def test_two_texts_are_never_shown_as_one(old: str, new: str) -> None:
    shown = contrasted(old, new)
    assert shown[0] != shown[1]
    assert max(map(len, shown)) <= LIMIT + 2


def test_what_a_reader_does_not_see_is_told_as_such() -> None:
    assert told("note: It is *dry*.\n", "note: It is dry.\n") == [
        "Upland: note has other markup or spacing: 'It is dry.'"
    ]
    assert told('note: "a\\_b"\n', "note: a b\n") == [
        "Upland: note has other markup or spacing: 'a b'"
    ]


def test_words_stand_in_a_sentence_as_words_do() -> None:
    assert [ordinal(n) for n in (1, 3, 9, 10, 11, 21, 22, 103, 112)] == [
        "first", "third", "ninth", "10th", "11th", "21st", "22nd", "103rd", "112th",
    ]  # fmt: skip
    assert [listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "", "a", "a and b", "a, b and c",
    ]  # fmt: skip


# How it is told.

HOSTILE = (
    "# a", "1. a", "- a", "+ a", "> a", "* a", "| a | b |", "```", "<img src=x onerror=alert(1)>",
    "![x](https://a.example/b.png)", "[a](javascript:x)", "@somebody", "#7", "a`b`c", "~~a~~",
    "**a** __b__", "$a$", "https://a.example/ www.a.example", "a | b\n|---|---|", "&lt;b&gt;",
    "\x1b[31mred\x1b[0m", "\u202eback", "a\rb", "a\u2028b", "[^1]", "\\", "===", "---", "- [ ] a",
    "<!-- a", "a\x00b", "[a]: b", ":::", "1) a", "\t a", "\ud800",
)  # fmt: skip


def difference(*sentences: str, new: Evidence = NONE) -> Difference:
    about = ("country", "upland", "Upland", "content/countries/upland.yml", ())
    return Difference(
        tuple(Change(Code.CHANGED, *about, sentence) for sentence in sentences), NONE, new
    )


def parsed(markdown: str) -> list[Token]:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_sentence_is_one_item_of_text_in_markdown_whatever_it_says(text: str) -> None:
    sentence = plain(text)
    tokens = parsed(REPORTS["markdown"](difference(sentence, "Next: x")))
    assert [token.type for token in tokens if token.nesting == 1] == [
        "heading_open", "heading_open", "bullet_list_open", "list_item_open", "paragraph_open",
        "list_item_open", "paragraph_open",
    ]  # fmt: skip
    children = [token.children or [] for token in tokens if token.type == "inline"][2]
    assert {child.type for child in children} <= {"text", "text_special"}
    shown = "".join(child.content for child in children)
    assert shown.replace("\u200b", "") == sentence
    assert "@s" not in shown
    assert "#7" not in shown


@pytest.mark.parametrize("text", HOSTILE)
def test_what_content_says_never_reaches_a_terminal_as_a_command(text: str) -> None:
    old, new = (upland(f"note: {json.dumps(note)}\n") for note in ("x", text + "."))
    told = REPORTS["text"](compare(old, new))
    assert told.count("\n") == len(told.splitlines())
    assert all(line.isprintable() for line in told.splitlines())


def test_markdown_has_a_heading_a_kind_and_the_evidence_last() -> None:
    files = {
        "content/countries/a.yml": "name: A\n",
        "content/blocs/b.yml": "name: B_C\ntype: x\n",
        "seeds/s.yml": "title: T\npublisher: P\nlanguage: en\ndigest: D\n",
        "content/countries/c.yml": "name: C\nclaims: [{text: It rains., cite: [{source: s}]}]\n",
    }
    assert REPORTS["markdown"](compare(dossier({}), dossier(files))) == (
        "## Changes in content\n"
        "\n### Countries\n\n- A: country added\n- C: country added, with 1 claim\n"
        "\n### Blocs\n\n- B&#95;C: bloc added\n"
        "\n### Sources\n\n- T: source added\n"
        "\n### Evidence\n\n- 0 of 1 claims verified, was 0 of 0\n"
        "- 0 of 1 citations verified, was 0 of 0\n"
    )


def test_markdown_lists_so_many_changes_and_counts_the_rest() -> None:
    told = REPORTS["markdown"](difference(*(f"Upland: {n}" for n in range(MOST + 37))))
    assert told.endswith(f"- Upland: {MOST - 1}\n\n… and 37 more.\n")
    assert told.count("\n- ") == MOST


def test_no_change_is_told_by_each_format() -> None:
    assert {form: report(difference()) for form, report in REPORTS.items() if form != "json"} == {
        "markdown": "No changes in content.\n",
        "text": "",
    }
    assert json.loads(REPORTS["json"](difference()))["changes"] == []


def test_json_has_each_change_and_both_shares() -> None:
    evidence = Evidence(Share(41, 44), Share(60, 63))
    read = json.loads(REPORTS["json"](difference("Upland: x", new=evidence)))
    assert read == {
        "version": 1,
        "changes": [
            {
                "code": "changed",
                "kind": "country",
                "id": "upland",
                "name": "Upland",
                "path": "content/countries/upland.yml",
                "location": [],
                "sentence": "Upland: x",
            }
        ],
        "evidence": {
            "claims": {"old": {"verified": 0, "of": 0}, "new": {"verified": 41, "of": 44}},
            "citations": {"old": {"verified": 0, "of": 0}, "new": {"verified": 60, "of": 63}},
        },
    }
    assert REPORTS["text"](difference(new=evidence)).splitlines() == [
        "evidence: 41 of 44 claims verified, was 0 of 0",
        "evidence: 60 of 63 citations verified, was 0 of 0",
    ]


# Drafts

CITE = "cite: [{source: s, quote: it rains}"
POSITIONS = f"positions: [{{by: [lowland], text: No., {CITE}]}}]"
DRAFTS = (
    f"claims:\n  - {{text: It rains., {CITE}], status: draft}}\n"
    f"disputes:\n  - {{question: Does it?, {POSITIONS}, status: draft}}\n"
)
CITED = f"claims:\n  - {{text: It rains., {CITE}, {{source: t, status: draft}}]}}\n"


def test_accepting_drafts_is_told() -> None:
    assert told(f"status: draft\n{DRAFTS}", DRAFTS) == ["Upland: is no longer a draft"]
    assert told(DRAFTS, DRAFTS.replace(", status: draft", "")) == [
        "Upland: claim 'It rains.' is no longer a draft",
        "Upland: dispute 'Does it?' is no longer a draft",
    ]
    assert told(CITED, CITED.replace(", status: draft", "")) == [
        "Upland: claim 'It rains.', citation of t is no longer a draft"
    ]
    assert told(CITED, CITED.replace("source: s", "status: draft, source: s")) == [
        "Upland: claim 'It rains.', citation of s is a draft now"
    ]


def test_a_draft_that_is_mended_and_accepted_is_told_of_both() -> None:
    mended = DRAFTS.replace("It rains.", "It rains a lot.").replace("], status: draft", "]", 1)
    assert told(DRAFTS, mended) == [
        "Upland: claim reworded: 'It rains a lot.' (was 'It rains.')",
        "Upland: claim 'It rains a lot.' is no longer a draft",
    ]


def test_what_is_added_says_that_it_is_a_draft() -> None:
    assert told("", DRAFTS) == [
        "Upland: draft claim added: 'It rains.'",
        "Upland: draft dispute added: 'Does it?', 1 position",
    ]
    assert told(DRAFTS, "")[0] == "Upland: draft claim removed: 'It rains.'"
    none = dossier({})
    draft = dossier({"content/countries/upland.yml": "status: draft\nname: Upland\n"})
    assert [change.sentence for change in changes(none, draft)] == ["Upland: draft country added"]
    assert [change.sentence for change in changes(draft, none)] == ["Upland: draft country removed"]
