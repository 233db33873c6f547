"""What the home page counts, and how agreements stand on the day the dossier speaks for."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from dossier.dossier import Dossier
from dossier.load.content import load
from dossier.model import Agreement, Source
from dossier.render.views.force import force_of
from dossier.render.views.numbers import recent
from tests.workspace import make_dossier


def publishers_of(sources: Iterable[Source]) -> set[str]:
    """Who stands behind sources; copies of one agency's report are of one."""
    return {(source.wire or source.publisher).casefold() for source in sources}


def read(folder: Path, files: dict[str, str]) -> Dossier:
    return Dossier(load(make_dossier(folder, dict(files))))


CITE = "cite: [{source: report}]\n"


def event(date: str) -> str:
    return f"name: Something\ntype: statement\n{f'date: {date}' if date else ''}\n{CITE}"


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["2150-03-10"], 1),
        (["2150-03-10", "2149-03-11"], 2),
        (["2150-03-10", "2149-03-10"], 1),
        (["2150-03-10", ""], 1),
        # A year could be either side; its first day decides, so that nothing is counted twice.
        (["2150-03-10", "2149"], 1),
        (["2152-02-29", "2151-03-01"], 2),
        (["2152-02-29", "2151-02-28"], 1),
        # The newest date is that of a month: the day is its last.
        (["2150-03", "2149-03-31"], 1),
        (["2150-03", "2149-04-01"], 2),
        ([], 0),
    ],
)
def test_events_of_the_last_twelve_months(tmp_path: Path, dates: list[str], expected: int) -> None:
    files = {f"content/events/e-{n}.yml": event(date) for n, date in enumerate(dates)}
    assert recent(read(tmp_path, files)) == expected


@pytest.mark.parametrize(
    ("signed", "ended", "expected"),
    [
        ("2100", "", "in-force"),
        ("2100", "2140-01-01", "ended"),
        ("2100", "{announced: 2140-01}", "ending"),
        ("2100", "{announced: 2140-01, effective: 2149-12-31}", "ended"),
        ("", "{notified: 2140-01}", "ending"),
        ("", "", "undated"),
        ("2150-03-10", "", "in-force"),
        ("2150", "", "uncertain"),
        ("2100", "2150", "uncertain"),
    ],
)
def test_how_an_agreement_stands(tmp_path: Path, signed: str, ended: str, expected: str) -> None:
    lines = ["name: Pact", "type: treaty"]
    lines += [f"signed: {{date: {signed}, {CITE.strip()}}}"] if signed else []
    lines += [f"ended: {ended}"] if ended else []
    files = {
        "content/agreements/pact.yml": "\n".join((*lines, "")),
        "content/events/e.yml": event("2150-03-10"),
    }
    dossier = read(tmp_path, files)
    pact = dossier.entities["pact"]
    assert isinstance(pact, Agreement)
    # The day is the first that the newest date can mean; of "2150" that is before 10 March.
    assert force_of(pact, dossier) == expected
