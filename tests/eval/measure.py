"""How much of what stands in the labelled texts is found, as precision, recall and F1: `make eval`.

An actor counts once a text: who is named, not how often. A name that is not in the dossier is found
where one has the other's words, and a surname alone is the person who is named in full. A date
needs its place and the very EDTF, and both readings where there are two. A quote needs its words,
but not the mark that ends them; its speaker, one who has the other's words. An event needs its
type, its date and one right actor, or their bloc. Each finding answers for one label. Of drafts
only the precision is told: how many of their statements are true. Of the texts that are held back,
the totals alone are told; `--misses` lists what went wrong in the others.
"""

import re
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from dossier.ingest.findings import (
    Candidate,
    Findings,
    FoundActor,
    FoundDate,
    FoundEvent,
    FoundQuote,
)
from dossier.ingest.furniture import paragraphs
from tests.eval.drafts import is_bloc_of, precision
from tests.eval.finders import find
from tests.eval.labelled import KINDS, Labelled, texts

Item = tuple[object, ...]
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Score:
    """How many labels were found (`right`), findings too many (`wrong`), labels not found."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """How much of what is found is right; 1 where there was nothing, and nothing found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else _none(self)

    @property
    def recall(self) -> float:
        """How much of what is there is found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else _none(self)

    @property
    def f1(self) -> float:
        """Both in one number."""
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0


def _none(score: Score) -> float:
    return 0.0 if score.wrong or score.missed else 1.0


def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").split()).casefold()


def _alike(one: object, other: object) -> bool:
    first, second = (" ".join(_WORD.findall(_plain(str(words)))) for words in (one, other))
    return bool(first and second) and (_within(first, second) or _within(second, first))


def _within(part: str, whole: str) -> bool:
    return f" {part} " in f" {whole} "


def _who(actors: Iterable[FoundActor], folders: set[str]) -> list[Item]:
    found = {
        (actor.id or actor.iso2,)
        for actor in actors
        if KINDS.get(actor.id or "", "countries") in folders and (actor.id or actor.iso2)
    }
    return sorted(found, key=str)


def _names(candidates: Iterable[Candidate], kinds: set[str]) -> list[Item]:
    # By what the text has: a name in full and its abbreviation are labelled each where they stand.
    found = {_plain(one.surface) for one in candidates if one.kind in kinds}
    return [("name", name) for name in sorted(found)]


def _people(candidates: Iterable[Candidate]) -> list[Item]:
    names = _names(candidates, {"person"})
    return [
        one
        for one in names
        if not any(one != other and _within(str(one[1]), str(other[1])) for other in names)
    ]


def _said(words: str) -> str:
    return _plain(words).rstrip(" .,;:")


def _quotes(quotes: Iterable[FoundQuote]) -> list[Item]:
    return [(_said(quote.text),) for quote in quotes if quote.speech]


def _speakers(quotes: Iterable[FoundQuote]) -> list[Item]:
    return [(_said(one.text), one.speaker) for one in quotes if one.speech and one.speaker]


def _dates(dates: Iterable[FoundDate]) -> list[Item]:
    return [(one.start, one.end, one.edtf, one.alternatives, one.surface) for one in dates]


def _events(events: Iterable[FoundEvent]) -> list[Item]:
    return [(one.type, one.date, one.actors) for one in events]


def _same_actor(label: Item, found: Item) -> bool:
    if label[0] == found[0] == "name":
        return _alike(label[1], found[1])
    return label == found


def _same_date(label: Item, found: Item) -> bool:
    start, end, edtf, alternatives, _ = label
    overlap = int(str(start)) < int(str(found[1])) and int(str(found[0])) < int(str(end))
    readings = set(map(str, _listed(alternatives))) == set(map(str, _listed(found[3])))
    return overlap and edtf == found[2] and readings


def _listed(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


def _same_speaker(label: Item, found: Item) -> bool:
    return label[0] == found[0] and _alike(label[1], found[1])


def _same_event(label: Item, found: Item) -> bool:
    theirs = {str(one) for one in _listed(label[2])}
    ours = {str(one) for one in _listed(found[2])}
    named = bool(ours & theirs) or any(is_bloc_of(one, theirs) for one in ours)
    return label[:2] == found[:2] and named


def _equal(label: Item, found: Item) -> bool:
    return label == found


ORGANISATIONS = {"organisation", "organisations", "armed-group", "bloc"}
SORTS: Mapping[str, tuple[Callable[[Findings], list[Item]], Callable[[Item, Item], bool]]] = {
    "countries": (lambda all_: _who(all_.actors, {"countries"}), _equal),
    "blocs and organisations": (
        lambda all_: [
            *_who(all_.actors, {"blocs", "organisations"}),
            *_names(all_.candidates, ORGANISATIONS),
        ],
        _same_actor,
    ),
    "agreements": (
        lambda all_: [
            *_who(all_.actors, {"agreements"}),
            *_names(all_.candidates, {"agreement", "agreements"}),
        ],
        _same_actor,
    ),
    "people": (lambda all_: _people(all_.candidates), _same_actor),
    "dates": (lambda all_: _dates(all_.dates), _same_date),
    "quotes": (lambda all_: _quotes(all_.quotes), _equal),
    "speakers": (lambda all_: _speakers(all_.quotes), _same_speaker),
    "events": (lambda all_: _events(all_.events), _same_event),
}
"""What is measured: how it is taken from findings, and when a finding is the label."""


def compare(sort: str, labels: Findings, found: Findings) -> tuple[Score, list[str]]:
    """The score of one sort in one text, and a line for each finding too many or label missed."""
    take, same = SORTS[sort]
    left, missed = take(found), []
    right = 0
    for label in take(labels):
        match = next((one for one in left if same(label, one)), None)
        if match is None:
            missed.append(label)
        else:
            left.remove(match)
            right += 1
    lines = [f"missed {_told(item)}" for item in missed] + [f"wrong {_told(one)}" for one in left]
    return Score(right, len(left), len(missed)), lines


def _told(item: Item) -> str:
    return " | ".join(str(part) for part in item)


def table(
    labelled: Iterable[Labelled],
    finder: Callable[[Labelled], Findings],
    misses: bool = False,
) -> list[str]:
    """The lines of the table."""
    lines = ["| texts | sort | precision | recall | F1 |", "|---|---|---|---|---|"]
    told: list[str] = []
    everything = tuple(labelled)
    for held_back, name in ((False, "open"), (True, "held back")):
        for sort in SORTS:
            score = Score()
            for text in everything:
                if text.held_back is held_back:
                    one, wrong = compare(sort, text.labels, finder(text))
                    score += one
                    told += [] if held_back else [f"{text.id}: {sort}: {line}" for line in wrong]
            numbers = f"{score.precision:.2f} | {score.recall:.2f} | {score.f1:.2f}"
            lines.append(f"| {name} | {sort} | {numbers} |")
        score = sum((cleaned(one) for one in everything if one.held_back is held_back), Score())
        numbers = f"{score.precision:.2f} | {score.recall:.2f} | {score.f1:.2f}"
        lines.append(f"| {name} | paragraphs of the noisy text | {numbers} |")
        kept = [one for one in everything if one.held_back is held_back]
        true, false, wrong = precision(kept, finder)
        share = f"{true / (true + false):.2f} of {true + false}" if true + false else "none"
        lines.append(f"| {name} | true statements in drafts | {share} | | |")
        told += [] if held_back else wrong
    return [*lines, *(["", *told] if misses else [])]


def cleaned(text: Labelled) -> Score:
    """How many paragraphs come out of the noisy text just as they stand in the clean one."""
    there, found = set(text.text.split("\n\n")), set(paragraphs(text.raw))
    return Score(len(there & found), len(found - there), len(there - found))


if __name__ == "__main__":
    print("\n".join(table(texts(), find, "--misses" in sys.argv[1:])))
