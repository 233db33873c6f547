"""All that an article's text speaks of: its actors, dates, quotes, events and unknown names."""

from dataclasses import dataclass

from dossier.dates import Date
from dossier.dossier import Dossier
from dossier.ingest.actors import find_actors
from dossier.ingest.candidates import find_candidates
from dossier.ingest.dates import find_dates
from dossier.ingest.events import Lexicon, find_events, lexicon_of
from dossier.ingest.findings import Findings
from dossier.ingest.names import Names, names_of
from dossier.ingest.quotes import find_quotes


@dataclass(frozen=True)
class Finder:
    """What is known before a text is read. Made once, it is asked for any text."""

    names: Names
    events: Lexicon

    def find(self, text: str, language: str, published: Date | None) -> Findings:
        """What a cleaned text speaks of; `published` is the day by which its dates are read."""
        actors = find_actors(text, language, self.names)
        dates = find_dates(text, language, published)
        quotes = find_quotes(text, language)
        return Findings(
            actors=actors,
            dates=dates,
            quotes=quotes,
            events=find_events(text, language, actors, dates, quotes, self.events),
            candidates=find_candidates(text, language, self.names, actors),
        )


def finder_of(dossier: Dossier) -> Finder:
    """The finder that knows a dossier's entities, and every country."""
    return Finder(names_of(dossier), lexicon_of(dossier.vocabulary.event_words))
