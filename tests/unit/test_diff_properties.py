"""Whatever two dossiers say, a comparison ends, leaves nothing out and tells it in lines."""

import json
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, RootModel

from dossier.diff import changes, compare
from dossier.diff.reports import REPORTS
from dossier.dossier import Dossier
from dossier.load.content import load_files
from dossier.load.files import File
from dossier.model import Agreement, Bloc, Country, Event, Model, Organisation, Source
from tests.steps import steps
from tests.workspace import shared

IDS = ("upland", "lowland", "the-courier", "nobody")
TEXT = st.sampled_from(
    ["It rains.", "It rains in [[upland]].", "It *rains*.", "Il pleut.", "?", "\u202e@b #1 `c`"]
) | st.text("ab\u00a0é\x1b'", max_size=5).map(lambda text: f"x{text}")
WORDS = TEXT | st.dictionaries(st.sampled_from(["en", "fr", "de"]), TEXT, min_size=1)
DATE = st.sampled_from(["2024", "2024-01", "2025-01-29"])
ID = st.sampled_from(IDS)

Strategy = st.SearchStrategy[object]


def mapping(needed: Mapping[str, Strategy], **others: Strategy) -> Strategy:
    """A mapping with what it needs and some of the others, and at times without a part of it."""
    whole = st.fixed_dictionaries({**needed}, optional={**others})
    return st.one_of(*[whole] * 9, st.fixed_dictionaries({}, optional={**needed, **others}))


def several(item: Strategy, least: int = 0) -> Strategy:
    return st.lists(item, min_size=least, max_size=3)


DRAFT = st.just("draft")
CITE = several(mapping({"source": ID}, quote=TEXT, prefix=TEXT, status=DRAFT), 1)
DATED = mapping({"date": DATE, "cite": CITE})
STEP = DATE | mapping({}, announced=DATE | DATED, notified=DATE, effective=DATE, cite=CITE)
CLAIM = mapping({"text": WORDS, "cite": CITE}, by=several(ID), date=DATE, status=DRAFT)
POSITION = mapping({"by": several(ID, 1), "text": WORDS, "cite": CITE})
DISPUTE = mapping({"question": WORDS, "positions": several(POSITION, 1)}, status=DRAFT)
PART = mapping({"who": ID, "role": st.sampled_from(["host", "guest"]), "cite": CITE})
PARENT = mapping({"who": ID, "cite": CITE})
MEMBER = mapping({"who": ID, "cite": CITE}, since=STEP, until=STEP)
FIELDS: Mapping[str, Strategy] = {
    "name": WORDS, "official_name": WORDS, "abbreviation": WORDS, "aliases": several(WORDS),
    "note": WORDS, "type": st.sampled_from(["one", "other"]), "founded": DATED, "signed": DATED,
    "codes": st.dictionaries(ID, TEXT, max_size=2), "ended": STEP, "date": DATE, "cite": CITE,
    "about": several(ID), "members": several(MEMBER),
    "parties": several(PART), "actors": several(PART), "claims": several(CLAIM),
    "part_of": several(PARENT), "disputes": several(DISPUTE),
    "formerly": several(ID), "title": TEXT, "publisher": TEXT, "digest": WORDS,
    "status": DRAFT, "silence": st.dictionaries(ID, TEXT, max_size=1),
}  # fmt: skip
NEEDED: Mapping[str, object] = {
    "name": "N", "type": "one", "cite": [{"source": "the-courier"}], "title": "T",
    "publisher": "P", "language": "en", "digest": "D",
}  # fmt: skip
MODELS: Mapping[str, type[Model]] = {
    "content/countries/upland.yml": Country,
    "content/blocs/lowland.yml": Bloc,
    "content/agreements/accord.yml": Agreement,
    "content/organisations/mission.yml": Organisation,
    "content/events/flood.yml": Event,
    "seeds/the-courier.yml": Source,
    "content/blocs/upland.yml": Bloc,
}


