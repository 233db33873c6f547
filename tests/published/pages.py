"""A page of the built site, as what a reader finds on it."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement

from dossier.dossier import Dossier
from dossier.markup import Reference, Words, flatten, parse_markup
from dossier.model import Text


def text_of(node: HtmlElement) -> str:
    """The words of a node, with one space between them."""
    return " ".join(node.text_content().split())


@dataclass(frozen=True)
class ReadPage:
    """A page, parsed."""

    path: Path

    @cached_property
    def root(self) -> HtmlElement:
        return html.document_fromstring(self.path.read_bytes())

    def all(self, selector: str) -> list[HtmlElement]:
        return self.root.cssselect(selector)

    def evidence(self, node: HtmlElement) -> list[HtmlElement]:
        """The items at the foot of the page to which the numbers in a node lead."""
        numbers = [str(a.get("href")) for a in node.cssselect("sup.cite a")]
        return [item for number in numbers for item in self.all(f"ol.evidence > li{number}")]

    def quotes(self, node: HtmlElement) -> list[str]:
        """What is quoted at the foot of the page for a statement."""
        return [text_of(q) for item in self.evidence(node) for q in item.cssselect("q")]


def plain(text: Text, dossier: Dossier) -> str:
    """A text as a reader sees it: without its markup, and with names in the place of ids."""
    words, _ = text.best("en")
    parts = flatten(parse_markup(words))
    return "".join(
        part.text if isinstance(part, Words) else shown_name(part, dossier)
        for part in parts
        if isinstance(part, Words | Reference)
    )


def shown_name(reference: Reference, dossier: Dossier) -> str:
    """What stands on a page for a [[reference]]."""
    entity = dossier.entities.get(reference.id)
    if reference.words is not None:
        return reference.words
    if entity is None:
        return dossier.sources[reference.id].publisher
    return str(entity.abbreviation or entity.name)
