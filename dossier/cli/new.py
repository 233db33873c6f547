"""`dossier new`: a file to begin with, from a name or from an answered form."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from dossier.cli.options import is_id, is_language
from dossier.cli.talk import in_folder, working
from dossier.dossier import Dossier
from dossier.draft.blank import Blank, blank
from dossier.draft.drafts import Choice, Drafts, make_drafts
from dossier.draft.form import MAX_BYTES, read_form
from dossier.draft.ids import id_from, taken
from dossier.draft.scalar import clean
from dossier.load.content import INDEX, load
from dossier.load.syntax import Plain
from dossier.model import DEFAULT_LANGUAGE, KINDS, Entity
from dossier.problems import DossierError, Problem, did_you_mean
from dossier.publish.writer import write_all_new

_KINDS: Mapping[str, type[Entity]] = {kind.kind: kind for kind in KINDS}


def _kind(context: click.Context, argument: click.Parameter, value: str | None) -> str | None:
    if value is not None and value not in _KINDS:
        hint = did_you_mean(value, _KINDS) or f"there are {', '.join(_KINDS)}"
        raise click.BadParameter(f"no kind '{value}'; {hint}")
    return value


def _name(context: click.Context, argument: click.Parameter, value: str | None) -> str | None:
    if value is not None and not clean(value):
        raise click.BadParameter("a name has at least one character")
    return clean(value) if value else None


@click.command("new")
@click.argument("kind", required=False, callback=_kind)
@click.argument("name", required=False, callback=_name)
@click.option("--id", callback=is_id, help="The id, if not the one that the name gives.")
@click.option("--lang", callback=is_language, help="The language of the name: fr.  [default: en]")
@click.option(
    "--from-form",
    "form",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True),
    help='Drafts for an answered form "Report a fact or an error": the text of its issue, or - '
    "for standard input.",
)
@in_folder
def command(
    kind: str | None,
    name: str | None,
    id: str | None,
    lang: str | None,
    form: str | None,
    root: Path,
) -> None:
    """Write the file of a new country, bloc, agreement, organisation or event.

    It has the fields that are required, and examples of the others. What goes to standard output
    is the place of the first thing to write, as path:line:column, for an editor to open. Nothing
    that is there is changed. With --from-form, KIND and NAME say what the form does not.
    """
    if not form and not (kind and name):
        raise click.UsageError('give a kind and a name: dossier new bloc "River League"')
    with working("Writing"):
        dossier = _dossier(root)
        if form:
            choice = Choice(_KINDS.get(kind or ""), name, id, lang or DEFAULT_LANGUAGE)
            _from_form(root, dossier, form, choice)
        elif kind and name:
            _write(root, [_new(dossier, _KINDS[kind], name, id, lang or DEFAULT_LANGUAGE)])


def _dossier(root: Path) -> Dossier:
    """The dossier, whatever is wrong in it but that there is none."""
    content = load(root)
    no_folder = [p for p in content.problems if p.code in {"missing-folder", "link-outside"}]
    if no_folder:
        raise DossierError(no_folder)
    return Dossier(content)


def _new(
    dossier: Dossier, kind: type[Entity], name: str, given: str | None, language: str
) -> Blank:
    id = given or id_from(name)
    if not id:
        raise click.BadParameter(
            f"no id can be made from '{name}'; give one with --id", param_hint="NAME"
        )
    if id == INDEX:
        why = taken(id, dossier)
        raise click.BadParameter(f"{why}; give another with --id", param_hint="NAME")
    text: Plain = name if language == DEFAULT_LANGUAGE else {language: name}
    made = blank(kind, id, {"name": text}, dossier.vocabulary)
    why = taken(id, dossier)
    if why:
        hint = "give another with --id"
        raise DossierError([Problem(made.path, 1, 1, "duplicate-id", why, hint)])
    return made


def _from_form(root: Path, dossier: Dossier, form: str, choice: Choice) -> None:
    with click.open_file(form, "rb") as file:
        raw = file.read(MAX_BYTES + 1)
    path = "form" if form == "-" else Path(form).as_posix()
    answers = read_form(raw, path)
    drafts = make_drafts(answers, dossier, path, choice)
    _write(root, drafts.files)
    _tell(drafts)


def _write(root: Path, files: Sequence[Blank]) -> None:
    for file in files:
        if (root / file.path).exists():
            message, hint = "there is such a file; nothing was written", "give another --id"
            raise DossierError([Problem(file.path, 1, 1, "duplicate-id", message, hint)])
    write_all_new(root, {file.path: file.text.encode() for file in files})
    for file in files:
        click.echo(str(file))
    if files:
        click.echo("Written. Start there; `dossier check` says what is missing.", err=True)


def _tell(drafts: Drafts) -> None:
    if drafts.paste:
        click.echo(f"{drafts.paste.path} is there; this goes {drafts.paste.where}:\n")
        click.echo(drafts.paste.text, nl=False)
    for note in drafts.notes:
        click.echo(note, err=True)
