"""What of a dossier is there and cannot be read: it must not look as if it were gone."""

from pathlib import PurePosixPath

from dossier.dossier import Dossier

LOST = "cannot be read any more"
FOUND = "can be read now, and could not before"
"""What a sentence says of what is not compared, for one of its sides is not known."""

_ABSENT = {"missing-file", "missing-folder"}


def is_unreadable(dossier: Dossier, path: str) -> bool:
    """Whether there is something wrong with a file, or a folder that it is in, as a whole.

    It is asked of files that are not in the dossier's content.
    """
    places = {path, *map(str, PurePosixPath(path).parents)}
    return any(
        problem.path in places and problem.code not in _ABSENT
        for problem in dossier.content.problems
    )
