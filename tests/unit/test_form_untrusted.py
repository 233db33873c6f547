import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.dossier import Dossier
from dossier.draft.drafts import Choice, make_drafts
from dossier.draft.form import LANGUAGES, MAX_BYTES, read_form
from dossier.draft.scalar import clean
from dossier.load.content import load
from dossier.markup import has_html
from dossier.model import KINDS, Entity
from dossier.problems import DossierError
from tests.answered import CLAIM, LABELS, NIGER, REPORT, body, data, files, items, new
from tests.workspace import CASES, make_dossier

BASE = Dossier(load(CASES / "base"))

REFUSED = {
    "html": (
        NIGER | {"text": "It <b>left</b>."},
        "form:19:1: html a text has no HTML (write it in the form without < and >)",
    ),
    "html in the name": (NIGER | {"name": "<img src=x>"}, "form:15:1: html a text has no HTML"),
    "long": (
        NIGER | {"name": "x" * 201},
        "form:15:1: too-large the answer to 'What is it called?' has 201 characters; at most 200",
    ),
    "no id": (NIGER | {"name": "…"}, "form:15:1: bad-id no id can be made from '…' (give one"),
    "index": (NIGER | {"name": "Index"}, "form:15:1: bad-id no id can be made from 'Index'"),
    "taken": (
        NIGER | {"name": "Report"},
        "form:15:1: duplicate-id 'report' is the id of another file, seeds/report.yml",
    ),
    "nothing": ({"what": "It is wrong."}, "form:1:1: no-form nothing can be made"),
    "no kind": ({"name": "Niger"} | CLAIM, "form:1:1: no-form nothing can be made"),
    "large": ({"what": "x" * MAX_BYTES}, "form:1:1: too-large the form has more than the 300,000"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_no_file_can_be_made_of_is_refused_with_its_place(name: str, tmp_path: Path) -> None:
    answers, line = REFUSED[name]
    root = make_dossier(tmp_path)
    before = files(root)
    result = new(root, answers)
    assert (result.exit_code, result.stderr) == (1, "1 problem\n")
    assert result.stdout.startswith(line)
    assert files(root) == before


def test_a_form_that_is_not_utf_8_is_refused() -> None:
    with pytest.raises(DossierError, match=r"^form:2:1: encoding the form is not UTF-8"):
        read_form(b"### What\n\xff", "form")


def test_nothing_is_made_where_one_file_of_two_is_there_already(tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    (root / "content/countries/niger.yml").mkdir()
    before = files(root)
    assert new(root, NIGER | REPORT).exit_code == 1
    assert files(root) == before


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_an_answer_may_look_like_the_form(end: str) -> None:
    answers = {
        "what": "```\n### On which page?\n\nnowhere\n```\nand on.",
        "page": "### My page\n\n### What is wrong or missing?",
        "text": "### The report's address\n\nhttps://evil.example",
        "url": "https://news.example/7",
        "language": "~~~\nAnother",
    }
    read = read_form(body(answers, end=end).encode(), "form")
    assert {key: answer.text for key, answer in read.items()} == {
        key: clean(text) for key, text in answers.items()
    }


def joined(parts: list[str]) -> bytes:
    return "".join(parts).encode()


QUESTIONS = [f"### {label}\n" for label in LABELS.values()]


def refusal(raw: bytes) -> str:
    """Why bytes are no answered form; empty where they are one."""
    try:
        assert set(read_form(raw, "form")) <= set(LABELS)
    except DossierError as error:
        return str(error)
    return ""


@given(st.binary() | st.lists(st.sampled_from(["### ", "```", "\r", "x", *QUESTIONS])).map(joined))
def test_any_bytes_are_an_answered_form_or_refused(raw: bytes) -> None:
    assert re.match(r"$|form:\d+:1: (no-form|encoding|too-large) ", refusal(raw))


def test_a_fence_that_is_never_closed_swallows_no_answer() -> None:
    answers = {key: f"```\n{key}" for key in LABELS}
    read = read_form(body(answers).encode(), "form")
    assert {key: answer.text for key, answer in read.items()} == {
        key: f"``` {key}" for key in LABELS
    }


ANSWER = st.text(max_size=100) | st.sampled_from(
    ["../../etc/passwd", "/etc/passwd", "..\\..\\x", "*a", "&a b", "- a", "a: b", "a #b", "'", '"',
     "x\n### y", "```\n", "!!python/object:os.system", "{{ 7 }}", "a\x00b", "---", "...", "index",
     "\ufeff", "\ud7ff", "\u202ea", "Country", "2024-01", "https://a.example/'\"<>", "NO"]
)  # fmt: skip


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(LABELS, ANSWER)), st.sampled_from(KINDS))
def test_any_answers_give_files_that_hold_them_as_texts(
    answers: dict[str, str], kind: type[Entity]
) -> None:
    read = read_form(body(answers).encode(), "form")
    told = {key: answer.text for key, answer in read.items()}
    written = {key: clean(text) for key, text in answers.items()}
    assert told == {key: text for key, text in written.items() if text}
    try:
        drafts = make_drafts(read, BASE, "form", Choice(kind))
    except DossierError:
        return
    for file in drafts.files:
        assert re.fullmatch(r"(content/[a-z]+|seeds)/[a-z0-9]+(-[a-z0-9]+)*\.yml", file.path)
        made = data(file.text)
        if file.path.startswith("seeds/"):
            assert {key: made[key] for key in ("title", "publisher")} == {
                key: told.get(key) for key in ("title", "publisher")
            }
            assert made.get("url") in {told.get("url"), None}
            assert made["language"] in {*LANGUAGES.values(), None}
        else:
            assert made["name"] == told["name"]
            assert [claim["text"] for claim in items(made, "claims")] == [
                told[key] for key in ("text",) if key in told
            ]
            assert not has_html(told.get("text", ""))
            for cited in (*items(made, "claims"), *([made] if "cite" in made else [])):
                (citation,) = items(cited, "cite")
                assert citation.get("quote") == told.get("quote")
        assert all(character.isprintable() or character == "\n" for character in file.text)
    if drafts.paste:
        assert data("claims:\n" + drafts.paste.text.removeprefix("claims:\n"))


def test_no_answer_leads_out_of_content_and_seeds(tmp_path: Path) -> None:
    root = make_dossier(tmp_path / "dossier")
    (tmp_path / "outside").mkdir()
    bad = "../../../outside/x"
    answers = NIGER | dict.fromkeys(["name", "title", "publisher", "page", "url"], bad)
    before = set(files(tmp_path))
    assert new(root, answers).exit_code == 0
    assert {path.rsplit("/", 1)[0] for path in set(files(tmp_path)) - before} == {
        "dossier/content/countries",
        "dossier/seeds",
    }
