"""The address that opens an article at a quote."""

from urllib.parse import quote as percent_encode

LONG = 12
"""From how many words on an address names only a quote's first and last words."""

_ENDS = 4


def address_of(url: str, quote: str | None) -> str:
    """The URL with a text fragment for the quote, if there is one.

    Source: URL Fragment Text Directives, https://wicg.github.io/scroll-to-text-fragment/; the
    characters `-`, `,` and `&` have a meaning there and are encoded.
    """
    if not quote:
        return url
    found = quote.split()
    ends = (found[:_ENDS], found[-_ENDS:]) if len(found) >= LONG else (found,)
    parts = [" ".join(end) for end in ends]
    directive = "text=" + ",".join(_encode(part) for part in parts)
    joint = ":~:" if "#" in url else "#:~:"
    return f"{url}{joint}{directive}"


def _encode(part: str) -> str:
    return percent_encode(part, safe="").replace("-", "%2D")
