"""What commands are given, refused where it cannot be meant: ids, languages, dates, addresses."""

import re

import click

from dossier.dates import FORMS, parse_date
from dossier.model.base import SLUG, is_web_address

with_drafts = click.option(
    "--drafts", is_flag=True, help="Show drafts too, each marked as one; never to be published."
)
"""The flag of commands that otherwise leave drafts out."""


def is_id(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """The id that was given, if one was."""
    if value is not None and not SLUG.fullmatch(value):
        raise click.BadParameter("an id has a-z, 0-9 and single hyphens: the-courier-2024")
    return value


def is_language(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """The language tag that was given, if one was."""
    if value is not None and not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", value):
        raise click.BadParameter("a language tag is like en, fr or pt-BR")
    return value


def is_date(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """The date that was given, if one was."""
    if value is not None:
        try:
            parse_date(value)
        except ValueError as error:
            raise click.BadParameter(f"{error}; a date is one of {FORMS}") from None
    return value


def is_web(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """The address that was given, if one was."""
    if value is not None and not is_web_address(value):
        raise click.BadParameter("not an address with http:// or https://")
    return value
