"""The JSON Schema of what ingest tells, for the programs that read it."""

import json
from collections.abc import Mapping

from dossier.dates import PATTERN
from dossier.ingest.told import SOURCE, VERSION
from dossier.schema import DRAFT

_TEXT: Mapping[str, object] = {"type": "string"}
_TEXT_OR_NULL: Mapping[str, object] = {"type": ["string", "null"]}
_PLACE: Mapping[str, object] = {"type": "integer", "minimum": 0}
_FLAG: Mapping[str, object] = {"type": "boolean"}
_SURE: Mapping[str, object] = {"type": "number", "minimum": 0, "maximum": 1}
_DATE: Mapping[str, object] = {"type": "string", "pattern": PATTERN}
_SHA256: Mapping[str, object] = {"type": "string", "pattern": "^[0-9a-f]{64}$"}

_SPAN = {"start": _PLACE, "end": _PLACE}
_FINDINGS: Mapping[str, Mapping[str, object]] = {
    "actors": {
        "id": _TEXT_OR_NULL,
        "iso2": {"type": ["string", "null"], "pattern": "^[A-Z]{2}$"},
        "name": _TEXT,
        "kind": _TEXT,
        "surface": _TEXT,
        **_SPAN,
        "metonym": _FLAG,
        "place_only": _FLAG,
        "confidence": _SURE,
    },
    "dates": {
        "surface": _TEXT,
        **_SPAN,
        "edtf": _DATE,
        "alternatives": {"type": "array", "items": _DATE},
        "confidence": _SURE,
    },
    "quotes": {"text": _TEXT, "speaker": _TEXT_OR_NULL, **_SPAN, "speech": _FLAG},
    "events": {
        "type": _TEXT,
        "date": {"type": ["string", "null"], "pattern": PATTERN},
        "actors": {"type": "array", "items": _TEXT},
        "roles": {"type": "array", "items": _TEXT},
        **_SPAN,
        "confidence": _SURE,
    },
    "candidates": {
        "name": _TEXT,
        "kind": _TEXT,
        "surface": _TEXT,
        **_SPAN,
        "confidence": _SURE,
    },
}


def findings_schema() -> Mapping[str, bytes]:
    """The file of the schema, by its name in the folder of schemas."""
    source = {
        "path": _TEXT,
        "line": {"type": ["integer", "null"], "minimum": 1},
        "sha256": _SHA256,
        "restated": _FLAG,
        **dict.fromkeys(SOURCE, _TEXT_OR_NULL),
        "authors": {"type": "array", "items": _TEXT},
        "place": _TEXT_OR_NULL,
    }
    told = {
        "version": {"const": VERSION},
        "source": _object(source),
        "language": _TEXT_OR_NULL,
        "text_sha256": _SHA256,
        **{name: {"type": "array", "items": _object(fields)} for name, fields in _FINDINGS.items()},
    }
    schema = {
        "$schema": DRAFT,
        "title": "What `dossier ingest --json` tells of an article",
        **_object(told),
    }
    return {"findings.json": (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()}


def _object(fields: Mapping[str, object]) -> dict[str, object]:
    """An object that has all of these fields, and in a later program maybe others."""
    return {"type": "object", "required": list(fields), "properties": fields}
