"""Dossiers of any size, realistic in shape and without problems, from a seed and nothing else.

The shape of ten thousand entities: 8,000 events of twenty-five years, 30 of them on one day; 150
countries, 50 blocs, 500 agreements, 1,300 organisations; 500 sources, of which a few are cited a
thousand times and most a hundred; 700 disputes, most about a value; one country to which 5,000
texts link. Smaller dossiers have the same shares, but for the 30 on one day.
"""

import datetime
import random
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path

import yaml

from dossier.evidence.fingerprint import fingerprint
from dossier.figures.map.outlines import NOBODY, Outline, outlines
from dossier.starter import starter
from tests.bench.words import CALLED, EVENT_TYPES, HAPPENED, PUBLISHERS, SYLLABLES, WORDS

SHARES = {"countries": 15, "blocs": 5, "agreements": 50, "organisations": 130}
"""How many of a thousand entities are of each kind; the others are events."""

LEAST = {"countries": 4, "blocs": 2, "agreements": 2, "organisations": 4}

ON_ONE_DAY = 30
THE_DAY = "2021-03-14"
"""On which so many events fall."""

BUSIEST = "country-0"
"""The entity to which half as many texts link as there are entities."""

_FIRST_YEAR, _LAST_YEAR = 2001, 2025
_TYPES = {
    "blocs": ("regional-bloc", "defence-alliance"),
    "agreements": ("treaty", "peace-agreement", "ceasefire"),
    "organisations": ("armed-group", "peacekeeping-mission", "organisation", "armed-forces"),
}
_ONE = {
    "countries": "country",
    "blocs": "bloc",
    "agreements": "agreement",
    "organisations": "organisation",
    "events": "event",
}
_CENTRE = (0.0, 15.0)
_SMALLEST = 2.0

Data = dict[str, object]


def make(folder: Path, size: int) -> None:
    """Write the dossier of `size` entities into a folder, with all that it takes to build it."""
    files: dict[str, str | bytes] = {**starter(f"Dossier of {size:,}"), **dict(_files(size))}
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content if isinstance(content, bytes) else content.encode())


