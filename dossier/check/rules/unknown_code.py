"""A code of a scheme that the vocabulary does not name.

Wrong: `codes: {iso: ML}`. Right: `codes: {iso2: ML}`, a key of content/vocabulary/codes.yml,
which says what data set the codes were taken from.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.problems import did_you_mean


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each key of `codes` that is no code scheme."""
    known = dossier.vocabulary.codes
    for entity in dossier.entities.values():
        for scheme in entity.codes:
            if scheme not in known:
                hint = did_you_mean(scheme, known) or f"there are {', '.join(sorted(known))}"
                message = f"no code scheme '{scheme}'"
                yield Finding(entity.id, ("codes", scheme), message, hint, at_key=True)
