"""An organisation: a body that acts, from a peacekeeping mission to an armed group."""

from typing import Annotated, ClassVar

from pydantic import Field

from dossier.model.base import Actor, Model, TermOf, Words
from dossier.model.citation import Citations
from dossier.model.entity import Entity
from dossier.model.membership import Dissolved, Founded, Members


class Parent(Model):
    """What an organisation is a part of."""

    who: Actor = Field(description="The id of the larger body.", examples=["river-league"])
    cite: Citations


class Organisation(Entity):
    """An organisation, with its members and what it is a part of."""

    kind: ClassVar[str] = "organisation"
    folder: ClassVar[str] = "organisations"
    rank: ClassVar[int] = 4

    type: Annotated[Words, TermOf("organisation-types")] = Field(
        description="What sort of organisation it is.", examples=["armed-group"]
    )
    founded: Founded = None
    dissolved: Dissolved = None
    part_of: tuple[Parent, ...] = Field(
        (),
        description="The larger bodies that it is a part of.",
        examples=[[{"who": "river-league", "cite": [{"source": "the-courier"}]}]],
    )
    members: Members = ()
