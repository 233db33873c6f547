"""`dossier ingest`: from an article's text to its record and fingerprint."""

import re
from pathlib import Path

import click
from pydantic import TypeAdapter, ValidationError

from dossier.cli.options import is_id, is_language
from dossier.cli.talk import in_folder, working
from dossier.dates import FORMS, parse_date
from dossier.ingest.article import read_article
from dossier.ingest.fetch import fetch
from dossier.ingest.record import make_record
from dossier.model.base import WebAddress
from dossier.publish.writer import write_new

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def _url(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        try:
            TypeAdapter(WebAddress).validate_python(value)
        except ValidationError:
            raise click.BadParameter("not an address with http:// or https://") from None
    return value


def _published(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        try:
            parse_date(value)
        except ValueError as error:
            raise click.BadParameter(f"{error}; a date is one of {FORMS}") from None
    return value


def _article(context: click.Context, argument: click.Parameter, value: str) -> str:
    is_known = value == "-" or _ADDRESS.match(value) or Path(value).is_file()
    if not is_known:
        raise click.BadParameter(f"there is no file '{value}', and it is no address on the web")
    return value


def _raw(article: str, private: bool) -> tuple[bytes, str]:
    """The bytes of an article, and the address that they came from, if from one."""
    if _ADDRESS.match(article):
        fetched = fetch(article, private=private)
        return fetched.raw, fetched.url
    with click.open_file(article, "rb") as file:
        return file.read(), ""


@click.command("ingest")
@click.argument("article", callback=_article)
@click.option("--id", callback=is_id, help="The record's id: a-z, 0-9 and hyphens.")
@click.option("--publisher", help="As a reader would name it, if its page does not say.")
@click.option("--title", help="The article's title.")
@click.option("--url", callback=_url, help="Its address.")
@click.option("--published", callback=_published, help="When it appeared: 2025-04-07, 2025-04~.")
@click.option("--language", callback=is_language, help="Its language, if it is not told: fr.")
@click.option("--show-text", is_flag=True, help="Print the cleaned text, and write nothing.")
@click.option("--private", is_flag=True, help="Fetch from this machine and private networks too.")
@in_folder
def command(
    article: str,
    id: str | None,
    publisher: str | None,
    title: str | None,
    url: str | None,
    published: str | None,
    language: str | None,
    show_text: bool,
    private: bool,
    root: Path,
) -> None:
    """Make the record of an ARTICLE in seeds/.

    ARTICLE is a text file, a page of HTML, the address of one, or - for standard input. Its text is
    not kept: the record has a fingerprint, by which quotes can be checked. Nothing that is there
    already is changed. A person writes the digest.
    """
    if not id and not show_text:
        raise click.UsageError("give the record an --id")
    if article == "-" and not publisher and not show_text:
        raise click.UsageError("say who published it: --publisher")
    fields = {
        "title": title,
        "publisher": publisher,
        "url": url,
        "published": published,
        "language": language,
    }
    given = {key: value for key, value in fields.items() if value}
    with working("Reading the article"):
        raw, came_from = _raw(article, private)
        read = read_article(raw, id or article, url or came_from)
        if show_text or not id:
            click.echo(read.text)
            return
        if "publisher" not in {**read.fields, **given}:
            raise click.UsageError("say who published it: --publisher")
        record = make_record(root, id, read, given)
        for path, content in record.files.items():
            write_new(root / path, content)
    for path in record.files:
        click.echo(f"{path} written.")
    if not record.files:
        click.echo(f"seeds/{id}.yml is there already; nothing changed.")
    elif any(path.endswith(".yml") for path in record.files):
        click.echo("Now write its digest, in your own words; `dossier check` says if it fits.")
