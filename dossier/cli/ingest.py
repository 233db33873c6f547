"""`dossier ingest`: from articles to their records and fingerprints, or to what they speak of."""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dossier.cli.articles import THERE, Use, use_each
from dossier.cli.options import is_date, is_id, is_language, is_web
from dossier.cli.recording import Recording
from dossier.cli.talk import in_folder, working
from dossier.cli.telling import adding_to, finder_in, printing, show
from dossier.ingest.done import done_in
from dossier.ingest.given import Given, given_raw
from dossier.ingest.many import STREAMS, files_in, given_file, given_lines, given_stream
from dossier.ingest.reading import Read, read
from dossier.ingest.record import make_record
from dossier.load.content import SEEDS
from dossier.problems import DossierError, Problem
from dossier.publish.writer import write_new

if TYPE_CHECKING:
    from dossier.cli.drafting import Drafting
    from dossier.ingest.fetch import Fetched

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True)
class _Wanted:
    """What the options say, but for how it is told."""

    root: Path
    article: str
    fields: Mapping[str, str]
    id: str | None
    restated: bool
    lines: bool
    private: bool
    draft: bool
    review: bool

    @property
    def is_folder(self) -> bool:
        return not _ADDRESS.match(self.article) and Path(self.article).is_dir()

    @property
    def is_many(self) -> bool:
        """Whether it is a folder or a stream of lines, and not one article."""
        return self.lines or self.is_folder


# What only some calls need is imported by them: the others start sooner.


def _drafting(root: Path, *, ask: bool) -> "Drafting":
    made: Drafting = import_module("dossier.cli.drafting").Drafting(root, ask=ask)
    return made


def _fetch(address: str, *, private: bool) -> "Fetched":
    fetched: Fetched = import_module("dossier.ingest.fetch").fetch(address, private=private)
    return fetched


def _article(context: click.Context, argument: click.Parameter, value: str) -> str:
    is_known = value == "-" or _ADDRESS.match(value) or Path(value).exists()
    if not is_known:
        raise click.BadParameter(f"there is no file '{value}', and it is no address on the web")
    return value


@click.command("ingest")
@click.argument("article", callback=_article)
@click.option("--id", callback=is_id, help="The record's id: a-z, 0-9 and hyphens.")
@click.option("--publisher", help="As a reader would name it, if its page does not say.")
@click.option("--title", help="The article's title.")
@click.option("--url", callback=is_web, help="Its address.")
@click.option("--published", callback=is_date, help="When it appeared: 2025-04-07, 2025-04~.")
@click.option("--language", callback=is_language, help="Its language, if it is not told: fr.")
@click.option("--restated", is_flag=True, help="The text is not the article's own words.")
@click.option("--lines", is_flag=True, help="ARTICLE has an article on each line, in JSON.")
@click.option("--draft", is_flag=True, help="Write drafts of what it reports, to be reviewed.")
@click.option("--review", is_flag=True, help="The same, after you have gone over what was found.")
@click.option("--show-text", is_flag=True, help="Print the cleaned text, and write nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print what it speaks of; write no record.")
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="With --json: add a line an article to this file, but for those that are in it.",
)
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
    restated: bool,
    lines: bool,
    draft: bool,
    review: bool,
    show_text: bool,
    as_json: bool,
    output: Path | None,
    private: bool,
    root: Path,
) -> None:
    """Make the record of an ARTICLE in seeds/, with --draft what it reports too.

    --json says what it speaks of, and writes nothing.

    ARTICLE is a text file, a page of HTML, the address of one, or - for standard input; a .json
    file with its text or html, title, publisher, url, published and language; a folder of all
    these; or a stream with such JSON on each line (.jsonl, .ndjson, or with --lines).

    An article's text is not kept: the record has a fingerprint, by which quotes can be checked.
    Nothing that is there already is changed. A person writes the digest. A run over many articles
    can be stopped, and started again: it goes on where it was.
    """
    said = {
        "title": title,
        "publisher": publisher,
        "url": url,
        "published": published,
        "language": language,
    }
    fields = {key: value for key, value in said.items() if value}
    is_stream = article.lower().endswith(STREAMS) and not _ADDRESS.match(article)
    wanted = _Wanted(
        root, article, fields, id, restated, lines or is_stream, private, draft or review, review
    )
    _refuse(wanted, show_text=show_text, as_json=as_json, output=output)
    if wanted.is_many or output:
        _many(wanted, output, as_json=as_json)
    elif show_text or as_json:
        with working("Reading the article", err=as_json):
            article_read = read(_given(wanted), fields)
            if show_text:
                show(article_read)
            else:
                printing(finder_in(root), alone=True)(article_read)
    else:
        with working("Reading the article", shown=not review):
            article_read = read(_given(wanted), fields)
            if wanted.draft:
                _drafting(root, ask=review)(article_read)
            else:
                _record(wanted, article_read)


