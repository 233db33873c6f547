"""Who belongs to a bloc or an organisation, since when and until when."""

from pydantic import Field

from dossier.model.base import Actor, Model
from dossier.model.evidence import Citations, Step


class Membership(Model):
    """An actor in a bloc or an organisation."""

    who: Actor = Field(description="The id of the member.", examples=["upland"])
    since: Step | None = Field(None, description="When it joined.", examples=["2023-09"])
    until: Step | None = Field(
        None, description="When it left.", examples=[{"announced": "2024-01"}]
    )
    cite: Citations
