"""What an article speaks of becomes drafts: new files, and items in files that are there."""

from pathlib import Path

import click

from dossier.cli.articles import THERE
from dossier.cli.recording import Recording
from dossier.cli.review import review
from dossier.dates import parse_date
from dossier.dossier import Dossier
from dossier.evidence.fingerprint import fingerprint
from dossier.form.add import add
from dossier.ingest.find import finder_of
from dossier.ingest.propose import Proposals, Quoting, propose
from dossier.ingest.propose.files import new_files, record_file
from dossier.ingest.reading import Read, search
from dossier.load.content import SEEDS, load
from dossier.publish.writer import rewrite, write_all_new


class Drafting:
    """Writes the record and the drafts of one article after another into a dossier's folder."""

    def __init__(self, root: Path, *, ask: bool) -> None:
        self._root = root
        self._ask = ask

    def __call__(self, read: Read) -> str:
        """Write what is proposed for an article, and say what became of it."""
        # Anew for each article: what the last one has brought is known to the next.
        dossier = Dossier(load(self._root))
        made = Recording(self._root).make(read)
        prints = None if read.given.restated else fingerprint(read.article.paragraphs)
        published = read.field("published")
        quoting = Quoting(
            made.id,
            read.article.text,
            read.field("language") or "",
            prints,
            read.field("publisher") or "",
            parse_date(published) if published else None,
        )
        findings = search(finder_of(dossier), read)
        if self._ask:
            findings = review(findings, quoting, dossier)
        proposals = propose(findings, quoting, dossier)
        files = {**made.files, **new_files(proposals.new)}
        path = f"{SEEDS}/{made.id}.yml"
        if path in made.files:
            files[path] = record_file(path, read.fields, proposals, dossier)
        changed = self._changed(proposals)
        write_all_new(self._root, files)
        for name, content in changed.items():
            rewrite(self._root / name, content)
        _tell(made.id, proposals, sorted(files), sorted(changed))
        return "drafted" if files or changed else THERE

    def _changed(self, proposals: Proposals) -> dict[str, bytes]:
        """The bytes of each file that is there, with what is proposed for it."""
        return {
            one.path: add(
                (self._root / one.path).read_bytes().decode(), one.path, one.items
            ).encode()
            for one in proposals.added
        }


def _tell(id: str, proposals: Proposals, written: list[str], changed: list[str]) -> None:
    for path in written:
        click.echo(f"{path} written.")
    for path in changed:
        click.echo(f"{path} has more in it.")
    # Each with its article's record, a line each: of many articles they can be sorted and counted.
    for note in proposals.notes:
        click.echo(f"Not drafted ({id}): {note}", err=True)
    for hint in proposals.hints:
        click.echo(f"To decide ({id}): {hint}", err=True)
    if not written and not changed:
        click.echo("Nothing to draft: what it speaks of is there already.")
