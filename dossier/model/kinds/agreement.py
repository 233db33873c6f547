"""An agreement: an accord, a charter, a treaty."""

from typing import Annotated, ClassVar

from pydantic import Field

from dossier.model.base import Actor, Model, TermOf, Words
from dossier.model.citation import Citations
from dossier.model.entity import Entity
from dossier.model.evidence import CitedDate, Step


class Party(Model):
    """An actor in an agreement, in one role."""

    who: Actor = Field(description="The id of the party.", examples=["upland"])
    role: Annotated[Words, TermOf("party-roles")] = Field(
        description="Its part in the agreement.", examples=["mediator"]
    )
    cite: Citations


class Agreement(Entity):
    """An agreement, with its parties."""

    kind: ClassVar[str] = "agreement"
    folder: ClassVar[str] = "agreements"
    rank: ClassVar[int] = 3

    type: Annotated[Words, TermOf("agreement-types")] = Field(
        description="What sort of agreement it is.", examples=["peace-agreement"]
    )
    signed: CitedDate | None = Field(
        None,
        description="When it was signed.",
        examples=[{"date": "2015-05-15", "cite": [{"source": "the-courier"}]}],
    )
    ended: Step | None = Field(
        None, description="When it ended, or a party ended it.", examples=[{"announced": "2024-01"}]
    )
    parties: tuple[Party, ...] = Field(
        (),
        description="Who is in it, in which role.",
        examples=[[{"who": "upland", "role": "mediator", "cite": [{"source": "the-courier"}]}]],
    )
