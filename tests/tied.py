"""A dossier with every kind of tie, in every state, and pictures of it."""

from collections.abc import Mapping
from pathlib import Path

from dossier.dossier import Dossier
from dossier.figures import Look
from dossier.generate import read
from dossier.render.locale import read_locale
from dossier.render.page import Page
from dossier.render.views.figure import look
from tests.workspace import REPOSITORY

CITE = "cite: [{source: report}]"


def event(type: str, date: str, actors: str, more: str = "") -> str:
    """The file of an event; `actors` are pairs of an id and a role."""
    pairs = (pair.split() for pair in actors.split(", "))
    parts = "".join(f"  - {{who: {who}, role: {role}}}\n" for who, role in pairs)
    return f"name: An event\ntype: {type}\ndate: {date}\nactors:\n{parts}{more}{CITE}\n"


TIED: Mapping[str, str] = {
    "content/countries/upland.yml": "name: Upland\n",
    "content/countries/lowland.yml": "name: Lowland\n",
    "content/countries/farland.yml": "name: Farland\n",
    "content/blocs/river-league.yml": (
        "name: River League\nabbreviation: RL\ntype: regional-bloc\nmembers:\n"
        f"  - {{who: upland, since: 1990, until: 2024-06-30, {CITE}}}\n"
        f"  - {{who: lowland, since: 1990, until: {{announced: 2024-02}}, {CITE}}}\n"
        f"  - {{who: farland, since: 2026, {CITE}}}\n"
    ),
    "content/organisations/peace-mission.yml": (
        "name: Peace Mission\ntype: peacekeeping-mission\n"
        f"founded: {{date: 2013-04-25, {CITE}}}\n"
        f"dissolved: {{date: 2023-12-31/2024-01-01, {CITE}}}\n"
        f"part_of: [{{who: river-league, {CITE}}}]\n"
    ),
    "content/agreements/water-treaty.yml": (
        f"name: Water Treaty\ntype: treaty\nsigned: {{date: 1991, {CITE}}}\n"
        f"ended: {{effective: 2024-01-25, {CITE}}}\n"
        f"parties: [{{who: upland, role: party, {CITE}}}]\n"
    ),
    "content/agreements/rail-treaty.yml": (
        "name: Rail Treaty\ntype: treaty\nparties:\n"
        f"  - {{who: upland, role: party, {CITE}}}\n"
        f"  - {{who: lowland, role: mediator, {CITE}}}\n"
        f"  - {{who: farland, role: guarantor, {CITE}}}\n"
        f"  - {{who: river-league, role: witness, {CITE}}}\n"
    ),
    "content/events/water-treaty-signed.yml": event(
        "agreement-signed", "1991", "farland mediator, upland participant",
        "about: [water-treaty]\n",
    ),
    "content/events/mission-begins.yml": event(
        "mission-created", "2013-04-25", "upland place", "about: [peace-mission]\n"
    ),
    "content/events/envoys-recalled.yml": event(
        "ambassador-recalled", "2023-12~", "upland initiator, lowland target"
    ),
    "content/events/sky-closed.yml": event(
        "airspace-closed", "2025-04-06/2025-04-08", "upland initiator, lowland target"
    ),
    "content/events/blockade.yml": event(
        "blockade", "2025-09", "lowland initiator, upland target",
        "disputes:\n  - question: Who did it?\n    value: actors\n    positions:\n"
        f"      - {{by: [upland], text: They did., {CITE}}}\n"
        f"      - {{by: [lowland], text: We did not., {CITE}}}\n",
    ),
    "content/events/talks.yml": event(
        "meeting", "2025-10", "farland mediator, upland participant, lowland participant"
    ),
    "content/events/words.yml": event("statement", "2025-10", "farland initiator, upland target"),
}  # fmt: skip


BARE: Mapping[str, str] = {
    "content/dossier.yml": "name: Test dossier\nabout: What reports say.\n",
    "seeds/report.yml": (
        "title: What is\npublisher: The Courier\npublished: 2026-01-01\nlanguage: en\n"
        "digest: What is, and what was.\n"
    ),
}


def tied(folder: Path, files: Mapping[str, str] = TIED) -> Dossier:
    """A dossier of these files alone, with the vocabulary that ships."""
    words = (REPOSITORY / "content/vocabulary").glob("*.yml")
    vocabulary = {f"content/vocabulary/{file.name}": file.read_text("utf-8") for file in words}
    for path, text in {**vocabulary, **BARE, **files}.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return read(folder)


def look_at(dossier: Dossier, path: str = "relations.md") -> Look:
    """How figures say things on a page, in English."""
    return look(Page(path, dossier, read_locale("en", {})))
