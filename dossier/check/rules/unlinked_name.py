"""A text that names an entity and does not link to it.

Wrong: `text: It left the River League.` Right: `text: It left the [[river-league]].` One link in a
text is enough. A name that means something else there stays as it is; silence the rule with
`silence: {unlinked-name: …}` and say what it means.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dossier.check.rule import Finding
from dossier.dossier import Dossier
from dossier.markup import Words, flatten, parse_markup, references
from dossier.model import Text
from dossier.problems import Level

LEVEL = Level.HINT

_WORD = re.compile(r"[^\W_]+")
_LINKABLE = {"text", "digest", "note", "about"}
"""The keys of texts in which a reader expects links; a name or a question has none."""

Names = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]
"""By first word: the words of each name that starts with it, longest first, and whose it is."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield, once a text, each other entity whose name in its language stands there unlinked."""
    names = _names(dossier)
    for of, location, text in dossier.each(Text):
        if location[-1] not in _LINKABLE:
            continue
        for language, words in text.root.items():
            if names.get(language, {}).keys().isdisjoint(_WORD.findall(words)):
                continue
            known = {of, *references(words)}
            for name, id in _named(words, names.get(language, {})):
                if id not in known:
                    known.add(id)
                    hint = f"write [[{id}]], or [[{id}|{name}]] to keep these words"
                    message = f"'{name}' is named and not linked"
                    yield Finding(of, (*location, language), message, hint)


def _names(dossier: Dossier) -> Mapping[str, Names]:
    """The names of all entities by language. A name of two entities is nobody's."""
    owners: dict[tuple[str, tuple[str, ...]], set[str]] = defaultdict(set)
    for entity in dossier.entities.values():
        for text in entity.names:
            for language, name in text.root.items():
                # A name in small letters is a word like any other.
                if any(character.isupper() for character in name):
                    owners[language, tuple(_WORD.findall(name))].add(entity.id)
    found: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = {}
    for (language, words), ids in sorted(owners.items(), key=lambda item: -len(item[0][1])):
        if words and len(ids) == 1:
            found.setdefault(language, {}).setdefault(words[0], []).append((words, min(ids)))
    return found


def _named(text: str, names: Names) -> Iterator[tuple[str, str]]:
    """Each name in the words of a text, as it stands there, and whose it is; longest first."""
    for part in flatten(parse_markup(text)):
        if not isinstance(part, Words):
            continue
        found = list(_WORD.finditer(part.text))
        words = tuple(match[0] for match in found)
        place = 0
        while place < len(words):
            length = 1
            for name, id in names.get(words[place], ()):
                if words[place : place + len(name)] == name:
                    length = len(name)
                    yield part.text[found[place].start() : found[place + length - 1].end()], id
                    break
            place += length
