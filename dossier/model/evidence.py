"""What is said and on what evidence: citations, claims, disputes, and dates with their citation."""

from typing import Annotated

from pydantic import Field, model_validator

from dossier.model.base import DateField, Holder, Model, RefersTo, Words
from dossier.model.text import Text


class Citation(Model):
    """A source and, where there is one, the words of it (W3C TextQuoteSelector)."""

    source: Annotated[str, RefersTo(("source",))] = Field(
        description="The id of a record in seeds/.", examples=["the-courier"]
    )
    quote: Words | None = Field(
        None, description="Words of the source, exactly.", examples=["leaving the bloc"]
    )
    prefix: Words | None = Field(
        None, description="The words right before the quote, where it stands more than once."
    )
    suffix: Words | None = Field(
        None, description="The words right after the quote, where it stands more than once."
    )


Citations = Annotated[tuple[Citation, ...], Field(min_length=1)]
"""At least one citation."""


class Claim(Model):
    """One sentence about the entity, with its citations."""

    text: Text = Field(
        description="One sentence; [[id]] links.", examples=["It left [[the-league]]."]
    )
    by: tuple[Holder, ...] = Field(
        (),
        description="Who asserts it, if it is not the source's own word.",
        examples=["upland"],
    )
    date: DateField | None = Field(None, description="When it was said or held true.")
    cite: Citations


class Position(Model):
    """One side of a dispute."""

    by: Annotated[tuple[Holder, ...], Field(min_length=1)] = Field(
        description="Who holds it: an actor, or the source itself."
    )
    text: Text = Field(description="What they say, in one sentence.")
    cite: Citations


class Dispute(Model):
    """A question on which the record disagrees."""

    question: Text = Field(description="What the question is.", examples=["Whose airspace?"])
    positions: Annotated[tuple[Position, ...], Field(min_length=1)]


class CitedDate(Model):
    """A date that needs a citation of its own."""

    date: DateField
    cite: Citations


class StepDate(Model):
    """One date of a step; without citations of its own it has those of what it belongs to."""

    date: DateField
    cite: tuple[Citation, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _plain_is_a_date(cls, value: object) -> object:
        return {"date": value} if isinstance(value, str) else value


class Step(Model):
    """A step with up to three dates, never one for another. A plain date is the effective one."""

    announced: StepDate | None = Field(None, description="When it was made known.")
    notified: StepDate | None = Field(None, description="When the other side was told in form.")
    effective: StepDate | None = Field(None, description="When it took effect.")
    cite: tuple[Citation, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _plain_is_effective(cls, value: object) -> object:
        return {"effective": value} if isinstance(value, str) else value

    @property
    def dates(self) -> dict[str, StepDate]:
        """The dates that are known, by name: announced, notified, effective."""
        named = {
            "announced": self.announced,
            "notified": self.notified,
            "effective": self.effective,
        }
        return {name: date for name, date in named.items() if date}
