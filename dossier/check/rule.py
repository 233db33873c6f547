"""What a rule is: a look at the whole dossier that yields findings and never prints."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dossier.dossier import Dossier
from dossier.model import Location
from dossier.problems import Level


@dataclass(frozen=True)
class Finding:
    """Something wrong on the page of `of`, at a location of its file.

    With `at_key`, the place is that of the location's last key and not of its value.
    """

    of: str
    location: Location
    message: str
    hint: str = ""
    at_key: bool = False


@dataclass(frozen=True)
class Rule:
    """A rule: its code, how much what it finds matters, what it is for, and how it looks.

    With `can_be_silenced`, a file can say that it does not want to be told.
    """

    code: str
    level: Level
    about: str
    look: Callable[[Dossier], Iterator[Finding]]
    can_be_silenced: bool = False
