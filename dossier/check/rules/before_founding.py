"""An event about a bloc or an organisation from before it was founded.

Wrong: an event of 2020 with `about: [river-league]`, which was founded in 2023. Right: another date
of the one or the other, or an event about what came before.
"""

from collections.abc import Iterator

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.model import Bloc, Location, Organisation
from dossier.problems import Level

LEVEL = Level.WARNING


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each event that in every reading lies before the founding of what it speaks of."""
    for event in dossier.events:
        spoken: list[tuple[Location, str]]
        spoken = [(("about", i), id) for i, id in enumerate(event.about)]
        spoken += [(("actors", i, "who"), actor.who) for i, actor in enumerate(event.actors)]
        for location, id in spoken:
            body = dossier.entities.get(id)
            founded = body.founded if isinstance(body, Bloc | Organisation) else None
            if event.date and founded and event.date.latest < founded.date.earliest:
                message = f"'{id}' was founded in {founded.date}, after this event of {event.date}"
                yield Finding(event.id, location, message, "is one of the two dates wrong?")
