"""What all models share: strict keys, slugs, dates, and marks for what a string refers to."""

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
)
from pydantic.fields import ComputedFieldInfo, FieldInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from dossier.dates import FORMS, Date, parse_date
from dossier.markup import one_line

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)

Location = tuple[str | int, ...]
"""Where a value stands in a file: keys and positions, from the top."""


def _title(name: str, field: FieldInfo | ComputedFieldInfo) -> str:
    return name.replace("_", " ").capitalize()


class Model(BaseModel):
    """A mapping in a content file: its keys are known and its values do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True, field_title_generator=_title)

    @classmethod
    def keys(cls) -> tuple[str, ...]:
        """The keys that a file may have here, in the order in which they stand."""
        return tuple(name for name in cls.model_fields if name != "id")


@dataclass(frozen=True)
class RefersTo:
    """Marks a string as the id of something; `kinds` are the kinds it may be, none for any."""

    kinds: tuple[str, ...] = ()


@dataclass(frozen=True)
class TermOf:
    """Marks a string as a term of the named vocabulary."""

    vocabulary: str


ACTORS = ("country", "bloc", "organisation")


def _on_one_line(text: str) -> str:
    return one_line(text)


Words = Annotated[
    str, StringConstraints(min_length=1, strip_whitespace=True), AfterValidator(_on_one_line)
]
"""Text, at least one character; its line breaks are spaces, as they would be on a page."""

Actor = Annotated[str, RefersTo(ACTORS)]
"""The id of a country, a bloc or an organisation."""

Holder = Annotated[str, RefersTo((*ACTORS, "source"))]
"""The id of who holds an opinion: an actor, or the source itself."""

Anything = Annotated[str, RefersTo()]
"""The id of an entity of any kind."""


def _slug(id: str) -> str:
    if not SLUG.fullmatch(id):
        raise PydanticCustomError("bad-id", "'{id}' is no id", {"id": id})
    return id


Slug = Annotated[str, AfterValidator(_slug)]
"""A string that could be an id."""

Silence = Annotated[
    dict[str, Words],
    Field(
        description="The codes of warnings and hints that this file is not told of, each with "
        "the reason.",
        examples=[{"long-quote": "An oath, which is given whole."}],
    ),
]
"""What a file is not told of, by code."""


def _web_address(url: str) -> str:
    if not re.fullmatch(r"https?://[^\s/@]+(?:[/?#]\S*)?", url):
        raise PydanticCustomError("link", "'{url}' is not a web address", {"url": url})
    return url


WebAddress = Annotated[str, AfterValidator(_web_address)]
"""An address that starts with http:// or https:// and carries no user name."""


class _DateField:
    """Lets a model hold a `Date`, written as a string."""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(cls._parse, core_schema.str_schema())

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "examples": FORMS.split(", ")}

    @staticmethod
    def _parse(text: str) -> Date:
        try:
            return parse_date(text)
        except ValueError as error:
            raise PydanticCustomError("bad-date", "{why}", {"why": str(error)}) from None


DateField = Annotated[Date, _DateField]
"""A date as a content file writes it: a string in the EDTF subset."""
