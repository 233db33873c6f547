"""The pages of single days: which there are, in a dossier of any size, and what they say."""

import json
from collections.abc import Mapping
from pathlib import Path

import html5lib
import pytest

from dossier.day import Sort
from dossier.generate import read
from dossier.render.site import render
from dossier.render.views.days import MOST_CHANGES, MOST_JANUARIES, MOST_SHOWN
from tests.workspace import make_site, to_html

CITED = [{"source": "report"}]
REPORT = {
    "title": "A report",
    "publisher": "The Daily Test",
    "language": "en",
    "digest": "What happened.",
}


def pages_of(folder: Path, files: Mapping[str, object]) -> dict[str, str]:
    """The pages of dates/, by their names without .md, of a dossier with only these entities."""
    contents = {f"content/{path}.yml": json.dumps(content) for path, content in files.items()}
    root = make_site(folder, {**contents, "seeds/report.yml": json.dumps(REPORT)})
    for path in root.glob("content/*/*.yml"):
        if f"{path.parent.name}/{path.stem}" not in files and path.parent.name != "vocabulary":
            path.unlink()
    found = render(read(root), root)
    return {
        Path(path).stem: text.decode()
        for path, text in found.items()
        if path.startswith("dates/") and path.endswith(".md")
    }


def country(name: str, **more: object) -> dict[str, object]:
    claim = {"text": f"{name} is there.", "cite": CITED}
    return {"name": name, "claims": [claim], **more}


def league(members: list[dict[str, object]], **more: object) -> dict[str, object]:
    return {
        "name": "League",
        "type": "regional-bloc",
        "members": [{**member, "cite": CITED} for member in members],
        **more,
    }


@pytest.mark.parametrize("files", [{}, {"countries/upland": country("Upland")}])
def test_a_dossier_without_blocs_says_that_there_is_nothing(
    files: Mapping[str, object], tmp_path: Path
) -> None:
    pages = pages_of(tmp_path, files)
    assert list(pages) == ["index"]
    assert "No membership and no agreement has a date yet." in pages["index"]
    assert "template" not in pages["index"]


def test_each_first_of_january_and_each_change_has_a_page(tmp_path: Path) -> None:
    pages = pages_of(
        tmp_path,
        {
            "countries/upland": country("Upland"),
            "blocs/league": league([{"who": "upland", "since": "2019-05-02", "until": "2021-03"}]),
        },
    )
    assert sorted(pages) == [
        "2019-01-01",
        "2019-05-02",
        "2020-01-01",
        "2021-01-01",
        "2021-03-01",
        "index",
    ]
    assert "Nobody belonged to anything" in pages["2019-01-01"]
    assert "Nothing changed on this day." in pages["2020-01-01"]
    assert "[Upland](../countries/upland.md)" in pages["2020-01-01"]
    before, after = ">not yet a member</span> → ", ">member</span>"
    assert f'{before}<span class="standing member"{after}' in pages["2019-05-02"]
    # The day on which it had left for certain is after the last that the dossier speaks for.
    assert '<span class="standing uncertain">uncertain</span></li>' in pages["2021-03-01"]
    assert '(2019-05-02.md){: rel="prev" }' in pages["2020-01-01"]
    assert '(2021-01-01.md){: rel="next" }' in pages["2020-01-01"]


def test_a_large_dossier_has_the_latest_of_them_and_says_so(tmp_path: Path) -> None:
    many = range(MOST_SHOWN[Sort.MEMBERSHIP] + 40)
    files: dict[str, object] = {f"countries/land-{n}": country(f"Land {n}") for n in many}
    files["blocs/league"] = league(
        [{"who": f"land-{n}", "since": f"{1700 + n % 300}-05-{1 + n % 28:02d}"} for n in many]
    )
    pages = pages_of(tmp_path, files)
    januaries = [name for name in pages if name.endswith("-01-01")]
    assert len(januaries) == MOST_JANUARIES
    assert len(pages) - len(januaries) - 1 == MOST_CHANGES
    assert min(pages) == f"{1700 + many[-1] - MOST_JANUARIES + 1}-01-01"
    assert f"There is room for the latest {MOST_JANUARIES}" in pages["index"]
    assert "40 more on its page" in pages["index"]
    assert max(len(page) for page in pages.values()) < 120_000


@pytest.mark.parametrize("name", ["| a | `b`", "{{ 7 * 7 }}", "a_b_ [c] {: .e }", "1. <3 & \\"])
def test_a_name_is_words_and_no_more(name: str, tmp_path: Path) -> None:
    union = {**league([{"who": "upland", "since": "2019-05-02"}]), "name": name}
    pages = pages_of(
        tmp_path, {"countries/upland": {**country("Upland"), "name": name}, "blocs/league": union}
    )
    for page in pages.values():
        assert name not in page
    shown = html5lib.parse(to_html(pages["2019-05-02"]), namespaceHTMLElements=False)
    assert ["".join(link.itertext()) for link in shown.findall(".//td//a")] == [name, name]


def test_a_member_without_a_date_may_have_joined_later(tmp_path: Path) -> None:
    pages = pages_of(
        tmp_path,
        {
            "countries/upland": country("Upland"),
            "countries/lowland": country("Lowland"),
            "blocs/league": league([{"who": "upland", "since": "2019-05-02"}, {"who": "lowland"}]),
        },
    )
    page = pages["2019-05-02"]
    assert "[Lowland](../countries/lowland.md) <small>since ?</small>" in page
    assert "[Upland](../countries/upland.md)</span>" in page
    assert "a member may have joined after this day" in page
