"""An article's text without the furniture of its page: share blocks, newsletters, headings."""

from dataclasses import dataclass
from itertools import pairwise

from dossier.ingest.furniture.lines import (
    bare,
    is_furniture,
    is_of_post,
    is_post,
    is_wall,
    opens_comments,
    opens_others,
)
from dossier.ingest.furniture.marks import single
from dossier.ingest.furniture.opening import Opening, is_stamp, opened
from dossier.ingest.furniture.residue import plain
from dossier.ingest.furniture.sentences import is_heading, is_headline, without_tail, without_title
from dossier.ingest.furniture.wires import only, signed

_OPENINGS = 3
"""How many paragraphs may start with a stamp or a dateline: a summary may stand before it."""
_STARTS = 12
"""How many blocks may, with headings."""
_WALL_WORDS = 60
"""How many words a page has at most where something stands in the article's place."""
_BEFORE_COMMENTS = 60
"""How many words stand before what readers say, so that a link to it on top cuts nothing off."""
_COMMENT_WORDS = 60
_WALL_LENGTH = 5000
_TEASER_WORDS = 20
"""How many words of an article a page shows at most to who does not pay."""
_AUTHOR = ("about the author", "a propos de l'auteur")
_OTHER_WORDS = 15
_SHORT_WORDS = 4
_ROOM = 20
_WIDEST = 160
"""In characters: a line that is longer was not broken to fit a page."""


@dataclass(frozen=True)
class Cleaned:
    """The paragraphs of an article, and what stood before its first sentence, or nothing.

    `place` is where it says that it was written; `stamp` the date that stood there; `headline` the
    first heading; `wire` the one agency whose report it says to be, there or at its end.
    """

    paragraphs: tuple[str, ...]
    place: str = ""
    stamp: str = ""
    headline: str = ""
    wire: str = ""


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of an article, in order, each on one line.

    Where there are empty lines they part the paragraphs, else each line is one. Page furniture
    and headings are left out, so that a paragraph's number is what a reader counts.
    """
    return clean(text).paragraphs


def clean(text: str, title: str = "") -> Cleaned:
    """The paragraphs of an article, and the place and date that stood before them.

    `title` is what the page calls it, so that it is left out where it is repeated.
    """
    blocks = _blocks(text)
    body = _body(blocks)
    kept: list[str] = []
    seen: set[str] = set()
    place, headline = "", title
    agencies = [name for block, out in blocks if out for name in signed(block)]
    stamp = next((block for block, out in blocks if out and is_stamp(block)), "")
    for number, block in enumerate(body):
        start = Opening(block)
        if len(kept) < _OPENINGS and number < _STARTS:
            start = _opened(block, headline)
            place, stamp = place or start.place, stamp or start.stamp
            agencies += start.agencies
        rest = start.rest
        if rest in seen or not any(map(str.isalnum, rest)):
            continue
        after = "" if kept or number + 1 == len(body) else body[number + 1]
        last = number + 1 == len(body)
        if is_heading(rest, kept[-1] if kept else "", last=last) or is_headline(rest, after):
            headline = headline or ("" if kept else rest)
            continue
        if rest.count(" ") >= _SHORT_WORDS:
            seen.add(rest)
        kept.append(without_tail(rest))
        if last:
            agencies += signed(rest[len(kept[-1]) :])
    wall = _is_wall(kept, f"{title}\n{text}")
    return Cleaned(() if wall else tuple(kept), place, stamp, headline, only(agencies))


def _is_wall(kept: list[str], text: str) -> bool:
    """Whether what is left of a page is no article, but what stands in its place."""
    size = sum(one.count(" ") + 1 for one in kept)
    return (size <= _WALL_WORDS and is_wall(" ".join(kept))) or (
        size <= _TEASER_WORDS and is_wall(text[:_WALL_LENGTH])
    )


def _opened(block: str, headline: str) -> Opening:
    """A block without headline, stamp and dateline, in whichever order they stand."""
    first = opened(without_title(block, headline))
    named = without_title(first.rest, headline)
    if named == first.rest:
        return first
    second = opened(named)
    agencies = (*first.agencies, *second.agencies)
    return Opening(second.rest, first.place or second.place, first.stamp or second.stamp, agencies)


def _blocks(text: str) -> list[tuple[str, bool]]:
    """The blocks of a text in order, and whether each is furniture."""
    lines = [" ".join(line.split()) for line in plain(text).splitlines()]
    parted = _is_parted(lines if "</p>" in text else text.strip().splitlines())
    found: list[tuple[str, bool]] = []
    joined: list[str] = []
    for line in [*lines, ""]:
        post = is_post(line)
        out = post or (is_furniture(line) and not (joined and _goes_on(joined[-1], line)))
        if joined and (not line or out or not parted or _is_apart(joined[-1], line)):
            if not (post and parted):  # else it is the text of the post
                found.append((" ".join(joined), False))
            joined = []
        if out:
            found.append((line, True))
        elif line:
            joined.append(line)
    return [(single(block), out or is_furniture(block)) for block, out in found]


def _is_parted(lines: list[str]) -> bool:
    """Whether empty lines part the paragraphs, so that those with none between are one."""
    there = [bool(line.strip()) for line in lines]
    return False in there and any(first and second for first, second in pairwise(there))


def _goes_on(before: str, line: str) -> bool:
    """Whether a line that looks like furniture ends a sentence of the line before it."""
    short = line.endswith(".") and line.count(" ") < _SHORT_WORDS
    return (line[0].islower() or short) and before[-1] not in ".!?…"


def _is_apart(before: str, line: str) -> bool:
    """Whether two lines without an empty one between them are two blocks all the same.

    They are where the next word would have had room, and it is no sentence that goes on.
    """
    if line[0].islower() or len(before) + _ROOM + len(line.split(" ", 1)[0]) > len(line):
        return before[-1] in ".!?”»" and len(before) > _WIDEST
    return before[-1].isalnum()


def _body(blocks: list[tuple[str, bool]]) -> list[str]:
    """The blocks that are not furniture, nor under a heading of furniture."""
    kept: list[str] = []
    count = 0
    over = ""
    for block, out in blocks:
        if opens_comments(block) and count >= _BEFORE_COMMENTS:
            over = "comments"
        elif opens_others(block):
            over = "others"
        elif bare(block).startswith(_AUTHOR) and out:
            over = "author"
        elif out:
            over = over if over == "comments" else ""
            if is_post(block) and kept and is_of_post(kept[-1]):
                kept.pop()
        elif over and _is_under(block, over):
            over = "" if over == "author" else over
        else:
            over = ""
            kept.append(block)
            count += len(block.split())
    return kept


def _is_under(block: str, over: str) -> bool:
    size = len(block.split())
    if over != "others":
        return size < _COMMENT_WORDS
    return size <= _OTHER_WORDS and block[-1] in "?!" and block[0] not in '“«"‘'
