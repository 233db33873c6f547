"""Every place in a dossier where a term of a vocabulary is written."""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.model import TermOf
from dossier.problems import did_you_mean


def unknown_terms(dossier: Dossier, field: str) -> Iterator[Finding]:
    """Yield each value of the fields with this name that is not in their vocabulary."""
    for entity in dossier.entities.values():
        for location, value, mark in dossier.values[entity.id]:
            if not (isinstance(mark, TermOf) and isinstance(value, str) and location[-1] == field):
                continue
            terms = dossier.vocabulary.terms.get(mark.vocabulary, {})
            if value not in terms:
                near = did_you_mean(value, terms)
                hint = near or f"content/vocabulary/{mark.vocabulary}.yml has: {_list(terms)}"
                yield Finding(entity.id, location, f"no {field} '{value}'", hint)


def _list(terms: object) -> str:
    return ", ".join(sorted(terms)) if isinstance(terms, dict) and terms else "nothing yet"
