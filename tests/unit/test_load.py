from pathlib import Path

import pytest

from dossier.dossier import Dossier
from dossier.load.content import load
from dossier.load.shape import fit
from dossier.load.syntax import Node, parse
from dossier.model import Country
from dossier.problems import DossierError, Problem, did_you_mean
from tests.steps import steps
from tests.workspace import errors, make_dossier, problems

FILE = b"""\
name: {en: Mali, fr: Mali}
claims:
  - text: One.
    cite:
      - source: report
  - text: >-
      Two.
    by:
note: ""
"""


def tree(raw: bytes) -> Node:
    parsed = parse(raw, "a.yml")
    assert parsed.node
    assert parsed.problems == ()
    return parsed.node


@pytest.mark.parametrize(
    ("location", "value", "key"),
    [
        ((), (1, 1), (1, 1)),
        (("name",), (1, 7), (1, 1)),
        (("name", "fr"), (1, 22), (1, 18)),
        (("claims",), (3, 3), (2, 1)),
        (("claims", 0), (3, 5), (3, 5)),
        (("claims", 0, "cite", 0, "source"), (5, 17), (5, 9)),
        (("claims", 1, "text"), (6, 11), (6, 5)),
        (("claims", 1, "by"), (8, 5), (8, 5)),
        (("note",), (9, 7), (9, 1)),
        # Where there is nothing, the nearest thing above it.
        (("missing",), (1, 1), (1, 1)),
        (("claims", 7, "text"), (3, 3), (2, 1)),
        (("claims", 0, "cite", 0, "quote"), (5, 9), (5, 9)),
        (("name", "en", "deeper"), (1, 12), (1, 8)),
        (("claims", "text"), (3, 3), (2, 1)),
    ],
)
def test_where_a_value_and_its_key_stand(
    location: tuple[str | int, ...], value: tuple[int, int], key: tuple[int, int]
) -> None:
    node = tree(FILE)
    assert node.place(location) == value
    assert node.place(location, of_key=True) == key


def test_every_scalar_stays_as_it_is_written() -> None:
    raw = b"[012, NO, 2015, 2025-04-06, 1e3, null, true, ~, 0x1F, 12:30, 1_000]"
    assert tree(raw).plain() == [
        "012", "NO", "2015", "2025-04-06", "1e3", "null", "true", "~", "0x1F", "12:30", "1_000"
    ]  # fmt: skip


def test_what_fits_is_kept_and_what_does_not_is_gone_with_its_place() -> None:
    raw = b"""\
name: Mali
unknown: x
aliases: [One, [Two], Three, {EN: Four}, Five]
codes: {iso2: [x], m49: 466}
claims:
  - text: No citation.
  - text: Kept.
    date: never
    cite: [{source: report}, {sourc: report}]
  - just words
  - text: Kept too.
    cite: [{source: report}]
"""
    node = tree(raw)
    fitted, found = fit(Country, node, "mali.yml", {"id": "mali"})
    assert fitted
    assert [str(alias) for alias in fitted.aliases] == ["One", "Three", "Five"]
    assert fitted.codes == {"m49": "466"}
    assert [str(claim.text) for claim in fitted.claims] == ["No citation.", "Kept.", "Kept too."]
    assert fitted.claims[1].date is None
    assert fitted.claims[1].cite[0].source == "report"
    # What only stands in for a missing key is not in the file, and nothing is found there.
    assert node.has(("claims", 1, "cite", 0, "source"))
    assert not node.has(("claims", 0, "cite", 0, "source"))
    assert not node.has(("claims", 1, "cite", 1, "source"))
    # An item's place is that of its line, although an item before it is gone.
    assert node.place(("claims", 1, "text")) == (7, 11)
    assert node.place(("claims", 2, "text")) == (11, 11)
    assert [(p.line, p.code) for p in sorted(found)] == [
        (2, "unknown-key"),
        (3, "wrong-type"),
        (3, "bad-language"),
        (4, "wrong-type"),
        (6, "uncited"),
        (8, "bad-date"),
        (9, "missing-key"),
        (9, "unknown-key"),
        (10, "wrong-type"),
    ]


