"""Pictures of a dossier of next to nothing, of very much at once, and of names made to break them.

On a phone and on a desktop, with JavaScript: nothing fails, sticks out, or is too small to read.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Opener
from tests.built import Built, build, served
from tests.workspace import make_site

CITE = "cite: [{source: report}]"
BREAKS = [
    '" onload=alert(1) x="',
    "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;",
    "'; } * { display: none } /*",
    "url(#map-sea) ?who=a&to=b#c",
    "]]> {{ x }} {% x %} | --> <",
]
"""What the check lets through: HTML itself it refuses."""

SMALL = """() => [...document.querySelectorAll("article figure svg text")]
    .filter(one => one.checkVisibility())
    .map(one => [one.textContent, parseFloat(getComputedStyle(one).fontSize), one.getScreenCTM()])
    .filter(([, size, { a, b }]) => size * Math.hypot(a, b) < 11.9)"""
OUTSIDE = """() => [...document.querySelectorAll("article figure svg")].filter(svg => {
    const edge = svg.getBoundingClientRect();
    return [...svg.querySelectorAll("a text, a rect")].some(one => {
        const box = one.getBoundingClientRect();
        return one.checkVisibility() && box.width && !one.closest("svg svg")
            && (box.right < edge.left || box.left > edge.right || box.top > edge.bottom);
    });
}).map(svg => svg.getAttribute("class"))"""


def country(name: str, iso2: str) -> str:
    return f"name: {name!r}\ncodes: {{iso2: {iso2}}}\n"


def event(name: str, who: str, more: str = "") -> str:
    actors = "".join(f"  - {{who: {one}, role: host}}\n" for one in who.split())
    return f"name: {name!r}\ntype: meeting\ndate: 2023-05-06\nactors:\n{actors}{more}{CITE}\n"


ALONE = {"countries/mali": country("Mali", "ML")}
PLACE = 'place: {name: Kidal, country: mali, precision: town, at: "18.4, 1.4", codes: {m49: 1}}\n'
CROWD = {
    **ALONE,
    "countries/niger": country("Niger", "NE"),
    "blocs/league": f"name: League\ntype: regional-bloc\nmembers:\n  - {{who: mali, {CITE}}}\n",
    **{f"events/one-{n}": event(f"Event {n} of the day", "mali niger", PLACE) for n in range(300)},
}
HOSTILE = {
    # Ids that a script might find where it looks for none of its own.
    "countries/constructor": country(BREAKS[0], "ML"),
    "countries/prototype": country(BREAKS[1], "NE"),
    "blocs/constructor-bloc": f"name: {BREAKS[2]!r}\ntype: regional-bloc\nmembers:\n"
    f"  - {{who: constructor, since: 2020-01-01, {CITE}}}\n"
    f"  - {{who: prototype, since: 2021, until: 2022-03-04, {CITE}}}\n",
    "blocs/valueof": f"name: {BREAKS[3]!r}\ntype: regional-bloc\nmembers:\n"
    f"  - {{who: constructor, until: 2022-01-01, {CITE}}}\n",
    **{
        f"events/e{n}": event(
            f"{name} {n}",
            "constructor prototype",
            f"place: {{name: {name!r}, country: constructor, precision: town, "
            f'at: "1{n}.4, 1.4", codes: {{m49: 1}}}}\n',
        )
        for n, name in enumerate(BREAKS)
    },
}
NOTHING: Mapping[str, str] = {}
PAGES = ("index.html", "map.html", "timeline.html", "relations.html", "dates/index.html")


@dataclass(frozen=True)
class Odd:
    """A built dossier, and where it is served."""

    built: Built
    address: str
    name: str

    @property
    def pages(self) -> tuple[str, ...]:
        """Its pages with pictures: the five that always are, each country's, each bloc's."""
        own = [path for path in self.built.pages if path.startswith(("countries/", "blocs/"))]
        return (*PAGES, *own[:8])


def site(folder: Path, files: Mapping[str, str]) -> Built:
    root = make_site(folder / "site")
    for path in (root / "content").rglob("*.yml"):
        if path.parent.name in {"countries", "blocs"}:
            path.unlink()
    record = root / "seeds/report.yml"
    record.write_text(record.read_text("utf-8").replace("[[", "").replace("]]", ""), "utf-8")
    for name, text in files.items():
        target = root / f"content/{name}.yml"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    (root / "build/docs").mkdir(parents=True)
    return build(root)


DOSSIERS = {"nothing": NOTHING, "alone": ALONE, "crowd": CROWD, "hostile": HOSTILE}


@pytest.fixture(scope="module", params=DOSSIERS)
def odd(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Odd]:
    """A dossier of its own kind."""
    built = site(tmp_path_factory.mktemp(request.param), DOSSIERS[request.param])
    with served(built.site) as address:
        yield Odd(built, address, request.param)


@pytest.fixture(params=[320, 1280])
def page(request: pytest.FixtureRequest, new_page: Opener) -> Page:
    return new_page(viewport={"width": request.param, "height": 800}, reduced_motion="reduce")


def test_every_picture_is_legible_and_whole(odd: Odd, page: Page) -> None:
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.on("dialog", lambda dialog: failed.append(dialog.message))
    for path in odd.pages:
        page.goto(odd.address + path)
        assert page.evaluate(SMALL) == [], path
        assert page.evaluate(OUTSIDE) == [], path
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        assert page.locator("article script, article [onerror], article [onclick]").count() == 0
        assert page.locator("article h1").inner_text().strip(), path
    assert failed == []


def test_there_is_a_picture_where_there_is_something_to_see(odd: Odd, page: Page) -> None:
    maps = {"nothing": 0, "alone": 1, "crowd": 1, "hostile": 1}[odd.name]
    page.goto(f"{odd.address}map.html")
    assert page.locator("article .figure-map").count() == maps
    lines = {"nothing": 0, "alone": 0, "crowd": 1, "hostile": 1}[odd.name]
    page.goto(f"{odd.address}timeline.html")
    assert page.locator("article :is(.figure-timeline, .figure-counts)").count() == lines
    page.goto(f"{odd.address}relations.html")
    assert page.locator("article .figure-all-ties").count() == lines


def test_three_hundred_events_in_one_place_are_one_mark(
    new_page: Opener, tmp_path_factory: pytest.TempPathFactory
) -> None:
    built = site(tmp_path_factory.mktemp("place"), CROWD)
    with served(built.site) as address:
        page = new_page(viewport={"width": 320, "height": 800})
        page.goto(f"{address}map.html")
        mark = page.locator("a.map-mark")
        assert mark.count() == 1
        assert mark.locator("text").first.text_content() == "300"
        inside = """one => {
            const [text, disc] = ["text", "circle:not(.map-target)"]
                .map(name => one.querySelector(name).getBoundingClientRect());
            return text.left >= disc.left && text.right <= disc.right;
        }"""
        assert mark.evaluate(inside)


def test_hostile_names_are_words_and_dates_count_them(
    new_page: Opener, tmp_path_factory: pytest.TempPathFactory
) -> None:
    built = site(tmp_path_factory.mktemp("words"), HOSTILE)
    with served(built.site) as address:
        page = new_page(viewport={"width": 1280, "height": 800})
        page.goto(f"{address}dates/index.html?on=2021-12-31")
        fills = page.locator("#map .map-country path").evaluate_all(
            "all => all.map(one => one.getAttribute('fill'))"
        )
        # The smaller of two blocs has the colour; on that day nobody knows of the other country.
        assert "url(#map-bloc-valueof)" in fills
        page.locator("#on-day").fill("2022-01-02")
        page.locator("#on-day").blur()
        told = page.locator("#map .map-country title").all_text_contents()
        assert any(one.startswith(BREAKS[0]) and BREAKS[2] in one for one in told)
        page.goto(f"{address}timeline.html?who=constructor")
        assert page.locator("ol.events > li:visible").count() == len(BREAKS)
        assert BREAKS[1] in (page.locator("ol.events").text_content() or "")
