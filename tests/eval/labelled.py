"""The labelled texts: what stands in each, marked in the text itself, so that no label can drift.

`<mali|Bamako>` is an actor by its id or country code; `*` after it: a metonym; `@`: a place only.
`<=2025-04|late March>` is a date, with a further `=` before each alternative reading.
`<"the minister|words>` is speech and its speaker, who may be empty; `<'|words>` is no speech.
`<+person|Awa Sow>` is a candidate and its kind. Marks may stand in each other.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import yaml

from dossier.dates import Date, parse_date
from dossier.ingest.findings import (
    Candidate,
    Findings,
    FoundActor,
    FoundDate,
    FoundEvent,
    FoundQuote,
)
from tests.eval.known_dossier import KNOWN
from tests.workspace import REPOSITORY

TEXTS = REPOSITORY / "tests" / "eval" / "texts"
KINDS = {
    path.stem: path.parent.name
    for path in (KNOWN / "content").glob("*/*.yml")
    if path.parent.name != "vocabulary"
}
"""The folder of each id of the dossier."""

_MARK = re.compile(r"<([^|<>]+)\||>")


@dataclass(frozen=True)
class Labelled:
    """A text with its labels; `raw` is the same as a page has it, with all the noise."""

    id: str
    language: str
    published: Date
    held_back: bool
    text: str
    raw: str
    labels: Findings


@dataclass
class _Labels:
    actors: list[FoundActor] = field(default_factory=list)
    dates: list[FoundDate] = field(default_factory=list)
    quotes: list[FoundQuote] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)

    def add(self, mark: str, surface: str, start: int) -> None:
        end, rest = start + len(surface), mark[1:]
        if mark[0] == "=":
            edtf, *others = rest.split("=")
            alternatives = (edtf, *others) if others else ()
            self.dates.append(FoundDate(start, end, surface, edtf, alternatives))
        elif mark[0] in "\"'":
            self.quotes.append(FoundQuote(start, end, surface, rest or None, mark[0] == '"'))
        elif mark[0] == "+":
            self.candidates.append(Candidate(start, end, surface, surface, rest))
        else:
            who = mark.rstrip("*@")
            id, iso2 = (None, who) if who.isupper() else (who, None)
            kind = "countries" if iso2 else KINDS[who]
            metonym, place = mark.endswith("*"), mark.endswith("@")
            actor = FoundActor(start, end, surface, id, iso2, surface, kind, metonym, place)
            self.actors.append(actor)


def read(marked: str) -> tuple[str, Findings]:
    """A marked text to the bare one and its labels. Raises ValueError where marks do not close."""
    labels, text, at = _Labels(), "", 0
    open_: list[tuple[str, int]] = []
    for mark in _MARK.finditer(marked):
        text, at = text + marked[at : mark.start()], mark.end()
        if mark[1]:
            open_.append((mark[1], len(text)))
        elif open_:
            name, start = open_.pop()
            labels.add(name, text[start:], start)
        else:
            raise ValueError(f"a mark closes that none opened, after '{text[-30:]}'")
    if open_:
        raise ValueError(f"the mark '{open_[-1][0]}' is not closed")
    found = Findings(
        tuple(sorted(labels.actors, key=lambda found: found.start)),
        tuple(sorted(labels.dates, key=lambda found: found.start)),
        tuple(sorted(labels.quotes, key=lambda found: found.start)),
        (),
        tuple(sorted(labels.candidates, key=lambda found: found.start)),
    )
    return text + marked[at:], found


def load(path: Path) -> Labelled:
    """One file: `text` with its marks, `events` ("type date actor,actor"), and the noise.

    The noise: `before`, `between` (after the first paragraph), `after`, `stuck` (in front of the
    first sentence), and `noise` by the number of the paragraph that it follows. `doubled` doubles
    the quotation marks.
    """
    data = cast("dict[str, str]", yaml.load(path.read_bytes(), yaml.BaseLoader))
    text, found = read(data["text"].strip().replace("\n", "\n\n"))
    rows = cast("list[str]", data.get("events", []))
    events = tuple(_event(*row.split()) for row in rows)
    parts = text.split("\n\n")
    if data.get("doubled"):
        parts = [re.sub('([“”«»"])', r"\1\1", part) for part in parts]
    noise = {int(number): block for number, block in _noise(data).items()}
    raw = [data.get("before", ""), data.get("stuck", "") + parts[0]]
    for number, part in enumerate(parts, start=1):
        raw += [part] if number > 1 else []
        raw += [noise.pop(number, "")]
    if noise:
        raise ValueError(f"{path.name} has no paragraph {min(noise)}")
    raw += [data.get("after", "")]
    labels = Findings(found.actors, found.dates, found.quotes, events, found.candidates)
    held_back = data.get("held_back") == "true"
    joined = "\n\n".join(part.strip() for part in raw if part)
    published = parse_date(data["published"])
    return Labelled(path.stem, data["language"], published, held_back, text, joined, labels)


def _noise(data: Mapping[str, object]) -> dict[str, str]:
    blocks = dict(cast("dict[str, str]", data.get("noise", {})))
    between = data.get("between")
    return {**blocks, "1": str(between)} if between else blocks


def _event(type: str, date: str, actors: str) -> FoundEvent:
    return FoundEvent(0, 0, type, None if date == "-" else date, tuple(actors.split(",")))


def texts() -> tuple[Labelled, ...]:
    """Every labelled text, by its id."""
    return tuple(load(path) for path in sorted(TEXTS.glob("*.yml")))
