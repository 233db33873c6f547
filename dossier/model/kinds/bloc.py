"""A bloc: states that have joined for a purpose."""

from typing import Annotated, ClassVar

from pydantic import Field

from dossier.model.base import TermOf, Words
from dossier.model.entity import Entity
from dossier.model.evidence import CitedDate
from dossier.model.membership import Membership


class Bloc(Entity):
    """A bloc of states, with its members."""

    kind: ClassVar[str] = "bloc"
    folder: ClassVar[str] = "blocs"
    rank: ClassVar[int] = 2

    type: Annotated[Words, TermOf("bloc-types")] = Field(
        description="What sort of bloc it is.", examples=["regional-bloc"]
    )
    founded: CitedDate | None = Field(
        None,
        description="When it was founded.",
        examples=[{"date": "1990", "cite": [{"source": "the-courier"}]}],
    )
    dissolved: CitedDate | None = Field(
        None,
        description="When it ended.",
        examples=[{"date": "2023-12", "cite": [{"source": "the-courier"}]}],
    )
    members: tuple[Membership, ...] = Field(
        (),
        description="Who belongs to it, since when and until when.",
        examples=[[{"who": "upland", "since": "1990", "cite": [{"source": "the-courier"}]}]],
    )
