"""A live preview: the site is served on this machine, and made again on each edit."""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    EVENT_TYPE_CREATED,
    EVENT_TYPE_DELETED,
    EVENT_TYPE_MODIFIED,
    EVENT_TYPE_MOVED,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

from dossier.publish.writer import discard

_HOST = "127.0.0.1"
_CHANGES = {EVENT_TYPE_CREATED, EVENT_TYPE_DELETED, EVENT_TYPE_MODIFIED, EVENT_TYPE_MOVED}
_DELAY = 0.05
"""For how many seconds nothing more must be edited before the site is made: an editor may write a
file in several steps."""

_log = logging.getLogger("mkdocs.livereload")


def preview(site: Path, port: int, make: Callable[[], None], watched: Sequence[Path]) -> None:
    """Serve the site that stands in a folder; `make` makes it again when a path is edited.

    The folder is removed in the end. Raises OSError where the port is taken.
    """
    server, observer = _Server(make, site, port), Observer()
    serve: Callable[[], None] = server.serve
    try:
        for path in watched:
            # A file may be replaced by another of its name, which only its folder is told of.
            folder = path if path.is_dir() else path.parent
            server.watched(path)
            observer.schedule(_Edits(server.edited, path), str(folder), recursive=path.is_dir())
        observer.start()
        serve()
    except KeyboardInterrupt:
        _log.info("Shutting down...")
    finally:
        server.shutdown()
        observer.stop()
        discard(site)


class _Server(LiveReloadServer):
    """MkDocs' server, which the system tells of edits: it does not go and look for them."""

    def __init__(self, make: Callable[[], None], site: Path, port: int) -> None:
        super().__init__(make, _HOST, port, str(site))
        self.build_delay = _DELAY
        self.error_handler = lambda code: _page(site / f"{code}.html")

    def watched(self, path: Path) -> None:
        """Note what is watched: only then has a page what lets it follow."""
        self._watched_paths[str(path)] = 1

    def edited(self) -> None:
        """Make the site again, once nothing more is edited."""
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()


class _Edits(FileSystemEventHandler):
    def __init__(self, edited: Callable[[], None], path: Path) -> None:
        self._edited, self._path = edited, path

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Pass on what changes a file. Reading one, as each build does, is told of too."""
        if event.event_type not in _CHANGES or event.is_directory:
            return
        touched = (Path(str(event.src_path)), Path(str(event.dest_path)))
        if any(path == self._path or self._path in path.parents for path in touched):
            self._edited()


def _page(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
