"""Dossiers of any size, realistic in shape and without problems, from a seed and nothing else."""

import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import yaml

from dossier.evidence.fingerprint import fingerprint
from dossier.model import KINDS
from tests.workspace import CASES

SHARES = {"countries": 2, "blocs": 2, "agreements": 4, "organisations": 12, "events": 80}
"""How many of a hundred entities are of each kind."""

_ONE = {kind.folder: kind.kind for kind in KINDS}

_SYLLABLES = [
    "ba",
    "do",
    "ka",
    "mi",
    "no",
    "ra",
    "sel",
    "ti",
    "vu",
    "zan",
    "lor",
    "pe",
    "gha",
    "wi",
    "tem",
    "our",
]
_WORDS = [
    "the",
    "a",
    "of",
    "in",
    "to",
    "and",
    "its",
    "from",
    "with",
    "after",
    "before",
    "near",
    "under",
    "over",
    "border",
    "river",
    "army",
    "council",
    "minister",
    "talks",
    "convoy",
    "village",
    "road",
    "camp",
    "market",
    "statement",
    "report",
    "week",
    "month",
    "night",
    "morning",
    "said",
    "took",
    "left",
    "held",
    "closed",
    "opened",
    "signed",
    "met",
    "denied",
    "confirmed",
    "accused",
    "returned",
    "agreed",
    "broke",
]


def make(folder: Path, size: int) -> None:
    """Write the dossier of `size` entities into a folder: content, vocabulary, records."""
    for path, text in _files(size):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def _files(size: int) -> Iterator[tuple[str, str]]:
    made = _Dossier(size)
    yield "content/dossier.yml", _yaml({"name": f"Dossier of {size}", "about": "It is made up."})
    for path in (CASES / "base/content/vocabulary").iterdir():
        yield f"content/vocabulary/{path.name}", path.read_text("utf-8")
    for id, paragraphs in made.articles.items():
        record = {
            "title": f"What was reported on {id}",
            "publisher": "The Daily Test",
            "url": f"https://news.example/{id}",
            "published": "2024-02-01",
            "language": "en",
            "digest": f"It speaks of {made.link(id)}.",
        }
        yield f"seeds/{id}.yml", _yaml(record)
        yield f"seeds/{id}.fingerprint", fingerprint(paragraphs).dump()
    for kind, ids in made.ids.items():
        for id in ids:
            yield f"content/{kind}/{id}.yml", _yaml(made.entity(kind, id))


class _Dossier:
    def __init__(self, size: int) -> None:
        self._dice = random.Random(size)
        counts = {kind: max(size * share // 100, 1) for kind, share in SHARES.items()}
        counts["events"] += size - sum(counts.values())
        self.names = {
            f"{_ONE[kind]}-{number}": self._name(number, kind)
            for kind, count in counts.items()
            for number in range(count)
        }
        self.ids: Mapping[str, Sequence[str]] = {
            kind: [f"{_ONE[kind]}-{number}" for number in range(count)]
            for kind, count in counts.items()
        }
        self._actors = [*self.ids["countries"], *self.ids["blocs"], *self.ids["organisations"]]
        self.articles = {
            f"report-{number}": [self._words(60) for _ in range(12)]
            for number in range(max(size // 20, 1))
        }

    def entity(self, kind: str, id: str) -> dict[str, object]:
        """The data of one entity."""
        name = self.names[id]
        entity: dict[str, object] = {"name": {"en": name, "fr": f"{name} (fr)"}}
        if kind == "countries":
            entity["codes"] = {"iso2": name[:2].upper(), "m49": id[-3:]}
        elif kind == "blocs":
            entity |= {
                "type": "regional-bloc",
                "founded": {"date": f"{1960 + hash_of(id) % 50}", "cite": self._cites(1)},
                "members": [
                    {
                        "who": who,
                        "since": f"{1990 + n}",
                        "until": {"announced": f"{2000 + n}", "effective": f"{2001 + n}"},
                        "cite": self._cites(1),
                    }
                    for n, who in enumerate(self._some(self.ids["countries"], 5))
                ],
            }
        elif kind == "agreements":
            entity |= {
                "type": "treaty",
                "signed": {"date": f"{2000 + hash_of(id) % 20}", "cite": self._cites(1)},
                "parties": [
                    {"who": who, "role": "signatory", "cite": self._cites(1)}
                    for who in self._some(self._actors, 3)
                ],
            }
        elif kind == "organisations":
            entity["type"] = "mission"
        else:
            day = hash_of(id)
            entity |= {
                "type": "meeting",
                "date": f"{2012 + day % 14}-{1 + day % 12:02d}-{1 + day % 28:02d}",
                "actors": [{"who": who, "role": "host"} for who in self._some(self._actors, 2)],
                "about": self._some(self.ids["agreements"], 1),
                "cite": self._cites(2),
            }
        entity["claims"] = [self._claim(id) for _ in range(3)]
        if hash_of(id) % 10 == 0:
            entity["disputes"] = [
                {
                    "question": {"en": f"Was it {name}?", "fr": f"Était-ce {name} ?"},
                    "positions": [self._position(id), self._position(id)],
                }
            ]
        return entity

    def link(self, of: str) -> str:
        """A link to some actor that is not this one."""
        others = [id for id in self._some(self._actors, 2) if id != of]
        return f"[[{others[0]}]]"

    def _claim(self, of: str) -> dict[str, object]:
        return {
            "text": self._sentence(of),
            "by": self._some(self._actors, 1),
            "cite": self._cites(1),
        }

    def _position(self, of: str) -> dict[str, object]:
        return {
            "by": self._some(self._actors, 1),
            "text": self._sentence(of),
            "cite": self._cites(1),
        }

    def _sentence(self, of: str) -> dict[str, str]:
        link = self.link(of)
        return {
            "en": f"After {self._words(6)}, {link} {self._words(14)}.",
            "fr": f"Après {self._words(6)}, {link} {self._words(14)}.",
        }

    def _cites(self, count: int) -> list[dict[str, str]]:
        found = []
        for id in self._some(list(self.articles), count):
            words = self._dice.choice(self.articles[id]).split()
            start = self._dice.randrange(len(words) - 8)
            found.append({"source": id, "quote": " ".join(words[start : start + 8])})
        return found

    def _some(self, of: Sequence[str], count: int) -> list[str]:
        return self._dice.sample(of, min(count, len(of)))

    def _words(self, count: int) -> str:
        return " ".join(self._dice.choices(_WORDS, k=count))

    def _name(self, number: int, kind: str) -> str:
        word = "".join(self._dice.choices(_SYLLABLES, k=3)).capitalize()
        return f"{word} {_ONE[kind]} {number}"


def hash_of(id: str) -> int:
    """A number that is the same in every run."""
    return sum(ord(character) * place for place, character in enumerate(id, 1))


def _yaml(data: object) -> str:
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=100)
