"""What is no article: one line that says why, exit code 1, and nothing written."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier.cli import main
from dossier.ingest.article import MAX_PAGE_BYTES, read_article
from dossier.ingest.furniture import clean
from dossier.ingest.mojibake import mended
from dossier.problems import DossierError
from tests.workspace import make_dossier

SENTENCE = "The ministers met on Tuesday in the capital of Upland and agreed on nothing. "
LOGIN = (
    "<!doctype html><html><body><h1>Log in to your account</h1><form><input type=password></form>"
    "<p>Enter your user name and your password to go on.</p><p>Forgot your password?</p>"
    "</body></html>"
)
PAYWALL = (
    "<html><body><article><h1>Dam closed</h1><p>The dam of Upland was closed on Monday.</p>"
    "<p>To continue reading, subscribe to The Daily Test.</p><p>Already a subscriber? Log in.</p>"
    "</article></body></html>"
)
CONSENT = (
    "<html><body><h1>Before you continue</h1><p>We use cookies to measure engagement.</p>"
    "<p>If you accept all, we will also use cookies to develop new services.</p></body></html>"
)
CHECK = (
    "<html><head><title>Just a moment...</title></head><body><h1>Checking your browser</h1>"
    "<p>This process is automatic. Your browser will redirect shortly.</p></body></html>"
)
MISSING = (
    "<html><body><h1>Erreur 404</h1><p>La page que vous recherchez n'existe pas ou a été déplacée."
    "</p></body></html>"
)
BAD: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "no-article"),
    "spaces": (b" \n\t\n ", "no-article"),
    "marks": (b"***\n---\n...\n", "no-article"),
    "zero bytes": (b"\0" * 1000, "not-text"),
    "binary": (bytes(range(256)) * 50, "not-text"),
    "a PDF": (b"%PDF-1.7\n%abc", "not-text"),
    "a picture": (b"\x89PNG\r\n\x1a\n", "not-text"),
    "an archive": (b"PK\x03\x04abc", "not-text"),
    "50 MB": (SENTENCE.encode() * (50_000_000 // len(SENTENCE)), "too-large"),
    "50 MB of zeros": (bytes(50_000_000), "too-large"),
    "a page of 50 MB": (b"<html><p>" + b"word " * 10_000_000, "too-large"),
    "furniture alone": (
        b"Share this:\n- Click to print\nSubscribe to our newsletter.\nLeave a reply\n"
        b"\xc2\xa9 2025 The Daily Test. All rights reserved.\n",
        "no-article",
    ),
    "lost characters": ("Le pr\ufffdsident a d\ufffdclar\ufffd cela.".encode(), "mojibake"),
    "half mojibake": ("Le prÃ©sident a dÃ©clarÃ© que l’été vient.".encode(), "mojibake"),
    "Latin-1": ("Le président a déclaré cela.".encode("latin-1"), "encoding"),
    "a page to log in": (LOGIN.encode(), "no-article"),
    "a text to log in": (b"Sign in\nUser name\nPassword\nForgot your password?\n", "no-article"),
    "a paywall": (PAYWALL.encode(), "no-article"),
    "a question of consent": (CONSENT.encode(), "no-article"),
    "a check of the browser": (CHECK.encode(), "no-article"),
    "no such page": (MISSING.encode(), "no-article"),
    "no JavaScript": (b"Please enable JavaScript and cookies to continue.", "no-article"),
    "no text in a page": (b"<html><body><div id=root></div></body></html>", "no-article"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_refused_with_its_code(name: str, tmp_path: Path) -> None:
    raw, code = BAD[name]
    root = make_dossier(tmp_path / "dossier")
    file = tmp_path / "article"
    file.write_bytes(raw)
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    arguments = ["ingest", str(file), "--id", "bad", "--publisher", "P", "-C", str(root)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 1
    assert re.fullmatch(rf"{re.escape(file.as_posix())}:\d+:1: {code} [^\n]+\n", result.stdout)
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Le prÃ©sident a dÃ©clarÃ© cela.", "Le président a déclaré cela."),
        ("Il va Ã\u00a0 pied, Ã\u00a0 vÃ©lo.", "Il va à pied, à vélo."),
        ("Il va Ã  pied.", "Il va à pied."),
        ("â€œWe knew,â€\u009d he said â€“ at last.", "“We knew,” he said – at last."),
        ("L'Ã‰tat, c'est Â« nous Â».", "L'État, c'est « nous »."),
        ("Le prÃƒÂ©sident.", "Le président."),
        ("Le président, à São Tomé.", "Le président, à São Tomé."),
        ("«LIBERTÉ»", "«LIBERTÉ»"),
        ("Il dit Ã© et é.", "Il dit Ã© et é."),
    ],
)
def test_a_text_in_a_wrong_encoding_is_mended_where_that_is_sure(wrong: str, right: str) -> None:
    assert mended(wrong) == right


def test_a_mended_text_is_an_article() -> None:
    raw = "Le prÃ©sident a dÃ©clarÃ© cela Ã  la radio.".encode()
    assert read_article(raw, "a").paragraphs == ("Le président a déclaré cela à la radio.",)


def test_a_text_that_says_that_it_is_utf_16_is_read() -> None:
    assert read_article(SENTENCE.encode("utf-16"), "a").paragraphs == (SENTENCE.strip(),)


def test_a_page_is_read_in_the_encoding_that_it_names() -> None:
    body = "<p>Le barrage est fermé depuis la nuit, selon une source à la radio.</p>" * 2
    page = f"<html><head><meta charset=iso-8859-1></head><body>{body}</body></html>"
    assert "fermé" in read_article(page.encode("latin-1"), "a").text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("التقى الوزراء يوم الثلاثاء في العاصمة ولم يتفقوا على شيء.", "und"),
        ("השרים נפגשו ביום שלישי בבירה.", "und"),
        (
            "The ministers met on Monday, and they agreed that the dam will be closed.\n\n"
            "Le barrage a été fermé dans la nuit par les soldats, selon une source à la "
            "radio avec soin. Les habitants ne sont pas contents de ce qui est arrivé.",
            "fr",
        ),
    ],
)
def test_the_language_of_most_is_the_record_s(text: str, language: str) -> None:
    assert read_article(text.encode(), "a").fields["language"] == language


def test_a_right_to_left_text_gives_a_record(tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    text = "التقى الوزراء يوم الثلاثاء في العاصمة ولم يتفقوا على شيء.\n"
    arguments = ["ingest", "-", "--id", "rtl", "--publisher", "P", "-C", str(root)]
    result = CliRunner().invoke(main, arguments, input=text)
    assert result.exit_code == 0
    assert "language: und" in (root / "seeds/rtl.yml").read_text("utf-8")


def test_a_stamp_is_the_day_of_publication_where_it_reads_in_one_way() -> None:
    lines = f"{SENTENCE}It is said that they are to meet again and that the dam will be closed."
    assert (
        read_article(f"7 April 2025\n\n{lines}".encode(), "a").fields["published"] == "2025-04-07"
    )
    assert "published" not in read_article(f"04/05/2025\n\n{lines}".encode(), "a").fields
    assert "published" not in read_article(lines.encode(), "a").fields


def test_the_place_of_writing_is_kept_beside_the_text() -> None:
    article = read_article(f"PORTVILLE, April 7 (Agency) — {SENTENCE}".encode(), "a")
    assert (article.place, article.paragraphs) == ("PORTVILLE", (SENTENCE.strip(),))


@pytest.mark.parametrize(
    "piece",
    ["<", "<a ", '"', "“", " ", "&", "{{", "<!--", "[caption ", "[a b=\"", "\n", "a\n", "#a", "(",
     "PORT, ", "April 7, 2025 ", "By John ", "Photo ", "Abc. ", "Ã©", "<p>a", "— a (@b) c\n"],
)  # fmt: skip
def test_a_text_of_one_piece_is_read_to_its_end(piece: str) -> None:
    """A pattern that looks back over all that it has read would not end in a test's time."""
    text = piece * (300_000 // len(piece))
    assert all(map(str.strip, clean(mended(text)).paragraphs))


def test_no_more_is_said_of_a_file_than_what_is_read_of_it() -> None:
    with pytest.raises(DossierError, match="more than 5,000,000 bytes; at most 2,000,000 are read"):
        read_article(b"a" * (MAX_PAGE_BYTES + 1), "a")
