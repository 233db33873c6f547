"""A tree of Markdown made again from what is kept is the tree that is made from nothing."""

import random
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import yaml

from dossier.cache import FOLDER
from dossier.dossier import Dossier
from dossier.generate import DOCS, generate, read
from dossier.load.syntax import Parsed, parse
from dossier.problems import DossierError, Problem
from dossier.render.inputs import Watched
from tests.bench.made import make
from tests.incremental.trees import same, tree
from tests.workspace import make_site

STEPS = 16
"""How often a dossier is made again in a sequence, after one to five edits."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    make(make_site(tmp_path), 25)
    return tmp_path


def problems_of(make: Callable[[], object]) -> list[Problem]:
    """What is told to be wrong while something is made."""
    try:
        make()
    except DossierError as error:
        return list(error.problems)
    return []


class Edits:
    """A dossier's folder, and ways to edit what is in it."""

    def __init__(self, root: Path, seed: int) -> None:
        self.root, self.dice = root, random.Random(seed)

    def some(self, pattern: str) -> Path:
        return self.dice.choice(sorted(self.root.glob(pattern)))

    def change(self) -> None:
        """One edit of any sort, which may leave something wrong in the dossier."""
        often = (
            *(self.name, self.claim, self.date, self.add, self.remove, self.rename, self.member),
            *(self.record, self.actors, self.nothing),
        )
        seldom = (self.template, self.term, self.about)  # After these all pages are made anew.
        self.dice.choice((*often, *often, *often, *seldom))()

    def edit(self, path: Path, **fields: object) -> None:
        data = yaml.safe_load(path.read_text("utf-8")) | fields
        path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), "utf-8")

    def name(self) -> None:
        path = self.some("content/[!v]*/*.yml")
        self.edit(path, name={"en": f"Name {self.dice.randrange(99)} of {path.stem}"})

    def claim(self) -> None:
        path = self.some("content/[!v]*/*-*.yml")
        claims = yaml.safe_load(path.read_text("utf-8")).get("claims", [])
        self.edit(path, claims=self.dice.sample(claims, self.dice.randrange(len(claims) + 1)))

    def date(self) -> None:
        year = self.dice.choice((1999, 2008, 2024, 2031))
        self.edit(
            self.some("content/events/event-*.yml"), date=f"{year}-0{self.dice.randrange(1, 9)}"
        )

    def add(self) -> None:
        path = self.some("content/events/event-*.yml")
        path.with_stem(f"event-9{self.dice.randrange(9)}").write_bytes(path.read_bytes())

    def remove(self) -> None:
        self.some("content/events/event-*.yml").unlink()

    def rename(self) -> None:
        path = self.some("content/events/event-*.yml")
        to = path.with_stem(f"event-8{self.dice.randrange(99)}")
        if not to.exists():
            self.edit(path, formerly=[path.stem])
            path.rename(to)

    def member(self) -> None:
        path = self.some("content/blocs/bloc-*.yml")
        members = yaml.safe_load(path.read_text("utf-8")).get("members", [])
        self.edit(path, members=self.dice.sample(members, self.dice.randrange(len(members) + 1)))

    def record(self) -> None:
        path = self.some("seeds/report-*.yml")
        self.edit(path, title=f"Title {self.dice.randrange(99)}", publisher=self.dice.choice("AB"))

    def actors(self) -> None:
        who = self.some("content/countries/country-*.yml").stem
        self.edit(self.some("content/events/event-*.yml"), actors=[{"who": who, "role": "host"}])

    def template(self) -> None:
        path = self.root / "templates/kinds" / self.dice.choice(("country.md", "event.md"))
        path.write_text(f"{path.read_text('utf-8')}\nLine {self.dice.randrange(99)}\n", "utf-8")

    def term(self) -> None:
        path = self.some("content/vocabulary/event-types.yml")
        data = yaml.safe_load(path.read_text("utf-8"))
        term = self.dice.choice(sorted(data))
        self.edit(path, **{term: {**data[term], "name": f"Term {self.dice.randrange(99)}"}})

    def about(self) -> None:
        self.edit(self.root / "content/dossier.yml", about=f"About {self.dice.randrange(99)}.")

    def nothing(self) -> None:
        path = self.some("content/*/*.yml")
        path.write_bytes(path.read_bytes())


@pytest.mark.parametrize("seed", range(3))
def test_whatever_was_edited_the_tree_is_the_one_from_nothing(seed: int, root: Path) -> None:
    edits = Edits(root, seed)
    same(root)
    for _ in range(STEPS):
        before = tree(root)
        for _ in range(edits.dice.randrange(1, 6)):
            edits.change()
        if wrong := problems_of(lambda: read(root)):
            assert problems_of(lambda: generate(root)) == wrong
            assert tree(root) == before
        else:
            same(root)


def test_a_file_that_did_not_change_is_not_parsed_again(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed: list[str] = []

    def noting(raw: bytes, path: str) -> Parsed:
        parsed.append(path)
        return parse(raw, path)

    monkeypatch.setattr("dossier.load.content.parse", noting)
    generate(root)
    assert [path for path in parsed if path.startswith("content/events/")] != []
    parsed.clear()
    generate(root)
    assert [path for path in parsed if path.startswith("content/events/")] == []
    Edits(root, 0).edit(root / "content/events/event-3.yml", date="2020")
    generate(root)
    assert [path for path in parsed if path.startswith("content/events/")] == [
        "content/events/event-3.yml"
    ]


def test_only_pages_are_made_again_of_which_an_input_changed(root: Path) -> None:
    assert "events/event-3.md" in generate(root).made
    assert generate(root).made == ()
    Edits(root, 0).edit(root / "content/events/event-3.yml", date="2020")
    made = generate(root).made
    assert [name for name in made if name.startswith("events/event-")] == ["events/event-3.md"]


def test_a_draft_that_is_shown_is_made_anew(root: Path) -> None:
    Edits(root, 0).edit(root / "content/events/event-3.yml", status="draft")
    generate(root, drafts=True)
    assert "events/event-3.md" in tree(root)
    same(root)
    assert "events/event-3.md" not in tree(root)


@pytest.mark.parametrize("name", ["files.pickle", "views.json"])
def test_what_is_kept_may_be_damaged(name: str, root: Path) -> None:
    same(root)
    path = root / FOLDER / name
    raw = path.read_bytes()
    for damaged in (b"", raw[:-1], raw[:70] + b"?" + raw[71:]):
        path.write_bytes(damaged)
        same(root)


def test_a_page_that_was_edited_in_the_tree_is_made_again(root: Path) -> None:
    same(root)
    (root / DOCS / "events/event-3.md").write_text("edited by hand", "utf-8")
    (root / DOCS / "events/event-4.md").unlink()
    assert same(root) == 2


def test_a_watched_dossier_notes_whatever_it_is_asked(root: Path) -> None:
    """A relation that somebody adds to the dossier is noted, at the least as everything."""
    watched = Watched(read(root))
    names = sorted(name for name in vars(Dossier) if not name.startswith("_"))
    for name in names:
        with watched.noting() as asked:
            found = getattr(watched, name)
            if isinstance(found, Mapping):
                found.get("country-0")
        is_method = name in {"document", "each", "fingerprint", "kind_of", "name_of", "of_kind"}
        is_method |= name in {"path_of", "rank", "standing", "type_of"}
        assert asked or is_method, name
