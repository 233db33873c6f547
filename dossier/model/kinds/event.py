"""An event: something that happened, when, and who had a part in it."""

from typing import Annotated, ClassVar

from pydantic import Field

from dossier.model.base import Actor, Anything, DateField, Model, TermOf, Words
from dossier.model.citation import Citations, OwnCitations
from dossier.model.entity import Entity
from dossier.model.place import Place


class Participant(Model):
    """An actor in an event, in one role; without citations of its own it has the event's."""

    who: Actor = Field(description="The id of the actor.", examples=["upland"])
    role: Annotated[Words, TermOf("event-roles")] = Field(
        description="Its part in the event.", examples=["initiator"]
    )
    cite: OwnCitations = ()


class Event(Entity):
    """An event. Its citations carry its type, its date and its actors."""

    kind: ClassVar[str] = "event"
    folder: ClassVar[str] = "events"
    rank: ClassVar[int] = 5

    type: Annotated[Words, TermOf("event-types")] = Field(
        description="What sort of event it is.", examples=["ambassador-recalled"]
    )
    date: DateField | None = Field(
        None, description="When it happened; leave out if unreported.", examples=["2025-04-06"]
    )
    place: Place | None = Field(
        None,
        description="Where it happened, if a source says so.",
        examples=[{"name": "Ford", "country": "upland", "precision": "town"}],
    )
    actors: tuple[Participant, ...] = Field(
        (),
        description="Who had a part in it, in which role.",
        examples=[[{"who": "upland", "role": "initiator"}]],
    )
    about: tuple[Anything, ...] = Field(
        (),
        description="The agreement, bloc or organisation that it is about.",
        examples=[["river-league"]],
    )
    cite: Citations
