"""A type that is in no vocabulary.

Wrong: `type: treaties`. Right: `type: treaty`, a term of content/vocabulary/agreement-types.yml.
The keys of content/vocabulary/event-words.yml are types too: those of events.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.check.terms import unknown_terms
from dossier.dossier import Dossier
from dossier.load.content import VOCABULARY
from dossier.model import EVENT_WORDS
from dossier.problems import did_you_mean


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each type of an entity, and each key of the words for events, that is not a term."""
    yield from unknown_terms(dossier, "type")
    known = dossier.vocabulary.terms.get("event-types", {})
    for id in dossier.vocabulary.event_words:
        if id not in known:
            path = f"{VOCABULARY}/event-types.yml"
            hint = did_you_mean(id, known) or f"{path} has: {', '.join(sorted(known))}"
            of = f"{VOCABULARY}/{EVENT_WORDS}.yml"
            yield Finding(of, (id,), f"no type '{id}'", hint, at_key=True)
