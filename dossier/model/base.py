"""What all models share: strict keys, slugs, dates, and marks for what a string refers to."""

import re
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.fields import ComputedFieldInfo, FieldInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from dossier.dates import FORMS, PATTERN, Date, parse_date
from dossier.markup import one_line

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)

# What is a string here, an editor may take for a number or for yes and no: `012`, `2015`, `true`.
WORDS_SCHEMA: JsonSchemaValue = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
DATE_SCHEMA: JsonSchemaValue = {
    "type": ["string", "integer"],
    "pattern": PATTERN,
    "minimum": 1000,
    "maximum": 9999,
    "examples": FORMS.split(", "),
}
_SLUG_SCHEMA: JsonSchemaValue = {"type": ["string", "integer"], "pattern": f"^{SLUG.pattern}$"}

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


class Draftable(Model):
    """What a program may write, and a person has to read before it is published."""

    status: Literal["draft"] | None = Field(
        None,
        description="That the program wrote it, and no person has accepted it yet; taking this "
        "away accepts it.",
        examples=["draft"],
    )

    @classmethod
    def keys(cls) -> tuple[str, ...]:
        """Its own, and the status last: an item of a list loses that line and stays one."""
        every = super().keys()
        return (*(key for key in every if key != "status"), "status")

    @property
    def is_draft(self) -> bool:
        """Whether no person has accepted it yet."""
        return self.status is not None


@dataclass(frozen=True)
class RefersTo:
    """Marks a string as the id of something; `kinds` are the kinds it may be, none for any."""

    kinds: tuple[str, ...] = ()

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return _SLUG_SCHEMA


@dataclass(frozen=True)
class TermOf:
    """Marks a string as a term of the named vocabulary."""

    vocabulary: str

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(schema), TERM_OF: self.vocabulary}


@dataclass(frozen=True)
class KeysOf:
    """Marks a mapping whose keys are of one list: code schemes, or the codes of rules."""

    list: str

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(schema), KEYS_OF: self.list}


TERM_OF, KEYS_OF = "x-term-of", "x-keys-of"
"""What marks say in a JSON Schema, for want of the words themselves, which a dossier has."""

CODES = "codes"
"""The vocabulary of code schemes."""

RULES = "rules"
"""The list of the codes that a file can silence."""


ACTORS = ("country", "bloc", "organisation")


def _on_one_line(text: str) -> str:
    return one_line(text)


Words = Annotated[
    str,
    StringConstraints(min_length=1, strip_whitespace=True),
    AfterValidator(_on_one_line),
    WithJsonSchema(WORDS_SCHEMA),
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


Slug = Annotated[str, AfterValidator(_slug), WithJsonSchema(_SLUG_SCHEMA)]
"""A string that could be an id."""

Silence = Annotated[
    dict[str, Words],
    KeysOf(RULES),
    Field(
        description="The codes of warnings and hints that this file is not told of, each with "
        "the reason.",
        examples=[{"long-quote": "An oath, which is given whole."}],
    ),
]
"""What a file is not told of, by code."""


_WEB_ADDRESS = r"https?://[^\s/@]+(?:[/?#]\S*)?"


def is_web_address(url: str) -> bool:
    """Whether the text is an address that starts with http:// or https://, without a user name."""
    return bool(re.fullmatch(_WEB_ADDRESS, url))


def _web_address(url: str) -> str:
    if not is_web_address(url):
        raise PydanticCustomError("link", "'{url}' is not a web address", {"url": url})
    return url


WebAddress = Annotated[
    str,
    AfterValidator(_web_address),
    WithJsonSchema({"type": "string", "pattern": f"^{_WEB_ADDRESS}$"}),
]
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
        return DATE_SCHEMA

    @staticmethod
    def _parse(text: str) -> Date:
        try:
            return parse_date(text)
        except ValueError as error:
            raise PydanticCustomError("bad-date", "{why}", {"why": str(error)}) from None


def or_short(
    short: JsonSchemaValue, long: JsonSchemaValue, handler: GetJsonSchemaHandler
) -> JsonSchemaValue:
    """The schema of a model that may be written short, as a validator of its own lets it."""
    resolved = handler.resolve_ref_schema(long)
    mapping = dict(resolved)
    resolved.clear()
    resolved["anyOf"] = [short, mapping]
    return long


DateField = Annotated[Date, _DateField]
"""A date as a content file writes it: a string in the EDTF subset."""
