"""What every entity has, of whatever kind."""

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints
from pydantic.json_schema import SkipJsonSchema

from dossier.model.base import Model, Words
from dossier.model.evidence import Claim, Dispute
from dossier.model.text import Text


class Entity(Model):
    """A country, bloc, agreement, organisation or event. Its id is its file's name."""

    kind: ClassVar[str]
    """The word for one, as ids and messages use it."""
    folder: ClassVar[str]
    """The folder of its files in content/ and of its pages on the site."""
    rank: ClassVar[int]
    """Where pages list it among the kinds, from 1."""

    id: SkipJsonSchema[Annotated[str, StringConstraints(min_length=1)]]
    name: Text = Field(description="What a reader calls it.", examples=["Upland"])
    abbreviation: Text | None = Field(None, examples=[{"en": "UN", "fr": "ONU"}])
    aliases: tuple[Text, ...] = Field((), description="Other names that readers search for.")
    codes: dict[str, Words] = Field(
        {},
        description="Its code in each scheme of vocabulary/codes.yml.",
        examples=[{"m49": "466"}],
    )
    note: Text | None = Field(None, description="A caution to the reader, from the editors.")
    claims: tuple[Claim, ...] = ()
    disputes: tuple[Dispute, ...] = ()

    @property
    def names(self) -> tuple[Text, ...]:
        """Every name it has: the name, the abbreviation, the aliases."""
        return (self.name, *([self.abbreviation] if self.abbreviation else []), *self.aliases)
