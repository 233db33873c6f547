"""The record of an article: its file's text, and what may be written beside what is there."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dossier.draft.scalar import scalar
from dossier.evidence.fingerprint import (
    Fingerprint,
    FingerprintError,
    fingerprint,
    parse_fingerprint,
)
from dossier.ingest.article import Article
from dossier.load.content import CONTENT, SEEDS
from dossier.load.syntax import Plain, parse
from dossier.model import DEFAULT_LANGUAGE
from dossier.problems import DossierError, Problem
from dossier.schema import modeline

_TO_WRITE = {
    "title": "the article's title; where it has none, a description in [brackets]",
    "digest": "what it reports, in your own words, never the article's; [[id]] links",
}


@dataclass(frozen=True)
class Record:
    """What to write for an article: paths in the dossier's folder and their text, maybe none."""

    files: Mapping[str, bytes]


def make_record(
    root: Path, id: str, article: Article, given: Mapping[str, str], *, restated: bool = False
) -> Record:
    """The files for an article that are not there yet; nothing that is there is changed.

    `given` are fields of the record, which count more than what the article's page says. What is
    `restated` gets no fingerprint: its words are not the article's. Raises DossierError where the
    article is another than the one that has this id, or where the record that is there says
    otherwise than what is given.
    """
    taken = next((root / CONTENT).glob(f"*/{id}.yml"), None)
    if taken:
        path = taken.relative_to(root).as_posix()
        message = f"'{id}' is the id of another file, {path}"
        raise DossierError([Problem(f"{SEEDS}/{id}.yml", 1, 1, "duplicate-id", message)])
    made = fingerprint(article.paragraphs)
    record, prints = f"{SEEDS}/{id}.yml", f"{SEEDS}/{id}.fingerprint"
    files: dict[str, bytes] = {}
    if restated:
        pass
    elif (root / prints).exists():
        _same_article(root / prints, prints, made)
    else:
        files[prints] = made.dump().encode()
    if (root / record).exists():
        _same_fields(root / record, record, given)
    else:
        files[record] = _text(
            record, {"language": DEFAULT_LANGUAGE, **article.fields, **given}
        ).encode()
    return Record(files)


def _same_article(path: Path, name: str, made: Fingerprint) -> None:
    try:
        there = parse_fingerprint(path.read_text("ascii"))
    except (FingerprintError, UnicodeDecodeError):
        there = None
    if there != made:
        message = "this id has another article's fingerprint; nothing was written"
        raise DossierError([Problem(name, 1, 1, "other-article", message, "give another --id")])


def _same_fields(path: Path, name: str, given: Mapping[str, str]) -> None:
    node = parse(path.read_bytes(), name).node
    data: Plain = node.plain() if node else {}
    there = data if isinstance(data, dict) else {}
    problems = []
    for key, value in given.items():
        if node and there.get(key) not in (value, None):
            line, column = node.place((key,))
            message = f"the record says {key}: {there[key]}, and not {value}"
            problems.append(
                Problem(
                    name,
                    line,
                    column,
                    "other-record",
                    message,
                    "the record is yours to edit; ingest never changes it",
                )
            )
    if problems:
        raise DossierError(problems)


def _text(path: str, given: Mapping[str, Plain]) -> str:
    about = "# A record: bibliographic data and a digest, never the article's text."
    lines = [modeline(path) or "", about]
    for key in ("title", "publisher", "wire", "url", "published", "authors", "language", "digest"):
        value = given.get(key)
        if isinstance(value, list):
            lines.append(f"{key}: [{', '.join(scalar(str(one), flow=True) for one in value)}]")
        elif isinstance(value, str):
            lines.append(f"{key}: {scalar(value)}")
        elif key in _TO_WRITE:
            lines.append(f'{key}: ""  # {_TO_WRITE[key]}')
    return "\n".join(lines) + "\n"
