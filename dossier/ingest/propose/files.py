"""Proposals as files: new ones in canonical form, and those that are there with more in them."""

from collections.abc import Iterable, Mapping

import yaml

from dossier.form.canonical import canonical
from dossier.ingest.propose.proposal import NewFile
from dossier.schema import modeline


class _Dumper(yaml.SafeDumper):
    """Writes each thing where it stands: a content file has no anchors."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def new_files(files: Iterable[NewFile]) -> Mapping[str, bytes]:
    """The bytes of each new file, by its path in the dossier's folder."""
    return {file.path: _text(file).encode() for file in files}


def _text(file: NewFile) -> str:
    first = modeline(file.path)
    written = yaml.dump(
        file.fields, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000
    )
    return canonical(f"{first}\n{written}" if first else written, file.path)
