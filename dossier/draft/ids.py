"""The id of a new file: made from a name, and no other file's."""

from itertools import count

from slugify import slugify

from dossier.dossier import Dossier
from dossier.load.content import INDEX, SEEDS

MAX = 80
"""How many characters of a name an id has at most."""


def id_from(name: str) -> str:
    """The id that a name gives, without accents; empty where it has no letter and no digit."""
    return slugify(
        name,
        # A name is no HTML: `&#39;` stands for nothing but itself.
        entities=False,
        decimal=False,
        hexadecimal=False,
        max_length=MAX,
        word_boundary=True,
        save_order=True,
        replacements=[("’", "'")],  # both part words, as in d'Ivoire
    )


def taken(id: str, dossier: Dossier) -> str:
    """Why a new file cannot have this id: a sentence, or nothing where it can."""
    if id == INDEX:
        return f"'{id}' is the name of the list of all entities of a kind"
    if id in dossier.content.documents:
        return f"'{id}' is the id of another file, {dossier.path_of(id)}"
    if id in dossier.content.fingerprints:
        return f"'{id}' is the id of another file, {SEEDS}/{id}.fingerprint"
    for entity in dossier.entities.values():
        if id in entity.formerly:
            return f"'{id}' was the id of {dossier.path_of(entity.id)}, and still leads there"
    return ""


def free(id: str, dossier: Dossier, also: str = "") -> str:
    """The id, with a number after it where it is taken; `also` is taken too."""
    numbered = (id if number == 1 else f"{id}-{number}" for number in count(1))
    return next(one for one in numbered if one != also and not taken(one, dossier))
