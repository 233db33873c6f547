"""Names that newspapers anywhere have: world bodies and armed groups, and what is no actor."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from dossier.ingest.tokens import fold

_DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Listed:
    """One body, group or agreement by its names, each language's fullest first.

    `kind` is "" for what is no actor: who reports, or a longer name that has a country's in it.
    """

    kind: str
    names: Mapping[str, tuple[str, ...]]


@cache
def lexicon() -> tuple[Listed, ...]:
    """What is listed, the bodies first."""
    bodies = yaml.load((_DATA / "organisations.yml").read_text("utf-8"), yaml.CSafeLoader)
    others = yaml.load((_DATA / "passed-over.yml").read_text("utf-8"), yaml.CSafeLoader)
    return tuple(
        Listed(
            str(one.get("kind", "")),
            {language: tuple(map(str, one[language])) for language in ("en", "fr")},
        )
        for one in (*bodies, *others)
    )


@cache
def given_names() -> frozenset[str]:
    """Names that persons are given, folded; some are a country's or a city's too."""
    return frozenset(map(fold, (_DATA / "given-names.txt").read_text("utf-8").split()))
