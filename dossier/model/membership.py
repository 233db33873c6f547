"""Who belongs to a bloc or an organisation, since when and until when; and since when it is."""

from typing import Annotated

from pydantic import Field

from dossier.model.base import Actor, Model
from dossier.model.citation import Citations
from dossier.model.evidence import CitedDate, Step


class Membership(Model):
    """An actor in a bloc or an organisation."""

    who: Actor = Field(description="The id of the member.", examples=["upland"])
    since: Step | None = Field(None, description="When it joined.", examples=["2023-09"])
    until: Step | None = Field(
        None, description="When it left.", examples=[{"announced": "2024-01"}]
    )
    cite: Citations


Members = Annotated[
    tuple[Membership, ...],
    Field(
        description="Who belongs to it, since when and until when.",
        examples=[[{"who": "upland", "since": "1990", "cite": [{"source": "the-courier"}]}]],
    ),
]
"""The members of a bloc or an organisation."""

Founded = Annotated[
    CitedDate | None,
    Field(
        description="When it was founded.",
        examples=[{"date": "1990", "cite": [{"source": "the-courier"}]}],
    ),
]
"""When a bloc or an organisation began."""

Dissolved = Annotated[
    CitedDate | None,
    Field(
        description="When it ended.",
        examples=[{"date": "2023-12", "cite": [{"source": "the-courier"}]}],
    ),
]
"""When a bloc or an organisation ended."""
