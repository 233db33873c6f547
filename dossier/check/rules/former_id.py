"""A former id that is not free.

Wrong: `formerly: [lowland]`, where content/countries/lowland.yml is there. Right: only ids that
nothing has now, and that no other entity had before: the old address leads to one page.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each former id that is an id now, or a former id of another entity too."""
    for entity in dossier.entities.values():
        for index, id in enumerate(entity.formerly):
            first = dossier.renamed[id]
            if dossier.kind_of(id):
                message = f"'{id}' is the id of {dossier.path_of(id)}"
            elif first != entity.id:
                message = f"'{id}' is a former id of '{first}' too"
            elif id in entity.formerly[:index]:
                message = f"'{id}' is written twice"
            else:
                continue
            yield Finding(entity.id, ("formerly", index), message, "remove it here")
