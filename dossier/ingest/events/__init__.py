"""The events of a text, by the words of the vocabulary."""

from dossier.ingest.events.find import find_events
from dossier.ingest.events.lexicon import Lexicon, lexicon_of

__all__ = ["Lexicon", "find_events", "lexicon_of"]
