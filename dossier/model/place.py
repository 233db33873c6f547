"""Where something happened: by name, in a country, and on the map where a data set knows it."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from dossier.model.base import CODES, KeysOf, Model, RefersTo, Words
from dossier.model.citation import OwnCitations
from dossier.model.text import Text

_PATTERN = r"^-?[0-9]{1,2}(\.[0-9]{1,7})?, ?-?[0-9]{1,3}(\.[0-9]{1,7})?$"
_MOST_NORTH, _MOST_EAST = 90, 180


def _on_earth(text: str) -> str:
    if re.fullmatch(_PATTERN, text):
        north, east = map(float, text.split(","))
        if abs(north) <= _MOST_NORTH and abs(east) <= _MOST_EAST:
            return text
    raise PydanticCustomError(
        "bad-coordinates",
        "'{text}' is no latitude and longitude",
        {"text": text},
    )


Coordinates = Annotated[
    Words,
    AfterValidator(_on_earth),
    WithJsonSchema({"type": "string", "pattern": _PATTERN}),
]
"""Degrees north and degrees east, as a content file writes them: `"14.25, -3.5"`."""

Precision = Literal["town", "region", "country"]
"""How exactly a place is known: no map shows more."""


class Place(Model):
    """A place. Its coordinates are reference data, from the data set that its code is of."""

    name: Text = Field(description="What the source calls it.", examples=["Ford"])
    country: Annotated[str, RefersTo(("country",))] = Field(
        description="The id of the country that it is in.", examples=["upland"]
    )
    precision: Precision = Field(
        description="Whether it is a town, a region, or known by its country only.",
        examples=["town"],
    )
    at: Coordinates | None = Field(
        None,
        description="Degrees north and east, from a data set; without them the map shows it at "
        "its country.",
        examples=["14.25, -3.5"],
    )
    codes: Annotated[dict[str, Words], KeysOf(CODES)] = Field(
        {},
        description="Its code in the data set that its coordinates are from.",
        examples=[{"geonames": "2456051"}],
    )
    cite: OwnCitations = ()

    @property
    def point(self) -> tuple[float, float] | None:
        """Degrees east and north; None where no data set gave them."""
        if self.at is None:
            return None
        north, east = map(float, self.at.split(","))
        return (east, north)
