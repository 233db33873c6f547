"""`dossier schema`: what editors need to know of the files."""

import sys
from pathlib import Path

import click

from dossier.check import silenceable
from dossier.cli.talk import counted, in_folder, working
from dossier.ingest.told_schema import findings_schema
from dossier.load.content import VOCABULARY, load
from dossier.problems import DossierError
from dossier.publish.writer import write_new, write_tree
from dossier.schema import FOLDER, SETTINGS, schema_files, settings


@click.command("schema")
@click.option("--check", "only_check", is_flag=True, help="Write nothing; say which are not right.")
@in_folder
def command(root: Path, only_check: bool) -> None:
    """Write the JSON Schema of each kind into schemas/, for completion and hints in editors.

    Do so after a change of a vocabulary or a model. VS Code's settings are written where there are
    none.
    """
    with working("Making schemas"):
        content = load(root)
        problems = [p for p in content.problems if p.path.startswith(f"{VOCABULARY}/")]
        if problems:
            raise DossierError(problems)
        files = {**schema_files(content.vocabulary, silenceable()), **findings_schema()}
        if only_check:
            folder = root / FOLDER
            stale = [name for name, made in files.items() if not _is(folder / name, made)]
            for name in stale:
                click.echo(f"{FOLDER}/{name} is not what `dossier schema` writes.")
            sys.exit(int(bool(stale)))
        changes = write_tree(root / FOLDER, files)
        if not (root / SETTINGS).exists():
            write_new(root / SETTINGS, settings())
    click.echo(f"{FOLDER}/: {counted(changes.written, 'file')} written, {changes.removed} removed.")


def _is(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content
