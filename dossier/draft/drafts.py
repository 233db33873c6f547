"""What an answered form becomes: a record, a new entity, or lines for one that is there."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from pydantic import TypeAdapter, ValidationError

from dossier.dates import FORMS, parse_date
from dossier.dossier import Dossier
from dossier.draft.blank import Blank, blank, snippet
from dossier.draft.form import KIND_NAMES, LANGUAGES, Answer
from dossier.draft.ids import free, id_from, taken
from dossier.load.content import INDEX
from dossier.load.syntax import Plain
from dossier.markup import has_html
from dossier.model import DEFAULT_LANGUAGE, KINDS, Entity, Source
from dossier.model.base import WebAddress
from dossier.problems import DossierError, Problem


@dataclass(frozen=True)
class Paste:
    """Lines for a file that is there, and where in it they go."""

    path: str
    where: str
    text: str


@dataclass(frozen=True)
class Drafts:
    """The new files for a form, the lines to paste, and what was left out, a sentence each."""

    files: tuple[Blank, ...]
    paste: Paste | None
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Choice:
    """What whoever runs the command says instead of the form; None where the form is right."""

    kind: type[Entity] | None = None
    name: str | None = None
    id: str | None = None
    language: str = DEFAULT_LANGUAGE


def make_drafts(
    answers: Mapping[str, Answer], dossier: Dossier, path: str, choice: Choice
) -> Drafts:
    """The drafts for an answered form; nothing that is in the dossier is changed.

    `path` is the form's, for the problems' sake. Raises DossierError where a text has HTML, no id
    can be had, or nothing can be made of the answers.
    """
    _no_html(answers, path)
    remarks = _remarks(answers)
    said = {key: answer.text for key, answer in answers.items()}
    entity = _entity(said, dossier, choice)
    kind = choice.kind or _kind(said)
    name = choice.name or said.get("name")
    id = "" if entity or not (kind and name) else _new_id(answers, dossier, path, choice)
    source = _source(said, dossier)
    files: list[Blank] = []
    left_out: list[str] = []
    if source is None and said.keys() & {"url", "title", "publisher"}:
        source = free(_record_id(said), dossier, also=id)
        record, left_out = _record(said)
        files.append(blank(Source, source, record, dossier.vocabulary, quote=True, notes=left_out))
    citation: dict[str, Plain] = {"source": source}
    if "quote" in said:
        citation["quote"] = said["quote"]
    cite: Plain = [citation]
    claim: Plain = {"text": _text(said.get("text", ""), choice.language), "cite": cite}
    claims: list[Plain] = [claim] if "text" in said else []
    paste = None
    if entity:
        paste = _paste(entity, claims, dossier) if claims else None
    elif id and kind and name:
        given: dict[str, Plain] = {"name": _text(name, choice.language)}
        given |= {"claims": claims} if claims else {}
        given |= {"cite": cite} if "cite" in kind.model_fields else {}
        files.append(blank(kind, id, given, dossier.vocabulary, quote=True, notes=remarks))
    if not files and not paste:
        message = "nothing can be made of these answers"
        hint = (
            "a draft needs what sort of thing it is and what it is called, or a sentence about a "
            "page that is there, or a report that has no record"
        )
        raise DossierError([Problem(path, 1, 1, "no-form", message, hint)])
    return Drafts(tuple(files), paste, (*left_out, *remarks))


def _no_html(answers: Mapping[str, Answer], path: str) -> None:
    """A page would refuse it, so that nobody need find it in a draft."""
    found = [answers[key] for key in ("name", "text") if key in answers]
    raise_for = [answer for answer in found if has_html(answer.text)]
    if raise_for:
        hint = "write it in the form without < and >"
        raise DossierError(
            Problem(path, answer.line, 1, "html", "a text has no HTML", hint)
            for answer in raise_for
        )


def _entity(said: Mapping[str, str], dossier: Dossier, choice: Choice) -> Entity | None:
    """The entity that the form is about, if it is there: by its page's address, or by a name."""
    if choice.id:
        return None
    page = re.split("[?#]", said.get("page", ""))[0].rstrip("/").rsplit("/", 1)[-1]
    for entity in dossier.entities.values() if not choice.name else ():
        if page.removesuffix(".html") in {entity.id, *entity.formerly}:
            return entity
    wanted = (choice.name or said.get("name", "")).casefold()
    for entity in dossier.entities.values() if wanted else ():
        names = {words for name in entity.names for words in name.root.values()}
        if wanted in {word.casefold() for word in names}:
            return entity
    return None


