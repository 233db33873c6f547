"""HTML in a text.

Wrong: `text: It <b>left</b>.` Right: `text: It **left**.` Texts have Markdown's emphasis and
links, and [[id]].
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.markup import has_html
from dossier.model import Text


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each text with something that a browser could read as HTML."""
    for of, location, text in dossier.each(Text):
        for language, words in text.root.items():
            if has_html(words):
                yield Finding(
                    of,
                    (*location, language),
                    "a text has no HTML",
                    "write **strong**, *emphasis* or [words](https://…)",
                )
