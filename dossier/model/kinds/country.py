"""A country."""

from typing import ClassVar

from pydantic import Field

from dossier.model.entity import Entity
from dossier.model.text import Text


class Country(Entity):
    """A country, with the codes by which data sets know it."""

    kind: ClassVar[str] = "country"
    folder: ClassVar[str] = "countries"
    rank: ClassVar[int] = 1

    official_name: Text | None = Field(
        None, description="Its name in full.", examples=[{"en": "Republic of Upland"}]
    )

    @property
    def names(self) -> tuple[Text, ...]:
        """Every name it has, the official one included."""
        return (*super().names, *([self.official_name] if self.official_name else []))