def edit_one(folder: Path) -> str:
    """Change the first claim of one event, otherwise each time. The path of its file."""
    paths = sorted((folder / "content/events").iterdir())
    path = paths[len(paths) // 2]
    text = path.read_text("utf-8")
    path.write_text(text.replace("en: After ", "en: After all ", 1), encoding="utf-8")
    return path.relative_to(folder).as_posix()


def _files(size: int) -> Iterator[tuple[str, str]]:
    made = _Dossier(size)
    about = {lang: made.text(lang, 20) for lang in WORDS}
    yield "content/dossier.yml", _yaml({"name": f"Dossier of {size:,}", "about": about})
    for number, (id, paragraphs) in enumerate(made.articles.items()):
        yield f"seeds/{id}.yml", _yaml(made.record(number, id))
        yield f"seeds/{id}.fingerprint", fingerprint(paragraphs).dump()
    for kind, ids in made.ids.items():
        for number, id in enumerate(ids):
            yield f"content/{kind}/{id}.yml", _yaml(made.entity(kind, number, id))


class _Dossier:
    def __init__(self, size: int) -> None:
        self._dice = random.Random(size)
        counts = {kind: max(size * of // 1000, LEAST[kind]) for kind, of in SHARES.items()}
        counts["events"] = max(size - sum(counts.values()), 1)
        self.ids: Mapping[str, Sequence[str]] = {
            kind: [f"{_ONE[kind]}-{number}" for number in range(count)]
            for kind, count in counts.items()
        }
        self._places = [self._place_name() for _ in range(max(size // 8, 20))]
        self._countries = dict(zip(self.ids["countries"], _around(_CENTRE), strict=False))
        self._towns = {id: self._some_towns(id) for id in self._countries}
        self._actors = _Weighted(
            [*self.ids["countries"], *self.ids["blocs"], *self.ids["organisations"]], 4
        )
        self._nearby = _Weighted(self.ids["countries"], 2)
        self.articles = {
            f"report-{number}": [
                self._words("fr" if number % 3 == 1 else "en", 60) for _ in range(12)
            ]
            for number in range(max(size // 20, 5))
        }
        self._sources = _Weighted(list(self.articles), 50)

    def record(self, number: int, id: str) -> Data:
        """The record of one source."""
        title = self._words("en", 7).capitalize()
        day = datetime.date(_FIRST_YEAR, 1, 1) + datetime.timedelta(17 * number % 9000)
        wire = {"wire": "AFP"} if number % 7 == 3 else {}
        return {
            "title": f"{title}, {number}",
            "publisher": PUBLISHERS[number % len(PUBLISHERS)],
            **wire,
            "url": f"https://news.example/{day.year}/{id}",
            "published": day.isoformat(),
            "language": "fr" if number % 3 == 1 else "en",
            "digest": self._texts(id, []),
        }

    def entity(self, kind: str, number: int, id: str) -> Data:
        """The data of one entity."""
        own = {
            "countries": self._country,
            "blocs": self._bloc,
            "agreements": self._agreement,
            "organisations": self._organisation,
            "events": self._event,
        }
        entity: Data = {"name": self._name(kind, number), **own[kind](number, id)}
        linked = [BUSIEST] if kind == "events" and number % 8 < 5 else []
        claims = 3 if kind == "events" else 5
        entity["claims"] = [self._claim(id, linked if n == 0 else []) for n in range(claims)]
        if number % 12 == 5:
            entity["disputes"] = [self._dispute(id, entity)]
        if number % 100 == 50:
            entity["formerly"] = [f"former-{id}"]
        return entity

    def text(self, language: str, count: int) -> str:
        """So many words, as a sentence."""
        return f"{self._words(language, count).capitalize()}."

    def _country(self, number: int, id: str) -> Data:
        code, _ = self._countries.get(id, ("", None))
        return {"codes": {"iso2": code, "wikidata": f"Q9{number:06}"}} if code else {}

    def _bloc(self, number: int, id: str) -> Data:
        members = self._nearby.some(self._dice, 5 + number % 9)
        return {
            "abbreviation": f"BL{number}",
            "type": self._dice.choice(_TYPES["blocs"]),
            "founded": self._dated(1950 + number % 50),
            "members": [self._membership(who, n) for n, who in enumerate(members)],
        }

    def _agreement(self, number: int, id: str) -> Data:
        roles = ("party", "party", "mediator", "guarantor", "witness")
        parties = self._actors.some(self._dice, 2 + number % 4)
        year = _FIRST_YEAR + number % 23
        ended = {"ended": {"announced": f"{year + 2}-01", "cite": self._cites(1)}}
        return {
            "type": self._dice.choice(_TYPES["agreements"]),
            "signed": self._dated(year),
            **(ended if number % 6 == 0 else {}),
            "parties": [
                {"who": who, "role": roles[n], "cite": self._cites(1)}
                for n, who in enumerate(parties)
            ],
        }

    def _organisation(self, number: int, id: str) -> Data:
        parents = [one for one in self._actors.some(self._dice, 1) if one != id]
        members = self._nearby.some(self._dice, 4) if number % 10 == 0 else []
        dissolved = {"dissolved": self._dated(2015 + number % 9)} if number % 9 == 0 else {}
        return {
            "abbreviation": f"OR{number}",
            "type": _TYPES["organisations"][number % 4],
            "founded": self._dated(1950 + number % 50),
            **dissolved,
            "part_of": [{"who": who, "cite": self._cites(1)} for who in parents],
            "members": [self._membership(who, n) for n, who in enumerate(members)],
        }

    def _event(self, number: int, id: str) -> Data:
        roles = ("initiator", "target", "participant", "participant")
        actors = self._actors.some(self._dice, 2 + number % 3)
        first = [BUSIEST] if number % 4 == 0 else []
        who = list(dict.fromkeys([*first, *actors]))[:4]
        about = [self._dice.choice(self.ids["agreements"])] if number % 5 == 0 else []
        about += [self._dice.choice(self.ids["organisations"])] if number % 7 == 0 else []
        date = self._date(number)
        return {
            "type": self._dice.choice(EVENT_TYPES),
            **({"date": date} if date else {}),
            **({"place": self._place(number)} if number % 5 < 2 else {}),
            "actors": [{"who": one, "role": roles[n]} for n, one in enumerate(who)],
            "about": about,
            "cite": self._cites(2),
        }

    def _date(self, number: int) -> str:
        """Of most events the day is known, of a few no more than the month or the year."""
        if number % 7 == 0 and number // 7 < ON_ONE_DAY:
            return THE_DAY
        # More is reported of late years than of those before.
        span = _LAST_YEAR - _FIRST_YEAR + 1
        year = _FIRST_YEAR + int(span * self._dice.random() ** 0.6)
        day = datetime.date(year, 1, 1) + datetime.timedelta(self._dice.randrange(365))
        match number % 40:
            case 1:
                return ""
            case 2 | 3:
                return f"{year}"
            case 4 | 5 | 6:
                return f"{day:%Y-%m}"
            case 7:
                return f"{day.isoformat()}~"
            case 8:
                return f"{day.isoformat()}/{(day + datetime.timedelta(2)).isoformat()}"
            case _:
                return day.isoformat()

    def _place(self, number: int) -> Data:
        country = self._nearby.one(self._dice)
        towns = self._towns.get(country, ())
        if not towns or number % 10 == 0:
            region = self._dice.choice(self._places)
            return {"name": f"{region} region", "country": country, "precision": "region"}
        return self._dice.choice(towns)

    def _some_towns(self, country: str) -> Sequence[Data]:
        box = self._countries[country][1].mainland
        return [
            {
                "name": self._place_name(),
                "country": country,
                "precision": "town",
                "at": f"{north:.2f}, {east:.2f}",
                "codes": {"geonames": f"{self._dice.randrange(10**6, 10**7)}"},
            }
            for north, east in (
                (
                    (box.south + box.north) / 2 + box.up * (self._dice.random() - 0.5) / 2,
                    (box.west + box.east) / 2 + box.across * (self._dice.random() - 0.5) / 2,
                )
                for _ in range(max(len(self._places) // len(self._countries), 3))
            )
        ]

    def _membership(self, who: str, number: int) -> Data:
        left = {"until": {"announced": f"{2019 + number % 4}-02", "effective": f"{2023}-02-01"}}
        return {
            "who": who,
            "since": f"{1990 + number}",
            **(left if number % 5 == 4 else {}),
            "cite": self._cites(1),
        }

    def _dispute(self, id: str, entity: Data) -> Data:
        value = next((key for key in ("date", "signed", "founded") if key in entity), None)
        finding = {"text": self._texts(id, []), "cite": self._cites(1)}
        return {
            "question": {
                lang: f"{self._words(lang, 8).capitalize()}{end}"
                for lang, end in (("en", "?"), ("fr", " ?"))
            },
            **({"value": value} if value else {}),
            "positions": [
                {
                    "by": self._actors.some(self._dice, 1),
                    "text": self._texts(id, []),
                    "cite": self._cites(1),
                }
                for _ in range(2)
            ],
            **({"finding": finding} if self._dice.random() < 0.3 else {}),
        }

    def _claim(self, of: str, linked: Sequence[str]) -> Data:
        by = {"by": self._actors.some(self._dice, 1)} if self._dice.random() < 0.4 else {}
        return {"text": self._texts(of, linked), **by, "cite": self._cites(1)}

    def _texts(self, of: str, linked: Sequence[str]) -> Mapping[str, str]:
        """A sentence in both languages, with a link to the same."""
        others = (*linked, *(one for one in self._actors.some(self._dice, 2) if one != of))
        return {lang: self._sentence(lang, others[0]) for lang in WORDS}

    def _sentence(self, language: str, linked: str) -> str:
        start = {"en": "After", "fr": "Après"}[language]
        after = self._words(language, self._dice.randrange(8, 20))
        return f"{start} {self._words(language, 5)}, [[{linked}]] {after}."

    def _dated(self, year: int) -> Data:
        return {"date": f"{year}-{1 + year % 12:02}", "cite": self._cites(1)}

    def _cites(self, count: int) -> list[Mapping[str, str]]:
        found: list[Mapping[str, str]] = []
        for id in self._sources.some(self._dice, count):
            words = self._dice.choice(self.articles[id]).split()
            start = self._dice.randrange(len(words) - 8)
            found.append({"source": id, "quote": " ".join(words[start : start + 8])})
        return found

    def _words(self, language: str, count: int) -> str:
        return " ".join(self._dice.choices(WORDS[language], k=count))

    def _place_name(self) -> str:
        return "".join(self._dice.choices(SYLLABLES, k=3)).capitalize()

    def _name(self, kind: str, number: int) -> Mapping[str, str]:
        place = self._dice.choice(self._places)
        forms = HAPPENED[number % len(HAPPENED)] if kind == "events" else CALLED[kind]
        return {lang: form.format(place, number) for lang, form in zip(WORDS, forms, strict=True)}


class _Weighted:
    """Some of several, of which the first come up most: half as often after each `half` of them.

    That is how it is with actors and with sources: few are in most of the news.
    """

    def __init__(self, of: Sequence[str], half: int) -> None:
        self._of = of
        self._until = list(accumulate(1 / (1 + number / half) for number in range(len(of))))

    def one(self, dice: random.Random) -> str:
        return dice.choices(self._of, cum_weights=self._until)[0]

    def some(self, dice: random.Random, count: int) -> list[str]:
        """So many different ones; all of them where there are no more."""
        found: dict[str, None] = {}
        while len(found) < min(count, len(self._of)):
            found[self.one(dice)] = None
        return list(found)


def _around(centre: tuple[float, float]) -> Sequence[tuple[str, Outline]]:
    """Each country that a map can draw, by its code, those near a point first; no small islands."""
    found = [
        (code, outline)
        for code, outline in outlines().items()
        if code != NOBODY and outline.mainland.across > _SMALLEST
    ]
    east, north = centre
    return sorted(
        found,
        key=lambda pair: (
            (pair[1].middle[0] - east) ** 2 + (pair[1].middle[1] - north) ** 2,
            pair[0],
        ),
    )


def _yaml(data: object) -> str:
    return yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=1000)
