"""The keys of pages: digests of all that a page's HTML depends on."""

import json
from pathlib import Path

from dossier.digest import digest
from dossier.publish.known import written
from dossier.publish.plan import Plan
from dossier.surroundings import files_in, versions

_CODE = tuple(sorted(Path(__file__).parent.glob("*.py")))


def common_key(plan: Plan) -> str:
    """The key of what all pages share: configuration, theme, packages, this code.

    The day of the build is no part of it: the theme writes it on no page.
    """
    config = plan.config
    file = Path(config.config_file_path)
    options = json.dumps(written(file), sort_keys=True, default=_name)
    return digest(
        (
            options,
            str(config.site_url),
            *(files_in(Path(config.theme.custom_dir)) if config.theme.custom_dir else ()),
            *versions(),
            *(path.read_bytes() for path in _CODE),
        )
    )


def text_key(common: str, uri: str, raw: bytes) -> str:
    """The key of a page's own text."""
    return digest((common, uri, raw))


def navigation_key(plan: Plan) -> str:
    """The key of the navigation as each page shows it: titles, addresses and heads of its pages."""
    told: list[str] = []
    for page in plan.nav.pages:
        told += (page.file.src_uri, page.url, str(page.title), repr(sorted(page.meta.items())))
    return digest((str(plan.nav), *told))


def page_key(text: str, navigation: str) -> str:
    """The key of a page, but for where its links lead, which is looked up each time."""
    return digest((text, navigation))


def _name(thing: object) -> str:
    """What stands for a thing that is no plain value; it has no address in memory."""
    return str(getattr(thing, "__qualname__", None) or type(thing).__qualname__)
