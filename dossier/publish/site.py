"""From the tree of Markdown to the site: MkDocs builds it aside, and it is swapped in whole."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from dossier.dossier import Dossier
from dossier.problems import DossierError, Problem
from dossier.publish.assemble import assemble
from dossier.publish.known import hooks_beside, unknown
from dossier.publish.pagefind import PagefindError
from dossier.publish.search import publish_search
from dossier.publish.writer import empty, swap
from dossier.timings import stage

CONFIG = "mkdocs.yml"

_ASIDE = "build/site"
_log = logging.getLogger(__name__)


def publish(root: Path, dossier: Dossier) -> Path:
    """Build the site of a dossier whose tree of Markdown is written; the folder it is in.

    Raises DossierError where MkDocs cannot, or warns of anything; the site is then as before.
    """
    config = _read(root)
    site = Path(config.site_dir)
    _build(root, dossier, config, site)
    return site


def publish_preview(root: Path, dossier: Dossier, site: Path, address: str) -> None:
    """The same into another folder, for a server of this address."""
    config = _read(root)
    config.site_url = address
    _build(root, dossier, config, site)


def _read(root: Path) -> MkDocsConfig:
    with _told(root):
        return load_config(str(root / CONFIG), hooks=hooks_beside(root / CONFIG))


def _build(root: Path, dossier: Dossier, config: MkDocsConfig, site: Path) -> None:
    set_clock(dossier)
    with _told(root):
        config.site_dir = str(empty(root / _ASIDE))
        strange = unknown(config)
        if strange:
            _log.warning("mkdocs.yml has %s: plain MkDocs makes every page anew", strange)
            build(config)
        else:
            with stage("publish"):
                assemble(root, config)
        with stage("search"):
            publish_search(root / _ASIDE, config.extra, root)
        swap(root / _ASIDE, site)


@contextmanager
def _told(root: Path) -> Iterator[None]:
    """Turn what MkDocs raises, and what it warned of before, into problems."""
    with _warnings() as warnings:
        try:
            yield
        except TemplateSyntaxError as error:
            raise DossierError([_template_problem(error, root)]) from error
        except PagefindError as error:
            raise DossierError([Problem(CONFIG, 1, 1, "search", str(error))]) from error
        except (MkDocsException, TemplateError, OSError) as error:
            found = warnings or [str(error)]
            raise DossierError(Problem(CONFIG, 1, 1, "mkdocs", why) for why in found) from error


def set_clock(dossier: Dossier) -> None:
    """Let MkDocs date its files by the content and not by the clock (SOURCE_DATE_EPOCH)."""
    first = date(1970, 1, 1)
    day = max(dossier.as_of.earliest, first) if dossier.as_of else first
    moment = datetime.combine(day, time(), tzinfo=UTC)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(moment.timestamp()))


def _template_problem(error: TemplateSyntaxError, root: Path) -> Problem:
    """What is wrong in a template of the theme, of which some may be the dossier's own."""
    path, line = Path(error.filename or CONFIG).resolve(), error.lineno
    if not path.is_relative_to(root.resolve()):
        path, line = root.resolve() / CONFIG, 1
    name = path.relative_to(root.resolve()).as_posix()
    return Problem(name, line, 1, "template", error.message or "this is no template")


class _Collector(logging.Handler):
    """Keeps what MkDocs says at the level of a warning or above."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        self._messages.append(record.getMessage())


@contextmanager
def _warnings() -> Iterator[list[str]]:
    messages: list[str] = []
    collector = _Collector(messages)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(collector)
    try:
        yield messages
    finally:
        logger.removeHandler(collector)
