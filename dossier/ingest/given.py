"""One article as it was given: a text, a page or a line of JSON, with what is said beside it.

In JSON an article is an object: `text` or `html`, and, each where it is known, `id`, `title`,
`publisher`, `wire`, `url`, `published` (or `date`), `date_source`, `language` and `restated`. Other
keys are passed over, and so are empty values. Of a time, as in `2025-04-07T10:00:00Z`, the day
counts.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from dossier.dates import FORMS, parse_date
from dossier.model.base import SLUG, is_web_address
from dossier.problems import DossierError, Problem

LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_FIELDS: tuple[str, ...] = ("title", "publisher", "wire", "url", "language")
_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:.*")
_HALF = re.compile("[\ud800-\udfff]")
_TEXTS = (*_FIELDS, "text", "html", "id", "published", "date", "date_source")


@dataclass(frozen=True)
class Given:
    """The bytes of a text or a page, and what was said of it beside.

    `path` is a file's path, an address or `-`; `line` counts from 1 in a stream of lines, and is
    None elsewhere. `sha256` is of the bytes of the whole file or line, so that with `path` and
    `line` it tells one article from all others. `fields` are those of a record. What is `restated`
    are not the article's own words: no quote may be looked for in it.
    """

    path: str
    raw: bytes
    sha256: str
    line: int | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    id: str | None = None
    restated: bool = False
    url: str = ""


def given_raw(raw: bytes, path: str, url: str = "") -> Given:
    """A text or a page; `url` is the address that it came from."""
    return Given(path, raw, sha256(raw).hexdigest(), url=url)


def given_json(raw: bytes, path: str, line: int | None = None) -> Given:
    """An article in JSON. Raises DossierError where it is none."""
    at = line or 1
    data = _object(raw, path, at)
    for key in _TEXTS:
        value = data.get(key)
        if not isinstance(value, str | None):
            raise _problem(path, at, "wrong-type", f"'{key}' is no text")
        if value and _HALF.search(value):
            raise _problem(path, at, "encoding", f"'{key}' has half of a character")
    texts = {key: value for key, value in data.items() if isinstance(value, str) and value.strip()}
    restated = data.get("restated") or False
    if not isinstance(restated, bool):
        raise _problem(path, at, "wrong-type", "'restated' is neither true nor false")
    fields = {key: " ".join(texts[key].split()) for key in _FIELDS if key in texts}
    published = texts.get("published") or texts.get("date")
    if published:
        fields["published"] = doubted(_day(published), texts.get("date_source", ""))
    _check(fields, texts.get("id"), path, at)
    text = texts.get("text") or texts.get("html") or ""
    return Given(
        path, text.encode(), sha256(raw).hexdigest(), line, fields, texts.get("id"), restated
    )


def doubted(published: str, date_source: str) -> str:
    """The date, marked as uncertain where its source starts with "inferred": `2025-04-07?`.

    One that is marked as approximate is then both: `%`. An interval stays as it is.
    """
    if not date_source.startswith("inferred") or "/" in published or published[-1] in "?%":
        return published
    return f"{published[:-1]}%" if published.endswith("~") else f"{published}?"


def _object(raw: bytes, path: str, line: int) -> Mapping[str, object]:
    try:
        data: object = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise _problem(path, line, "encoding", "this is not UTF-8") from None
    except json.JSONDecodeError as error:
        at = line + error.lineno - 1
        problem = Problem(path, at, error.colno, "bad-json", f"this is no JSON: {error.msg}")
        raise DossierError([problem]) from None
    except (ValueError, RecursionError):
        raise _problem(path, line, "bad-json", "this JSON goes too far to be read") from None
    if not isinstance(data, dict):
        raise _problem(path, line, "bad-json", "an article is an object: {…}")
    return data


def _day(published: str) -> str:
    time = _TIME.fullmatch(published.strip())
    return time[1] if time else published.strip()


def _check(fields: Mapping[str, str], id: str | None, path: str, line: int) -> None:
    """Raise DossierError where a record could not have what is said of the article."""
    if id is not None and not SLUG.fullmatch(id):
        raise _problem(path, line, "bad-id", f"'{id}' is no id: a-z, 0-9 and single hyphens")
    if "language" in fields and not LANGUAGE_TAG.fullmatch(fields["language"]):
        message = f"'{fields['language']}' is no language tag, which is like en, fr or pt-BR"
        raise _problem(path, line, "bad-language", message)
    if "url" in fields and not is_web_address(fields["url"]):
        message = f"'{fields['url']}' is no address with http:// or https://"
        raise _problem(path, line, "link", message)
    if "published" in fields:
        try:
            parse_date(fields["published"])
        except ValueError as error:
            message = f"{error}; a date is one of {FORMS}"
            raise _problem(path, line, "bad-date", message) from None


def _problem(path: str, line: int, code: str, message: str) -> DossierError:
    return DossierError([Problem(path, line, 1, code, message)])
