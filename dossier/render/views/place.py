"""Where an event happened, in the box of facts, and the codes that say what data set knows it."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from dossier.evidence.corroboration import Corroboration
from dossier.model import Event, Place
from dossier.render.markdown import address
from dossier.render.page import Page, Use


@dataclass(frozen=True)
class CodeView:
    """A code in one scheme. `page` is the address of the code's page, `data_set` the scheme's."""

    scheme: Markup
    code: str
    page: Markup
    data_set: Markup


@dataclass(frozen=True)
class PlaceView:
    """A place: its name, its country, and how exactly it is known: town, region or country.

    `support` is None, and there are no citations, where it is what one side of a dispute says.
    """

    name: Markup
    country: Markup
    precision: str
    codes: tuple[CodeView, ...]
    cites: tuple[Use, ...]
    support: Corroboration | None


def place_views(event: Event, page: Page) -> tuple[PlaceView, ...]:
    """The place of an event; or those that the sides of a dispute name, each once."""
    if event.place:
        place = event.place
        cites, support = page.cite(place.cite), page.support(place.cite or event.cite)
        return (_place(place, page, cites, support),)
    said = (
        position.place
        for dispute in event.disputes
        for position in dispute.positions
        if position.place
    )
    once = {(str(place.name), place.country): place for place in said}
    return tuple(_place(place, page, (), None) for place in once.values())


def _place(
    place: Place, page: Page, cites: tuple[Use, ...], support: Corroboration | None
) -> PlaceView:
    return PlaceView(
        name=page.name(place.name),
        country=page.link(place.country),
        precision=place.precision,
        codes=code_views(place.codes.items(), page),
        cites=cites,
        support=support,
    )


def code_views(codes: Iterable[tuple[str, str]], page: Page) -> tuple[CodeView, ...]:
    """Codes by their schemes, each with its own address where the scheme has one."""
    found = []
    for scheme, code in codes:
        about = page.dossier.vocabulary.codes[scheme]
        own = address(about.page.replace("{code}", code)) if about.page else Markup()
        found.append(CodeView(page.name(about.name), code, own, address(about.url)))
    return tuple(found)
