"""Controlled terms: types, roles and code schemes, each vocabulary one file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import Field

from dossier.model.base import CODES, KeysOf, Model, WebAddress, Words
from dossier.model.text import Text

TermTie = Literal["adversary", "backer", "host", "mediator", "party"]
"""What a term can make of two actors: the word for what one is to the other."""

TIES_OF: Mapping[str, tuple[TermTie, ...]] = {
    "event-roles": ("backer", "mediator"),
    "event-types": ("adversary", "backer", "host"),
    "party-roles": ("backer", "mediator", "party"),
}
"""The ties that the terms of a vocabulary can make; those of any other make none."""


class Term(Model):
    """A term of a vocabulary."""

    name: Text = Field(description="What pages call it.", examples=["Mediator"])
    reverse: Text | None = Field(
        None, description="What the other side's page calls it.", examples=["Mediated"]
    )
    tie: TermTie | None = Field(
        None,
        description="What it makes of two actors. Of a type of event: `adversary` or `backer`, who "
        "does it, of its target; `host`, its place, of the organisations that it is about. Of a "
        "role: what its holder is to the agreement, or to the others in the event.",
        examples=["adversary"],
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


EntityKind = Literal["agreement", "bloc", "country", "organisation"]
"""A kind of entity that can be the object of an event."""


class Wording(Model):
    """Words by which a language tells of an event, and what stands with them."""

    verbs: tuple[Words, ...] = Field(
        (),
        description="Infinitives, with the words that follow. The parts of an irregular one stand "
        "after slashes: in English past, participle and -ing; in French present of "
        "one, present of several, participle and -ant.",
        examples=[["recall", "shoot/shot/shot down", "se retirer"]],
    )
    nouns: tuple[Words, ...] = Field(
        (), description="Nouns for it, in the singular.", examples=[["recall", "withdrawal"]]
    )
    objects: tuple[Words, ...] = Field(
        (),
        description="Words of which one is what it is done to, in the singular.",
        examples=[["ambassador", "head of mission"]],
    )
    kinds: tuple[EntityKind, ...] = Field(
        (),
        description="The kinds of entity that it may be done to instead.",
        examples=[["bloc", "organisation"]],
    )
    subjects: tuple[Words, ...] = Field(
        (),
        description="Words of which one does it, where not only a country or a bloc may; of what "
        "happens in a country (scene), words of which one is told with it.",
        examples=[["soldier", "army"]],
    )
    complements: tuple[Words, ...] = Field(
        (),
        description="Words of which one must follow too.",
        examples=[["leave", "departure"]],
    )
    unless: tuple[Words, ...] = Field(
        (),
        description="Words beside which it is something else.",
        examples=[["attempted", "alleged"]],
    )
    country: Literal["place"] | None = Field(
        None,
        description="A country's role in what happens there, and is no deed of its state.",
        examples=["place"],
    )
    others: Literal["target", "participant"] = Field(
        "target",
        description="The role of those who are named beside whoever did it.",
        examples=["participant"],
    )
    only: tuple[
        Literal["agent", "alone", "both", "dated", "lead", "named", "past", "planned", "scene"], ...
    ] = Field(
        (),
        description="When it counts: with who did it (agent), where no other event of its actors "
        "is told (alone), with two who have a part in it (both), with a date (dated), in the first "
        "sentence (lead), to a place by its name too (named), in the past (past), also where it is "
        "to come (planned); with the countries where it happens (scene).",
        examples=[["alone", "lead"]],
    )


class EventWords(Model):
    """The words for one type of event, by the language of the articles."""

    en: tuple[Wording, ...] = Field(
        (),
        description="Wordings in English.",
        examples=[[{"verbs": ["recall"], "objects": ["ambassador"]}]],
    )
    fr: tuple[Wording, ...] = Field(
        (),
        description="Wordings in French.",
        examples=[[{"verbs": ["rappeler"], "objects": ["ambassadeur"]}]],
    )


EVENT_WORDS = "event-words"
"""The vocabulary of words for events, by the terms of event-types."""

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
    event_words: Mapping[str, EventWords] = field(default_factory=dict)

    def term(self, vocabulary: str, id: str) -> Term:
        """The term; raises KeyError where there is none."""
        return self.terms[vocabulary][id]
