"""A text that a person reads, in one language or several."""

from typing import Annotated

from pydantic import (
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    RootModel,
    StringConstraints,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from dossier.model.base import WORDS_SCHEMA, Words, or_short

DEFAULT_LANGUAGE = "en"

LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
"""A BCP 47 language tag: `en`, `fr`, `pt-BR`."""


class Text(RootModel[Annotated[dict[LanguageTag, Words], Field(min_length=1)]]):
    """A text by language tag. A plain string is English."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _plain_is_english(cls, value: object) -> object:
        return {DEFAULT_LANGUAGE: value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return or_short(WORDS_SCHEMA, handler(core_schema), handler)

    @property
    def languages(self) -> tuple[str, ...]:
        """The tags it is written in, sorted."""
        return tuple(sorted(self.root))

    def best(self, language: str) -> tuple[str, str]:
        """The text nearest to `language`, and the tag it is in: else English, else the first."""
        for tag in (language, DEFAULT_LANGUAGE, *self.languages):
            if tag in self.root:
                return self.root[tag], tag
        raise AssertionError("a text has at least one language")

    def __str__(self) -> str:
        return self.best(DEFAULT_LANGUAGE)[0]
