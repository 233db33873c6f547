"""What stands in quotation marks in an article, and who says it where the sentence tells."""

import re

from dossier.ingest.findings import FoundQuote

_CLOSES = {"“": "”", "«": "»", "„": "“”", '"': '"', "‘": "’", "''": "''", "``": "''", ",,": "''“"}
_OPEN = re.compile(r"''|``|,,|[“«„\"]|(?<!\w)‘")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")
_NAME = r"[A-ZÀ-Ý](?:[\w'’.-]*\w)?(?: (?:[A-ZÀ-Ý](?:[\w'’.-]*\w)?|of|de|du|des|al|ag)){0,6}"
_NOUN = r"(?:the|le|la|l[’']|un|une|a|an) ?[\w'’-]+(?: [\w'’-]+){0,3}?"
_SAYS = {
    "en": r"(?:said|says|told|added|wrote|declared|announced|stated|warned|insisted|asked|replied)",
    "fr": r"(?:(?:a|ont) (?:déclaré|affirmé|indiqué|dit|ajouté|écrit|précisé|annoncé|estimé)"
    r"|déclare|affirme|indique|dit|ajoute|écrit|précise|annonce|estime)",
}
_TOLD = {"en": r"according to", "fr": r"(?:selon|d[’']après)"}
_NEAR = 90


def find_quotes(text: str, language: str) -> tuple[FoundQuote, ...]:
    """The spans in quotation marks, in order; of nested ones the outer. None crosses a paragraph.

    A mark that is not closed in its paragraph opens nothing. Raises KeyError for a language
    without words of saying.
    """
    says, told = _SAYS[language], _TOLD[language]
    who = rf"(?P<who>(?-i:{_NAME})|{_NOUN})"
    after = re.compile(
        rf"[,.]?\s*(?:{says} {who}|{told} {who.replace('who', 'by')}"
        rf"|{who.replace('who', 'first')} {says})(?=[\s.,;:]|$)",
        re.IGNORECASE,
    )
    before = re.compile(
        rf"{who}(?:,[^,]{{1,40}},)? {says}(?: that| que)?\s*[:,]?\s*$"
        rf"|{told} {who.replace('who', 'by')}\s*,\s*$",
        re.IGNORECASE,
    )
    found: list[FoundQuote] = []
    at = 0
    for end in [*(gap.start() for gap in _PARAGRAPH.finditer(text)), len(text)]:
        while (mark := _OPEN.search(text, at, end)) is not None:
            span = _span(text, mark, end)
            at = mark.end()
            if span is None:
                continue
            first, last, at = span
            sentence = text[max(0, mark.start() - _NEAR) : mark.start()]
            said = after.match(text, at, min(end, at + _NEAR)) or before.search(sentence)
            speaker = next((name for name in said.groups() if name), None) if said else None
            found.append(FoundQuote(first, last, text[first:last], speaker, said is not None))
        at = max(at, end)
    return tuple(found)


def _span(text: str, mark: re.Match[str], end: int) -> tuple[int, int, int] | None:
    """Where a quote's text starts and ends, and where its closing mark ends."""
    opened, closing = mark[0], _CLOSES[mark[0]]
    depth, at = 1, mark.end()
    pairs = closing if opened not in ("''", "``", ",,") else "''"
    limit = min(end, at + 3000)
    if text.find(pairs, at, limit) < 0 and not any(one in text[at:limit] for one in pairs):
        return None
    while at < limit:
        size = len(pairs) if pairs == "''" else 1
        piece = text[at : at + size]
        apostrophe = piece == "’" and at + 1 < end and text[at + 1].isalnum()
        if (piece == pairs if size == 2 else piece in pairs) and not apostrophe:
            depth -= 1
            if depth == 0:
                inner = text[mark.end() : at]
                first = mark.end() + len(inner) - len(inner.lstrip())
                last = mark.end() + len(inner.rstrip())
                return (first, last, at + size) if first < last else None
        elif piece == opened:
            depth += 1
        at += 1
    return None
