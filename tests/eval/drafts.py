"""How much of what an article would add to the dossier, as drafts, is true by its labels.

An event is true where a label has its type and its date, or a date within it, and all who began it,
or where nobody is said to have begun it one who had a part; a bloc may stand for its members. A
claim, where its words are labelled as speech and its speaker agrees, for whom a pronoun may stand;
an entity, where a name is labelled with its kind. Bloc and organisation are one: which of them the
African Union is depends on who is asked.
"""

import re
from collections.abc import Callable, Iterable

from dossier.dates import parse_date
from dossier.dossier import Dossier
from dossier.form.fresh import Value
from dossier.ingest.findings import Findings, FoundEvent, FoundQuote
from dossier.ingest.propose import NewFile, Quoting, propose
from dossier.ingest.propose.wording import SENTENCES, escaped
from dossier.model import Bloc
from tests.eval.known_dossier import known_dossier
from tests.eval.labelled import Labelled

_WORD = re.compile(r"\w+")
_PRONOUNS = frozenset(["he", "she", "it", "they", "we", "il", "elle", "ils", "elles", "on", "who"])
_SOURCE = "article"
_BLOC = {"bloc": "organisation"}


def statements(text: Labelled, findings: Findings, dossier: Dossier) -> list[tuple[str, bool]]:
    """Each statement of a text's drafts in words, and whether it is true."""
    made = propose(findings, Quoting(_SOURCE, text.text, text.language, None), dossier)
    codes = {_id(file): _code(file) for file in made.new if "codes" in file.fields}
    events = [file for file in made.new if file.path.startswith("content/events/")]
    found = [_of_event(file, text.labels, codes) for file in events]
    found += [
        _of_name(file, text.labels) for file in made.new if file not in events and not _code(file)
    ]
    quotes = {_claim(one, text.language): one for one in findings.quotes if one.speaker}
    for added in made.added:
        for item in added.items.get("claims", ()):
            said = quotes[_text(item["text"])]
            found.append((f"{said.text} | {said.speaker}", _is_said(said, text.labels)))
    return found


def precision(
    labelled: Iterable[Labelled], finder: Callable[[Labelled], Findings]
) -> tuple[int, int, list[str]]:
    """How many statements are true and how many are not; those that are not, a line each."""
    true, false = 0, []
    for text in labelled:
        for words, right in statements(text, finder(text), known_dossier()):
            true += right
            if not right:
                false.append(f"{text.id}: drafts: wrong {words}")
    return true, len(false), false


def _id(file: NewFile) -> str:
    return file.path.rsplit("/", 1)[1].removesuffix(".yml")


def _code(file: NewFile) -> str:
    codes = file.fields.get("codes")
    return str(codes.get("iso2", "")) if isinstance(codes, dict) else ""


def _text(value: Value) -> str:
    return str(next(iter(value.values()), "")) if isinstance(value, dict) else str(value)


def _plain(words: str) -> str:
    return " ".join(_WORD.findall(words.replace("’", "'").casefold()))


def _of_event(file: NewFile, labels: Findings, codes: dict[str, str]) -> tuple[str, bool]:
    rows = file.fields.get("actors")
    parts = (
        [(str(row["who"]), row["role"]) for row in rows if isinstance(row, dict)]
        if (isinstance(rows, list))
        else []
    )
    who = {codes.get(id, id) for id, role in parts if role == "initiator"}
    rest = {codes.get(id, id) for id, _ in parts}
    date = file.fields.get("date")
    edtf = str(date) if date else None
    type = str(file.fields["type"])
    right = any(
        label.type == type and _fits(edtf, label) and _are_named(who, rest, label)
        for label in labels.events
    )
    return f"{type} | {edtf} | {' '.join(sorted(who or rest))}", right


def _fits(edtf: str | None, label: FoundEvent) -> bool:
    """Whether a draft's date is that of a label, or has it within; none tells nothing false."""
    if edtf is None or label.date is None:
        return edtf is None
    ours, theirs = parse_date(edtf), parse_date(label.date)
    return ours.earliest <= theirs.earliest and theirs.latest <= ours.latest


def _are_named(who: set[str], rest: set[str], label: FoundEvent) -> bool:
    named = set(label.actors)
    right = [one in named or is_bloc_of(one, named) for one in who or rest]
    return all(right) if who else any(right)


def is_bloc_of(id: str, named: set[str]) -> bool:
    """Whether an id is that of a bloc whose members are all among those named."""
    bloc = known_dossier().entities.get(id)
    members = {one.who for one in bloc.members} if isinstance(bloc, Bloc) else set[str]()
    return bool(members) and members <= named


def _of_name(file: NewFile, labels: Findings) -> tuple[str, bool]:
    name, folder = _plain(_text(file.fields["name"])), file.path.split("/")[1].removesuffix("s")
    kind = "armed-group" if file.fields["type"] == "armed-group" else folder
    right = any(
        _plain(one.name) == name and _BLOC.get(one.kind, one.kind) == _BLOC.get(kind, kind)
        for one in labels.candidates
    )
    return f"{kind} | {name}", right


def _claim(quote: FoundQuote, language: str) -> str:
    speaker, said = escaped(quote.speaker or ""), escaped(quote.text).rstrip(".,")
    return SENTENCES["said"][language].format(speaker=speaker, quote=said)


def _is_said(quote: FoundQuote, labels: Findings) -> bool:
    said, speaker = _plain(quote.text), _plain(quote.speaker or "")
    return any(
        _plain(label.text) == said and _agrees(_plain(label.speaker or ""), speaker)
        for label in labels.quotes
        if label.speech
    )


def _agrees(label: str, speaker: str) -> bool:
    within = f" {label} " in f" {speaker} " or f" {speaker} " in f" {label} "
    return bool(label) and (label in _PRONOUNS or within)
