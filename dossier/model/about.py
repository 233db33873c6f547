"""What the dossier as a whole is about: content/dossier.yml."""

from typing import ClassVar

from pydantic import Field

from dossier.model.base import Model
from dossier.model.text import Text


class About(Model):
    """The dossier's name and subject, as the home page says them."""

    kind: ClassVar[str] = "dossier"
    id: ClassVar[str] = ""
    """It has none, so that nothing can refer to it."""

    name: Text = Field(examples=["The Lowland dossier"])
    about: Text = Field(description="What the dossier is about, in two or three sentences.")
