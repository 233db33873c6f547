"""An agreement: an accord, a charter, a treaty."""

from typing import Annotated, ClassVar

from pydantic import Field

from dossier.model.base import Actor, Model, TermOf, Words
from dossier.model.entity import Entity
from dossier.model.evidence import Citations, CitedDate, Step


class Party(Model):
    """An actor in an agreement, in one role."""

    who: Actor = Field(description="The id of the party.", examples=["upland"])
    role: Annotated[Words, TermOf("party-roles")] = Field(examples=["mediator"])
    cite: Citations


class Agreement(Entity):
    """An agreement, with its parties."""

    kind: ClassVar[str] = "agreement"
    folder: ClassVar[str] = "agreements"
    rank: ClassVar[int] = 3

    type: Annotated[Words, TermOf("agreement-types")] = Field(examples=["peace-agreement"])
    signed: CitedDate | None = None
    ended: Step | None = Field(None, examples=[{"announced": "2024-01"}])
    parties: tuple[Party, ...] = ()
