"""What every entity has, of whatever kind."""

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints
from pydantic.json_schema import SkipJsonSchema

from dossier.model.base import CODES, Draftable, KeysOf, Silence, Slug, Words
from dossier.model.evidence import Claim, Dispute
from dossier.model.text import Text

_FIRST = ("status", "name", "official_name", "abbreviation", "aliases", "type", "codes")
_NAMES = ("name", "official_name", "abbreviation", "aliases", "codes")
_LAST = ("note", "claims", "disputes", "formerly", "silence")


class Entity(Draftable):
    """A country, bloc, agreement, organisation or event. Its id is its file's name."""

    kind: ClassVar[str]
    """The word for one, as ids and messages use it."""
    folder: ClassVar[str]
    """The folder of its files in content/ and of its pages on the site."""
    rank: ClassVar[int]
    """Where pages list it among the kinds, from 1."""

    id: SkipJsonSchema[Annotated[str, StringConstraints(min_length=1)]]
    name: Text = Field(description="What a reader calls it.", examples=["Upland"])
    abbreviation: Text | None = Field(
        None,
        description="Its short name, which links to it show.",
        examples=[{"en": "UN", "fr": "ONU"}],
    )
    aliases: tuple[Text, ...] = Field(
        (),
        description="Other names that readers search for.",
        examples=[["The Highlands", {"en": "Old Upland", "fr": "Ancien Hautpays"}]],
    )
    codes: Annotated[dict[str, Words], KeysOf(CODES)] = Field(
        {},
        description="Its code in each scheme of vocabulary/codes.yml.",
        examples=[{"m49": "466"}],
    )
    note: Text | None = Field(
        None,
        description="A caution to the reader, from the editors.",
        examples=["The report gives no year."],
    )
    claims: tuple[Claim, ...] = Field(
        (),
        description="What is reported of it, a sentence each.",
        examples=[[{"text": "It left [[river-league]].", "cite": [{"source": "the-courier"}]}]],
    )
    disputes: tuple[Dispute, ...] = Field(
        (),
        description="The questions on which reports disagree.",
        examples=[
            [
                {
                    "question": "Whose airspace?",
                    "positions": [
                        {"by": ["upland"], "text": "Ours.", "cite": [{"source": "the-courier"}]},
                        {"by": ["lowland"], "text": "Ours.", "cite": [{"source": "la-gazette"}]},
                    ],
                }
            ]
        ],
    )
    formerly: tuple[Slug, ...] = Field(
        (),
        description="Ids that it had before; their addresses lead to its page.",
        examples=[["upper-land"]],
    )
    silence: Silence = Field({})

    @classmethod
    def keys(cls) -> tuple[str, ...]:
        """That it is a draft, what names it, what is its kind's own, what is said of it."""
        every = super().keys()
        own = [key for key in every if key not in {*_FIRST, *_LAST}]
        return tuple(key for key in (*_FIRST, *own, *_LAST) if key in every)

    @classmethod
    def facts(cls) -> tuple[str, ...]:
        """The keys of what pages say it is, names apart: a dispute can be about their values."""
        every = cls.keys()
        return tuple(key for key in every if key not in {"status", "cite", *_NAMES, *_LAST})

    @property
    def names(self) -> tuple[Text, ...]:
        """Every name it has: the name, the abbreviation, the aliases."""
        return (self.name, *([self.abbreviation] if self.abbreviation else []), *self.aliases)
