"""What the dossier as a whole is about: content/dossier.yml."""

from typing import ClassVar

from pydantic import Field

from dossier.model.base import Model, Silence
from dossier.model.text import Text


class About(Model):
    """The dossier's name and subject, as the home page says them."""

    kind: ClassVar[str] = "dossier"
    id: ClassVar[str] = "content/dossier.yml"
    """The path of its file, which is no slug, so that no entity has it."""

    name: Text = Field(description="What the dossier is called.", examples=["The Lowland dossier"])
    about: Text = Field(
        description="What the dossier is about, in two or three sentences.",
        examples=["What reports say about the water of [[lowland]]."],
    )
    silence: Silence = Field({})
