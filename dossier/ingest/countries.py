"""Every country by its names, capitals and adjectives: reference data that the program ships."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from dossier.ingest.tokens import fold

_DATA = Path(__file__).parent / "data"
_PARTS = ("en", "fr", "capitals", "adjectives_en", "adjectives_fr", "seats")


@dataclass(frozen=True)
class Known:
    """A country as newspapers write it; `name` is the first in English.

    Its `seats` are the houses that stand for its government.
    """

    iso2: str
    en: tuple[str, ...]
    fr: tuple[str, ...]
    capitals: tuple[str, ...]
    adjectives_en: tuple[str, ...]
    adjectives_fr: tuple[str, ...]
    seats: tuple[str, ...]

    @property
    def name(self) -> str:
        """What it is called."""
        return self.en[0]


@cache
def countries() -> Mapping[str, Known]:
    """Every country by its ISO 3166-1 alpha-2 code, corrections made."""
    given = json.loads((_DATA / "countries.json").read_text("utf-8"))["countries"]
    known = {
        one["iso2"]: Known(one["iso2"], *(tuple(one.get(part, ())) for part in _PARTS))
        for one in given
    }
    for right in yaml.load((_DATA / "corrections.yml").read_text("utf-8"), yaml.CSafeLoader):
        one = known[right["iso2"]]
        dropped = {fold(name) for name in right.get("drop", ())}
        parts = (
            tuple(
                name
                for name in dict.fromkeys((*getattr(one, part), *right.get(part, ())))
                if fold(name) not in dropped
            )
            for part in _PARTS
        )
        known[one.iso2] = Known(one.iso2, *parts)
    return known
