"""A bloc: states that have joined for a purpose."""

from typing import Annotated, ClassVar

from pydantic import Field

from dossier.model.base import TermOf, Words
from dossier.model.entity import Entity
from dossier.model.membership import Dissolved, Founded, Members


class Bloc(Entity):
    """A bloc of states, with its members."""

    kind: ClassVar[str] = "bloc"
    folder: ClassVar[str] = "blocs"
    rank: ClassVar[int] = 2

    type: Annotated[Words, TermOf("bloc-types")] = Field(
        description="What sort of bloc it is.", examples=["regional-bloc"]
    )
    founded: Founded = None
    dissolved: Dissolved = None
    members: Members = ()
