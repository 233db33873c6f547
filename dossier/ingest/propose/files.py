"""Proposals as the files that they make: entities, and the record of their article."""

from collections.abc import Iterable, Mapping

from dossier.dossier import Dossier
from dossier.form.fresh import fresh
from dossier.ingest.propose.proposal import DRAFT, Item, NewFile, Proposals
from dossier.ingest.propose.wording import SENTENCES, listed
from dossier.load.syntax import Plain
from dossier.model import DEFAULT_LANGUAGE


def new_files(files: Iterable[NewFile]) -> Mapping[str, bytes]:
    """The bytes of each new file, by its path in the dossier's folder."""
    return {file.path: fresh(file.path, file.fields).encode() for file in files}


def record_file(
    path: str, fields: Mapping[str, Plain], proposals: Proposals, dossier: Dossier
) -> bytes:
    """The record of an article as a draft, with a digest that names what is proposed.

    Where its title is not known, it is called in brackets after the first of these.
    """
    ids = proposals.events or tuple(_id(file) for file in proposals.new)
    name = "reports" if proposals.events else "names" if ids else "nothing"
    digest: Item = {
        tag: SENTENCES[name][tag].format(events=listed([f"[[{id}]]" for id in ids], tag))
        for tag in ("en", "fr")
    }
    title = _name(ids[0], proposals, dossier) if ids else "untitled"
    known: Item = {"title": f"[{title}]", "language": DEFAULT_LANGUAGE}
    told: Item = {key: value for key, value in fields.items() if isinstance(value, str)}
    told |= {key: list(map(str, many)) for key, many in fields.items() if isinstance(many, list)}
    return fresh(path, {**DRAFT, **known, **told, "digest": digest}).encode()


def _id(file: NewFile) -> str:
    return file.path.rpartition("/")[2].removesuffix(".yml")


def _name(id: str, proposals: Proposals, dossier: Dossier) -> str:
    if id in dossier.entities:
        return str(dossier.entities[id].name)
    name = next(file.fields["name"] for file in proposals.new if _id(file) == id)
    return str(next(iter(name.values())) if isinstance(name, Mapping) else name)
