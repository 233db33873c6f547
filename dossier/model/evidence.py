"""What is said and on what evidence: claims, disputes, and dates with their citation."""

from typing import Annotated

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from dossier.model.base import (
    DATE_SCHEMA,
    DateField,
    Draftable,
    Holder,
    Model,
    Words,
    or_short,
)
from dossier.model.citation import Citations, OwnCitations
from dossier.model.place import Place
from dossier.model.text import Text


class Claim(Draftable):
    """One sentence about the entity, with its citations."""

    text: Text = Field(
        description="One sentence; [[id]] links.", examples=["It left [[the-league]]."]
    )
    by: tuple[Holder, ...] = Field(
        (),
        description="Who asserts it, if it is not the source's own word.",
        examples=[["upland"]],
    )
    date: DateField | None = Field(
        None, description="When it was said or held true.", examples=["2024-02-03"]
    )
    cite: Citations


class Position(Model):
    """One side of a dispute."""

    by: Annotated[tuple[Holder, ...], Field(min_length=1)] = Field(
        description="Who holds it: an actor, or the source itself.", examples=[["upland"]]
    )
    text: Text = Field(
        description="What they say, in one sentence.", examples=["It was over [[upland]]."]
    )
    place: Place | None = Field(
        None,
        description="Where they say it was, in a dispute about a place; the map shows it.",
        examples=[{"name": "Ford", "country": "upland", "precision": "town"}],
    )
    cite: Citations


class DisputeFinding(Model):
    """What the record as a whole settles, and why."""

    text: Text = Field(
        description="What is settled and why, in one sentence.",
        examples=["It was over [[upland]]: both sides have said so since."],
    )
    cite: Citations


class Dispute(Draftable):
    """A question on which the record disagrees, and what settles it, if anything does."""

    question: Text = Field(description="What the question is.", examples=["Whose airspace?"])
    value: Words | None = Field(
        None,
        description="The key of the entity whose value is in question; pages mark that value.",
        examples=["date", "actors", "founded"],
    )
    positions: Annotated[tuple[Position, ...], Field(min_length=1)] = Field(
        description="Who says what: at least two.",
        examples=[[{"by": ["upland"], "text": "Ours.", "cite": [{"source": "the-courier"}]}]],
    )
    finding: DisputeFinding | None = Field(
        None,
        description="What the record as a whole settles, if it does.",
        examples=[{"text": "It was [[upland]]'s.", "cite": [{"source": "the-courier"}]}],
    )


class CitedDate(Model):
    """A date that needs a citation of its own."""

    date: DateField = Field(description="When it happened.", examples=["1990-05-28"])
    cite: Citations


class StepDate(Model):
    """One date of a step; without citations of its own it has those of what it belongs to."""

    date: DateField = Field(description="When it happened.", examples=["2024-01-28"])
    cite: OwnCitations = ()

    @model_validator(mode="before")
    @classmethod
    def _plain_is_a_date(cls, value: object) -> object:
        return {"date": value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return or_short(DATE_SCHEMA, handler(core_schema), handler)


class Step(Model):
    """A step with up to three dates, never one for another. A plain date is the effective one."""

    announced: StepDate | None = Field(
        None, description="When it was made known.", examples=["2024-01-28"]
    )
    notified: StepDate | None = Field(
        None, description="When the other side was told in form.", examples=["2024-01-29"]
    )
    effective: StepDate | None = Field(
        None, description="When it took effect.", examples=["2025-01-29"]
    )
    cite: OwnCitations = ()

    @model_validator(mode="before")
    @classmethod
    def _plain_is_effective(cls, value: object) -> object:
        return {"effective": value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return or_short(DATE_SCHEMA, handler(core_schema), handler)

    @property
    def dates(self) -> dict[str, StepDate]:
        """The dates that are known, by name: announced, notified, effective."""
        named = {
            "announced": self.announced,
            "notified": self.notified,
            "effective": self.effective,
        }
        return {name: date for name, date in named.items() if date}
