"""An Aho-Corasick automaton over words: every name that a text has, in one pass."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

V = TypeVar("V")


class Automaton(Generic[V]):
    """Names as runs of words, each with its values. Made once, it is asked for any text."""

    def __init__(self, names: Iterable[tuple[Sequence[str], V]]) -> None:
        self._next: list[dict[str, int]] = [{}]
        self._ends: list[list[tuple[int, V]]] = [[]]
        self._fail: list[int] = [0]
        for words, value in names:
            if words:
                self._ends[self._node(words)].append((len(words), value))
        self._link()

    def _node(self, words: Sequence[str]) -> int:
        node = 0
        for word in words:
            if word not in self._next[node]:
                self._next[node][word] = len(self._next)
                self._next.append({})
                self._ends.append([])
                self._fail.append(0)
            node = self._next[node][word]
        return node

    def _link(self) -> None:
        """Each node's longest end that is itself the start of a name: nearest nodes first."""
        queue = deque(self._next[0].values())
        while queue:
            node = queue.popleft()
            for word, child in self._next[node].items():
                queue.append(child)
                fail = self._step(self._fail[node], word)
                self._fail[child] = fail
                self._ends[child] = [*self._ends[child], *self._ends[fail]]

    def _step(self, node: int, word: str) -> int:
        while node and word not in self._next[node]:
            node = self._fail[node]
        return self._next[node].get(word, 0)

    def find(self, words: Iterable[str]) -> Iterator[tuple[int, int, V]]:
        """Each name in a row of words: the numbers of its first word and past its last, its value.

        An empty word is where no name goes on. Names overlap: to choose is the caller's.
        """
        node = 0
        for number, word in enumerate(words, start=1):
            node = self._step(node, word)
            for length, value in self._ends[node]:
                yield number - length, number, value
