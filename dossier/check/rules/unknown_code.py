"""A code of a scheme that the vocabulary does not name.

Wrong: `codes: {iso: ML}`. Right: `codes: {iso2: ML}`, a key of content/vocabulary/codes.yml,
which says what data set the codes were taken from.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.load.content import VOCABULARY
from dossier.model import Location, Place
from dossier.problems import did_you_mean


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each key of `codes`, of an entity, a place or a term, that is no code scheme."""
    known = dossier.vocabulary.codes
    for of, location, scheme in _written(dossier):
        if scheme not in known:
            hint = did_you_mean(scheme, known) or f"there are {', '.join(sorted(known))}"
            yield Finding(of, location, f"no code scheme '{scheme}'", hint, at_key=True)


def _written(dossier: Dossier) -> Iterator[tuple[str, Location, str]]:
    for entity in dossier.entities.values():
        for scheme in entity.codes:
            yield entity.id, ("codes", scheme), scheme
    for of, location, place in dossier.each(Place):
        for scheme in place.codes:
            yield of, (*location, "codes", scheme), scheme
    for vocabulary, terms in dossier.vocabulary.terms.items():
        for id, term in terms.items():
            for scheme in term.codes:
                yield f"{VOCABULARY}/{vocabulary}.yml", (id, "codes", scheme), scheme
