"""A new, empty dossier: the files that it starts with."""

import json
from collections.abc import Mapping
from pathlib import Path

from dossier.check import silenceable
from dossier.ingest.told_schema import findings_schema
from dossier.load.content import load_files
from dossier.load.files import File
from dossier.model import About
from dossier.schema import FOLDER, SETTINGS, modeline, schema_files, settings

_PACKAGE = Path(__file__).parent
_SHIPPED = _PACKAGE / "shipped" if (_PACKAGE / "shipped").is_dir() else _PACKAGE.parent
"""Where templates, vocabulary and mkdocs.yml are: in an installed package, or in its checkout."""

_FOLDERS = ("templates", "content/vocabulary")

_README = """# {name}

1. `dossier ingest article.txt --id an-id --publisher "Its publisher"` makes the record of an
   article in `seeds/`. Write its title and digest there, in your own words.
2. Write what the article reports: a file a country, bloc, agreement, organisation or event in
   `content/countries/`, `content/blocs/`, `content/agreements/`, `content/organisations/` or
   `content/events/`. Its name without `.yml` is its id. The shortest one:

       # content/countries/examplia.yml
       name: Examplia
       claims:
         - text: Examplia has a new government.
           cite: [{{source: an-id, quote: "words of the article"}}]

3. `dossier check` says what is wrong, and where. `dossier serve` shows the site while you write.
   `dossier build` makes it, in `site/`.

What the dossier is about stands in `content/dossier.yml`; the words for types and roles in
`content/vocabulary/`; the look of the pages in `templates/`.
"""

_ABOUT = """{modeline}
# What the home page says first.
name: {name}
about: >-
  Nothing is written here yet. Say in two or three sentences what this dossier is about, in
  content/dossier.yml.
"""


def starter(name: str) -> Mapping[str, bytes]:
    """The files of a new dossier with this name, by their paths, sorted."""
    quoted = json.dumps(name, ensure_ascii=False)
    written = {
        "README.md": _README.format(name=name),
        "content/dossier.yml": _ABOUT.format(name=quoted, modeline=modeline(About.id)),
        "mkdocs.yml": _configuration(quoted),
        ".gitignore": "/site/\n/build/*\n!/build/docs/\n",
        "build/docs/.gitignore": "*\n!.gitignore\n",
        "seeds/.gitkeep": "",
    }
    files = {path: text.encode() for path, text in written.items()}
    shipped = (path for folder in _FOLDERS for path in (_SHIPPED / folder).rglob("*"))
    for path in (*shipped, _SHIPPED / "hook.py"):
        if path.is_file() and not path.name.startswith("."):
            files[path.relative_to(_SHIPPED).as_posix()] = path.read_bytes()
    vocabulary = load_files(File(path, raw) for path, raw in files.items()).vocabulary
    schemas = {**schema_files(vocabulary, silenceable()), **findings_schema()}
    files |= {f"{FOLDER}/{path}": schema for path, schema in schemas.items()}
    files[SETTINGS] = settings()
    return dict(sorted(files.items()))


def _configuration(quoted: str) -> str:
    """The mkdocs.yml of this project, for another dossier."""
    own = {
        "site_name:": f"site_name: {quoted}",
        "site_description:": f"site_description: {quoted}",
    }
    lines = (_SHIPPED / "mkdocs.yml").read_text("utf-8").splitlines()
    return "\n".join(own.get(line.split(" ")[0], line) for line in lines) + "\n"
