"""A link in one language only.

Wrong: `text: {en: "It left [[river-league]].", fr: "Il est parti."}`. Right: the link in both:
`fr: "Il a quitté la [[river-league]]."` An alias may be in one language: often the others have no
like of it.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.markup import references
from dossier.model import Text
from dossier.problems import Level

LEVEL = Level.HINT


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each link that a language of a text lacks and another has."""
    for of, location, text in dossier.each(Text):
        linked = {language: set(references(words)) for language, words in text.root.items()}
        every = sorted(set().union(*linked.values()))
        for language, ids in linked.items():
            for id in every:
                if id not in ids:
                    message = f"'{language}' has no link to [[{id}]]; another language has"
                    yield Finding(of, (*location, language), message, "link it in each language")