def _kind(said: Mapping[str, str]) -> type[Entity] | None:
    named = KIND_NAMES.get(said.get("kind", ""))
    return next((kind for kind in KINDS if kind.kind == named), None)


def _new_id(answers: Mapping[str, Answer], dossier: Dossier, path: str, choice: Choice) -> str:
    line = answers["name"].line if "name" in answers else 1
    name = choice.name or answers["name"].text
    id = choice.id or id_from(name)
    if id in {"", INDEX}:
        message = f"no id can be made from '{name}'"
        raise DossierError([Problem(path, line, 1, "bad-id", message, "give one with --id")])
    why = taken(id, dossier)
    if why:
        hint = "give another with --id"
        raise DossierError([Problem(path, line, 1, "duplicate-id", why, hint)])
    return id


def _source(said: Mapping[str, str], dossier: Dossier) -> str | None:
    """The record of the report, if it is there: by its address, else by title and publisher."""
    url = _same_address(said.get("url", ""))
    title = (said.get("title", "").casefold(), said.get("publisher", "").casefold())
    for source in dossier.sources.values():
        addresses = {_same_address(str(one)) for one in (source.url, source.archive) if one}
        if url and addresses:
            if url in addresses:
                return source.id
        elif all(title) and title == (source.title.casefold(), source.publisher.casefold()):
            return source.id
    return None


def _same_address(url: str) -> str:
    """What two addresses of one page have in common."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    if not parts.netloc:
        return ""
    host = parts.netloc.lower().removeprefix("www.")
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{parts.path.rstrip('/')}{query}"


def _record_id(said: Mapping[str, str]) -> str:
    named = " ".join(said[key] for key in ("publisher", "title") if key in said)
    return id_from(named) or id_from(_same_address(said.get("url", ""))) or "report"


def _record(said: Mapping[str, str]) -> tuple[Mapping[str, Plain], list[str]]:
    """The fields of a record that the form has, and what is left out of it."""
    given: dict[str, Plain] = {key: said[key] for key in ("title", "publisher") if key in said}
    notes: list[str] = []
    if "url" in said:
        try:
            given["url"] = TypeAdapter(WebAddress).validate_python(said["url"])
        except ValidationError:
            notes.append("The form's address is left out: it does not start with https://.")
    if "published" in said:
        try:
            given["published"] = parse_date(said["published"]).text
        except ValueError:
            notes.append(f"The form's date is left out: a date is one of {FORMS}")
    if said.get("language") in LANGUAGES:
        given["language"] = LANGUAGES[said["language"]]
    return given, notes


def _remarks(answers: Mapping[str, Answer]) -> list[str]:
    """What a reviewer should look at in a sentence that somebody else wrote."""
    ticked = "own" in answers and answers["own"].is_ticked
    if "text" not in answers or ticked:
        return []
    return ["The form does not say that the sentence is in its writer's own words."]


def _text(text: str, language: str) -> Plain:
    return text if language == DEFAULT_LANGUAGE else {language: text}


def _paste(entity: Entity, claims: list[Plain], dossier: Dossier) -> Paste:
    """The claims as they stand below `claims:`, or with that line where there is none."""
    path, node = dossier.path_of(entity.id), dossier.document(entity.id).node
    if node is None or not entity.claims:
        text = "claims:\n" + snippet(type(entity), "claims", claims, 0)
        return Paste(path, "at its end", text)
    line, _ = node.place(("claims",), of_key=True)
    first, column = node.place(("claims", 0))
    if first == line:
        text = snippet(type(entity), "claims", claims, 0)
        return Paste(path, "below `claims:`, in the place of its [ and ]", text)
    # An item's first key stands two columns after its dash; columns count from 1.
    text = snippet(type(entity), "claims", claims, column - len("  - ") - 1)
    return Paste(path, f"below line {line}, `claims:`", text)
