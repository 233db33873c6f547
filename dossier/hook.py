"""The MkDocs hook: makes the tree of Markdown before plain `mkdocs build` and `mkdocs serve`."""

import logging
import os
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from dossier.generate import generate
from dossier.problems import DossierError
from dossier.publish.site import set_clock

_log = logging.getLogger(__name__)
_made: set[Path] = set()
"""The folders whose tree this process has made before: it serves them."""


@dataclass
class Preview:
    """Whether MkDocs serves a preview, and whether that shows drafts."""

    is_served: bool = False
    has_drafts: bool = True


preview = Preview()
"""What this process serves; MkDocs reads its configuration, and this hook, anew for each build."""


def on_startup(command: str, dirty: bool) -> None:
    """Note whether MkDocs serves or builds: only a preview shows drafts."""
    preview.is_served = command == "serve"


def on_pre_build(config: MkDocsConfig) -> None:
    """Load, check, render and write.

    Where there are problems, say them: MkDocs then stops, or, while it serves, goes on with the
    last tree that was good (if it stopped, it would answer no browser until all is right again).
    """
    root = Path(config.config_file_path or os.curdir).resolve().parent
    try:
        generated = generate(root, drafts=preview.is_served and preview.has_drafts)
    except DossierError as error:
        message = f"{error}\nThe site stays as it was."
        if root not in _made:
            raise Abort(message) from None
        _log.error(message)
        return
    _made.add(root)
    set_clock(generated.dossier)
