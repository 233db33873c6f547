"""Answers to the form "Report a fact or an error", and what `dossier new` makes of them."""

from collections.abc import Mapping
from pathlib import Path

from click.testing import CliRunner, Result

from dossier.cli import main
from dossier.draft.form import FORM, OWN_WORDS
from dossier.load.syntax import Plain, parse

LABELS = {question.key: question.label for question in FORM}
TICKED = f"- [x] {OWN_WORDS}"
REPORT = {
    "url": "https://news.example/7",
    "title": "Upland shuts: the river",
    "publisher": "The Courier",
    "published": "2024-03-02",
    "language": "French",
}
CLAIM = {
    "what": "It left.",
    "text": 'Niger said: "no".',
    "quote": "Niger left the bloc",
    "own": TICKED,
}
NIGER = {"kind": "Country", "name": "Niger"} | CLAIM


def body(answers: Mapping[str, str], *, end: str = "\n") -> str:
    """The text of an issue, as the code host writes it."""
    parts = (f"### {label}\n\n{answers.get(key, '_No response_')}" for key, label in LABELS.items())
    return "\n\n".join(parts).replace("\n", end)


def new(root: Path, answers: Mapping[str, str] | str, *arguments: str) -> Result:
    text = answers if isinstance(answers, str) else body(answers)
    options = ["new", *arguments, "--from-form", "-", "-C", str(root)]
    return CliRunner().invoke(main, options, input=text.encode())


def files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    }


def data(text: str) -> dict[str, Plain]:
    parsed = parse(text.encode(), "x.yml")
    assert parsed.problems == ()
    assert parsed.node
    plain = parsed.node.plain()
    assert isinstance(plain, dict)
    return plain


def items(of: dict[str, Plain], key: str) -> list[dict[str, Plain]]:
    found = of.get(key) or []
    assert isinstance(found, list)
    return [item for item in found if isinstance(item, dict)]
