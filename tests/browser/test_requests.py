"""The site asks nobody else for anything, and the browser has nothing to complain of.

That no page at all has an address to load from elsewhere is tested without a browser.
"""

from playwright.sync_api import expect

from tests.browser.conftest import Contexts
from tests.built import EVERY_SORT_OF_PAGE, Built


def test_no_sort_of_page_asks_another_host_or_fails(
    contexts: Contexts, address: str, built: Built
) -> None:
    paths = {of(sort) for sort in EVERY_SORT_OF_PAGE for of in (built.example, built.slightest)}
    dates = [path for path in built.pages if path.startswith("dates/")]
    requests: list[str] = []
    failures: list[str] = []
    with contexts().new_page() as page:  # its own: it is listened to
        page.on("request", lambda request: requests.append(request.url))
        page.on("pageerror", lambda error: failures.append(str(error)))
        page.on(
            "response",
            lambda answer: failures.append(answer.url) if answer.status >= 400 else None,
        )
        page.on(
            "console",
            lambda said: failures.append(said.text) if said.type in {"error", "warning"} else None,
        )
        for path in sorted(paths | {*dates[:1], *dates[-2:-1], "404.html"}):
            page.goto(path)
        page.get_by_role("textbox", name="Search").press_sequentially("mali")
        expect(page.locator(".md-search-result__item")).not_to_have_count(0)

    assert len(requests) > len(paths)
    assert [url for url in requests if not url.startswith((address, "data:", "blob:"))] == []
    assert failures == []
