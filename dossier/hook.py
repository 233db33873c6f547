"""The MkDocs hook: makes the tree of Markdown before plain `mkdocs build` and `mkdocs serve`."""

import logging
import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from dossier.generate import generate
from dossier.problems import DossierError
from dossier.publish.site import set_clock

_log = logging.getLogger(__name__)
_made: set[Path] = set()
"""The folders whose tree this process has made before: it serves them."""


def on_pre_build(config: MkDocsConfig) -> None:
    """Load, check, render and write.

    Where there are problems, say them: MkDocs then stops, or, while it serves, goes on with the
    last tree that was good (if it stopped, it would answer no browser until all is right again).
    """
    root = Path(config.config_file_path or os.curdir).resolve().parent
    try:
        generated = generate(root)
    except DossierError as error:
        message = f"{error}\nThe site stays as it was."
        if root not in _made:
            raise Abort(message) from None
        _log.error(message)
        return
    _made.add(root)
    set_clock(generated.dossier)
