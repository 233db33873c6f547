"""What a browser fetches for a first search of a site: `python -m tests.bench.search SITE WORDS`.

Bytes are those of the answers, with their heads, compressed as a web server does it.
"""

import sys
from pathlib import Path

from playwright.sync_api import Browser, Request, expect

from tests.bench.pages import Compressing
from tests.built import served
from tests.chromium import chromium


class _Came:
    """The requests that were answered."""

    def __init__(self) -> None:
        self.requests: list[Request] = []

    def note(self, request: Request) -> None:
        self.requests.append(request)

    def bytes(self) -> int:
        sizes = (request.sizes() for request in self.requests)
        return sum(one["responseBodySize"] + one["responseHeadersSize"] for one in sizes)


def first_search(browser: Browser, address: str, words: str) -> tuple[int, int]:
    """How many requests, and how many bytes, the search of a new reader on the home page makes."""
    came = _Came()
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        page = context.new_page()
        page.goto(f"{address}index.html", wait_until="networkidle")
        context.on("requestfinished", came.note)  # Those of workers too.
        box = page.get_by_role("textbox", name="Search")
        box.fill(words)
        box.press("End")
        told = page.locator(".md-search-result__meta")
        expect(told).to_contain_text("matching document", timeout=60_000)
        return len(came.requests), came.bytes()


def first_page(browser: Browser, address: str) -> int:
    """How many bytes the home page makes with all that it asks for, of a new reader."""
    came = _Came()
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        page = context.new_page()
        page.on("requestfinished", came.note)
        page.goto(f"{address}index.html", wait_until="networkidle")
        return came.bytes()


def main(site: Path, searches: list[str]) -> None:
    """Print a table of these searches."""
    print("| search | requests | bytes |")
    print("|---|---|---|")
    with served(site, Compressing) as address, chromium() as browser:
        for words in searches:
            requests, size = first_search(browser, address, words)
            print(f"| {words} | {requests} | {size:,} |")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
