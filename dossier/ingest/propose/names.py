"""Drafts for those whom an article names and who are not in the dossier: countries and others."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dossier.dossier import Dossier
from dossier.draft.blank import path_of
from dossier.draft.ids import free, id_from
from dossier.form.fresh import Value
from dossier.ingest.countries import countries
from dossier.ingest.findings import Candidate
from dossier.ingest.propose.proposal import DRAFT, Desk, Item, NewFile
from dossier.ingest.propose.quoting import Quoting
from dossier.ingest.propose.types import in_full, is_likened, is_scheme, type_of
from dossier.ingest.propose.wording import SENTENCES, date_words, escaped
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

SURE_BY_TYPE = 0.6
"""The same where its own words say of which type it is: the River Charter."""

_ACRONYM = re.compile(r"[\w./-]{0,14}[A-Z][\w./-]{0,14}[A-Z][\w./-]{0,14}")
"""Letters of which at least two are capitals: UBS, UFBo, UB-RF."""

_THING = re.compile(r"[A-Z]{1,4}-\d{1,6}[A-Z]? (?:of|de|du|des) (?:the |la |l['’])?(?=\S)")
"""An aircraft's or a ship's number before whose it is."""


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
        if found.kind in _KINDS and not is_likened(quoting.text, found.start, found.end):
            one = _in_full(found, quoting.text)
            named.setdefault(id_from(one.name), []).append(one)
    for alike in named.values():
        _propose(alike, quoting, dossier, desk)


def _propose(alike: Sequence[Candidate], quoting: Quoting, dossier: Dossier, desk: Desk) -> None:
    """A draft of what one name is found for, at one or more places; or a note of why not."""
    one = max(alike, key=lambda one: one.confidence)
    kind, vocabulary = _KINDS[one.kind]
    terms = dossier.vocabulary.terms.get(vocabulary, {})
    type = type_of(one, terms)
    own = type != one.kind and one.name[0].isupper() and " " in one.name
    cited = quoting.cite(one.start, one.end)
    why = ""
    if one.confidence < (SURE_BY_TYPE if own else SURE):
        why = "it is not sure enough what it is"
    elif is_scheme(one.name):
        why = "it is a plan or a scheme, of which a dossier has no pages"
    elif type not in terms:
        why = f"content/vocabulary/{vocabulary}.yml has no {type}"
    elif cited is None or not id_from(one.name):
        why = "no words can be quoted that name it"
    if why or cited is None:
        desk.notes.append(f"“{one.name}”: {why}.")
        return
    short = _short(alike)
    id = new_id(str(short.get("abbreviation", one.name)), dossier, desk)
    claim: Item = {"text": _named(one.name, quoting), "cite": [cited]}
    name: Value = {"fr": one.name} if quoting.language == "fr" else one.name
    fields: Item = {**DRAFT, "name": name, **short, "type": type, "claims": [claim]}
    desk.new[id] = NewFile(path_of(_model(kind), id), fields)
    desk.named += [(one.start, id) for one in alike]


def _in_full(candidate: Candidate, text: str) -> Candidate:
    """A candidate that is known by its abbreviation alone, with the name that stands before it.

    What has a number of its own is not the name: "XK-12 of the Upland Army" is that army's.
    """
    whose = _THING.match(candidate.name)
    if whose:
        return replace(candidate, name=candidate.name[whose.end() :])
    if " " in candidate.name or candidate.name != candidate.surface:
        return candidate
    full = in_full(candidate.surface, text)
    return replace(candidate, name=full) if full else candidate


def _named(name: str, quoting: Quoting) -> Item:
    """The sentence that says where a name stands, and no more: nothing else is known of it."""
    said: Item = {}
    for tag in ("en", "fr"):
        known = [quoting.publisher or quoting.source]
        known += [date_words(str(quoting.published), tag)] if quoting.published else []
        said[tag] = SENTENCES["named"][tag].format(
            name=escaped(name), report=escaped(", ".join(known))
        )
    return said


def _short(candidates: Iterable[Candidate]) -> Item:
    """The abbreviation that the article has for a name, if it has one."""
    for one in candidates:
        if one.surface != one.name and _ACRONYM.fullmatch(one.surface):
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
