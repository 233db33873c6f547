"""Every page says which pages name it, and with which sentence."""

import pytest

from dossier.markup import Reference, flatten, parse_markup
from tests.built import ENTITIES, SOURCES, Built
from tests.published.pages import ReadPage, plain, shown_name, text_of


@pytest.mark.parametrize("id", [*ENTITIES, *SOURCES])
def test_every_mention_is_listed_with_its_sentence(id: str, built: Built) -> None:
    dossier = built.dossier
    page = built.site / built.page_of(id)
    further = page.parent.glob(f"{id}_mentions_*.html")
    items = [item for path in (page, *further) for item in ReadPage(path).all("ul.mentions > li")]
    mentions = dossier.mentions.get(id, ())
    assert len(items) == len({mention.of for mention in mentions})
    for mention in mentions:
        name = built.page_of(mention.of).rpartition("/")[2]
        [item] = [item for item in items if item.cssselect(f"strong a[href$='{name}']")]
        whole = plain(mention.text, dossier)
        sentences = [text_of(one) for one in item.cssselect("blockquote")]
        called = {
            shown_name(part, dossier)
            for part in flatten(parse_markup(mention.text.best("en")[0]))
            if isinstance(part, Reference) and part.id == id
        }
        assert any(
            sentence in whole and any(words in sentence for words in called)
            for sentence in sentences
        ), (mention, sentences)
