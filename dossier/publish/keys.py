"""The keys of pages: digests of all that a page's HTML depends on."""

import json
from hashlib import blake2b
from pathlib import Path

from dossier.publish.known import written
from dossier.publish.plan import Plan
from dossier.surroundings import versions

_CODE = tuple(sorted(Path(__file__).parent.glob("*.py")))


def digest(*parts: str | bytes) -> str:
    """A digest of several parts, each told apart from the next; 32 hexadecimal digits."""
    made = blake2b(digest_size=16)
    for part in parts:
        raw = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        made.update(len(raw).to_bytes(8, "big"))
        made.update(raw)
    return made.hexdigest()


def common_key(plan: Plan) -> str:
    """The key of what all pages share: configuration, theme, packages, this code.

    The day of the build is no part of it: the theme writes it on no page.
    """
    config = plan.config
    options = json.dumps(written(Path(config.config_file_path)), sort_keys=True, default=_name)
    folders = [Path(config.theme.custom_dir)] if config.theme.custom_dir else []
    theme = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    return digest(
        options,
        config.docs_dir,
        str(config.site_url),
        *(part for path in theme for part in (path.as_posix(), path.read_bytes())),
        *versions(),
        *(path.read_bytes() for path in _CODE),
    )


def text_key(common: str, uri: str, raw: bytes) -> str:
    """The key of a page's own text."""
    return digest(common, uri, raw)


def navigation_key(plan: Plan) -> str:
    """The key of the navigation as each page shows it: titles, addresses and heads of its pages."""
    told: list[str] = []
    for page in plan.nav.pages:
        told += (page.file.src_uri, page.url, str(page.title), repr(sorted(page.meta.items())))
    return digest(str(plan.nav), *told)


def page_key(text: str, navigation: str) -> str:
    """The key of a page, but for where its links lead, which is looked up each time."""
    return digest(text, navigation)


def _name(thing: object) -> str:
    """What stands for a thing that is no plain value; it has no address in memory."""
    return str(getattr(thing, "__qualname__", None) or type(thing).__qualname__)
