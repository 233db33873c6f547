"""Quotation marks that a page doubles, made single again."""

import re

_DOUBLED = re.compile("([“”«»])(?: ?\\1)+")
_STRAIGHT = re.compile(r'(?<=\S)"{2,}|"{2,}(?=\S)')
_OUTER = re.compile('"(“[^“”"]*”)"')


def single(text: str) -> str:
    """A paragraph with each doubled quotation mark as one.

    Two that close a quote within a quote stay two.
    """
    if '"' in text:
        text = _OUTER.sub(r"\1", _STRAIGHT.sub('"', text))
    once = _DOUBLED.sub(r"\1", text)
    if once == text or _balanced(once) or not _balanced(text):
        return once
    return text


def _balanced(text: str) -> bool:
    return text.count("“") == text.count("”") and text.count("«") == text.count("»")
