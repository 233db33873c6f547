"""What is written in one file shows on the pages of others, though their files are as before."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pytest

from dossier.generate import generate
from dossier.render.views.timeline import parts
from tests.incremental.trees import same, tree
from tests.workspace import make_site

LEFT = 'cite: [{source: report, quote: "left the bloc in January 2024"}]'
EVENT = f"name: Talks\ntype: meeting\n{LEFT}\n"
TALKS = "content/events/talks.yml"
BASE: Mapping[str, str | bytes] = {
    "content/countries/mali.yml": "name: Mali\ncodes: {iso2: ML}\n",
    "content/countries/niger.yml": "name: Niger\ncodes: {iso2: NE}\n",
    "content/blocs/ecowas.yml": (
        "name: ECOWAS\ntype: regional-bloc\nmembers:\n"
        f"  - {{who: niger, since: 2000, until: {{announced: 2030}}, {LEFT}}}\n"
    ),
    "content/agreements/pact.yml": f"name: Pact\ntype: treaty\nsigned: {{date: 2001, {LEFT}}}\n",
    "content/organisations/office.yml": "name: Office\ntype: mission\n",
    "content/events/council.yml": f"{EVENT}date: 2020\nactors: [{{who: mali, role: host}}]\n",
}
NIGER, MALI = "countries/niger.md", "countries/mali.md"
CLAIM = f"claims:\n  - text: It helped [[niger]].\n    {LEFT}\n"
DISPUTE = (
    "name: Togo\ndisputes:\n  - question: Who came?\n    positions:\n"
    f"      - {{by: [niger], text: All., {LEFT}}}\n      - {{by: [mali], text: Nobody., {LEFT}}}\n"
)
WRITTEN: Mapping[str, tuple[Mapping[str, str], str]] = {
    "a mention": ({TALKS: f"{EVENT}{CLAIM}"}, NIGER),
    "a part in an event": ({TALKS: f"{EVENT}actors: [{{who: niger, role: host}}]\n"}, NIGER),
    "an event about it": ({TALKS: f"{EVENT}about: [pact]\n"}, "agreements/pact.md"),
    "a member": (
        {
            "content/blocs/league.yml": "name: League\ntype: regional-bloc\n"
            f"members: [{{who: niger, {LEFT}}}]\n"
        },
        NIGER,
    ),
    "a party": (
        {
            "content/agreements/accord.yml": "name: Accord\ntype: treaty\n"
            f"parties: [{{who: niger, role: signatory, {LEFT}}}]\n"
        },
        NIGER,
    ),
    "a part of it": (
        {
            "content/organisations/desk.yml": "name: Desk\ntype: mission\n"
            f"part_of: [{{who: ecowas, {LEFT}}}]\n"
        },
        "blocs/ecowas.md",
    ),
    "a side of a dispute": ({"content/countries/togo.yml": DISPUTE}, NIGER),
    "a dispute of one of its values": (
        {"content/countries/togo.yml": f"{DISPUTE}    also: [{{of: pact, value: signed}}]\n"},
        "agreements/pact.md",
    ),
    "a citation": ({TALKS: EVENT}, "sources/report.md"),
    "a place": (
        {TALKS: f"{EVENT}place: {{name: The Ford, country: niger, precision: town}}\n"},
        NIGER,
    ),
    "a newer date": ({TALKS: f"{EVENT}date: 2031\n"}, NIGER),
    "a name": ({"content/countries/mali.yml": "name: Mali renamed\n"}, "events/council.md"),
    "a publisher": ({}, "events/council.md"),
    "a term": (
        {"content/vocabulary/event-types.yml": "meeting: {name: Get-together}\n"},
        "events/council.md",
    ),
    "another of its kind": (
        {"content/countries/togo.yml": "name: Togo\n"},
        "countries/index.md",
    ),
}
"""What is written, the files that it is written in, and a page on which it shows."""


@pytest.mark.parametrize("what", WRITTEN)
def test_what_is_written_elsewhere_shows(what: str, tmp_path: Path) -> None:
    root = make_site(tmp_path, BASE)
    same(root)
    before = tree(root)
    files, page = WRITTEN[what]
    for path, text in files.items():
        (root / path).write_text(text, "utf-8")
    if what == "a publisher":
        record = root / "seeds/report.yml"
        record.write_text(record.read_text("utf-8").replace("The Daily Test", "The Other"), "utf-8")
    same(root)
    assert tree(root)[page] != before[page]


def test_a_part_of_the_timeline_has_the_event_that_came_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dossier.render.site.parts", partial(parts, most=1))
    dated = {year: f"content/events/of-{year}.yml" for year in (2022, 2024)}
    events = {path: f"{EVENT}date: {year}\n" for year, path in dated.items()}
    root = make_site(tmp_path, {**BASE, **events})
    same(root)
    (root / "content/events/again.yml").write_text(f"{EVENT}date: 2024\n", "utf-8")
    made = generate(root).made
    assert "timeline/2024-1.md" in made
    assert "timeline/2020.md" not in made
    same(root)
    (root / "content/events/between.yml").write_text(f"{EVENT}date: 2020-05\n", "utf-8")
    same(root)
