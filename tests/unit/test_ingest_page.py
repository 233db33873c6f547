"""An article from a page of HTML, or from its address: what its record then has."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from dossier.cli import main
from dossier.ingest.article import read_article
from dossier.ingest.language import language_of
from tests.workspace import make_dossier

FIRST = (
    "Le barrage a été fermé le 1er mars 2024, selon l'Office du barrage, qui l'a dit lundi à la "
    "radio de la vallée."
)
SECOND = "« Nous ne savions rien », a dit un habitant, qui demande des comptes à l'Office."
PAGE = f"""<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Le barrage fermé - La Gazette</title>
<meta property="og:site_name" content="La Gazette">
<meta property="article:published_time" content="2024-03-02T10:00:00Z">
<meta name="author" content="A. Auteur"></head>
<body><nav><a href="/">Accueil</a> <a href="/une">À la une</a></nav>
<article><h1>Le barrage fermé</h1>
<p>{FIRST}</p><p>{SECOND}</p><p>Lire aussi :</p></article>
<footer><p>Tous droits réservés</p></footer></body></html>
"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    folder = tmp_path / "web"
    folder.mkdir()
    (folder / "7.html").write_text(PAGE, encoding="utf-8")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/7.html"
        server.shutdown()


def ingest(root: Path, *arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(main, ["ingest", *arguments, "-C", str(root)], input=text)


def test_a_page_says_most_of_its_record_itself(tmp_path: Path, address: str) -> None:
    root = make_dossier(tmp_path / "dossier")
    result = ingest(root, address, "--id", "la-gazette", "--private")
    assert (result.exit_code, result.stderr) == (0, "")
    record = yaml.safe_load((root / "seeds/la-gazette.yml").read_text("utf-8"))
    assert record["title"] == "Le barrage fermé"
    assert record["publisher"] == "La Gazette"
    assert record["url"] == address
    assert str(record["published"]) == "2024-03-02"
    assert record["language"] == "fr"
    assert record["digest"] == ""


def test_what_is_given_counts_more_than_what_the_page_says(tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    options = ("--id", "la-gazette", "--publisher", "Another", "--published", "2024-03")
    assert ingest(root, "-", *options, text=PAGE).exit_code == 0
    record = yaml.safe_load((root / "seeds/la-gazette.yml").read_text("utf-8"))
    assert (record["publisher"], str(record["published"])) == ("Another", "2024-03")


def test_a_page_and_its_text_have_one_fingerprint(tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    given = ("--publisher", "La Gazette")
    assert ingest(root, "-", "--id", "page", *given, text=PAGE).exit_code == 0
    assert ingest(root, "-", "--id", "text", *given, text=f"{FIRST}\n\n{SECOND}\n").exit_code == 0
    prints = [(root / f"seeds/{id}.fingerprint").read_bytes() for id in ("page", "text")]
    assert prints[0] == prints[1]


def test_the_cleaned_text_is_shown_and_nothing_written(tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    before = sorted(root.rglob("*"))
    result = ingest(root, "-", "--show-text", text=PAGE)
    assert result.stdout == f"{FIRST}\n\n{SECOND}\n"
    assert sorted(root.rglob("*")) == before


def test_an_address_of_this_machine_is_asked_only_if_told_so(tmp_path: Path, address: str) -> None:
    root = make_dossier(tmp_path / "dossier")
    result = ingest(root, address, "--id", "la-gazette")
    assert result.exit_code == 1
    assert "private-address" in result.stdout
    assert not (root / "seeds/la-gazette.yml").exists()


def test_a_page_to_log_in_is_no_article(tmp_path: Path) -> None:
    page = "<html><body><form><input type=password></form><p>Log in</p></body></html>"
    result = ingest(make_dossier(tmp_path), "-", "--show-text", text=page)
    assert result.exit_code == 1
    assert "no-article" in result.stdout


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        (FIRST, "fr"),
        (f"{FIRST} {SECOND}", "fr"),
        (
            "The ministers met on Tuesday in the capital and agreed to meet again, a source said.",
            "en",
        ),
        ("Bamako, Niamey, Ouagadougou, Alger, Paris", None),
        ("", None),
        ("Слово о полку", None),
        (f"{FIRST} The ministers of the three states met on Tuesday and agreed to it.", None),
    ],
)
def test_a_text_s_language_is_told_where_it_is_plain(text: str, tag: str | None) -> None:
    assert language_of(text) == tag


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Upland recalls its envoy", "Upland recalls its envoy"),
        ("Politics", None),
        ("World news", None),
    ],
)
def test_the_headline_above_a_text_is_its_title(heading: str, title: str | None) -> None:
    text = f"{heading}\n\nUpland has recalled its envoy from Lowland, the ministry said.\n"
    article = read_article(text.encode(), "article")
    assert article.fields.get("title") == title
    assert article.paragraphs == ("Upland has recalled its envoy from Lowland, the ministry said.",)
