"""An organisation: a body that acts, from a peacekeeping mission to an armed group."""

from typing import Annotated, ClassVar

from pydantic import Field

from dossier.model.base import Actor, Model, TermOf, Words
from dossier.model.entity import Entity
from dossier.model.evidence import Citations, CitedDate
from dossier.model.membership import Membership


class Parent(Model):
    """What an organisation is a part of."""

    who: Actor = Field(description="The id of the larger body.", examples=["river-league"])
    cite: Citations


class Organisation(Entity):
    """An organisation, with its members and what it is a part of."""

    kind: ClassVar[str] = "organisation"
    folder: ClassVar[str] = "organisations"
    rank: ClassVar[int] = 4

    type: Annotated[Words, TermOf("organisation-types")] = Field(examples=["armed-group"])
    founded: CitedDate | None = None
    dissolved: CitedDate | None = None
    part_of: tuple[Parent, ...] = ()
    members: tuple[Membership, ...] = ()
