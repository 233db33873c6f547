import pytest

from dossier.ingest.furniture import paragraphs

BODY = (
    "The ministers met on Tuesday and agreed on nothing.",
    "Nobody was surprised: “We knew,” a diplomat said.",
)
FURNITURE = {
    "share block": "Share this:\n- Click to share on WhatsApp (Opens in new window)\n"
    "- Click to email a link to a friend (Opens in new window)\n- Click to print\n"
    "Mastodon (Opens in new window)\n- More",
    "related": "Related",
    "discover": "Discover more from The Daily Test\n"
    "Subscribe to get the latest posts sent to your email.",
    "French share block": "Partager :\n"
    "- Cliquez pour partager sur Facebook (ouvre dans une nouvelle fenêtre)",
    "French related": "Articles similaires\nÀ lire aussi :",
    "French newsletter": "Abonnez-vous à notre lettre\nTous droits réservés",
    "loading": "Loading...\nLike this:",
    "copyright": "© 2025 The Daily Test. All rights reserved.",
}


@pytest.mark.parametrize("name", FURNITURE)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_page_furniture_is_left_out(name: str, gap: str) -> None:
    assert paragraphs(gap.join((*BODY, FURNITURE[name]))) == BODY
    assert paragraphs(gap.join((FURNITURE[name], *BODY))) == BODY
    assert paragraphs(gap.join((BODY[0], FURNITURE[name], BODY[1]))) == BODY


def test_headings_are_no_paragraphs() -> None:
    assert paragraphs("\n".join((BODY[0], "A History of Nothing", BODY[1]))) == BODY


def test_a_sentence_about_sharing_is_no_furniture() -> None:
    told = "They agreed to share on equal terms what the related talks had brought."
    assert paragraphs(told) == (told,)


def test_lines_that_belong_together_are_one_paragraph() -> None:
    wrapped = [paragraph.replace(" on", "\non").replace(": ", ":\n") for paragraph in BODY]
    assert paragraphs("\n\n".join(wrapped)) == BODY


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_each_line_is_a_paragraph_where_none_is_empty(line_end: str) -> None:
    assert paragraphs("\ufeff" + line_end.join(BODY) + line_end) == BODY


def test_a_text_of_furniture_alone_has_no_paragraph() -> None:
    assert paragraphs("\n".join(FURNITURE.values())) == ()
    assert paragraphs("") == ()