def _refuse(wanted: _Wanted, *, show_text: bool, as_json: bool, output: Path | None) -> None:
    """Raise UsageError where the options do not go together."""
    if show_text and as_json:
        raise click.UsageError("give --show-text or --json, not both")
    if wanted.draft and (show_text or as_json):
        raise click.UsageError("--draft and --review write files; --show-text and --json do not")
    if wanted.review and wanted.article == "-":
        raise click.UsageError("--review asks on standard input: give the article as a file")
    if output and not as_json:
        raise click.UsageError("--output goes with --json")
    if wanted.lines and (wanted.is_folder or _ADDRESS.match(wanted.article)):
        raise click.UsageError("--lines is for a file or for -")
    if wanted.is_many:
        alone = {"--id": wanted.id, "--show-text": show_text} | {
            f"--{key}": wanted.fields.get(key) for key in ("title", "url")
        }
        for option, value in alone.items():
            if value:
                raise click.UsageError(f"{option} is for one article, and here are many")
    elif not show_text and not as_json:
        if not wanted.id and not wanted.draft and not wanted.article.lower().endswith(".json"):
            raise click.UsageError("give the record an --id")
        if wanted.article == "-" and "publisher" not in wanted.fields:
            raise click.UsageError("say who published it: --publisher")


def _given(wanted: _Wanted) -> Given:
    """The one article that is wanted. Raises DossierError where it cannot be one."""
    if _ADDRESS.match(wanted.article):
        fetched = _fetch(wanted.article, private=wanted.private)
        given = given_raw(fetched.raw, wanted.article, fetched.url)
    elif wanted.article == "-":
        with click.open_file("-", "rb") as stdin:
            given = given_stream(stdin, "-")
    else:
        given = given_file(Path(wanted.article))
    return _with_options(wanted, given)


def _with_options(wanted: _Wanted, given: Given) -> Given:
    return replace(given, id=wanted.id or given.id, restated=wanted.restated or given.restated)


def _all_given(
    wanted: _Wanted, files: Iterable[Path], stack: ExitStack
) -> Iterator[Given | Problem]:
    """Every article that is wanted, and what is wrong with each that is none."""
    if wanted.lines:
        stream = stack.enter_context(click.open_file(wanted.article, "rb"))
        for one in given_lines(stream, wanted.article):
            yield one if isinstance(one, Problem) else _with_options(wanted, one)
    elif not wanted.is_folder:
        try:
            yield _given(wanted)
        except DossierError as error:
            yield from error.problems
    for file in files:
        try:
            yield _with_options(wanted, given_file(file))
        except DossierError as error:
            yield from error.problems


def _many(wanted: _Wanted, output: Path | None, *, as_json: bool) -> None:
    """Use each article, and end the program."""
    files = tuple(
        path
        for path in (files_in(Path(wanted.article)) if wanted.is_folder else ())
        if not (output and output.exists() and path.samefile(output))
    )
    total = len(files) if wanted.is_folder else None
    with working("Reading the articles", shown=False), ExitStack() as stack:
        found = _all_given(wanted, files, stack)
        if output:
            done = done_in(output)
            use = adding_to(finder_in(wanted.root), output, done.size, stack)
            use_each(found, wanted.fields, use, is_done=done.has, total=total)
        elif as_json:
            use = printing(finder_in(wanted.root), alone=False)
            quiet = sys.stdout.isatty()  # A bar and what is found would run into each other.
            use_each(found, wanted.fields, use, total=total, apart=True, quiet=quiet)
        else:
            use_each(found, wanted.fields, _writing(wanted), total=total, quiet=wanted.review)


def _writing(wanted: _Wanted) -> Use:
    if wanted.draft:
        return _drafting(wanted.root, ask=wanted.review)
    return Recording(wanted.root)


def _record(wanted: _Wanted, article: Read) -> None:
    """Write the record of one article, and say so."""
    if article.field("publisher") is None:
        raise click.UsageError("say who published it: --publisher")
    id = article.given.id
    if id is None:
        if Recording(wanted.root)(article) == THERE:
            click.echo("Its record is there already; nothing changed.")
        return
    record = make_record(
        wanted.root, id, article.article, article.told, restated=article.given.restated
    )
    for path, content in record.files.items():
        write_new(wanted.root / path, content)
        click.echo(f"{path} written.")
    if not record.files:
        click.echo(f"{SEEDS}/{id}.yml is there already; nothing changed.")
    elif any(path.endswith(".yml") for path in record.files):
        click.echo("Now write its digest, in your own words; `dossier check` says if it fits.")
