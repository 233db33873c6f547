"""The first line of a content file, which names its schema to editors."""

import re

from dossier.load.content import CONTENT, SEEDS, VOCABULARY
from dossier.model import CODES, KINDS, TERMS, About, Source

SCHEMAS = "schemas"
"""The folder of the schemas, at the top of a dossier."""

MODELINE = re.compile(r"#\s*yaml-language-server\s*:.*")
"""Any comment of this sort."""

_KINDS = {f"{CONTENT}/{kind.folder}": kind.kind for kind in KINDS} | {SEEDS: Source.kind}


def schema(path: str) -> str | None:
    """The name of the schema of the file at a path in a dossier; None where no file is read."""
    folder, _, name = path.rpartition("/")
    if path == About.id:
        return About.kind
    if folder == VOCABULARY:
        vocabulary = name.removesuffix(".yml")
        if vocabulary == CODES:
            return "codes"
        return "terms" if vocabulary in TERMS else None
    return _KINDS.get(folder)


def modeline(path: str) -> str | None:
    """The first line of the file at a path in a dossier, or None where it has no schema."""
    name = schema(path)
    up = "../" * path.count("/")
    return f"# yaml-language-server: $schema={up}{SCHEMAS}/{name}.json" if name else None
