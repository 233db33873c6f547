"""A source: an article, by its record in seeds/."""

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints
from pydantic.json_schema import SkipJsonSchema

from dossier.model.base import DateField, Draftable, Silence, WebAddress, Words
from dossier.model.text import LanguageTag, Text


class Source(Draftable):
    """The bibliographic data of an article and a digest in our own words, never its text."""

    kind: ClassVar[str] = "source"
    folder: ClassVar[str] = "sources"

    id: SkipJsonSchema[Annotated[str, StringConstraints(min_length=1)]]
    title: Words = Field(
        description="The article's title; where it has none, a description in [brackets].",
        examples=["Upland shuts the river"],
    )
    publisher: Words = Field(description="As a reader would name it.", examples=["The Courier"])
    wire: Words | None = Field(
        None,
        description="The agency whose report it is a copy of.",
        examples=["AFP", "AP", "Reuters"],
    )
    url: WebAddress | None = Field(
        None, description="The article's address.", examples=["https://example.org/7"]
    )
    archive: WebAddress | None = Field(
        None,
        description="The address of a copy that stays, at a web archive.",
        examples=["https://web.archive.org/web/20250407/https://example.org/7"],
    )
    published: DateField | None = Field(
        None, description="When it appeared.", examples=["2025-04-07~"]
    )
    authors: tuple[Words, ...] = Field((), description="Who wrote it.", examples=[["A. Reporter"]])
    language: LanguageTag = Field(
        description="The language that it is written in.", examples=["en", "fr"]
    )
    digest: Text = Field(
        description="What it reports, in our own words; [[id]] links.",
        examples=["Why [[upland]] leaves [[river-league]]."],
    )
    note: Text | None = Field(
        None,
        description="A caution to the reader, from the editors.",
        examples=["The article carries no date."],
    )
    silence: Silence = Field({})