def test_what_an_entity_without_a_name_says_is_checked_all_the_same() -> None:
    fitted, found = fit(Country, tree(b"note: x"), "mali.yml", {"id": "mali"})
    assert fitted
    assert str(fitted.note) == "x"
    assert [problem.code for problem in found] == ["missing-key"]


def test_a_key_that_no_field_has_leaves_nothing_to_drop() -> None:
    assert fit(Country, tree(b"note: x"), "mali.yml", {"ids": "mali"})[0] is None


def with_problems(number: int) -> bytes:
    """A file with twice this number of problems."""
    keys = b"".join(b"k%d: x\n" % i for i in range(number))
    return b"name: x\nclaims:\n" + b" - x\n" * number + keys


def test_a_file_of_twice_as_many_problems_is_twice_the_work() -> None:
    few, many = tree(with_problems(1000)), tree(with_problems(2000))
    short = steps(lambda: fit(Country, few, "mali.yml", {"id": "mali"}))
    assert steps(lambda: fit(Country, many, "mali.yml", {"id": "mali"})) < 2.6 * short


def test_a_file_of_very_many_problems_tells_of_each() -> None:
    _, found = fit(Country, tree(with_problems(10_000)), "mali.yml", {"id": "mali"})
    assert len(found) == 20_000


def test_the_order_of_files_on_the_disk_does_not_count(tmp_path: Path) -> None:
    names = ["zambia", "angola", "mauritania"]
    for folder, order in (("one", names), ("two", names[::-1])):
        make_dossier(tmp_path / folder, {f"content/countries/{n}.yml": f"name: {n}" for n in order})
    one, two = load(tmp_path / "one"), load(tmp_path / "two")
    assert one.entities == two.entities
    assert list(one.entities) == sorted(one.entities) == list(two.entities)


def test_a_problem_is_one_line_whatever_is_in_it() -> None:
    problem = Problem("a\nb.yml", 2, 3, "code", "the text '\x1b[31m\u202ex\r\n\udcff'", "é\u2028«»")
    assert str(problem) == (
        "a\\nb.yml:2:3: code the text '\\x1b[31m\\u202ex\\r\\n\\udcff' (é\\u2028«»)"
    )


def test_problems_sort_by_place_and_each_stands_once() -> None:
    places = [("b.yml", 1, 1), ("a.yml", 10, 1), ("a.yml", 9, 5), ("a.yml", 9, 4), ("a.yml", 9, 4)]
    error = DossierError(Problem(*place, "code", "message") for place in places)
    assert str(error).splitlines() == [
        "a.yml:9:4: code message",
        "a.yml:9:5: code message",
        "a.yml:10:1: code message",
        "b.yml:1:1: code message",
    ]


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("ecowass", "did you mean 'ecowas'?"),
        ("eco", "did you mean 'ecowas'?"),
        ("xyz", ""),
        ("", ""),
    ],
)
def test_a_hint_names_the_nearest_known_word(word: str, hint: str) -> None:
    assert did_you_mean(word, ["mali", "ecowas", "aes"]) == hint


def test_a_folder_of_a_file_s_name_is_no_file(tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    (root / "content/countries/niger.yml").mkdir()
    (root / "content/countries/loop").symlink_to("loop")
    assert problems(root) == [
        "content/countries/loop:1:1: link-outside this link leads out of the dossier "
        "(put the file itself here)"
    ]


def test_a_link_within_the_dossier_is_followed(tmp_path: Path) -> None:
    root = make_dossier(tmp_path)
    (root / "content/countries/niger.yml").symlink_to("mali.yml")
    assert errors(Dossier(load(root))) == []
    assert "niger" in load(root).entities
