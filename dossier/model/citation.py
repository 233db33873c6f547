"""Citations: a source and its words, as everything that is said needs them."""

from typing import Annotated

from pydantic import Field

from dossier.model.base import Draftable, RefersTo, Words


class Citation(Draftable):
    """A source and, where there is one, the words of it (W3C TextQuoteSelector)."""

    source: Annotated[str, RefersTo(("source",))] = Field(
        description="The id of a record in seeds/.", examples=["the-courier"]
    )
    quote: Words | None = Field(
        None, description="Words of the source, exactly.", examples=["leaving the bloc"]
    )
    prefix: Words | None = Field(
        None,
        description="The words right before the quote, where it stands more than once.",
        examples=["said it was"],
    )
    suffix: Words | None = Field(
        None,
        description="The words right after the quote, where it stands more than once.",
        examples=["in January"],
    )


_CITED = [[{"source": "the-courier", "quote": "leaving the bloc"}]]

Citations = Annotated[
    tuple[Citation, ...],
    Field(min_length=1, description="The sources that report it.", examples=_CITED),
]
"""At least one citation."""

OwnCitations = Annotated[
    tuple[Citation, ...],
    Field(
        description="The sources that report it, if they are not those of what it belongs to.",
        examples=_CITED,
    ),
]
"""Citations, or none where those of what it belongs to are meant."""
