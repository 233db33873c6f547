"""The dossier that the labels were written for: its names stay while the content grows."""

from functools import cache
from pathlib import Path

from dossier.dossier import Dossier
from dossier.load.content import CONTENT, VOCABULARY, load_files
from dossier.load.files import read_files
from tests.workspace import REPOSITORY

KNOWN = Path(__file__).parent / "known"


@cache
def known_dossier() -> Dossier:
    """Its countries, blocs, agreements and organisations, by name, with today's vocabulary."""
    entities = read_files(KNOWN, CONTENT, (".yml",))
    return Dossier(load_files((*entities, *read_files(REPOSITORY, VOCABULARY, (".yml",)))))
