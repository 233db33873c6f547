"""The MkDocs hook: makes the tree of Markdown before plain `mkdocs build` and `mkdocs serve`."""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from dossier.generate import generate
from dossier.problems import DossierError
from dossier.publish.site import set_clock


def on_pre_build(config: MkDocsConfig) -> None:
    """Load, check, render and write; stop MkDocs with the problems where there are any."""
    try:
        generated = generate(Path(config.config_file_path or os.curdir).resolve().parent)
    except DossierError as error:
        raise Abort(f"{error}\n{len(error.problems)} problems; the site stays as it was.") from None
    set_clock(generated.dossier)
