"""A link or an alias in one language only.

Wrong: `text: {en: "It left [[river-league]].", fr: "Il est parti."}`. Right: the link in both:
`fr: "Il a quitté la [[river-league]]."` An alias that is the same in every language, or has no like
in the others, is silenced with a reason, or given for each: `{en: RL, fr: RL}`.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.markup import references
from dossier.model import Text
from dossier.problems import Level

LEVEL = Level.HINT


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each link, and each alias of who has a name in several, that a language lacks."""
    for of, location, text in dossier.each(Text):
        linked = {language: set(references(words)) for language, words in text.root.items()}
        every = sorted(set().union(*linked.values()))
        for language, ids in linked.items():
            for id in every:
                if id not in ids:
                    message = f"'{language}' has no link to [[{id}]]; another language has"
                    yield Finding(of, (*location, language), message, "link it in each language")
    for entity in dossier.entities.values():
        for index, alias in enumerate(entity.aliases):
            absent = sorted(set(entity.name.languages) - set(alias.languages))
            if absent:
                message = f"this alias is not there in {' and '.join(absent)}"
                hint = "give it in each language that the name has"
                yield Finding(entity.id, ("aliases", index), message, hint)
