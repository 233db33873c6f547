"""Items are added to the lists of a file, and nothing else in it is another byte."""

import re

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from dossier.form.add import Additions, add
from dossier.form.canonical import canonical
from dossier.form.fresh import Value
from dossier.load.syntax import Plain, parse
from dossier.problems import DossierError
from tests.form.documents import TEXTS, documents
from tests.form.test_cases import in_dossier, kept_files

EVENT = "content/events/x.yml"
COUNTRY = "content/countries/x.yml"
MODELINE = "# yaml-language-server: $schema=../../schemas/country.json\n"
CITED = {"source": "la-gazette", "quote": "closed on 2 March"}
CLAIM: Additions = {"claims": [{"text": "It left.", "cite": [CITED], "status": "draft"}]}
CITE: Additions = {"cite": [{**CITED, "status": "draft"}]}

CASES: dict[str, tuple[str, Additions, str, str]] = {
    "a list that is there": (
        COUNTRY,
        CLAIM,
        "name: 'Upland'   # as it calls itself\n"
        "claims:\n  - text: One.\n    cite: [{source: a}]\n\nsilence: {}\n",
        "name: 'Upland'   # as it calls itself\n"
        "claims:\n  - text: One.\n    cite: [{source: a}]\n"
        "  - text: It left.\n"
        '    cite: [{source: la-gazette, quote: "closed on 2 March"}]\n'
        "    status: draft\n\nsilence: {}\n",
    ),
    "a list that is indented no further than its key": (
        COUNTRY,
        CLAIM,
        "claims:\n- text: One.\n  # about it\n# about the name\nname: Upland",
        "claims:\n- text: One.\n  # about it\n"
        "- text: It left.\n"
        '  cite: [{source: la-gazette, quote: "closed on 2 March"}]\n'
        "  status: draft\n# about the name\nname: Upland",
    ),
    "a list with blank lines between its items": (
        COUNTRY,
        CLAIM,
        "claims:\n  - text: One.\n\n  - text: >-\n      Two.\n\n\nnote: x\n",
        "claims:\n  - text: One.\n\n  - text: >-\n      Two.\n\n"
        "  - text: It left.\n"
        '    cite: [{source: la-gazette, quote: "closed on 2 March"}]\n'
        "    status: draft\n\n\nnote: x\n",
    ),
    "no list yet, between other keys": (
        COUNTRY,
        CLAIM,
        "name: Upland\nnote: >-\n  A note.\n\n# Why not?\nsilence: {}\n",
        "name: Upland\nnote: >-\n  A note.\nclaims:\n  - text: It left.\n"
        '    cite: [{source: la-gazette, quote: "closed on 2 March"}]\n'
        "    status: draft\n\n# Why not?\nsilence: {}\n",
    ),
    "no list yet, and no end of the last line": (
        COUNTRY,
        CLAIM,
        "name: Upland  # yes",
        "name: Upland  # yes\nclaims:\n  - text: It left.\n"
        '    cite: [{source: la-gazette, quote: "closed on 2 March"}]\n'
        "    status: draft\n",
    ),
    "a key with nothing after it": (
        COUNTRY,
        CLAIM,
        "claims:  # none yet\nname: Upland\n",
        "claims:  # none yet\n  - text: It left.\n"
        '    cite: [{source: la-gazette, quote: "closed on 2 March"}]\n'
        "    status: draft\nname: Upland\n",
    ),
    "a list in brackets": (
        EVENT,
        CITE,
        "name: x\ncite: [ {source: 'a' } ]\n",
        "name: x\ncite: [ {source: 'a' }, "
        '{source: la-gazette, quote: "closed on 2 March", status: draft}]\n',
    ),
    "an empty list in brackets": (
        EVENT,
        CITE,
        "name: x\ncite: []\n",
        "name: x\ncite: "
        '[{source: la-gazette, quote: "closed on 2 March", status: draft}]\n',
    ),
    "a list in brackets on lines, with a comma at its end": (
        EVENT,
        CITE,
        "cite: [\n  {source: a},  # first, and only\n  ]\nname: x\n",
        "cite: [\n  {source: a},  # first, and only\n  "
        '{source: la-gazette, quote: "closed on 2 March", status: draft}]\nname: x\n',
    ),
    "a file in brackets": (
        EVENT,
        CITE,
        "{name: x}\n",
        "{name: x, cite: "
        '[{source: la-gazette, quote: "closed on 2 March", status: draft}]}\n',
    ),
    "line ends of another system": (
        EVENT,
        CITE,
        "\ufeffname: x\r\ncite:\r\n  - source: a\r\nnote: x\r\n",
        "\ufeffname: x\r\ncite:\r\n  - source: a\r\n"
        '  - {source: la-gazette, quote: "closed on 2 March", status: draft}\r\nnote: x\r\n',
    ),
    "a canonical file whose list gets too long for a line": (
        COUNTRY,
        {"claims": [{"text": {"fr": "Il est parti.", "en": "It left."}, "cite": [CITED]}]},
        f"{MODELINE}name: Upland # now\nclaims: [{{text: One., cite: [{{source: a}}]}}]\n".replace(
            " #", "  #"
        ),
        f"{MODELINE}name: Upland  # now\nclaims:\n  - {{text: One., cite: [{{source: a}}]}}\n"
        "  - text: {en: It left., fr: Il est parti.}\n"
        '    cite: [{source: la-gazette, quote: "closed on 2 March"}]\n',
    ),
    "two lists, and the keys of an item in the model's order": (
        EVENT,
        {
            "disputes": [
                {
                    "positions": [
                        {"cite": [CITED], "text": "2015", "by": ["a", "b"]},
                        {"text": "yes: no", "by": ["c"], "cite": [CITED]},
                    ],
                    "question": "When?",
                    "status": "draft",
                }
            ],
            "claims": [{"cite": [CITED], "date": "2024-03-02", "text": "NO"}],
            "cite": [],
        },
        "name: x\n",
        'name: x\nclaims:\n  - text: "NO"\n    date: 2024-03-02\n'
        '    cite: [{source: la-gazette, quote: "closed on 2 March"}]\n'
        "disputes:\n  - question: When?\n    positions:\n"
        "      - by: [a, b]\n        text: 2015\n"
        '        cite: [{source: la-gazette, quote: "closed on 2 March"}]\n'
        '      - by: [c]\n        text: "yes: no"\n'
        '        cite: [{source: la-gazette, quote: "closed on 2 March"}]\n'
        "    status: draft\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_items_are_added_and_all_else_stays(name: str) -> None:
    path, additions, before, after = CASES[name]
    assert add(before, path, additions) == after


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("name: x\ncite: {source: a}\n", 2, "wrong-type"),
        ("name: x\nname: y\n", 2, "duplicate-key"),
        ("name: [\n", 2, "syntax"),
        ("- x\n", 1, "wrong-type"),
        ("", 1, "empty-file"),
    ],
)
def test_a_file_that_has_no_such_list_is_a_problem(text: str, line: int, code: str) -> None:
    with pytest.raises(DossierError) as raised:
        add(text, EVENT, CITE)
    (problem,) = raised.value.problems
    assert (problem.path, problem.line, problem.code) == (EVENT, line, code)


