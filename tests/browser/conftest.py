"""A real browser, and pages in it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal, Protocol, TypeAlias, TypedDict, Unpack

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from tests.chromium import chromium

HERE = Path(__file__).parent
PATIENCE = 60_000
"""How many milliseconds are waited for what comes at once, on a machine that is not busy."""

expect.set_options(timeout=PATIENCE)


Colours: TypeAlias = Literal["light", "dark"]
Seen: TypeAlias = Callable[[int, Colours], Page]


class Settings(TypedDict, total=False):
    """Who looks at a page, and with what."""

    viewport: ViewportSize
    color_scheme: Colours
    reduced_motion: Literal["reduce"]
    java_script_enabled: bool
    has_touch: bool


class Contexts(Protocol):
    """Gives the context that has these settings."""

    def __call__(self, **settings: Unpack[Settings]) -> BrowserContext: ...


class Opener(Protocol):
    """Opens a page with these settings, that knows the site's address."""

    def __call__(self, **settings: Unpack[Settings]) -> Page: ...


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test in this folder."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def contexts(browser: Browser, address: str) -> Contexts:
    """One context for all pages with the same settings: they share a cache, and so open fast."""
    made: dict[str, BrowserContext] = {}

    def context_with(**settings: Unpack[Settings]) -> BrowserContext:
        key = repr(sorted(settings.items()))
        if key not in made:
            made[key] = browser.new_context(base_url=address, **settings)
            made[key].set_default_timeout(PATIENCE)
        return made[key]

    return context_with


@pytest.fixture(scope="session")
def spare() -> dict[str, list[Page]]:
    """Pages that no test uses at the moment, by their settings."""
    return {}


@pytest.fixture
def new_page(contexts: Contexts, spare: dict[str, list[Page]]) -> Iterator[Opener]:
    """Opens pages that are as good as new: a browser takes longer to make one than to fill it."""
    lent: list[tuple[str, Page]] = []

    def open_page(**settings: Unpack[Settings]) -> Page:
        key = repr(sorted(settings.items()))
        pages = spare.setdefault(key, [])
        page = pages.pop() if pages else contexts(**settings).new_page()
        lent.append((key, page))
        return page

    yield open_page
    for key, page in lent:
        page.goto("about:blank")
        page.mouse.move(-1, -1)  # or the next page would open with the mouse on something
        spare[key].append(page)


@pytest.fixture
def page(new_page: Opener) -> Page:
    """A page of a desktop's width."""
    return new_page(viewport={"width": 1280, "height": 800})


@pytest.fixture
def seen_by(new_page: Opener) -> Seen:
    """A page at some width, in light or dark colours, without movement that axe would measure."""
    return lambda width, colours: new_page(
        viewport={"width": width, "height": 800}, color_scheme=colours, reduced_motion="reduce"
    )
