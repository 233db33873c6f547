"""What is left of HTML, of scripts and of a site's own codes in a text, taken out."""

import html
import re

_SPANS = tuple(
    (re.compile(start, re.IGNORECASE), re.compile(end, re.IGNORECASE))
    for start, end in (
        (r"<!--", r"-->"),
        (r"<script\b", r"</script>"),
        (r"<style\b", r"</style>"),
        (r"<figcaption\b", r"</figcaption>"),
        (r"\[caption\b", r"\[/caption\]"),
        (r"\[gallery\b", r"\]"),
        (r"\{\{", r"\}\}"),
        (r"\{%", r"%\}"),
    )
)
"""What goes with all that it holds: how it starts and how it ends."""

_BREAK = re.compile(r"<br\b[^<>]{0,200}>", re.IGNORECASE)
_BLOCK = re.compile(
    r"</?(?:p|div|li|ul|ol|h[1-6]|blockquote|figure|section|article|header|footer|aside|nav|table"
    r"|tr|td|hr|main|form|iframe|center)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-z][a-z0-9:-]{0,30}(?:\s[^<>]{0,2000})?/?>", re.IGNORECASE)
_CODE = re.compile(
    r"\[/?(?:embed|audio|video|playlist|vc_\w{1,40}|et_pb_\w{1,40}|ad\w{0,20}|contact-form\w{0,20}"
    r"|button|quote|pullquote|dropcap|su_\w{1,40}|fusion_\w{1,40}|youtube|tweet|toc)"
    r"(?:\s[^\[\]]{0,500})?\]|\[\w{1,30}(?: \w{1,30}=\"[^\"\[\]]{0,200}\"){1,20} ?/?\]",
    re.IGNORECASE,
)
_SCRIPT = re.compile(
    r"googletag\b|adsbygoogle|\b(?:window|document)\.\w|\bfunction ?\(|\bvar \w{1,40} ?="
    r"|\b(?:const|let) \w{1,40} ?= |\bjQuery\b|\$\(|\}\);|^\s*[.#@][\w-]{1,40}[^{}\n]{0,100}\{"
    r"|^\s*\{\s*\"@?\w{1,40}\" ?:|\bcdata\[|=> ?\{|;\s*\}\s*$|^\s*\}\s*$",
    re.IGNORECASE,
)
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff\x00-\x08\x0e-\x1b\x7f]")


def plain(text: str) -> str:
    """The text as a reader sees it: no tags, entities as their characters, no lines of script.

    A tag that starts or ends a block parts paragraphs; a line break stays one. It takes a time
    that grows as the text does, whatever the text.
    """
    if "&" in text:
        text = html.unescape(html.unescape(text))  # twice: `&amp;nbsp;`
    for start, end in _SPANS:
        text = _without(text, start, end)
    if "<" in text:
        text = _TAG.sub("", _BLOCK.sub("\n\n", _BREAK.sub("\n", text)))
    if "[" in text:
        text = _CODE.sub("", text)
    text = _UNSEEN.sub("", text)
    return "\n".join("" if _is_script(line) else line for line in text.splitlines())


def _is_script(line: str) -> bool:
    return len(line) < 5000 and bool(_SCRIPT.search(line))


def _without(text: str, start: re.Pattern[str], end: re.Pattern[str]) -> str:
    """The text without what stands from each start to the next end."""
    kept, at = [], 0
    while (found := start.search(text, at)) is not None:
        last = end.search(text, found.end())
        if last is None:
            break
        kept.append(text[at : found.start()])
        at = last.end()
    return "".join([*kept, text[at:]])
