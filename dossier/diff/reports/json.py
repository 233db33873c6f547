"""The difference as JSON, for other tools.

`{"version": 1, "changes": [{"code", "kind", "id", "name", "path", "location", "sentence"}],
"evidence": {"claims": {"old": {"verified", "of"}, "new": {…}}, "citations": {…}}}`; `code` is
added, removed, renamed, changed, reordered, unreadable or readable. `location` has the keys and
positions, from 0, that lead to the place in the new file, or in the old one to what is gone.
"""

import json
from dataclasses import asdict

from dossier.diff.change import Difference


def report(difference: Difference) -> str:
    """One JSON object."""
    old, new = asdict(difference.old), asdict(difference.new)
    told = {
        "version": 1,
        "changes": [asdict(change) for change in difference.changes],
        "evidence": {what: {"old": old[what], "new": new[what]} for what in old},
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
