"""What ingest found in an article, as JSON for other programs.

`{"version": 1, "source": {…}, "language": "en", "text_sha256": "…", "actors": […], "dates": […],
"quotes": […], "events": […], "candidates": […]}`. Each finding has the fields of its type in
`findings.py`; `start` and `end` count the characters of the cleaned text, which
`dossier ingest --show-text` prints. `confidence` goes from 0 to 1.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from hashlib import sha256

from dossier.ingest.article import Article
from dossier.ingest.findings import Finding, Findings

VERSION = 1


def findings_json(article: Article, findings: Findings) -> str:
    """One JSON object, ended by a line break."""
    source = {key: value for key, value in article.fields.items() if key != "language"}
    told = {
        "version": VERSION,
        "source": source,
        "language": article.fields.get("language"),
        "text_sha256": sha256(article.text.encode()).hexdigest(),
        "actors": _listed(findings.actors),
        "dates": _listed(findings.dates),
        "quotes": _listed(findings.quotes),
        "events": _listed(findings.events),
        "candidates": _listed(findings.candidates),
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _listed(findings: Sequence[Finding]) -> list[dict[str, object]]:
    return [asdict(finding) for finding in sorted(findings)]
