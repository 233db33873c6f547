"""The form "Report a fact or an error": its questions, and the answers as the code host gives them.

Source: https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dossier.draft.scalar import clean
from dossier.model import KINDS
from dossier.problems import DossierError, Problem

MAX_BYTES = 300_000
"""How large an answered form may be; the code host takes 65,536 characters."""

UNKNOWN_KIND = "I do not know"

KIND_NAMES: Mapping[str, str] = {kind.kind.capitalize(): kind.kind for kind in KINDS}
"""What the form calls each kind."""

LANGUAGES: Mapping[str, str] = {
    "Arabic": "ar",
    "English": "en",
    "French": "fr",
    "Portuguese": "pt",
    "Spanish": "es",
}
"""What the form calls a report's language, and its tag."""

OTHER_LANGUAGE = "Another"

OWN_WORDS = "The sentence is in my own words; only the exact words are the report's."


@dataclass(frozen=True)
class Question:
    """A question of the form. `sort` is the form's element; `most` how long an answer may be."""

    key: str
    label: str
    sort: str
    most: int
    options: tuple[str, ...] = ()
    is_required: bool = False


FORM = (
    Question("what", "What is wrong or missing?", "textarea", 10_000, is_required=True),
    Question("page", "On which page?", "input", 2_000),
    Question("kind", "What sort of thing is it?", "dropdown", 100, (*KIND_NAMES, UNKNOWN_KIND)),
    Question("name", "What is it called?", "input", 200),
    Question("text", "What does the report say?", "textarea", 1_000),
    Question("quote", "The report's exact words", "textarea", 1_000),
    Question("own", "Whose words are they?", "checkboxes", 1_000, (OWN_WORDS,)),
    Question("url", "The report's address", "input", 2_000),
    Question("title", "The report's title", "input", 500),
    Question("publisher", "Who published it?", "input", 200),
    Question("published", "When did it appear?", "input", 100),
    Question("language", "In which language is it?", "dropdown", 100, (*LANGUAGES, OTHER_LANGUAGE)),
)
"""The questions in their order. .github/ISSUE_TEMPLATE/report.yml asks them."""

_EMPTY = "_No response_"
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


@dataclass(frozen=True)
class Answer:
    """An answer, on one line and without characters that no reader sees; where it starts."""

    text: str
    line: int

    @property
    def is_ticked(self) -> bool:
        """Whether a box is ticked, where the question has boxes."""
        return self.text.lower().startswith("- [x]")


def read_form(raw: bytes, path: str) -> Mapping[str, Answer]:
    """The answers by the key of their question; one that was not answered is not there.

    `path` is for the problems' sake. Raises DossierError where this is no answered form, or an
    answer is too long.
    """
    if len(raw) > MAX_BYTES:
        message = f"the form has more than the {MAX_BYTES:,} bytes that are read"
        raise DossierError([Problem(path, 1, 1, "too-large", message)])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        problem = Problem(path, line, 1, "encoding", "the form is not UTF-8", "save it as UTF-8")
        raise DossierError([problem]) from None
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    found = dict(_answers(lines))
    if not found:
        message = "none of the form's questions stands here"
        hint = f"an answer comes after its question: `### {FORM[0].label}`"
        raise DossierError([Problem(path, 1, 1, "no-form", message, hint)])
    long = [question for question in FORM if _length(found, question) > question.most]
    if long:
        raise DossierError(_too_long(found[question.key], question, path) for question in long)
    return {key: answer for key, answer in found.items() if answer.text not in {"", _EMPTY}}


def _length(found: Mapping[str, Answer], question: Question) -> int:
    return len(found[question.key].text) if question.key in found else 0


def _too_long(answer: Answer, question: Question, path: str) -> Problem:
    message = (
        f"the answer to '{question.label}' has {len(answer.text):,} characters; "
        f"at most {question.most:,} are read"
    )
    return Problem(path, answer.line, 1, "too-large", message, "shorten it")


def _answers(lines: Sequence[str]) -> Iterator[tuple[str, Answer]]:
    """Each question that is there, with the lines up to the next one.

    An answer may have lines that look like a heading of the form. The host writes the questions in
    their order, so that a heading counts if it is the next in the form; one in a block of code
    counts only where there is no other.
    """
    places: list[tuple[Question, int]] = []
    for question in FORM:
        start = places[-1][1] + 1 if places else 0
        place = _heading(lines, question, start)
        if place is not None:
            places.append((question, place))
    ends = [*(place for _, place in places), len(lines)][1:]
    for (question, place), end in zip(places, ends, strict=True):
        answer = lines[place + 1 : end]
        blank = next((n for n, line in enumerate(answer) if line.strip()), 0)
        yield question.key, Answer(clean("\n".join(answer)), place + 2 + blank)


def _heading(lines: Sequence[str], question: Question, start: int) -> int | None:
    """The line of a question's heading, from 0, at or after `start`."""
    heading = f"### {question.label}"
    found = [n for n in range(start, len(lines)) if lines[n].rstrip() == heading]
    code = set(_in_code(lines, start)) if len(found) > 1 else set()
    return next((n for n in found if n not in code), found[0] if found else None)


def _in_code(lines: Sequence[str], start: int) -> Iterator[int]:
    """The lines from `start` on that stand between the fences of a block of code."""
    opened = ""
    for number in range(start, len(lines)):
        fence = _FENCE.match(lines[number])
        if opened:
            yield number
        if fence and not opened:
            opened = fence[1]
        elif fence and fence[1].startswith(opened):
            opened = ""
