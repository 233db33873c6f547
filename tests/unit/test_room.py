"""Pages that stay small: what one has no room for is on further ones, all of it, once."""

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.dossier import Dossier
from dossier.load.content import load
from dossier.render.room import ROOM, Room
from dossier.render.site import render
from dossier.render.views.paging import chunks, fits
from tests.bench.made import BUSIEST, make

SMALL = Room(
    rows=20,
    options=5,
    few=2,
    disputes=3,
    events=10,
    mentions=5,
    positions=2,
    facts=2,
    statements=10,
    further=10,
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("made")
    make(made, 150)
    return made


@pytest.fixture(scope="module")
def dossier(folder: Path) -> Dossier:
    return Dossier(load(folder))


@pytest.fixture(scope="module")
def pages(folder: Path, dossier: Dossier) -> Mapping[str, str]:
    """Each page of the tree, where there is little room."""
    made = render(dossier, folder, SMALL)
    return {path: raw.decode() for path, raw in made.items() if path.endswith(".md")}


def of_list(pages: Mapping[str, str], first: str, name: str = "") -> list[str]:
    """The first page of a list, and its further ones in their order."""
    stem = re.escape(first.removesuffix(".md") + (f"_{name}" if name else ""))
    found = [(m, path) for path in pages if (m := re.fullmatch(rf"{stem}_(\d+)\.md", path))]
    return [
        pages[first],
        *(pages[path] for m, path in sorted(found, key=lambda one: int(one[0][1]))),
    ]


def rows(page: str) -> list[str]:
    """What the rows of the table of a page link to first."""
    return re.findall(r"^\| \[.*?\]\((.*?)\)", page, re.MULTILINE)


@given(st.integers(0, 300), st.integers(1, 50), st.integers(1, 50))
def test_the_pages_of_a_list_have_each_of_it_once_in_order(
    count: int, first: int, further: int
) -> None:
    parts = chunks(range(count), first, further)
    assert [one for part in parts for one in part] == list(range(count))
    assert len(parts) == 1 or not fits(count, first)
    assert all(len(part) <= further for part in parts[1:])
    assert all(parts[1:])


@pytest.mark.parametrize("name", ["events", "organisations", "sources", "disputes"])
def test_a_long_list_is_on_several_pages(
    name: str, pages: Mapping[str, str], dossier: Dossier
) -> None:
    first = "disputes.md" if name == "disputes" else f"{name}/index.md"
    count = {"sources": len(dossier.sources), "disputes": len(dossier.disputes)}.get(
        name, sum(entity.folder == name for entity in dossier.entities.values())
    )
    listed = [rows(page) for page in of_list(pages, first)]
    assert all(len(page) <= SMALL.rows * 1.25 for page in listed)
    assert Counter(Counter(one for page in listed for one in page).values()) == {1: count}
    assert len(listed) == 1 or count > SMALL.rows


def test_a_page_of_a_list_leads_to_those_beside_it(pages: Mapping[str, str]) -> None:
    _, second, third, *_ = of_list(pages, "events/index.md")
    assert '](index%5F2.md){: rel="prev" }' in third
    assert '](index%5F4.md){: rel="next" }' in third
    assert '](index.md){: rel="prev" }' in second
    assert "# Events (2 of " in second


def test_a_list_is_narrowed_on_its_first_page_by_what_all_have(pages: Mapping[str, str]) -> None:
    first, *others = of_list(pages, "events/index.md")
    assert 'class="narrow"' in first
    assert (
        len(
            re.findall(
                r'<option value="[^"]', first.split('id="narrow-actor"')[1].split("</select>")[0]
            )
        )
        == 5
    )
    assert (
        f'data-pages="{" ".join(f"index%5F{n}.html" for n in range(2, len(others) + 2))}"' in first
    )
    assert not any('class="narrow"' in page or "data-pages" in page for page in others)
    assert all("search: {exclude: true}" in page for page in others)


def test_the_page_of_all_disputes_leads_to_where_each_is_written(
    pages: Mapping[str, str], dossier: Dossier
) -> None:
    assert len(dossier.disputes) > SMALL.disputes
    page = pages["disputes.md"]
    assert '<section class="dispute"' not in page
    assert re.search(r"^\| \[.*?\]\(events/event-5.md#dispute-1\)", page, re.MULTILINE)


def test_every_event_of_an_entity_is_on_one_of_its_pages_newest_first(
    pages: Mapping[str, str], dossier: Dossier
) -> None:
    found = of_list(pages, f"countries/{BUSIEST}.md", "events")
    listed = [
        re.findall(r'<span class="what">\[.*?\]\(\.\./events/(.*?)\.md\)', page) for page in found
    ]
    assert len(found) > 2
    newest = [event.id for event, _ in reversed(dossier.events_of[BUSIEST])]
    assert [id for page in listed for id in page] == newest
    assert [len(page) for page in listed][:2] == [SMALL.events, SMALL.further]


def test_marks_of_a_strip_lead_to_the_page_that_has_the_event(pages: Mapping[str, str]) -> None:
    page = pages[f"countries/{BUSIEST}.md"]
    led = re.findall(r'href="(country-0%5Fevents%5F\d+)\.html#(event-[^"]+)"', page)
    assert led
    for path, anchor in led:
        assert f'id="{anchor}"' in pages[f"countries/{path.replace('%5F', '_')}.md"]
    for anchor in re.findall(r'href="#(event-[^"]+)"', page):
        assert f'id="{anchor}"' in page


def test_every_mention_and_every_dispute_is_on_one_of_its_pages(
    pages: Mapping[str, str], dossier: Dossier
) -> None:
    mentions = of_list(pages, f"countries/{BUSIEST}.md", "mentions")
    told = sum(page.split("{: #mentions }")[-1].count("\n**[") for page in mentions)
    assert told == len({mention.of for mention in dossier.mentions[BUSIEST]})
    disputes = of_list(pages, f"countries/{BUSIEST}.md", "disputes")
    assert sum(page.count('<section class="dispute"') for page in disputes) == len(
        dossier.disputes_of[BUSIEST]
    )


def test_the_statements_of_a_page_are_those_that_stand_there(pages: Mapping[str, str]) -> None:
    _, second, *_ = of_list(pages, f"countries/{BUSIEST}.md", "events")
    assert re.search(rf"of {SMALL.further} statements", second)


def test_facts_that_have_no_room_have_a_page_with_their_citations(
    pages: Mapping[str, str], dossier: Dossier
) -> None:
    parts = of_list(pages, f"countries/{BUSIEST}.md", "parts")
    count = len(dossier.parts[BUSIEST])
    assert count > 2
    assert f"[All {count}](country-0%5Fparts%5F2.md)" in parts[0]
    assert all("## Evidence" in page for page in parts[1:])
    listed = [
        re.findall(r"^:   \[.*?\]\(\.\./organisations/", page, re.MULTILINE) for page in parts[1:]
    ]
    assert sum(map(len, listed)) == count - SMALL.facts


def test_every_citation_of_a_source_is_on_one_of_its_pages(
    pages: Mapping[str, str], dossier: Dossier
) -> None:
    id = max(dossier.cited, key=lambda id: len(dossier.cited[id]))
    found = of_list(pages, f"sources/{id}.md", "cited-by")
    assert len(found) > 2
    assert sum(page.count('<span class="quote">') for page in found) == len(dossier.cited[id])


def test_where_there_is_room_nothing_has_a_further_page(folder: Path, dossier: Dossier) -> None:
    much = Room(**dict.fromkeys(ROOM.__dataclass_fields__, 10_000))
    assert not [path for path in render(dossier, folder, much) if "_" in path]


def test_no_list_and_no_page_of_its_entries_grows_with_the_dossier(
    folder: Path, tmp_path: Path
) -> None:
    make(tmp_path, 300)
    small, large = heaviest(folder), heaviest(tmp_path)
    for sort in ("events", "agreements", "organisations", "sources", "disputes"):
        assert large[sort] <= small[sort] * 1.25 + 2_000, sort


def heaviest(root: Path) -> Mapping[str, int]:
    """By folder, or by name where it is in none: how many bytes the heaviest page has."""
    found: dict[str, int] = {}
    for path, raw in render(Dossier(load(root)), root, SMALL).items():
        sort = re.split(r"[/_.]", path)[0]
        found[sort] = max(found.get(sort, 0), len(raw))
    return found
