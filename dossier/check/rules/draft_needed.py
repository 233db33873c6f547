"""Something finished that needs a draft, which the site leaves out.

Wrong: `who: new-league`, where content/blocs/new-league.yml has `status: draft`; or a claim whose
only citation is a draft. Right: the draft accepted too, by taking its `status: draft` away; or the
claim as a draft itself.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.model import Draftable, Location, Model
from dossier.published import is_uncited


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each id of a draft outside of drafts, and what has only drafts for its citations."""
    drafts = {page.id for page in dossier.pages if page.is_draft}
    within = {id: _drafts(dossier, id) for id in dossier.values}
    for written in dossier.written:
        if written.id in drafts and not _is_in(written.location, written.of, within, drafts):
            message = f"'{written.id}' is a draft, and this is none"
            hint = "accept that draft first, or take this away"
            yield Finding(written.of, written.location, message, hint)
    for of, cited in dossier.cites.items():
        if not within[of]:
            continue
        models = {(): dossier.entities.get(of)} | {
            location: value for location, value, _ in dossier.values[of] if isinstance(value, Model)
        }
        for location in cited:
            model = models.get(location)
            if model and is_uncited(model) and not _is_in(location, of, within, drafts):
                message = "every citation here is a draft, and what it carries is none"
                hint = "accept one of them first, or take this away"
                yield Finding(of, (*location, "cite"), message, hint, at_key=True)


def _drafts(dossier: Dossier, of: str) -> frozenset[Location]:
    """Where in a file something is a draft."""
    return frozenset(
        location
        for location, value, _ in dossier.values[of]
        if isinstance(value, Draftable) and value.is_draft
    )


def _is_in(
    location: Location, of: str, within: dict[str, frozenset[Location]], drafts: set[str]
) -> bool:
    """Whether a place is in a draft."""
    return of in drafts or any(location[:n] in within[of] for n in range(1, len(location) + 1))