def body_of(model: type[Model]) -> Strategy:
    return st.fixed_dictionaries(
        {}, optional={key: FIELDS[key] for key in model.model_fields if key in FIELDS}
    )


FILES = st.fixed_dictionaries(
    {path: body_of(MODELS[path]) for path in list(MODELS)[:3]},
    optional={path: body_of(MODELS[path]) for path in list(MODELS)[3:]},
)


def dossier(files: Mapping[str, object]) -> Dossier:
    """A dossier of these files, with what each of them cannot do without."""
    written = {}
    for path, body in files.items():
        assert isinstance(body, dict)
        needed = {key: NEEDED[key] for key in MODELS[path].model_fields if key in NEEDED}
        written[path] = {**needed, **{key: value for key, value in body.items() if value}}
    return Dossier(load_files(File(path, json.dumps(b).encode()) for path, b in written.items()))


@given(FILES)
def test_a_dossier_does_not_differ_from_itself(files: dict[str, object]) -> None:
    assert changes(dossier(files), dossier(files)) == ()


def canonical(value: object) -> object:
    """What a value says, whatever its order."""
    if isinstance(value, BaseModel) and not isinstance(value, RootModel):
        return {key: canonical(getattr(value, key)) for key in type(value).model_fields}
    if isinstance(value, tuple):
        return sorted((canonical(item) for item in value), key=repr)
    if isinstance(value, RootModel):
        return dict(sorted(value.root.items()))
    return dict(sorted(value.items())) if isinstance(value, dict) else value


@given(FILES, FILES)
def test_what_differs_has_a_line_and_each_line_can_be_printed(
    old: dict[str, object], new: dict[str, object]
) -> None:
    before, after = dossier(old), dossier(new)
    difference = compare(before, after)
    assert difference == compare(dossier(old), dossier(new))
    for change in difference.changes:
        assert change.sentence.isprintable()
        assert change.name.isprintable()
        assert "  " not in change.sentence
    if not difference.changes:
        assert {id: canonical(entity) for id, entity in before.entities.items()} == {
            id: canonical(entity) for id, entity in after.entities.items()
        }
    for report in REPORTS.values():
        report(difference)
    assert len(REPORTS["text"](difference).splitlines()) == len(difference.changes) + len(
        difference.evidence
    )


@pytest.mark.parametrize(
    ("place", "fields_of"),
    [
        ("content/countries/upland.yml", ("name", "abbreviation", "note")),
        ("seeds/the-courier.yml", ("title", "publisher", "digest", "note")),
    ],
)
def test_hostile_words_are_told_in_a_line_each(place: str, fields_of: Sequence[str]) -> None:
    texts = [*json.loads(shared("hostile/blns.json").read_text("utf-8"))]
    texts += shared("hostile/xss-payloads.txt").read_text("utf-8").splitlines()
    for text in texts:
        fields = {key: text for key in fields_of if text}
        told = compare(dossier({place: {}}), dossier({place: fields}))
        assert all(change.sentence.isprintable() for change in told.changes)
        lines = REPORTS["markdown"](told).splitlines()
        assert all(line[:2] in {"##", "- ", "", "No"} for line in lines), text
        assert not any(sign in line[3:] for line in lines for sign in "<>`[]|*@")


def many(changed: int) -> Dossier:
    claims = "".join(
        f"  - {{text: {{en: 'Claim {n} of [[e1]] on the water.', fr: Phrase {n}.}}, "
        f"cite: [{{source: s, quote: the words of the article number {n}}}]}}\n"
        for n in range(5)
    )
    files = {
        f"content/countries/e{n}.yml": f"name: E{n}\nclaims:\n"
        + (claims.replace("water", "river") if n < changed else claims)
        for n in range(300)
    }
    return Dossier(load_files(File(path, text.encode()) for path, text in files.items()))


def test_hundreds_of_entities_are_compared_with_less_work_than_they_are_read() -> None:
    old, new = many(0), many(2)
    assert len(changes(old, new)) == 10
    assert steps(lambda: changes(old, new)) < steps(lambda: many(2))
