"""The files that serve the search of a site of many pages."""

import json
import re
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from dossier.publish import pagefind
from dossier.publish.feed import Entry
from dossier.publish.pagefind import PagefindError
from dossier.publish.search import INDEX, MOST, SETTING, is_for_pagefind, search_files

PAGES = 300
CONFIG: Mapping[str, object] = {"lang": ["en"], "separator": r"\s+"}


def entries(**changed: str) -> list[Entry]:
    """Those of so many pages; `changed` has other texts for some."""
    return [
        Entry(
            location=f"events/event-{number}.html",
            title=f"Event {number}",
            text=changed.get(f"event_{number}", f"<p>What {number % 7} and {number % 50} did</p>"),
            tags=[f"Event {number}", f"Événement {number}"],
        )
        for number in range(PAGES)
    ]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    return search_files(entries(), CONFIG, tmp_path_factory.mktemp("made"))


@pytest.fixture
def indexed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many pages Pagefind was given each time that it ran."""
    runs: list[int] = []
    index = pagefind.index

    def counted(pages: Mapping[str, bytes], *, chunk: int) -> Mapping[str, bytes]:
        runs.append(len(pages))
        return index(pages, chunk=chunk)

    monkeypatch.setattr(pagefind, "index", counted)
    return runs


def test_the_index_has_no_page_and_says_where_they_are(made: Mapping[str, bytes]) -> None:
    index = json.loads(made[INDEX])
    assert index["docs"] == []
    settings = index["config"].pop("pagefind")
    assert index["config"] == CONFIG
    for number, shard in enumerate(settings["shards"]):
        assert f"pagefind/{number}/pagefind.{shard['hash']}.pf_meta" in made
        groups = {f"pagefind/{number}/fragment/{group}" for group in range(shard["files"])}
        assert groups >= {path for path in made if f"/{number}/fragment/" in path}
    assert f"pagefind/names/{settings['names'] - 1}.json" in made
    assert {"pagefind/pagefind-worker.js", "pagefind/0/wasm.unknown.pagefind"} <= set(made)


def test_nothing_of_other_search_boxes_is_published(made: Mapping[str, bytes]) -> None:
    rest = {
        re.sub(r"/\d+/(index|fragment)/.*|/names/.*|/\d+/pagefind\..*", "", path) for path in made
    }
    assert rest == {
        INDEX, "pagefind", "pagefind/pagefind-worker.js", "pagefind/0/wasm.unknown.pagefind"
    }  # fmt: skip


def test_the_same_pages_make_the_same_bytes_in_whatever_order(
    made: Mapping[str, bytes], tmp_path: Path
) -> None:
    again = search_files(entries()[::-1], CONFIG, tmp_path)
    assert again == made
    assert list(again) == list(made)


def test_what_did_not_change_is_not_made_again(tmp_path: Path, indexed: list[int]) -> None:
    first = search_files(entries(), CONFIG, tmp_path)
    assert sum(indexed) == PAGES
    indexed.clear()
    assert search_files(entries(), CONFIG, tmp_path) == first
    assert indexed == []


def test_a_change_costs_one_shard_and_makes_what_a_clean_build_makes(
    tmp_path: Path, indexed: list[int]
) -> None:
    search_files(entries(), CONFIG, tmp_path / "cache")
    indexed.clear()
    changed = entries(event_7="<p>Something else</p>")
    after = search_files(changed, CONFIG, tmp_path / "cache")
    assert len(indexed) == 1
    assert indexed[0] < PAGES
    assert after == search_files(changed, CONFIG, tmp_path / "clean")


@pytest.mark.parametrize("damage", ["cut", "changed", "swapped", "gone"])
def test_a_cache_that_is_damaged_makes_no_difference(
    damage: str, made: Mapping[str, bytes], tmp_path: Path
) -> None:
    search_files(entries(), CONFIG, tmp_path)
    one, other = sorted((tmp_path / "build/cache/search").iterdir())[:2]
    content = one.read_bytes()
    if damage == "cut":
        one.write_bytes(content[:-5])
    elif damage == "changed":
        one.write_bytes(content[:-5] + b"?" + content[-4:])
    elif damage == "swapped":
        one.write_bytes(other.read_bytes())
    else:
        one.unlink()
    assert search_files(entries(), CONFIG, tmp_path) == made


def test_a_cache_that_cannot_be_written_makes_no_difference(
    made: Mapping[str, bytes], tmp_path: Path
) -> None:
    (tmp_path / "build").write_text("a file where the folder should be")
    assert search_files(entries(), CONFIG, tmp_path) == made


def bearers(made: Mapping[str, bytes], name: str) -> Sequence[str]:
    rows = [json.loads(made[path]).get(name, []) for path in made if "/names/" in path]
    return [location for row in rows for location, _, _ in row]


def test_every_name_leads_to_its_page(made: Mapping[str, bytes]) -> None:
    for name in ("event 7", "evenement 7"):
        assert bearers(made, name) == ["events/event-7.html"]
    assert bearers(made, "event") == []


@pytest.mark.parametrize(
    ("pages", "extra", "expected"),
    [
        (MOST, {}, False),
        (MOST + 1, {}, True),
        (10, {SETTING: 10}, False),
        (11, {SETTING: 10}, True),
        (11, {SETTING: "many"}, False),
    ],
)
def test_from_how_many_pages_on(pages: int, extra: Mapping[str, object], expected: bool) -> None:
    of_two = [
        Entry(location=f"{number}.html{anchor}", title="", text="")
        for number in range(pages)
        for anchor in ("", "#section")
    ]
    assert is_for_pagefind(of_two, extra) is expected


def test_a_program_that_is_not_there_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def missing(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(pagefind, "distribution", missing)
    with pytest.raises(PagefindError, match=r"pip install 'pagefind\[bin\]'"):
        search_files(entries(), CONFIG, tmp_path)


@pytest.mark.parametrize(
    "script",
    ["exit 3", "echo nonsense,; cat > /dev/null", "head -c 1 > /dev/null; printf e30=,"],
    ids=["stops", "nonsense", "another protocol"],
)
def test_a_program_that_fails_is_a_problem_and_no_hang(
    script: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "pagefind"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setattr(pagefind, "program", lambda: program)
    with pytest.raises(PagefindError, match="Pagefind"):
        search_files(entries(), CONFIG, tmp_path / "cache")
