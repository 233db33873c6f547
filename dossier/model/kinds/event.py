"""An event: something that happened, when, and who had a part in it."""

from typing import Annotated, ClassVar

from pydantic import Field

from dossier.model.base import Actor, Anything, DateField, Model, TermOf, Words
from dossier.model.entity import Entity
from dossier.model.evidence import Citation, Citations


class Participant(Model):
    """An actor in an event, in one role; without citations of its own it has the event's."""

    who: Actor = Field(description="The id of the actor.", examples=["upland"])
    role: Annotated[Words, TermOf("event-roles")] = Field(examples=["initiator"])
    cite: tuple[Citation, ...] = ()


class Event(Entity):
    """An event. Its citations carry its type, its date and its actors."""

    kind: ClassVar[str] = "event"
    folder: ClassVar[str] = "events"
    rank: ClassVar[int] = 5

    type: Annotated[Words, TermOf("event-types")] = Field(examples=["ambassador-recalled"])
    date: DateField | None = Field(None, description="When it happened; leave out if unreported.")
    actors: tuple[Participant, ...] = ()
    about: tuple[Anything, ...] = Field(
        (), description="The agreement, bloc or organisation that it is about."
    )
    cite: Citations
