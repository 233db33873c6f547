"""What ingest found in an article, as JSON for other programs: `dossier ingest --json`.

An article is one object. One article alone is laid out for people; of a folder or a stream, each
is one line.

    {"version": 1,
     "source": {"path": "articles/7.txt", "line": null, "sha256": "…", "restated": false,
                "id": null, "title": "…", "publisher": "…", "wire": "AFP", "url": "…",
                "published": "2025-04-07", "authors": ["…"], "place": "Port Upland"},
     "language": "en",
     "text_sha256": "…",
     "actors": [{"id": "upland", "iso2": null, "name": "Upland", "kind": "country",
                 "surface": "Uplanders", "start": 10, "end": 19, "metonym": false,
                 "place_only": false, "confidence": 0.9}],
     "dates": [{"surface": "on Sunday", "start": 30, "end": 39, "edtf": "2025-04-06",
                "alternatives": [], "confidence": 0.9}],
     "quotes": [{"text": "…", "speaker": "the minister", "start": 50, "end": 80, "speech": true}],
     "events": [{"type": "recall", "date": "2025-04-06", "actors": ["upland", "BR"],
                 "roles": ["initiator", "target"], "start": 0, "end": 40, "confidence": 0.8}],
     "candidates": [{"name": "River Front", "kind": "organisation", "surface": "River Front",
                     "start": 90, "end": 101, "confidence": 0.6}]}

- `source` tells one article from all others by `path` (a file, an address, or `-` for standard
  input), `line` (in a stream of lines, from 1; else null) and `sha256` (of the bytes of that file
  or line). The other fields are those of a record, where they are known, else null; `wire` is the
  agency whose report the article is, where it names one alone; `place` is where the article says
  that it was written, and `restated` is true where the text is not the article's own words.
- `language` is a tag like `en`, or null where it is not plain. English and French are read; a
  text in another language, or in none, is read as if it were English.
- `start` and `end` count the characters (code points of Unicode, from 0; `end` is the first one
  after) of the cleaned text: `text[start:end]` is the `surface`, and the `text` of a quote.
  `dossier ingest --show-text` prints that text and a line break. `text_sha256` is of the cleaned
  text in UTF-8, without that last line break.
- Each list is in the order of the text. `findings.py` says what each field means. A date is EDTF,
  as in content; `alternatives`, where there are any, has all readings. `actors` of an event are
  ids of the dossier or, of what is not in it, ISO 3166 codes; `roles` has one for each of them, or
  none where the text does not tell. `confidence` goes from 0 to 1.

`schemas/findings.json` is the JSON Schema of it. As long as `version` is 1, no field goes or comes
to mean something else; new ones may come.
"""

import json
from collections.abc import Sequence
from hashlib import sha256

from dossier.ingest.findings import Finding, Findings
from dossier.ingest.reading import Read

VERSION = 1
SOURCE = ("id", "title", "publisher", "wire", "url", "published", "authors")
"""The fields of a record that `source` has."""


def findings(read: Read, found: Findings) -> dict[str, object]:
    """The object for one article."""
    given = read.given
    about = {**read.fields, "id": given.id}
    return {
        "version": VERSION,
        "source": {
            "path": given.path,
            "line": given.line,
            "sha256": given.sha256,
            "restated": given.restated,
            **{key: about.get(key) or ([] if key == "authors" else None) for key in SOURCE},
            "place": read.article.place or None,
        },
        "language": read.field("language"),
        "text_sha256": sha256(read.article.text.encode()).hexdigest(),
        "actors": _listed(found.actors),
        "dates": _listed(found.dates),
        "quotes": _listed(found.quotes),
        "events": _listed(found.events),
        "candidates": _listed(found.candidates),
    }


def laid_out(told: dict[str, object]) -> bytes:
    """The object for people to read, ended by a line break."""
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def on_a_line(told: dict[str, object]) -> bytes:
    """The object on one line, ended by a line break."""
    return (json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _listed(found: Sequence[Finding]) -> list[dict[str, object]]:
    return [dict(vars(finding)) for finding in sorted(found, key=lambda one: (one.start, one.end))]
