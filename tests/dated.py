"""A dossier of made-up events, for pictures of time."""

from collections.abc import Iterable
from pathlib import Path

from dossier.dossier import Dossier
from dossier.figures import Look
from dossier.generate import read
from dossier.model import Event
from tests.workspace import make_dossier

COUNTRIES = {
    f"content/countries/{id}.yml": f"name: {name}\n"
    for id, name in (("upland", "Upland"), ("lowland", "Lowland"))
}
BODIES = {
    "content/blocs/river-league.yml": """\
name: River League
abbreviation: RL
type: regional-bloc
founded: {date: 1990, cite: [{source: report}]}
members:
  - who: upland
    since: 2021-02
    until: {announced: 2023-02-03, effective: 2024-03-01}
    cite: [{source: report}]
  - {who: lowland, since: 2021-02, cite: [{source: report}]}
""",
    "content/organisations/watch.yml": """\
name: River Watch
type: mission
founded: {date: 2021-03-01, cite: [{source: report}]}
dissolved: {date: 2023-05~, cite: [{source: report}]}
""",
}

Dates = Iterable[tuple[str, str, str]]
"""Of each event: its id, its date ("" for none), and the ids of its actors."""

EVENTS = (
    ("founding", "1990", "river-league"),
    ("accession", "2021-02", "upland lowland river-league"),
    ("mission-begins", "2021-03-01", "watch"),
    ("quarrel", "2022-05~", "upland lowland"),
    ("talks", "2022-05-02/2022-06-20", "upland lowland"),
    ("exit-announced", "2023-02-03", "upland river-league"),
    ("mission-ends", "2023-05~", "watch upland"),
    ("exit", "2024-03-01", "upland river-league"),
    ("rumour", "", "lowland"),
    *((f"note-{number}", "2023-02-03", "upland") for number in range(6)),
)


def event(id: str, date: str, who: str) -> str:
    """The file of an event."""
    lines = [f'name: "The {id} | < & «y»"', "type: meeting"]
    lines += [f"date: {date}"] if date else []
    lines += ["actors:", *(f"  - {{who: {one}, role: host}}" for one in who.split())]
    if id == "exit":
        lines.append(DISPUTE)
    return "\n".join([*lines, "cite: [{source: report}]", ""])


DISPUTE = """\
disputes:
  - question: When?
    value: date
    positions:
      - {by: [upland], text: On the first., cite: [{source: report}]}
      - {by: [lowland], text: Later., cite: [{source: report}]}"""


def files(events: Dates = EVENTS) -> dict[str, str | bytes]:
    """The files of a dossier with these events, over the base of the cases."""
    made = {f"content/events/{id}.yml": event(id, date, who) for id, date, who in events}
    return {**COUNTRIES, **BODIES, **made}


def dated(folder: Path, events: Dates = EVENTS) -> Dossier:
    """That dossier, in a folder."""
    return read(make_dossier(folder, files(events)))


def newest_first(dossier: Dossier) -> tuple[Event, ...]:
    """The events as a list of them shows them."""
    known = [event for event in dossier.events if event.date]
    return (*reversed(known), *(event for event in dossier.events if not event.date))


def look_at(dossier: Dossier) -> Look:
    """How figures say things in these tests: dates as they are written."""

    def name(id: str) -> str:
        entity = dossier.entities[id]
        return (entity.abbreviation or entity.name).best("en")[0]

    return Look(
        dossier,
        label=lambda words: words,
        name=name,
        address=lambda id: f"{id}.html",
        date=lambda date: str(date or ""),
    )
