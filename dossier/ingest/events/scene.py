"""A wording in its sentence, with the actors around it."""

from collections.abc import Sequence
from dataclasses import dataclass

from dossier.ingest.events import cues
from dossier.ingest.events.reading import Actors, Reading, Sentence
from dossier.ingest.events.trigger import Trigger
from dossier.ingest.events.when import is_said_more
from dossier.ingest.findings import FoundActor

_REACH = 18
"""How far behind a verb those stand to whom it is done."""
_ARTICLES = frozenset({"the", "le", "la", "l", "les", "neighbouring"})
SEVERAL = cues.TWO | cues.THREE


@dataclass(frozen=True)
class Parts:
    """Those who began it, the others, and how sure it is, 0..1; nobody began it if not told.

    `named` is whether the words name who did it as its doer.
    """

    initiators: tuple[FoundActor, ...]
    others: tuple[FoundActor, ...]
    sure: float
    named: bool = True


@dataclass(frozen=True)
class Scene:
    """A trigger in its sentence; `earlier` are those of whom the text spoke, the latest last."""

    reading: Reading
    sentence: Sentence
    found: Trigger
    start: int
    earlier: Sequence[Actors]
    triggers: Sequence[Trigger]

    def row(self, first: int, last: int) -> list[str]:
        """The words [first, last) of the sentence."""
        return [w.word for w in self.reading.words[max(self.sentence.first, first) : last]]

    def same_clause(self, group: Actors) -> bool:
        """Whether an actor stands in the clause of the wording."""
        return self.reading.clause[group.first] == self.reading.clause[self.found.first]

    def is_object(self, group: Actors) -> bool:
        """Whether it is what the trigger is done to."""
        at = self.found.object
        return at is not None and group.first <= at < group.last

    @property
    def left(self) -> list[Actors]:
        """The actors before the wording."""
        return [group for group in self.sentence.actors if group.last <= self.start]

    @property
    def after(self) -> list[Actors]:
        """The actors behind the trigger, in its clause."""
        last = self.found.last
        near = [g for g in self.sentence.actors if last <= g.first <= last + _REACH]
        more = self.found.noun and is_said_more(self.reading, self.found)
        return [
            group for group in near if self.same_clause(group) or (more and self._is_near(group))
        ]

    def _is_near(self, group: Actors) -> bool:
        opens = self.reading.clause[group.first].opens
        return self.reading.words[opens].word in cues.SETTLED


def flat(groups: Sequence[Actors]) -> tuple[FoundActor, ...]:
    """The members of groups, in order."""
    return tuple(actor for group in groups for actor in group.members)


def countries(groups: Sequence[Actors]) -> list[Actors]:
    """Those of groups that are countries."""
    return [group for group in groups if group.members[0].kind in {"country", "countries"}]


def no_places(groups: Sequence[Actors]) -> list[Actors]:
    """Those of groups that may act."""
    return [group for group in groups if not group.places]


def start_of(reading: Reading, sentence: Sentence, group: Actors) -> int:
    """The number of a group's first word, its article included."""
    index = group.first
    while reading.before(index, sentence) in _ARTICLES:
        index -= 1
    return index


def acceptable(reading: Reading, sentence: Sentence, group: Actors) -> bool:
    """Whether an actor may be the subject: it is no mere place, and goes with no other noun."""
    index = start_of(reading, sentence, group)
    before = reading.before(index, sentence)
    if group.places:
        # "The junta in Upland" is Upland's.
        ahead = reading.words[index - 2].word if index - 2 >= sentence.first else ""
        return before in {"in", "en", "au"} and ahead in cues.OFFICES
    if before in cues.OF:
        head = {word.word for word in reading.words[max(sentence.first, index - 5) : index - 1]}
        return bool(head & cues.OFFICES)
    return before not in cues.PREPOSITIONS


def several_of(row: set[str], earlier: Sequence[Actors]) -> Actors | None:
    """Those whom "the three countries" or "both" speaks of."""
    wanted = 3 if row & cues.THREE else 2 if row & cues.TWO else 0
    if not wanted:
        return None
    return next((group for group in reversed(earlier) if len(group.members) == wanted), None)


def agent_of(scene: Scene) -> Actors | None:
    """Who did it by the words of a passive or a noun: "by Upland", "par les trois pays"."""
    for group in scene.after:
        row = scene.row(max(scene.found.first, group.first - 7), group.first)
        if set(row) & cues.BY:
            return several_of(set(row), scene.earlier) or group
    return None


def is_beyond(reading: Reading, sentence: Sentence, group: Actors) -> bool:
    """Whether it is where something comes from or ends: "near the border of Upland"."""
    start = start_of(reading, sentence, group)
    around = reading.words[max(sentence.first, start - 2) : start]
    after = reading.words[group.last : min(sentence.last, group.last + 1)]
    seated = any(word.word in cues.SEATED for word in around)
    return (
        seated
        or reading.before(start, sentence) == "from"
        or any(word.word in cues.BORDER for word in (*around, *after))
    )


def is_broker(reading: Reading, sentence: Sentence, group: Actors) -> bool:
    """Whether it only helped: "brokered by Upland"."""
    start = start_of(reading, sentence, group)
    around = reading.words[max(sentence.first, start - 2) : start]
    behind = reading.words[group.last : min(sentence.last, group.last + 2)]
    told = behind and "," in behind[0].gap and any(w.word in cues.MEDIATORS for w in behind)
    return bool(told) or any(word.word in cues.BROKERED for word in around)


def is_mere_venue(reading: Reading, sentence: Sentence, group: Actors) -> bool:
    """Whether it is no more than where papers were signed: "a truce concluded in Upton"."""
    start = start_of(reading, sentence, group) - 2
    return group.places and start >= sentence.first and reading.words[start].word in cues.SIGNED


def is_people(reading: Reading, sentence: Sentence, group: Actors) -> bool:
    """Whether it is but somebody from there: "three Uplanders", "a Lowlander,"."""
    number = group.first
    word = reading.words[number]
    if group.last - number != 1 or group.members[0].kind not in {"country", "countries"}:
        return False
    before = reading.before(number, sentence)
    if before in cues.COUNTED or before.isdigit():
        return word.surface.endswith("s") and word.capital
    ends = number + 1 == sentence.last or "," in reading.words[number + 1].gap
    return before in {"a", "an", "un", "une"} and word.capital and ends


def is_beside(scene: Scene, group: Actors) -> bool:
    """Whether it goes with another noun: "the border with Upland"."""
    start = start_of(scene.reading, scene.sentence, group)
    return scene.reading.before(start, scene.sentence) in cues.BESIDE
