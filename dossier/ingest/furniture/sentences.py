"""Headings and headlines among paragraphs, and what hangs at a paragraph's end."""

import re

from dossier.evidence.words import words
from dossier.ingest.furniture.phrases import AGENCY, TIMES

_HEADING_WORDS = 12
_HEADLINE_WORDS = 22
_END_OF_SENTENCE = (*".!?:;…\"”»'。؟۔।", ".)", "!)", "?)", "…)", ".]", "…]")
_INNER_END = re.compile(r"\w{3}[.!?…][”»\")]?\s[“«\"(\[]?[^\W\d_a-zà-öø-ÿ]")
_SUBJECT = re.compile(
    r"(?:the|a|an|he|she|it|they|this|that|there|these|those|we|i|in|on|at|no|nobody"
    r"|but|and|le|la|les|l[’']\w+|un|une|il|elle|ils|elles|on|ce|cette|ces|c[’']est|aucun|aucune|dans|mais|nous|je"
    r"|d[’']autres|personne)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|said|says|did|does|could|can|must|may|told|"
    r"a|ont|est|sont|était|étaient|sera|seront|avait|avaient|doit|doivent|va|vont|peut|peuvent|"
    r"n[’']\w+|reste|restent|\w{3,30}ed)\b"
)
_TOLD = re.compile(
    r"(?:,|[”»\"],?) [^,]{0,60}\b(?:said|added|dit|déclaré|indiqué|précisé|ajouté|annoncé|affirmé"
    r"|expliqué|assuré)(?:[ -][^,]{1,40})?$"
)
_LIST = re.compile(r"(?:[-–—*•·]|\d{1,2}[.)]|[a-z]\))\s")
_TAIL = re.compile(
    rf"(?<=[.!?…”»\"])\s?(?:[(\[](?:[^()\[\]]{{0,30}}\b)?{AGENCY}\b[^()\[\]]{{0,40}}[)\]]"
    r"|[(\[](?i:avec|with|source|sources|reporting|additional reporting|writing|editing|compiled"
    r"|par|by|photos?|image|cr[ée]dit|video|vid[ée]o|opens|read|lire|fin|end|suite)\b"
    r"[^()\[\]]{0,150}[)\]]"
    rf"|[-–—/ ]{{1,3}}(?:Avec |With |Source ?: ?)?{AGENCY}(?:[/,] ?{AGENCY})?"
    r"|\s[a-z]{2,4}(?:/[a-z]{2,4}){1,5}(?:/[A-Z]{2,5})?"
    r"|\s(?:Avec|With) (?:les )?(?:agences|agencies)"
    r"|\s(?:Reporting|Editing|Writing) by [^.!?]{1,150})"
    r"\.?$"
)
_TAIL_LENGTH = 200
_TITLE_WORDS = 4


def is_heading(block: str, before: str, *, last: bool) -> bool:
    """Whether a block is a heading: few words and no end of a sentence.

    `before` is the paragraph before it: an item of a list that it announces is none. A `last`
    sentence may lack its full stop.
    """
    if len(block.split()) > _HEADING_WORDS or block.endswith(_END_OF_SENTENCE):
        return False
    if _INNER_END.search(block) or _TOLD.search(block):
        return False
    if before.endswith((":", ";")) and (
        _LIST.match(block) or block[0].islower() or block[-1] == ","
    ):
        return block.endswith(("–", "—", "-"))
    if before and _LIST.match(before) and _LIST.match(block):
        return block.endswith(("–", "—", "-"))
    return not (last and before and _SUBJECT.match(block) and _VERB.search(block))


def is_headline(block: str, after: str) -> bool:
    """Whether a text's first block is its headline: it does not end as the next one does."""
    return (
        len(block.split()) <= _HEADLINE_WORDS
        and not block.endswith(_END_OF_SENTENCE)
        and not _INNER_END.search(block)
        and after.endswith(_END_OF_SENTENCE)
        and len(after.split()) > _TITLE_WORDS
    )


def without_title(block: str, title: str) -> str:
    """A block without the title that it repeats; empty where it is nothing else."""
    named = words(title)
    if len(named) < 2 or not block:
        return block
    if len(block) < 2 * len(title) + 20 and words(block) == named:
        return ""
    if len(named) < _TITLE_WORDS or not block.startswith(title):
        return block
    rest = block[len(title) :].lstrip(" .:|–—-")
    first = rest.split(" ", 1)[0].strip(".,:;").casefold()
    starts = bool(rest) and (rest[0].isupper() or rest[0] in '“«"')
    return rest if starts and len(rest.split()) > 4 and first not in TIMES else block


def without_tail(block: str) -> str:
    """A paragraph without the agency, the authors or the initials after its last sentence."""
    start = max(0, len(block) - _TAIL_LENGTH)
    found = _TAIL.search(block, start)
    return block[: found.start()].rstrip() if found else block
