"""What the dossier as a whole is about: content/dossier.yml."""

from pydantic import Field

from dossier.model.base import Model
from dossier.model.text import Text


class About(Model):
    """The dossier's name and subject, as the home page says them."""

    name: Text = Field(examples=["Sahel dossier"])
    about: Text = Field(description="What the dossier is about, in two or three sentences.")
