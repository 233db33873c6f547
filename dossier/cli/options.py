"""What several commands are given, refused where it cannot be meant: ids and languages."""

import re

import click

from dossier.model.base import SLUG

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
