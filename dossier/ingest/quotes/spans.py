"""What stands between quotation marks: the marks of a text, paired in one pass with a stack."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")
_MARK = re.compile(r"''|``|‘‘|’’|,,(?=\w)|“+|”+|„+|«+|»+|‹+|›+|\"+|[‘’'`]")
_ELIDED = re.compile(
    r"(?:\d\d(?:s\b|(?=[.,;)]))|(?:n|tis|twas|em|til|till|cause|bout|round)\b)", re.IGNORECASE
)
_OPENING = frozenset("“„«‹‘`") | {"``", "‘‘", ",,"}
_CLOSING = frozenset("”»›’") | {"’’"}
_FAMILIES = {
    **dict.fromkeys(["“", "”", "„", '"', "''", "``", "‘‘", "’’", ",,"], "double"),
    **dict.fromkeys("«»", "angle"),
    **dict.fromkeys("‹›", "small angle"),
    **dict.fromkeys("‘’'`", "single"),
}
_LIKE = {"”": "“", "„": "“", "``": "''", "‘‘": "''", "’’": "''", ",,": "''", "’": "‘", "`": "‘"}
_BEFORE_OPENING = frozenset("([{-–—/“„«‹‘\"'¿¡:")
_ENDS = frozenset(".,;:!?…)]}-–—/”»›’\"'")


@dataclass(frozen=True)
class Span:
    """Words in marks: `opened` to `closed` has the marks, `start` to `end` has not.

    `goes_on` where no mark closes it, since the next paragraph opens the same quote again.
    """

    opened: int
    start: int
    end: int
    closed: int
    goes_on: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A paragraph from `start` to `end`, and the spans in it; of nested ones the outer."""

    start: int
    end: int
    spans: tuple[Span, ...]


class _Role(Enum):
    OPENS = 1
    CLOSES = 2
    EITHER = 3
    NEITHER = 4


@dataclass(frozen=True)
class _Mark:
    start: int
    end: int
    glyph: str
    role: _Role
    doubled: bool
    possessive: bool = False

    @property
    def family(self) -> str:
        return _FAMILIES[self.glyph]

    @property
    def like(self) -> str:
        """The glyph by which marks of one sort are counted."""
        return {"»": "«", "›": "‹"}.get(self.glyph, _LIKE.get(self.glyph, self.glyph))


def paragraphs(text: str) -> Iterator[Paragraph]:
    """The paragraphs of a text with what stands in quotation marks in each.

    A mark that nothing closes in its paragraph opens nothing, but where the next one starts with
    the same mark again: then the quote goes on.
    """
    bounds, at = [], 0
    for gap in _PARAGRAPH.finditer(text):
        bounds.append((at, gap.start()))
        at = gap.end()
    bounds.append((at, len(text)))
    rows = [_marks(text, start, end) for start, end in bounds]
    for number, (start, end) in enumerate(bounds):
        following = rows[number + 1] if number + 1 < len(rows) else []
        again = _opens_paragraph(text, bounds[number + 1][0], following) if following else None
        yield Paragraph(start, end, tuple(_spans(text, rows[number], end, again)))


def _opens_paragraph(text: str, start: int, marks: list[_Mark]) -> str | None:
    first = marks[0]
    return None if text[start : first.start].strip() else first.like


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    found = []
    for match in _MARK.finditer(text, start, end):
        glyph = match[0] if match[0] in _FAMILIES else match[0][0]
        before = text[match.start() - 1] if match.start() > start else "\n"
        after = text[match.end()] if match.end() < end else "\n"
        role = _role(glyph, before, after, text, match.end())
        if role is not _Role.NEITHER:
            doubled = len(match[0]) > 1 and glyph == match[0][0]
            owns = (
                _FAMILIES[glyph] == "single"
                and before in "sx"
                and after == " "
                and text[match.end() + 1 : match.end() + 2].islower()
            )
            found.append(_Mark(match.start(), match.end(), glyph, role, doubled, owns))
    return found


def _role(glyph: str, before: str, after: str, text: str, end: int) -> _Role:
    opening = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    closing = not before.isspace() and (after.isspace() or after in _ENDS)
    if _FAMILIES[glyph] == "single":
        # An apostrophe stands in a word, after its last letter or before a cut one.
        if before.isalnum() and after.isalnum():
            return _Role.NEITHER
        if glyph != "’" and opening and after not in _ENDS and not _ELIDED.match(text, end):
            return _Role.OPENS
        return _Role.CLOSES if closing and glyph != "`" else _Role.NEITHER
    if _FAMILIES[glyph].endswith("angle"):
        # The old style starts each further paragraph of a quote with the closing mark.
        return _Role.OPENS if glyph in _OPENING or before == "\n" else _Role.CLOSES
    if opening and not closing:
        return _Role.OPENS
    if closing and not opening:
        return _Role.EITHER if glyph in _OPENING and after in _ENDS else _Role.CLOSES
    if glyph in _OPENING:
        return _Role.OPENS
    return _Role.CLOSES if glyph in _CLOSING else _Role.EITHER


def _spans(text: str, marks: list[_Mark], end: int, again: str | None) -> list[Span]:
    stack: list[_Mark] = []
    count: Counter[str] = Counter()
    pairs: list[Span] = []
    last_single = _last_closing_single(marks)
    for index, mark in enumerate(marks):
        if mark.possessive and last_single[index]:
            continue
        wanted = _closes(mark, count)
        if wanted is None:
            if mark.role is not _Role.CLOSES:
                stack.append(mark)
                count[mark.like] += 1
                count[mark.family] += 1
            continue
        times = 2 if mark.doubled and _nested_end(stack, mark) else 1
        for _ in range(times):
            while stack:
                top = stack.pop()
                count[top.like] -= 1
                count[top.family] -= 1
                if wanted in (top.like, top.family):
                    pairs.append(_span(text, top, mark.start, mark.end))
                    break
    open_ = next((mark for mark in stack if again == mark.like and mark.family != "single"), None)
    if open_ is not None:
        span = _span(text, open_, end, end)
        pairs.append(Span(span.opened, span.start, span.end, span.closed, True))
    return _outer(pairs)


def _last_closing_single(marks: list[_Mark]) -> list[bool]:
    """By mark: whether a single mark closes after it before another one opens."""
    found, closes = [False] * len(marks), False
    for index in range(len(marks) - 1, -1, -1):
        found[index] = closes
        if marks[index].family == "single":
            closes = marks[index].role is _Role.CLOSES
    return found


def _closes(mark: _Mark, count: Counter[str]) -> str | None:
    """What a mark closes, of what is open: a mark like it, else one of its family."""
    if mark.role is _Role.OPENS:
        return None
    if count[mark.like]:
        return mark.like
    if mark.role is _Role.CLOSES and count[mark.family]:
        return mark.family
    return None


def _nested_end(stack: list[_Mark], mark: _Mark) -> bool:
    """Whether a doubled closing mark is the end of two quotes that end together."""
    like = [one for one in stack[-2:] if one.like == mark.like]
    return len(like) == 2 and not like[-1].doubled


def _span(text: str, mark: _Mark, stop: int, closed: int) -> Span:
    inner = text[mark.end : stop]
    start = mark.end + len(inner) - len(inner.lstrip())
    return Span(mark.start, start, max(start, mark.end + len(inner.rstrip())), closed)


def _outer(pairs: list[Span]) -> list[Span]:
    found: list[Span] = []
    for span in sorted(pairs, key=lambda one: (one.opened, -one.closed)):
        if span.start < span.end and (not found or span.opened >= found[-1].closed):
            found.append(span)
    return found
