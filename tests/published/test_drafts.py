"""Drafts are in a preview, each marked as one, and not a byte of them is in what is published."""

from pathlib import Path
from typing import Literal, TypeAlias

import pytest
from click.testing import CliRunner
from mkdocs.config import load_config

from dossier import hook
from dossier.check import check
from dossier.cli import main
from dossier.dossier import Dossier
from dossier.load.content import load
from dossier.problems import Level
from dossier.published import published
from tests.built import Built, build, run
from tests.published.drafts import BLOC, DRAFTS, FINISHED, GAVE, LEFT, MALI, NIGER
from tests.published.folders import assert_same, tree
from tests.workspace import make_dossier, make_site

Command: TypeAlias = Literal["build", "gh-deploy", "serve"]

MARK = '<span class="draft">draft</span>'
NOTE = "has not been read by a person yet"


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Sites: of what is finished, of the same with drafts beside it, and the preview of these."""
    base = tmp_path_factory.mktemp("drafts")
    found = {name: make_site(base / name, DRAFTS) for name in ("published", "preview")}
    found["finished"] = make_site(base / "finished", FINISHED)
    for name, options in (("finished", ()), ("published", ()), ("preview", ("--drafts",))):
        done = run("dossier", "build", *options, folder=found[name])
        assert done.returncode == 0, done.stderr
    return found


def page(folder: Path, path: str) -> str:
    return (folder / "site" / path).read_text("utf-8")


def test_a_site_with_drafts_in_its_content_is_that_without_them(folders: dict[str, Path]) -> None:
    assert_same(folders["finished"] / "build/docs", folders["published"] / "build/docs")
    assert_same(folders["finished"] / "site", folders["published"] / "site")
    for path, raw in tree(folders["published"] / "site").items():
        if path.startswith("assets/") or path == "rules.html":
            continue
        for word in (b"zebra", b"niger", MARK.encode(), b"three reasons"):
            assert word not in (path.encode() + raw).lower(), (path, word)


def test_a_preview_marks_every_draft(folders: dict[str, Path]) -> None:
    preview = folders["preview"]
    mali = page(preview, "countries/mali.html")
    claims = mali.split(' id="claim-')[1:]
    assert [MARK in claim.split("</li>")[0] for claim in claims] == [False, True]
    (dispute,) = mali.split('<section class="dispute"')[1:]
    assert MARK in dispute.split("</h3>")[0]
    evidence = mali.split(' id="cite-')[1:]
    drafts = [MARK in one.split("</li>")[0] for one in evidence]
    assert sorted(drafts) == [False, False, True]
    assert NOTE not in mali
    for path in ("countries/niger.html", "events/zebra-event.html", "blocs/zebra-bloc.html"):
        assert NOTE in page(preview, path)
    for path in ("countries/index.html", "blocs/index.html", "timeline.html"):
        assert page(preview, path).count(MARK) == 1, path
    assert "Zebra-Land" in page(preview, "search/search_index.json")


def test_the_home_page_of_a_preview_counts_no_draft(folders: dict[str, Path]) -> None:
    def counts(name: str) -> str:
        return page(folders[name], "index.html").split('class="numbers"')[1].split("</ul>")[0]

    assert counts("preview") == counts("finished")
    assert "of 1 claims verified" in page(folders["preview"], "index.html")
    assert page(folders["preview"], "index.html").count(MARK) == 2  # an event and a question


def test_plain_mkdocs_builds_no_draft(folders: dict[str, Path], tmp_path: Path) -> None:
    folder = make_site(tmp_path, DRAFTS)
    (folder / "build/docs").mkdir(parents=True)
    done = run("mkdocs", "build", folder=folder)
    assert done.returncode == 0, done.stderr
    assert_same(folders["finished"] / "site", folder / "site")


@pytest.mark.parametrize(
    ("command", "shown"), [("serve", True), ("build", False), ("gh-deploy", False)]
)
def test_of_what_mkdocs_makes_only_the_preview_shows_drafts(
    command: Command, shown: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_site(tmp_path, DRAFTS)
    (folder / "build/docs").mkdir(parents=True)
    monkeypatch.setattr(hook, "preview", hook.Preview())
    config = load_config(str(folder / "mkdocs.yml"))
    config.plugins.on_startup(command=command, dirty=False)
    again = load_config(str(folder / "mkdocs.yml"))  # as the server does for each build
    again.plugins.on_pre_build(config=again)
    assert (folder / "build/docs/countries/niger.md").exists() == shown


@pytest.mark.parametrize(("option", "shown"), [("--drafts", True), ("--no-drafts", False)])
def test_a_preview_shows_drafts_unless_it_is_told_not_to(
    option: str, shown: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    served: list[bool] = []

    def serve(site: Path, *_: object) -> None:
        served.append((site / "countries/niger.html").exists())

    monkeypatch.setattr("dossier.cli.serve.preview", serve)
    root = make_site(tmp_path, DRAFTS)
    assert CliRunner().invoke(main, ["serve", "-C", str(root), option]).exit_code == 0
    assert served == [shown]


def test_a_draft_is_no_error_and_keeps_a_strict_check_from_passing(tmp_path: Path) -> None:
    found = check(Dossier(load(make_dossier(tmp_path, DRAFTS))))
    assert [problem for problem in found if problem.level is Level.ERROR] == []
    drafts = [(problem.path, problem.line) for problem in found if problem.code == "draft"]
    assert drafts == [
        ("content/blocs/zebra-bloc.yml", 1),
        (MALI, 6),
        (MALI, 9),
        (MALI, 15),
        (NIGER, 1),
        ("content/events/zebra-event.yml", 1),
    ]
    assert run("dossier", "check", folder=tmp_path).returncode == 0
    assert run("dossier", "check", "--strict", folder=tmp_path).returncode == 1


def test_what_nothing_but_drafts_shows_is_not_published(tmp_path: Path) -> None:
    draft = LEFT.replace("}", ", status: draft}")
    files = {
        MALI: "name: Mali\n"
        f"claims:\n  - text: One.\n    cite: [{draft}]\n  - text: Two.\n    cite: [{LEFT}]\n"
        "disputes:\n  - question: Why?\n    positions:\n"
        f"      - {{by: [mali], text: A., cite: [{draft}]}}\n"
        f"      - {{by: [ecowas], text: B., cite: [{GAVE}}}]}}\n",
        BLOC: "name: ECOWAS\ntype: regional-bloc\n"
        f"founded: {{date: 1975, cite: [{draft}]}}\n"
        f"members:\n  - who: mali\n    until: {{announced: {{date: 2024-01, cite: [{draft}]}}}}\n"
        f"    cite: [{LEFT}]\n  - who: niger\n    cite: [{draft}]\n",
        NIGER: "name: Niger\n",
        "content/events/meeting.yml": f"name: Met\ntype: meeting\ncite: [{draft}]\n",
    }
    content = published(load(make_dossier(tmp_path, files)))
    mali, bloc = content.entities["mali"], content.entities["ecowas"]
    assert [str(claim.text) for claim in mali.claims] == ["Two."]
    assert [str(side.text) for side in mali.disputes[0].positions] == ["B."]
    assert "meeting" not in content.entities
    assert "meeting" not in content.documents
    written = bloc.model_dump(exclude_none=True)
    assert "founded" not in written
    assert [(one["who"], one["until"]) for one in written["members"]] == [("mali", {"cite": ()})]


def test_content_without_drafts_stays_what_it_is(built: Built) -> None:
    assert published(built.dossier.content) is built.dossier.content


def test_accepting_every_draft_publishes_all_of_it(
    folders: dict[str, Path], tmp_path: Path
) -> None:
    accepted = {
        path: text.replace(", status: draft}", "}").replace("    status: draft\n", "")
        for path, text in DRAFTS.items()
    }
    accepted = {path: text.removeprefix("status: draft\n") for path, text in accepted.items()}
    folder = build(make_site(tmp_path, accepted)).root
    preview = folders["preview"]
    assert sorted(tree(folder / "site")) == sorted(tree(preview / "site"))
    assert MARK not in page(folder, "countries/mali.html")
