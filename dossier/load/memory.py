"""What files came to when they were read: what did not change is not parsed again."""

import pickle
from collections.abc import Callable
from dataclasses import dataclass, field

from pydantic import BaseModel

from dossier.load.syntax import Node
from dossier.problems import Problem


@dataclass(frozen=True)
class Fitted:
    """The model that a file's bytes came to, if to any, and what is wrong in them.

    `rest` is the tree of what is left of a file in which something is wrong.
    """

    model: BaseModel | None
    problems: tuple[Problem, ...]
    rest: Node | None = None


@dataclass
class Memory:
    """What files came to, by their digests: from before, and of those that were asked for."""

    known: dict[str, Fitted] = field(default_factory=dict)
    used: dict[str, Fitted] = field(default_factory=dict)

    def recall(self, digest: str, read: Callable[[], Fitted]) -> Fitted:
        """What a file with this digest came to; `read` is called where that is not known."""
        found = self.known.get(digest)
        if found is None:
            found = read()
        self.used[digest] = found
        return found

    def dump(self) -> bytes:
        """What was asked for, as bytes for `load_memory`; empty where that is what is known."""
        if self.used.keys() == self.known.keys():
            return b""
        return pickle.dumps(self.used, protocol=5)


def load_memory(raw: bytes) -> Memory:
    """What `dump` gave. Who calls must know that the bytes come from it: pickles run code."""
    known: object = pickle.loads(raw)
    return Memory(known if isinstance(known, dict) else {})
