"""A YAML text to the tree of what is written: each comment goes to what it is about.

Expects a text that `dossier.load.syntax.parse` finds no problem in: no anchors, no tags, one
document, and keys that are texts.
"""

import re

import yaml

from dossier.form.comments import Comment, Lines, comments, tokens
from dossier.form.tree import Collection, Entry, Scalar, Written


def read(text: str, passed_over: re.Pattern[str] | None = None) -> Written:
    """The tree of a text with plain line ends, without the comments at its top that match."""
    return _Reader(text).document(passed_over)


class _Reader:
    """Goes through the tokens, and meets each comment on the way to the token after it.

    A comment at the end of a line goes to `_beside`, a list of what was read last, which holds one;
    others wait in `_waiting` for what comes next.
    """

    def __init__(self, text: str) -> None:
        found = tokens(text)
        self._text = text
        self._lines = Lines(text)
        self._tokens = iter(found)
        self._comments = iter(comments(text, found))
        self._comment = next(self._comments, None)
        self._waiting: list[Comment] = []
        self._root = Entry()
        self._beside = self._root.head
        self._next = next(self._tokens)
        self._meet()

    def document(self, passed_over: re.Pattern[str] | None) -> Written:
        if passed_over:
            self._waiting = [c for c in self._waiting if not passed_over.fullmatch(c.text)]
        header = self._header()
        self._root.value = self._node(self._root)
        return Written(header, self._root, self._take_waiting())

    def _take(self) -> yaml.Token:
        token = self._next
        self._next = next(self._tokens, token)
        self._meet()
        return token

    def _meet(self) -> None:
        while self._comment and self._comment.index < self._next.start_mark.index:
            if self._comment.on_own_line or self._beside:
                self._waiting.append(self._comment)
            else:
                self._beside.append(self._comment.text)
            self._comment = next(self._comments, None)

    def _at(self, *kinds: type[yaml.Token]) -> bool:
        return isinstance(self._next, kinds)

    def _take_waiting(self) -> list[str]:
        lines = _lines_of(self._waiting)
        self._waiting = []
        return lines

    def _above(self) -> list[str]:
        """The lines above the next token, which starts an entry."""
        blank = [""] if self._lines.after_blank(self._next.start_mark.index) else []
        return self._take_waiting() + blank

    def _header(self) -> list[str]:
        """The comments at the top; where there is a blank line, only those before the last one.

        A blank line after them stays after them, whatever key comes first.
        """
        found, end = self._waiting, len(self._waiting)
        blank = self._lines.after_blank(self._next.start_mark.index)
        is_block = self._at(yaml.BlockMappingStartToken, yaml.BlockSequenceStartToken)
        if is_block and not blank:
            end = max((i for i, c in enumerate(found) if i and c.after_blank), default=end)
        self._waiting = found[end:]
        return _lines_of(found[:end]) + ([""] if blank or self._waiting else [])

    def _node(self, entry: Entry) -> Scalar | Collection:
        if self._at(yaml.BlockMappingStartToken):
            return self._mapping(self._take())
        if self._at(yaml.BlockSequenceStartToken):
            return self._sequence(self._take())
        if self._at(yaml.BlockEntryToken):  # a list that is indented no further than its key
            return self._sequence(self._next)
        entry.between += [line for line in self._take_waiting() if line]
        if self._at(yaml.ScalarToken):
            self._beside = entry.beside
            return self._scalar()
        keyed = self._at(yaml.FlowMappingStartToken)
        assert keyed or self._at(yaml.FlowSequenceStartToken)  # nothing else starts a value
        self._beside = entry.head
        self._take()
        found = self._flow(keyed=keyed)
        if not found.entries:
            entry.between += [line for line in found.end if line]
            found.end = []
        self._beside = entry.beside
        self._take()
        return found

    def _scalar(self) -> Scalar:
        token = self._next
        assert isinstance(token, yaml.ScalarToken)
        written = self._text[token.start_mark.index : token.end_mark.index]
        self._take()
        return Scalar(
            token.value, token.style or "", written if len(written.splitlines()) == 1 else ""
        )

    def _mapping(self, start: yaml.Token) -> Collection:
        found = Collection(keyed=True, flow=False, entries=[])
        while self._at(yaml.KeyToken, yaml.ValueToken):
            entry = Entry(above=self._above())
            found.entries.append(entry)
            self._pair(entry, start.start_mark.column)
        found.end = self._left(start)
        self._take()
        return found

    def _sequence(self, start: yaml.Token) -> Collection:
        found = Collection(keyed=False, flow=False, entries=[])
        while self._at(yaml.BlockEntryToken):
            entry = Entry(above=self._above())
            found.entries.append(entry)
            self._beside = entry.head
            self._take()
            if self._at(yaml.BlockEntryToken, yaml.KeyToken, yaml.ValueToken, yaml.BlockEndToken):
                self._nothing(entry, start.start_mark.column)
            else:
                entry.value = self._node(entry)
        found.end = self._left(start)
        if isinstance(start, yaml.BlockSequenceStartToken):
            self._take()
        return found

    def _flow(self, *, keyed: bool) -> Collection:
        found = Collection(keyed=keyed, flow=True, entries=[])
        while not self._at(yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken):
            if self._at(yaml.FlowEntryToken):
                self._take()
                continue
            entry = Entry(above=self._above())
            found.entries.append(entry)
            if keyed:
                self._pair(entry)
            elif self._at(yaml.KeyToken, yaml.ValueToken):  # [key: value] has no brackets
                pair = Entry()
                entry.value = Collection(keyed=True, flow=True, entries=[pair])
                self._pair(pair)
            else:
                entry.value = self._node(entry)
        found.end = self._take_waiting()
        return found

    def _pair(self, entry: Entry, column: int | None = None) -> None:
        """A key and its value into an entry; `column` is that of a mapping without brackets."""
        self._beside = entry.head
        if self._at(yaml.KeyToken):
            self._take()
        entry.key = self._scalar() if self._at(yaml.ScalarToken) else Scalar("", "'")
        if self._at(yaml.ValueToken):
            entry.between += [line for line in self._take_waiting() if line]
            self._take()
            if not self._at(*_ENDS_A_PAIR):
                entry.value = self._node(entry)
                return
        if column is not None:
            self._nothing(entry, column)

    def _nothing(self, entry: Entry, column: int) -> None:
        """No value; what stands further right than its key is about it."""
        while self._waiting and self._waiting[0].column > column:
            entry.between.append(self._waiting.pop(0).text)

    def _left(self, start: yaml.Token) -> list[str]:
        """The comments that belong to a list or mapping that ends here, and not to what follows."""
        here, next_ = start.start_mark.column, self._next.start_mark.column
        taken = []
        while self._waiting and self._waiting[0].column >= here:
            if self._waiting[0].column <= next_:
                break
            taken.append(self._waiting.pop(0))
        return _lines_of(taken)


_ENDS_A_PAIR = (
    yaml.KeyToken,
    yaml.ValueToken,
    yaml.BlockEndToken,
    yaml.FlowEntryToken,
    yaml.FlowMappingEndToken,
    yaml.FlowSequenceEndToken,
)


def _lines_of(found: list[Comment]) -> list[str]:
    return [
        line
        for comment in found
        for line in (["", comment.text] if comment.after_blank else [comment.text])
    ]
