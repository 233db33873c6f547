"""A tie that the terms of its vocabulary cannot make.

Wrong: `tie: host` in content/vocabulary/party-roles.yml. Right: `tie: party`, `tie: mediator` or
`tie: backer` there; `tie: adversary`, `tie: backer` or `tie: host` in event-types.yml, and
`tie: mediator` or `tie: backer` in event-roles.yml.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.load.content import VOCABULARY
from dossier.model import TIES_OF


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each tie of a term that means nothing in its vocabulary."""
    for vocabulary, terms in dossier.vocabulary.terms.items():
        possible = TIES_OF.get(vocabulary, ())
        hint = f"there are {', '.join(possible)}" if possible else "its terms make no ties"
        for id, term in terms.items():
            if term.tie and term.tie not in possible:
                of = f"{VOCABULARY}/{vocabulary}.yml"
                yield Finding(of, (id, "tie"), f"no tie '{term.tie}' in {vocabulary}", hint)
