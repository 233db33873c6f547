"""The browser of the tests and the screenshots."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from tests.built import ROOT

RECORD = ROOT / ".venv/chromium"
"""Where `make` writes the browser's path; empty for the one of Playwright."""


@contextmanager
def chromium() -> Iterator[Browser]:
    program = RECORD.read_text("utf-8") if RECORD.exists() else ""
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=program or None) as browser,
    ):
        yield browser
