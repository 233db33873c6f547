"""Controlled terms: types, roles and code schemes, each vocabulary one file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import Field

from dossier.model.base import CODES, KeysOf, Model, WebAddress, Words
from dossier.model.text import Text


class Term(Model):
    """A term of a vocabulary."""

    name: Text = Field(description="What pages call it.", examples=["Mediator"])
    reverse: Text | None = Field(
        None, description="What the other side's page calls it.", examples=["Mediated"]
    )
    codes: Annotated[dict[str, Words], KeysOf(CODES)] = Field(
        {}, description="Its code in other schemes.", examples=[{"cameo": "161"}]
    )


class CodeScheme(Model):
    """A scheme of codes, and the reference data set that they were taken from."""

    name: Text = Field(description="What pages call it.", examples=["ISO 3166-1 alpha-3"])
    url: WebAddress = Field(
        description="Where the data set is described.", examples=["https://www.wikidata.org/"]
    )
    page: WebAddress | None = Field(
        None,
        description="The address of one code's page, with {code} in the place of the code.",
        examples=["https://www.wikidata.org/wiki/{code}"],
    )


TERMS = (
    "agreement-types",
    "bloc-types",
    "event-roles",
    "event-types",
    "organisation-types",
    "party-roles",
)
"""The vocabularies of terms; each is `content/vocabulary/<name>.yml`."""


@dataclass(frozen=True)
class Vocabulary:
    """All controlled terms of a dossier."""

    terms: Mapping[str, Mapping[str, Term]] = field(default_factory=dict)
    codes: Mapping[str, CodeScheme] = field(default_factory=dict)

    def term(self, vocabulary: str, id: str) -> Term:
        """The term; raises KeyError where there is none."""
        return self.terms[vocabulary][id]
