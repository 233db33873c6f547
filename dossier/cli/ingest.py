"""`dossier ingest`: from an article's text to its record and fingerprint."""

from pathlib import Path
from typing import BinaryIO

import click
from pydantic import TypeAdapter, ValidationError

from dossier.cli.options import is_id, is_language
from dossier.cli.talk import in_folder, working
from dossier.dates import FORMS, parse_date
from dossier.ingest.record import make_record
from dossier.model.base import WebAddress
from dossier.publish.writer import write_new


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


@click.command("ingest")
@click.argument("article", type=click.File("rb"))
@click.option("--id", required=True, callback=is_id, help="The record's id: a-z, 0-9 and hyphens.")
@click.option("--publisher", required=True, help="As a reader would name it.")
@click.option("--title", help="The article's title.")
@click.option("--url", callback=_url, help="Its address.")
@click.option("--published", callback=_published, help="When it appeared: 2025-04-07, 2025-04~.")
@click.option("--language", callback=is_language, help="Its language: fr, pt-BR.  [default: en]")
@in_folder
def command(
    article: BinaryIO,
    id: str,
    publisher: str,
    title: str | None,
    url: str | None,
    published: str | None,
    language: str | None,
    root: Path,
) -> None:
    """Make the record of an ARTICLE (a text file, or - for standard input) in seeds/.

    Its text is not kept: the record has a fingerprint, by which quotes can be checked. Nothing
    that is there already is changed. A person writes the digest.
    """
    fields = {
        "title": title,
        "publisher": publisher,
        "url": url,
        "published": published,
        "language": language,
    }
    given = {key: value for key, value in fields.items() if value}
    with working("Reading the article"):
        record = make_record(root, id, article.read(), given)
        for path, content in record.files.items():
            write_new(root / path, content)
    for path in record.files:
        click.echo(f"{path} written.")
    if not record.files:
        click.echo(f"seeds/{id}.yml is there already; nothing changed.")
    elif any(path.endswith(".yml") for path in record.files):
        click.echo("Now write its digest, in your own words; `dossier check` says if it fits.")
