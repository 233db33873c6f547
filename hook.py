"""The MkDocs hook. It stands up here because MkDocs looks for modules in a hook's own folder."""

from dossier.hook import on_post_build, on_pre_build, on_startup

__all__ = ["on_post_build", "on_pre_build", "on_startup"]