def data(text: str, path: str) -> dict[str, Plain]:
    parsed = parse(text.encode(), path)
    assert parsed.node is not None
    assert parsed.problems == ()
    found = parsed.node.plain()
    assert isinstance(found, dict)
    return found


def with_new(before: dict[str, Plain], additions: Additions) -> dict[str, object]:
    lists: dict[str, list[object]] = {key: [*items] for key, items in additions.items() if items}
    return {**before, **{key: [*(before.get(key) or []), *new] for key, new in lists.items()}}


def test_every_file_of_the_repository_gets_items_and_keeps_its_lines() -> None:
    formed = 0
    for file in kept_files():
        path, raw = in_dossier(file), file.read_bytes()
        parsed = parse(raw, path)
        if parsed.problems or parsed.node is None or path.startswith("content/vocabulary/"):
            continue
        text = raw.decode("utf-8-sig")
        if not isinstance(parsed.node.plain(), dict):
            continue
        before = data(text, path)
        additions = {**CLAIM, **CITE} if path.startswith("content/events/") else CLAIM
        if not all(isinstance(before.get(key, []), list) for key in additions):
            continue
        made = add(text, path, additions)
        assert data(made, path) == with_new(before, additions), file
        if canonical(text, path) == text:
            formed += 1
            assert canonical(made, path) == made
            # Only a list in brackets, which gets too long for its line, is written anew.
            old = re.sub(r"^(?:cite|claims): \[.*\n", "", text, flags=re.MULTILINE).splitlines()
            new = iter(made.splitlines())
            assert all(line in new for line in old), file
    assert formed > 25


many = settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
ITEM = st.fixed_dictionaries(
    {"text": TEXTS | st.dictionaries(st.sampled_from(["en", "fr"]), TEXTS, min_size=1)},
    optional={
        "cite": st.lists(st.fixed_dictionaries({"source": TEXTS, "quote": TEXTS}), min_size=1),
        "by": st.lists(TEXTS, max_size=3),
        "status": st.just("draft"),
    },
)


def added(text: str, additions: Additions) -> tuple[str | None, set[str]]:
    """The text with items, or the codes of the problems for which it gets none."""
    try:
        return add(text, COUNTRY, additions), set()
    except DossierError as error:
        return None, {problem.code for problem in error.problems}


@many
@given(
    text=documents(),
    items=st.lists(ITEM, min_size=1, max_size=3),
    key=st.sampled_from(["claims", "cite", "disputes", "note"]),
)
def test_any_document_keeps_each_character_and_says_the_new_items_too(
    text: str, items: list[dict[str, Value]], key: str
) -> None:
    parsed = parse(text.encode(), COUNTRY)
    assume(parsed.node is not None and not parsed.problems)
    made, codes = added(text, {key: items})
    if made is None:
        assert codes <= {"wrong-type", "not-kept", "control-character"}
        return
    assert data(made, COUNTRY) == with_new(data(text, COUNTRY), {key: items})
    if canonical(text, COUNTRY) != text:
        characters = iter(made)
        assert all(character in characters for character in text)


@many
@given(items=st.lists(ITEM, min_size=1, max_size=3))
def test_what_is_added_to_a_canonical_file_is_as_fmt_writes_it(
    items: list[dict[str, Value]],
) -> None:
    text = canonical("name: Upland\nclaims:\n  - text: One.\nsilence: {a: b}\n", COUNTRY)
    made, codes = added(text, {"claims": items})
    assert codes <= {"control-character"}
    assert made is None or canonical(made, COUNTRY) == made
