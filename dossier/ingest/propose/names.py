"""Drafts for those whom an article names and who are not in the dossier: countries and others."""

from collections.abc import Iterable, Mapping

from dossier.dossier import Dossier
from dossier.draft.blank import path_of
from dossier.draft.ids import free, id_from
from dossier.form.fresh import Value
from dossier.ingest.countries import countries
from dossier.ingest.findings import Candidate
from dossier.ingest.propose.proposal import DRAFT, Desk, Item, NewFile
from dossier.ingest.propose.quoting import Quoting
from dossier.ingest.propose.wording import sentence
from dossier.model import KINDS, Country, Entity

_KINDS: Mapping[str, tuple[str, str]] = {
    "organisation": ("organisation", "organisation-types"),
    "armed-group": ("organisation", "organisation-types"),
    "bloc": ("bloc", "bloc-types"),
    "agreement": ("agreement", "agreement-types"),
}
"""By the kind of a candidate: the kind of entity that it becomes, and the vocabulary of its type.

A person is none: a dossier has no page of one.
"""


SURE = 0.8
"""How sure a name must be to be proposed: one known only by a common word in it is not."""


def country(code: str, dossier: Dossier, desk: Desk) -> str:
    """The id of a country by its ISO 3166-1 alpha-2 code: of the dossier's, else of a draft."""
    for entity in dossier.of_kind(Country):
        if entity.codes.get("iso2") == code:
            return entity.id
    for id, file in desk.new.items():
        if file.fields.get("codes") == {"iso2": code}:
            return id
    known = countries()[code]
    id = new_id(known.name, dossier, desk)
    name: Value = {"en": known.en[0], "fr": known.fr[0]}
    desk.new[id] = NewFile(path_of(Country, id), {**DRAFT, "name": name, "codes": {"iso2": code}})
    return id


def propose_names(
    candidates: Iterable[Candidate], quoting: Quoting, dossier: Dossier, desk: Desk
) -> None:
    """A draft for each candidate for which the dossier has a kind and a type."""
    named: dict[str, list[Candidate]] = {}
    for found in sorted(candidates):
        if found.kind in _KINDS:
            named.setdefault(id_from(found.name), []).append(found)
    for alike in named.values():
        sure = [one for one in alike if one.confidence >= SURE]
        if not sure:
            desk.notes.append(f"“{alike[0].name}”: it is not sure enough what it is.")
            continue
        one = sure[0]
        kind, vocabulary = _KINDS[one.kind]
        if one.kind not in dossier.vocabulary.terms.get(vocabulary, {}):
            desk.notes.append(
                f"“{one.name}”: content/vocabulary/{vocabulary}.yml has no {one.kind}."
            )
            continue
        cited = quoting.cite(one.start, one.end)
        if cited is None or not id_from(one.name):
            desk.notes.append(f"“{one.name}”: no words can be quoted that name it.")
            continue
        short = _short(alike)
        id = new_id(str(short.get("abbreviation", one.name)), dossier, desk)
        claim: Item = {"text": sentence("named"), "cite": [cited]}
        name: Value = {"fr": one.name} if quoting.language == "fr" else one.name
        fields: Item = {**DRAFT, "name": name, **short}
        fields |= {"type": one.kind, "claims": [claim]}
        desk.new[id] = NewFile(path_of(_model(kind), id), fields)


def _short(candidates: Iterable[Candidate]) -> Item:
    """The abbreviation that the article has for a name, if it has one."""
    for one in candidates:
        if one.surface != one.name and one.surface.isupper() and " " not in one.surface:
            return {"abbreviation": one.surface}
    return {}


def _model(kind: str) -> type[Entity]:
    return next(model for model in KINDS if model.kind == kind)


def new_id(name: str, dossier: Dossier, desk: Desk) -> str:
    """An id from a name that neither the dossier nor another draft has."""
    id, number = free(id_from(name), dossier), 2
    while id in desk.new:
        id = free(f"{id_from(name)}-{number}", dossier)
        number += 1
    return id
