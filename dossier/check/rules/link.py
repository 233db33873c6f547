"""A link that leads to no address on the web.

Wrong: `[the list](../../list.txt)`. Right: `[the list](https://example.org/list)`, or [[id]] for
a page of the dossier.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.markup import bad_links
from dossier.model import Text


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each link in a text that does not start with https://, http:// or mailto:."""
    for of, location, text in dossier.each(Text):
        for language, words in text.root.items():
            for url in bad_links(words):
                yield Finding(
                    of,
                    (*location, language),
                    f"'{url}' is not a web address",
                    "write [[id]] for a page of the dossier, else https://…",
                )
