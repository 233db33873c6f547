"""Names that no dossier has, in sentences as newspapers write them."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from dossier.dossier import Dossier
from dossier.ingest.actors import find_actors
from dossier.ingest.candidates import find_candidates
from dossier.ingest.lexicon import lexicon
from dossier.ingest.names import Names, names_of
from dossier.load.content import load_files
from dossier.load.files import File

FILES = {
    "countries/mali": "{name: Mali, codes: {iso2: ML}}",
    "blocs/ecowas": "{name: {en: Economic Community of West African States, fr: Communauté "
    "économique des États de l'Afrique de l'Ouest}, abbreviation: {en: ECOWAS, fr: CEDEAO}}",
}


@cache
def names() -> Names:
    files = (File(f"content/{path}.yml", text.encode()) for path, text in FILES.items())
    return names_of(Dossier(load_files(files)))


def rows(language: str) -> list[tuple[str, list[str]]]:
    """The sentences of a language, each with its names."""
    table = yaml.safe_load((Path(__file__).parent / "candidates.yml").read_text("utf-8"))
    return [(row["text"], row["found"]) for row in table[language]]


def found(text: str, language: str) -> list[str]:
    """Each name once, with its kind."""
    actors = find_actors(text, language, names())
    candidates = find_candidates(text, language, names(), actors)
    return list(dict.fromkeys(f"{one.kind}: {one.name}" for one in candidates))


@pytest.mark.parametrize(("text", "expected"), rows("en"))
def test_unknown_names_in_english_news(text: str, expected: list[str]) -> None:
    assert found(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), rows("fr"))
def test_unknown_names_in_french_news(text: str, expected: list[str]) -> None:
    assert found(text, "fr") == expected


def test_what_the_dossier_has_under_one_name_it_has_under_each() -> None:
    text = "ECOWAS and Ecowas met; the Economic Community of West African States decided."
    assert [one.id for one in find_actors(text, "en", names())] == ["ecowas"] * 3
    assert found(text, "en") == []


def test_a_listed_abbreviation_is_told_by_the_name_before_it() -> None:
    text = "Reporters Without Borders (RSF) protested. The RSF report is long."
    assert found(text, "en") == ["organisation: Reporters Without Borders"]


def test_each_listed_body_has_a_kind_and_each_name_is_found_in_a_text() -> None:
    kinds = {one.kind for one in lexicon()}
    assert kinds == {"", "agreement", "armed-group", "bloc", "organisation"}
    for one in lexicon():
        for language in ("en", "fr") if one.kind else ():
            for written in one.names[language]:
                text = f"x {written} y"
                assert find_actors(text, language, names()) or found(text, language), written


def test_a_letter_and_a_number_in_brackets_abbreviate_a_name() -> None:
    text = "The fighters of the Lowton River Movement (M17) fled. Then the M17 denied it."
    found = find_candidates(text, "en", names(), ())
    assert [(one.surface, one.name) for one in found] == [
        ("Lowton River Movement", "Lowton River Movement"),
        ("M17", "Lowton River Movement"),
        ("M17", "Lowton River Movement"),
    ]
