"""The MkDocs hook: the Markdown before plain `mkdocs build` and `serve`, the search after them."""

import logging
import os
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from dossier.generate import generate
from dossier.problems import DossierError
from dossier.publish.pagefind import PagefindError
from dossier.publish.search import publish_search
from dossier.publish.site import set_clock
from dossier.publish.writer import alone

_log = logging.getLogger(__name__)
_made: set[Path] = set()
"""The folders whose tree this process has made before: it serves them."""


@dataclass
class Preview:
    """Whether MkDocs serves a preview: that shows drafts."""

    is_served: bool = False


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
    root = _root(config)
    try:
        with alone(root):
            generated = generate(root, drafts=preview.is_served)
    except DossierError as error:
        message = f"{error}\nThe site stays as it was."
        if root not in _made:
            raise Abort(message) from None
        _log.error(message)
        return
    _made.add(root)
    set_clock(generated.dossier)


def on_post_build(config: MkDocsConfig) -> None:
    """Have Pagefind serve the search, where the site has many pages."""
    try:
        publish_search(Path(config.site_dir), config.extra, _root(config))
    except PagefindError as error:
        raise Abort(f"{error}\nThe search of this site is not what it should be.") from None


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or os.curdir).resolve().parent
