"""An article's text without the furniture of its page: share blocks, newsletters, headings."""

import re
from itertools import pairwise

_BLOCKS = re.compile(
    r"(?:share (?:this|on)|related(?: (?:posts|articles|stories))?|like this|more|loading\.*"
    r"|partager|articles? (?:liés|similaires)|à lire aussi|lire aussi|read also|read more"
    r"|comments?|commentaires?|tags?|advertisement|publicité|newsletter)\s*:?",
    re.IGNORECASE,
)
_LINES = re.compile(
    r"(?:[-*•]\s*)?click to (?:share|email|print)\b.*"
    r"|(?:[-*•]\s*)?(?:cliquez? pour|partager sur) .*"
    r"|.*\((?:opens in new window|ouvre dans une nouvelle fenêtre)\)"
    r"|discover more from .*|subscribe to .*|sign up (?:for|to) .*|follow us on .*"
    r"|abonnez-vous .*|inscrivez-vous .*|suivez-nous .*"
    r"|.*\ball rights reserved\b.*|.*\btous droits réservés\b.*",
    re.IGNORECASE,
)
_HEADING_WORDS = 12
_END_OF_SENTENCE = tuple(".!?:;…\"”»')]")


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of an article, in order, each on one line.

    Where there are empty lines they part the paragraphs, else each line is one. Page furniture
    and headings are left out, so that a paragraph's number is what a reader counts.
    """
    lines = [line.strip() for line in text.removeprefix("\ufeff").splitlines()]
    parted = "" in lines[:-1] and any(first and second for first, second in pairwise(lines))
    blocks = _blocks(lines) if parted else [line for line in lines if line]
    body = [block for block in blocks if not _is_furniture(block)]
    return tuple(block for block in body if not _is_heading(block))


def _blocks(lines: list[str]) -> list[str]:
    text = "\n".join("" if _is_furniture(line) else line for line in lines)
    return [" ".join(block.split()) for block in re.split(r"\n\n+", text) if block.strip()]


def _is_furniture(line: str) -> bool:
    bare = line.lstrip("-*• ").strip()
    return bool(_BLOCKS.fullmatch(bare) or _LINES.fullmatch(line))


def _is_heading(line: str) -> bool:
    return len(line.split()) <= _HEADING_WORDS and not line.endswith(_END_OF_SENTENCE)
